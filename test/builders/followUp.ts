import type { Plan } from "#core";
import { bookParts, type BookParts } from "#core/followUp/bookParts";
import { ledgerLines, type LedgerBefore, type LedgerLine } from "#core/followUp/ledger";
import { ledgerBook, readLedger } from "#core/followUp/ledgerBook";
import type { FinalRecord } from "#core/followUp/record";
import { languages } from "#core/languages/index";
import type { ReportParts } from "#core/report/reportParts";
import { bookOrder } from "./finalBook";

export const partsOf = (...asked: Parameters<typeof bookOrder>): BookParts => bookParts(bookOrder(...asked));

export function reportParts(book: BookParts, on: string): ReportParts {
  const { language } = book;
  const words = languages[language];
  return { book, said: words.report, followUp: words.followUp, final: words.final, language, on };
}

/** 整改台账 as the command line makes it. */
export function ledgerOf(
  book: BookParts,
  on: string,
  about: {
    readonly current?: ReturnType<typeof readLedger>;
    readonly before?: LedgerBefore;
    readonly recordBefore?: FinalRecord;
  } = {},
): { readonly lines: readonly LedgerLine[]; readonly plan: Plan } {
  const words = languages[book.language].ledger;
  const lines = ledgerLines(book, words, on, about.current, about.before);
  const plan = ledgerBook({
    book,
    words,
    on,
    lines,
    advice: about.current?.advice ?? new Map(),
    before: { record: about.recordBefore, ledger: about.before },
  });
  return { lines, plan };
}
