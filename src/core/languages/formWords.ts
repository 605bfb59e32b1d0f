import type { ExtraWords } from "./extraWords";

/** Everything a form says, in one language. Sentences with facts are functions of them. */
export interface FormWords {
  readonly extra: ExtraWords;
  /** Without ending; `unit` is its code and name. */
  readonly fileName: (unit: string) => string;
  readonly sheets: { readonly cover: string; readonly score: string; readonly data: string };
  /** Words the formulas write and read; they must differ from each other. */
  readonly state: {
    readonly pending: string;
    readonly notApplicable: string;
    readonly missing: string;
    readonly officeMissing: string;
    readonly check: string;
    readonly filled: string;
    readonly prefilled: string;
    readonly optional: string;
    readonly computed: string;
    readonly complete: string;
    readonly incomplete: string;
  };
  readonly cover: {
    readonly title: (round: string) => string;
    readonly unitClass: (name: string) => string;
    readonly unit: string;
    readonly unitCode: string;
    readonly scheme: string;
    readonly version: string;
    readonly round: string;
    readonly due: string;
    readonly contact: string;
    readonly board: string;
    readonly boardHead: readonly [string, string, string, string, string, string, string];
    readonly annexHead: readonly [string, string, string, string];
    readonly total: string;
    readonly final: string;
    readonly grade: string;
    readonly howTitle: string;
    readonly how: (sheets: { data: string; score: string }) => readonly string[];
    readonly legendInput: string;
    readonly legendLocked: string;
    readonly pledge: string;
    readonly signatures: readonly [string, string, string, string];
    readonly seal: string;
    readonly sample: string;
    readonly protection: string;
  };
  readonly head: {
    readonly block: string;
    readonly preparer: string;
    readonly reviewer: string;
    readonly phone: string;
    readonly filledOn: string;
  };
  readonly score: {
    readonly annexMark: string;
    readonly title: (round: string, scheme: string) => string;
    readonly reportingUnit: (unit: string) => string;
    readonly date: string;
    readonly measureUnits: string;
    readonly head: readonly string[];
    readonly subtotal: (major: string) => string;
    readonly total: string;
    readonly applicable: string;
    readonly final: string;
    readonly grade: string;
    readonly capped: (reasons: string) => string;
    readonly evidenceAsked: (names: string) => string;
    /** Around the number of pieces of evidence listed for an indicator. */
    readonly evidenceListed: readonly [before: string, after: string];
    /** Around the numbers of the parts that are not due yet. */
    readonly waived: readonly [before: string, after: string];
    readonly points: (title: string, points: string) => string;
    readonly signatures: readonly [string, string, string];
  };
  readonly data: {
    /** Heading of the column with the last round's entries. */
    readonly last: (round: string) => string;
    readonly title: string;
    readonly unitLine: (unit: string, round: string) => string;
    readonly head: readonly string[];
    readonly reason: string;
    readonly reasonHint: (when: string) => string;
    readonly reasonAlways: string;
    readonly office: string;
    readonly computed: string;
    readonly required: string;
    readonly optional: string;
    readonly yesNo: string;
    readonly whole: (min: number, max: number) => string;
    readonly date: string;
    readonly text: (max: number | undefined) => string;
    readonly choose: (options: string) => string;
  };
  readonly annex: {
    readonly number: string;
    readonly status: string;
    readonly title: (mark: number, title: string) => string;
    readonly rowsHint: string;
    readonly requiredMark: string;
  };
  readonly alerts: {
    readonly promptTitle: string;
    readonly refusedTitle: string;
    readonly whole: (min: number, max: number) => string;
    readonly date: string;
    readonly list: (options: string) => string;
    readonly text: (max: number) => string;
  };
  readonly page: string;
  readonly listSeparator: string;
  /** Between two statements in one cell. */
  readonly sentenceSeparator: string;
  /** Between what something is called and what it is. */
  readonly colon: string;
  /** Between a number and its unit, or two sentences; "" in a language that needs none. */
  readonly space: string;
  readonly day: string;
}
