import type { Language, Plan, Scheme } from "#core";
import { bookParts, type BookOrder, type BookParts } from "#core/followUp/bookParts";
import { finalBook } from "#core/followUp/finalBook";
import type { FinalRecord, OfficeEntries } from "#core/followUp/record";
import type { LanguageWords } from "#core/languages/index";

/** 评估定稿 as it was read back. */
export interface FinalBookRead {
  readonly record: FinalRecord;
  readonly entries: OfficeEntries;
}

/** In what words, and over which schemes, a 评估定稿 is made. */
export interface BookSetting {
  readonly words: Pick<LanguageWords, "followUp" | "final" | "form" | "parties">;
  readonly language: Language;
  readonly schemes: ReadonlyMap<string, Scheme>;
}

const orderOf = ({ record, entries }: FinalBookRead, { words, language, schemes }: BookSetting): BookOrder => ({
  record,
  entries,
  schemes,
  language,
  words: words.followUp,
  final: words.final,
  form: words.form,
  parties: words.parties,
});

export const finalBookPlan = (book: FinalBookRead, setting: BookSetting): Plan => finalBook(orderOf(book, setting));

export const finalBookParts = (book: FinalBookRead, setting: BookSetting): BookParts =>
  bookParts(orderOf(book, setting));
