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
    readonly head: readonly [string, string, string, string, string, string, string, string];
    readonly survey: string;
    readonly office: string;
    readonly score: (party: string) => string;
    readonly share: (party: string) => string;
    readonly left: (party: string, tooFew: boolean) => string;
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
}
