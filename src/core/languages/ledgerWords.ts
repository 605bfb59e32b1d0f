import type { AdviceKind } from "../followUp/adjustment";
import type { LedgerFault } from "../followUp/ledger";
import type { SharingView } from "../followUp/sharing";

/** What 整改台账 and the sharing views say, in one language. */
export interface LedgerWords {
  readonly title: string;
  readonly sheets: {
    readonly ledger: string;
    readonly overdue: string;
    readonly comparison: string;
    readonly advice: string;
  };
  readonly note: (day: string) => string;
  /** Facts, then entries, then what is worked out. */
  readonly head: readonly string[];
  readonly states: readonly [notStarted: string, running: string, done: string, lasting: string];
  readonly yes: string;
  readonly no: string;
  readonly standing: {
    readonly open: string;
    readonly overdue: string;
    readonly closed: string;
    readonly gone: string;
    readonly fault: Readonly<Record<LedgerFault, string>>;
  };
  readonly overdue: { readonly note: string; readonly head: readonly string[]; readonly none: string };
  readonly comparison: {
    readonly note: string;
    readonly head: readonly string[];
    readonly total: string;
    readonly noScores: string;
    readonly noBefore: string;
  };
  readonly advice: {
    readonly note: string;
    readonly head: readonly string[];
    readonly none: string;
    readonly type: Readonly<Record<AdviceKind["type"], string>>;
    readonly advice: Readonly<Record<AdviceKind["advice"], string>>;
    readonly now: (title: string, value: number) => string;
  };
  readonly sharing: {
    readonly name: Readonly<Record<SharingView, string>>;
    readonly title: (office: string, round: string) => string;
    readonly note: string;
    readonly unit: string;
    readonly code: string;
    readonly grade: string;
    readonly state: string;
    readonly foot: readonly string[];
  };
}
