import type { SummaryKey } from "../survey/layout";
import type { Side } from "../survey/questions";
import type { Validity } from "../survey/response";
import type { SurveyFault } from "../survey/survey";

/** What the questionnaire and its counting say, in one language. */
export interface SurveyWords {
  readonly sheets: {
    readonly paper: string;
    readonly entry: string;
    readonly counts: string;
    readonly statistics: string;
  };
  readonly fileName: (unit: string) => string;
  readonly unitLine: (unit: string, round: string) => string;
  readonly paper: {
    readonly title: string;
    readonly greeting: string;
    readonly unit: (name: string) => string;
    readonly who: string;
    /** The first group, after the class of unit. */
    readonly leaders: (scheme: string) => string;
    /** Room for words below a question, by its number. */
    readonly details: Readonly<Partial<Record<number, string>>>;
    readonly troubles: string;
    readonly opinion: string;
    readonly numbered: (no: number, text: string) => string;
    readonly thanks: string;
  };
  readonly entry: {
    readonly title: string;
    readonly notes: readonly [string, string];
    readonly head: {
      readonly number: string;
      readonly group: string;
      readonly question: (no: number) => string;
      readonly other: string;
      readonly detail: string;
      readonly opinion: string;
      readonly state: string;
    };
    readonly several: string;
    readonly troubleHint: (trouble: string) => string;
    readonly textHints: { readonly other: string; readonly detail: string; readonly opinion: string };
  };
  readonly validity: Readonly<Record<Validity, string>>;
  readonly counts: {
    readonly title: string;
    readonly note: string;
    readonly valid: string;
    readonly head: readonly string[];
    readonly hint: string;
    readonly agrees: string;
    readonly differs: string;
  };
  readonly summary: Readonly<Record<SummaryKey, string>>;
  readonly statistics: {
    readonly title: string;
    readonly head: readonly string[];
    readonly hints: { readonly issued: string; readonly collected: string };
    readonly groups: string;
    readonly groupHead: readonly [no: string, question: string];
    readonly sides: Readonly<Record<Side, string>>;
  };
  readonly result: {
    readonly title: string;
    readonly sheets: {
      readonly result: string;
      readonly tiers: string;
      readonly groupScores: string;
      readonly groups: string;
      readonly ticks: string;
      readonly opinions: string;
    };
    readonly notes: readonly [string, string];
    readonly head: readonly [number: string, code: string, unit: string];
    readonly flagged: string;
    readonly about: string;
    readonly leaders: string;
    readonly what: string;
    readonly none: string;
    readonly nobody: string;
    readonly between: string;
    readonly tooFew: (valid: number) => string;
    readonly invalid: (why: string, count: number) => string;
    readonly uniform: (count: number) => string;
    readonly tiersNote: string;
    readonly tiersHead: readonly [string, string, string, string, string, string, string];
    readonly groupScoresNote: string;
    readonly groupsNote: string;
    readonly ticksNote: string;
    readonly ticksHead: readonly [string, string, string, string, string, string, string, string];
    readonly opinionsNote: string;
    readonly opinionsHead: readonly [string, string, string, string];
  };
  readonly fault: (fault: SurveyFault) => string;
}
