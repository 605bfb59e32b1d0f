import type { EntriesRead } from "../form/readEntryTexts";
import type { LedgerWords } from "../languages/ledgerWords";
import type { Scheme } from "../scheme/scheme";
import type { BookParts } from "./bookParts";
import type { LedgerBefore, LedgerLine } from "./ledger";
import type { FinalRecord } from "./record";

/** All that the sheets of 整改台账 are made from. */
export interface LedgerOrder {
  readonly book: BookParts;
  readonly words: LedgerWords;
  /** ISO date: what is overdue is so on this day. */
  readonly on: string;
  readonly lines: readonly LedgerLine[];
  readonly advice: EntriesRead;
  readonly before: RoundBefore | undefined;
}

/** The last round, as far as it is there: its final figures, its ledger. */
export interface RoundBefore {
  readonly record: FinalRecord | undefined;
  /** The schemes of its versions, by id: its points are shares of theirs. */
  readonly schemes?: ReadonlyMap<string, Scheme> | undefined;
  readonly ledger: LedgerBefore | undefined;
}
