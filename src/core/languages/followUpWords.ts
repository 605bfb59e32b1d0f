import type { Category } from "../fieldwork/categories";
import type { ABOUT_UNIT, TOTALS } from "../followUp/changes";
import type { FinaliseFault } from "../followUp/finalise";
import type { FindingSource } from "../followUp/findings";
import type { ObjectionFault, ObjectionState } from "../followUp/objections";
import type { Change, MadeDocument } from "../followUp/record";

/** What 评估定稿 says, in one language. */
export interface FollowUpWords {
  readonly title: string;
  readonly sheets: {
    readonly cover: string;
    readonly gaps: string;
    readonly findings: string;
    readonly objections: string;
    readonly log: string;
    readonly documents: string;
    readonly final: (unitClass: string) => string;
    readonly matrix: (unitClass: string) => string;
    readonly analysis: (unitClass: string) => string;
  };
  readonly source: Readonly<Record<FindingSource, string>>;
  readonly category: Readonly<Record<Category, string>>;
  readonly nature: { readonly common: string; readonly individual: string; readonly none: string };
  readonly advice: Readonly<Record<Category, (indicator: string) => string>>;
  readonly what: Readonly<Record<(typeof TOTALS | typeof ABOUT_UNIT)[number], string>>;
  /** What of an indicator changed beside its points. */
  readonly part: Readonly<Record<NonNullable<Change["part"]>, string>>;
  /** An indicator, or the number in it, and the part of it that changed. */
  readonly changed: (what: string, part: string) => string;
  /** In front of how the points came about. */
  readonly adjusted: (points: string, by: string, why: string) => string;
  readonly fault: (fault: FinaliseFault, say: (change: Change) => string) => string;
  readonly objectionFault: Readonly<Record<ObjectionFault, string>>;
  readonly cover: {
    readonly lines: (about: {
      readonly firstBy: string;
      readonly firstOn: string;
      readonly by: string;
      readonly on: string;
      readonly version: number;
      readonly hash: string;
      readonly changes: number;
    }) => readonly (readonly [label: string, value: string])[];
    readonly head: readonly string[];
    readonly note: string;
  };
  readonly final: {
    readonly title: (unitClass: string) => string;
    readonly note: string;
    /** Before and after the majors. */
    readonly head: readonly [before: readonly string[], after: readonly string[]];
  };
  readonly matrix: {
    readonly title: (unitClass: string) => string;
    readonly note: string;
    readonly final: string;
    readonly self: string;
    readonly rates: string;
    readonly full: string;
    /** Mean rate, units that lost, units scored, points lost, nature. */
    readonly items: readonly [string, string, string, string, string];
  };
  readonly gaps: {
    readonly title: string;
    readonly note: string;
    readonly head: readonly string[];
    readonly none: string;
  };
  readonly findings: {
    readonly title: string;
    readonly note: string;
    readonly head: readonly string[];
    readonly changed: (title: string, self: string, verified: string) => string;
    readonly none: string;
  };
  readonly objections: {
    readonly title: string;
    readonly note: string;
    readonly head: readonly string[];
    readonly kept: string;
    readonly adjusted: string;
    readonly state: Readonly<Record<Exclude<ObjectionState["state"], "faulty">, string>>;
  };
  readonly log: {
    readonly title: string;
    readonly note: string;
    readonly head: readonly string[];
    readonly none: string;
  };
  readonly documents: {
    readonly title: string;
    readonly note: string;
    readonly head: readonly string[];
    readonly none: string;
    readonly kind: Readonly<Record<MadeDocument["kind"], string>>;
    readonly current: string;
    readonly outdated: string;
  };
  readonly analysis: {
    readonly title: (unitClass: string) => string;
    readonly note: string;
    readonly bands: string;
    readonly bandsHead: readonly [string, string];
    readonly bandsChart: (unitClass: string) => string;
    readonly losses: string;
    readonly lossesHead: readonly [string, string, string];
    readonly lossesChart: (indicator: string, points: string) => string;
    readonly gaps: string;
    readonly gapsHead: readonly [string, string, string];
    readonly gapsChart: string;
    readonly radar: string;
    readonly radarHead: readonly [string, string, string];
    readonly radarChart: string;
    readonly choose: string;
    readonly count: string;
    readonly points: string;
    readonly rate: string;
    readonly none: string;
  };
}
