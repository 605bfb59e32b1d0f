import type { SettledUnit } from "../finalScores/settle";
import type { ValueSource } from "../verification/effective";

/** What 核验汇总 says, in one language. */
export interface FinalWords {
  readonly title: string;
  readonly sheets: {
    readonly board: string;
    readonly differences: string;
    readonly files: string;
    readonly final: (unitClass: string) => string;
    readonly account: (unitClass: string) => string;
  };
  readonly state: Readonly<Record<SettledUnit["state"] | "none", string>>;
  readonly source: Readonly<Record<ValueSource | "manual" | "mixed", string>>;
  readonly unranked: string;
  readonly internal: string;
  readonly board: { readonly title: string; readonly note: string; readonly head: readonly string[] };
  readonly files: {
    readonly title: string;
    readonly head: readonly string[];
    readonly accepted: string;
    readonly rejected: string;
    readonly superseded: (by: string, why: "later" | "otherReturn") => string;
    readonly changes: (count: number, first: string) => string;
    readonly warnings: (count: number, first: string) => string;
  };
  readonly differences: {
    readonly title: string;
    readonly note: string;
    readonly none: string;
    readonly head: readonly string[];
    readonly byHand: string;
    readonly byRule: string;
    readonly blank: string;
    /** The locked headcount check, where an assessor's name would stand. */
    readonly locked: string;
    readonly open: string;
    readonly incomplete: string;
    readonly entered: string;
    readonly settled: string;
    readonly outdated: string;
    readonly valueHint: string;
    readonly byHint: string;
    readonly whyHint: string;
  };
  readonly final: {
    readonly title: (unitClass: string) => string;
    readonly note: string;
    /** Before and after the majors. */
    readonly head: readonly [before: readonly string[], after: readonly string[]];
    readonly statistics: readonly [string, string, string, string];
    readonly review: (gap: string) => string;
    readonly high: (gap: string) => string;
  };
  readonly account: {
    readonly title: (unitClass: string) => string;
    readonly note: string;
    readonly head: readonly string[];
    readonly unit: (name: string, assessors: readonly string[], returned: string) => string;
    readonly total: string;
    readonly applicable: string;
    readonly final: (total: number) => string;
    readonly grade: string;
    readonly capped: (reasons: string) => string;
    readonly byHand: (points: string, reason: string) => string;
  };
  /** What is a finding and no lost point. */
  readonly remarks: {
    readonly basis: (problem: string, basis: string) => string;
    readonly lead: (said: string) => string;
    readonly flagged: (question: number, sheets: number, indicators: readonly string[]) => string;
  };
}
