import type { FindingSource } from "../followUp/findings";

/** What the report and the written feedback say, in one language. Every number comes in as a fact. */
export interface ReportWords {
  readonly day: (date: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly percent: (rate: number) => string;
  readonly sample: string;
  /** Who made the round, where its roster names no organiser. */
  readonly office: string;
  /** The workbook of sheets to print: of everything, or of some units only. */
  readonly printed: {
    readonly fileName: string;
    readonly fileNameOf: (first: string, units: number) => string;
  };
  readonly report: {
    readonly fileName: string;
    readonly title: (round: string) => string;
    readonly recipient: string;
    readonly sections: readonly [string, string, string, string, string, string, string];
    readonly opening: (organiser: string, round: string) => string;
    readonly measures: string;
    readonly scope: (about: ScopeFacts) => string;
    readonly sampled: (count: number, names: readonly string[]) => string;
    readonly notSampled: (unitClass: string) => string;
    readonly objections: (about: {
      readonly received: number;
      readonly kept: number;
      readonly adjusted: number;
    }) => string;
    readonly changes: (count: number) => string;
    readonly result: (about: ResultFacts) => string;
    readonly noResult: (unitClass: string) => string;
    readonly rankingNote: (unitClass: string) => string;
    readonly ranking: readonly [string, string, string, string, string];
    /** Composite scores: each party and its weight in per cent, the office's first. */
    readonly composite: (unitClass: string, weights: readonly (readonly [party: string, weight: number])[]) => string;
    /** A sentence of its own about a weight that nobody could use. */
    readonly unused: (sentence: string) => string;
    /** How many of the ranked units are weighed otherwise. */
    readonly uneven: (units: number) => string;
    readonly compositeNote: (unitClass: string) => string;
    readonly compositeHead: readonly [place: string, unit: string, composite: string];
    /** A party's score and its share in this unit's composite, on two lines: the columns are narrow. */
    readonly shareOf: (score: string, share: number) => string;
    /** One column for all, where many are weighed. */
    readonly together: string;
    readonly voiceSeparator: string;
    readonly voiceOf: (title: string, score: string, share: number) => string;
    readonly notRanked: (names: readonly string[]) => string;
    readonly strong: (unitClass: string, majors: readonly string[]) => string;
    readonly achievementsNote: string;
    readonly achievements: readonly string[];
    readonly problems: (about: {
      readonly total: number;
      readonly common: number;
      readonly individual: number;
    }) => string;
    readonly commonTitle: string;
    readonly individualTitle: string;
    readonly commonHead: readonly [string, string, string, string, string];
    readonly noCommon: string;
    readonly individual: (category: string, count: number, units: number) => string;
    readonly causes: (about: {
      readonly common: number;
      readonly indicators: number;
      readonly individual: number;
    }) => string;
    readonly causesBy: (categories: readonly (readonly [string, number])[]) => string;
    readonly causesMore: string;
    readonly advice: readonly string[];
    readonly adviceTracked: (count: number) => string;
    readonly use: readonly string[];
    readonly annexes: string;
    readonly defaults: string;
  };
  readonly feedback: {
    readonly fileName: (code: string, name: string) => string;
    readonly title: (round: string) => string;
    readonly docNumber: (year: string) => string;
    readonly recipient: (unit: string) => string;
    readonly opening: (round: string) => string;
    readonly sections: readonly [string, string, string, string, string];
    readonly score: (about: {
      readonly self: string;
      readonly final: string;
      readonly grade: string;
      readonly total: number;
      readonly onSite: boolean;
    }) => string;
    readonly place: (place: number, ranked: number, unitClass: string) => string;
    readonly capped: (reasons: readonly string[]) => string;
    /** 综合得分, where others than the office weigh too. */
    readonly composite: (about: {
      readonly score: string;
      readonly place: number | undefined;
      readonly ranked: number;
      readonly unitClass: string;
    }) => string;
    /** What of this unit's weights went to the office, each said by `parties.composite.left`. */
    readonly left: (said: readonly string[]) => string;
    /** The class is not weighed alike. */
    readonly uneven: string;
    readonly compositeHead: readonly [party: string, score: string, share: string];
    readonly compositeTotal: string;
    readonly majors: readonly [string, string, string, string, string];
    readonly total: string;
    /** Points of a major of which only a part applies, on two lines. */
    readonly applicable: (points: number, applicable: number) => string;
    readonly rescaled: (applicable: string, total: number) => string;
    readonly strong: (majors: readonly string[]) => string;
    readonly noStrong: string;
    readonly problems: (count: number, lost: string) => string;
    readonly noProblems: string;
    readonly problemHead: readonly [string, string, string, string, string];
    readonly source: Readonly<Record<FindingSource, string>>;
    readonly until: (day: string) => string;
    readonly noAdvice: string;
    readonly contact: string;
    readonly objection: (day: string) => string;
    readonly receiptMark: string;
    readonly receipt: string;
    readonly receiptLines: (unit: string, round: string) => readonly string[];
    readonly slipMark: string;
    readonly slip: string;
    readonly slipLines: (unit: string, day: string) => readonly string[];
    readonly slipHead: readonly [string, string, string, string];
    readonly slipEnd: readonly string[];
  };
}

export interface ScopeFacts {
  readonly unitClass: string;
  readonly units: number;
  readonly verified: number;
  readonly others: number;
  /** Whether any unit of the class was checked in the field; else it is a desk check, and said to be one. */
  readonly onSite: boolean;
}

export interface ResultFacts {
  readonly unitClass: string;
  readonly ranked: number;
  readonly average: string;
  readonly highest: string;
  readonly lowest: string;
  readonly median: string;
  readonly bands: readonly (readonly [grade: string, count: number])[];
}
