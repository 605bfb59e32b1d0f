import type { Plan } from "#core";
import { sharingBook, sharingViews } from "#core/followUp/sharing";
import type { LanguageWords } from "#core/languages/index";
import { finalBookParts, type BookSetting, type FinalBookRead } from "./finalBooks";
import { safeName } from "./safeName";

interface SharingOrder extends BookSetting {
  readonly book: FinalBookRead;
  readonly words: BookSetting["words"] & Pick<LanguageWords, "ledger">;
}

/** 结果共享: one workbook for each office. */
export function shareResults({ book, ...setting }: SharingOrder): readonly {
  readonly fileName: string;
  readonly plan: Plan;
}[] {
  const { ledger: words } = setting.words;
  const parts = finalBookParts(book, setting);
  return sharingViews.map((view) => ({
    fileName: `${safeName(words.sharing.name[view])}.xlsx`,
    plan: sharingBook(parts, words, view),
  }));
}
