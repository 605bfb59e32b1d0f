import type { EvidenceFinding } from "../verification/record";
import type { IndicatorStatus, RowSource } from "../verification/status";
import type { EntryKey } from "../verification/layout";
import type { OddEntry } from "../verification/readVerification";
import type { FormFault } from "../verification/submission";

/** Everything the assessors' form and its return say, in one language. */
export interface VerificationWords {
  readonly sheets: {
    readonly cover: string;
    readonly score: string;
    readonly data: string;
    readonly evidence: string;
  };
  readonly fileName: (unit: string, assessor: string) => string;
  /** Words the formulas write and read; they must differ from each other. */
  readonly source: Readonly<Record<RowSource, string>>;
  readonly status: Readonly<Record<IndicatorStatus, string>>;
  readonly finding: Readonly<Record<EvidenceFinding, string>>;
  readonly tick: string;
  readonly cover: {
    readonly title: (round: string) => string;
    readonly labels: Readonly<Record<"unit" | "unitCode" | "round" | "scheme" | "assessor" | "returned", string>>;
    readonly entries: Readonly<Record<EntryKey, string>>;
    readonly hints: Readonly<Record<EntryKey, string>>;
    readonly howTitle: string;
    readonly how: (sheets: VerificationWords["sheets"]) => readonly string[];
    readonly board: string;
    readonly boardHead: readonly [string, string, string, string, string, string];
    readonly total: string;
    readonly final: string;
    readonly grade: string;
    readonly left: string;
    readonly signatures: readonly [string, string, string];
  };
  readonly score: {
    readonly title: (round: string) => string;
    readonly unitLine: (unit: string, assessor: string) => string;
    readonly head: readonly string[];
    readonly total: string;
    readonly applicable: string;
    readonly final: string;
    readonly grade: string;
    readonly manualHint: (points: string) => string;
    readonly manualAlert: (points: string) => string;
    readonly manualReasonHint: string;
    readonly deductionHint: string;
    readonly notesHint: string;
    readonly tickHint: string;
  };
  readonly data: {
    readonly title: string;
    readonly unitLine: (unit: string, round: string) => string;
    readonly head: readonly string[];
    readonly acceptHint: string;
    readonly deskHint: string;
    readonly siteHint: string;
  };
  readonly evidence: {
    readonly title: string;
    readonly head: readonly string[];
    readonly findingHint: string;
    readonly none: string;
  };
  /** An entry that can't be used; `where` is what the row is called. */
  readonly odd: (what: OddEntry["what"], where: string, text: string) => string;
  /** Why a verification form is not taken: one sentence, with what to do. */
  readonly fault: (fault: FormFault) => string;
}
