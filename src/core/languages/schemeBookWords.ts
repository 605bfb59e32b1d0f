import type { Expected } from "../expressions/written/cursor";
import type { BookProblem } from "../schemeBook/faults";
import type { TableKey } from "../schemeBook/tableKeys";
import type { SettingKey } from "../schemeBook/tables";
import type { Severity } from "../validation/issue";

/** Lists of words from which a cell is chosen: what stands in the data → what people see. */
export type WordList =
  | "kinds"
  | "filledBy"
  | "yesNo"
  | "parts"
  | "nothingDue"
  | "naPolicy"
  | "measures"
  | "extras"
  | "severities"
  | "voices";

/** Facts of a problem, already named in the language. */
export interface ProblemWords {
  /** `计分方式 E12`, "" where it has no cell. */
  readonly placed: (sheet: string, cell: string, heading: string, sentence: string) => string;
  readonly says: {
    readonly [Kind in BookProblem["kind"]]: (problem: Extract<BookProblem, { kind: Kind }>) => string;
  };
}

/** Everything the scheme workbook says, in one language. */
export interface SchemeBookWords extends ProblemWords {
  readonly fileTitle: (title: string) => string;
  readonly about: {
    readonly sheet: string;
    readonly title: string;
    readonly head: readonly [item: string, value: string, english: string, hint: string];
    readonly labels: Readonly<Record<SettingKey, string>>;
    readonly hints: Readonly<Record<SettingKey, string>>;
    readonly howTitle: string;
    readonly how: readonly string[];
    readonly grammarTitle: string;
    /** How to write it, and what it means. */
    readonly grammar: readonly (readonly [written: string, meaning: string])[];
  };
  readonly ruleSheet: {
    readonly sheet: string;
    readonly title: string;
    readonly note: string;
    readonly head: readonly [rule: string, severity: string, content: string];
  };
  readonly sheets: Readonly<
    Record<TableKey, { readonly sheet: string; readonly title: string; readonly note: string }>
  >;
  /** Heading of a column, by its key; `table.key` where a table calls it otherwise. */
  readonly headings: Readonly<Record<string, string>>;
  /** What a place of the workbook is called in a sentence. */
  readonly places: {
    readonly sheet: (sheet: string) => string;
    readonly column: (sheet: string, heading: string) => string;
    readonly row: (sheet: string, setting: string) => string;
  };
  readonly hints: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<WordList, Readonly<Record<string, string>>>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** The rules of a scheme as a table for guides. */
  readonly ruleList: {
    readonly head: readonly [code: string, rule: string, severity: string, where: string];
    readonly separator: string;
    readonly whole: string;
    readonly none: string;
    readonly stepsIn: (before: string, day: string, then: string) => string;
  };
  /** What a validation rule notices, by its code. */
  readonly rules: Readonly<Record<string, string>>;
  /** What a rule's limits are called. */
  readonly limits: Readonly<Record<string, string>>;
  readonly expected: Readonly<Record<Expected, string>>;
  readonly promptTitle: string;
  readonly refusedTitle: string;
  readonly refusedList: string;
  readonly refusedNumber: string;
  readonly page: string;
}
