import type { Plan, Scheme } from "#core";
import { ledgerLines, type LedgerLine } from "#core/followUp/ledger";
import { ledgerBook, type readLedger } from "#core/followUp/ledgerBook";
import type { LanguageWords } from "#core/languages/index";
import { finalBookParts, type BookSetting, type FinalBookRead } from "./finalBooks";

type LedgerRead = NonNullable<ReturnType<typeof readLedger>>;

export interface LedgerMaking extends BookSetting {
  readonly book: FinalBookRead;
  /** yyyy-mm-dd, the day up to which what is overdue is counted. */
  readonly on: string;
  /** The ledger there is already: what was entered in it is kept. */
  readonly current: LedgerRead | undefined;
  /** Of the round before: its open rows go on here, its figures are compared. */
  readonly before: LedgerRead | undefined;
  readonly bookBefore: FinalBookRead | undefined;
  /** The schemes of that round, where they are known: shares are of each round's own points. */
  readonly schemesBefore?: ReadonlyMap<string, Scheme> | undefined;
  readonly words: BookSetting["words"] & Pick<LanguageWords, "ledger">;
}

export interface LedgerMade {
  readonly plan: Plan;
  readonly counts: {
    readonly rows: number;
    readonly closed: number;
    readonly overdue: number;
    readonly carried: number;
  };
  /** Closed against the rules (V50). */
  readonly faulty: readonly LedgerLine[];
}

/** 整改台账: made from 评估定稿; what was entered is kept. */
export function makeLedger({
  book,
  on,
  current,
  before,
  bookBefore,
  schemesBefore,
  ...setting
}: LedgerMaking): LedgerMade {
  const { ledger: words } = setting.words;
  const parts = finalBookParts(book, setting);
  const lines = ledgerLines(parts, words, on, current, before);
  const plan = ledgerBook({
    book: parts,
    words,
    on,
    lines,
    advice: current?.advice ?? new Map(),
    before: { record: bookBefore?.record, ledger: before, schemes: schemesBefore },
  });
  const { round } = book.record.figures;
  return {
    plan,
    counts: {
      rows: lines.length,
      closed: lines.filter(({ closed }) => closed).length,
      overdue: lines.filter(({ overdue }) => overdue > 0).length,
      carried: lines.filter(({ row }) => row.round !== round).length,
    },
    faulty: lines.filter(({ fault }) => fault !== undefined),
  };
}
