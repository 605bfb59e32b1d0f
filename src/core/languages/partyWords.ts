/** What is said of other voices than the assessors': outside parties, and questionnaires beside verified points. */
export interface PartyWords {
  readonly title: string;
  readonly sheets: { readonly weights: string; readonly scores: (unitClass: string) => string };
  readonly weights: {
    readonly title: string;
    readonly note: string;
    readonly head: readonly [party: string, weight: string, how: string];
    readonly hint: string;
    readonly howHint: string;
    /** Where a scheme has weights of its own: what blank means, and what they are. */
    readonly noteByScheme: string;
    readonly hintByScheme: string;
    readonly ofScheme: (unitClass: string) => string;
  };
  readonly scores: {
    readonly title: (unitClass: string) => string;
    readonly note: string;
    readonly head: readonly [code: string, unit: string];
    readonly hint: string;
  };
  readonly composite: {
    readonly sheet: (unitClass: string) => string;
    readonly title: (unitClass: string) => string;
    readonly note: string;
    readonly uneven: string;
    /** One weight of those that the scheme says: `人大5%（代表评议会打分平均）`. */
    readonly weight: (party: string, weight: number, how: string | undefined) => string;
    /** All weights in force, the office's first. */
    readonly weights: (weights: readonly string[]) => string;
    /** A weight that no unit of the class could use. */
    readonly unused: (party: string, weight: number, survey: boolean) => string;
    readonly byScheme: (weights: readonly string[]) => string;
    readonly head: readonly [string, string, string, string, string, string, string, string];
    readonly survey: string;
    readonly office: string;
    readonly score: (party: string) => string;
    readonly share: (party: string) => string;
    readonly left: (party: string, why: { readonly tooFew: boolean; readonly survey: boolean }) => string;
    /** Which of the questionnaires' totals counts. */
    readonly surveyScore: string;
  };
  readonly gaps: {
    readonly sheet: string;
    readonly note: string;
    readonly head: readonly string[];
    readonly wanted: string;
    readonly given: string;
    readonly near: string;
    readonly none: string;
  };
  /** What the workbook is called in a sentence. */
  readonly workbook: string;
  readonly surveyResult: string;
  readonly surveyTooMuch: (sum: number, most: number) => string;
  readonly outsideTooMuch: (sum: number, most: number) => string;
  readonly surveyNeeded: string;
  /** Of one class of units, where its scheme has a say in it. */
  readonly ofClass: (unitClass: string, sentence: string) => string;
  /** The scheme weighs what nobody gave. */
  readonly notGiven: (unitClass: string, of: "survey" | "parties") => string;
}
