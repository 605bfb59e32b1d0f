import type { Bilingual } from "../answers/text";
import { dividedBy, fraction, plus, rounded, times, toNumber, zero } from "../numbers/fraction";

/** Whoever may weigh beside the office: questionnaires, and seven kinds of outside parties. */
export const VOICES = [
  "survey",
  "congress",
  "cppcc",
  "firms",
  "people",
  "intermediaries",
  "associations",
  "media",
] as const;

/** 外部评估主体 (S63), seven kinds; off unless the office gives one a weight (S64). */
export const parties: readonly (Bilingual & { readonly id: PartyId })[] = [
  { id: "congress", zh: "人大", en: "People’s congress" },
  { id: "cppcc", zh: "政协", en: "CPPCC" },
  { id: "firms", zh: "企事业单位", en: "Firms and institutions" },
  { id: "people", zh: "社会公众", en: "The public" },
  { id: "intermediaries", zh: "中介机构", en: "Intermediaries" },
  { id: "associations", zh: "民间团体", en: "Civic groups" },
  { id: "media", zh: "媒体", en: "Media" },
];
export type PartyId = Exclude<(typeof VOICES)[number], "survey">;

/** The questionnaire in mode 2 weighs at most 30 (DOMAIN §5); the office keeps at least half of every score [O]. */
export const MOST_SURVEY = 30;
export const MOST_OUTSIDE = 50;

export interface PartyScores {
  /** Whole per cent; parties without a weight are off. */
  readonly weights: ReadonlyMap<PartyId, number>;
  /** Out of 100, by code of the unit. */
  readonly scores: ReadonlyMap<string, ReadonlyMap<PartyId, number>>;
}

/** Another voice beside the office's: its weight, and what it says of one unit. */
export interface Voice {
  readonly id: PartyId | "survey";
  readonly weight: number;
  readonly score?: number | undefined;
  /** It said something, but too little to weigh: fewer than ten valid questionnaires. */
  readonly tooFew?: boolean | undefined;
}

export interface Composite {
  readonly voices: readonly (Voice & { readonly share: number })[];
  /** Share of the office's own assessment, per cent. */
  readonly office: number;
  /** Two decimals; undefined without an own score. */
  readonly score: number | undefined;
  /** Every voice that weighs at all weighs here too; otherwise the unit can't be compared without a word. */
  readonly whole: boolean;
}

/** A voice that said nothing, or too little, leaves its share to the office's assessment. */
export function composite(own: number | undefined, voices: readonly Voice[]): Composite {
  const shared = voices.map((voice) => ({
    ...voice,
    share: voice.score === undefined || voice.tooFew === true ? 0 : voice.weight,
  }));
  const office = 100 - shared.reduce((sum, { share }) => sum + share, 0);
  const whole = shared.every(({ share, weight }) => share === weight);
  if (own === undefined) return { voices: shared, office, score: undefined, whole };
  let points = times(fraction(own), fraction(office));
  for (const { share, score } of shared)
    points = plus(points, share === 0 ? zero : times(fraction(score ?? 0), fraction(share)));
  return { voices: shared, office, score: toNumber(rounded(dividedBy(points, fraction(100)), 2)), whole };
}

/** What is wrong with weights, if anything. */
export function weightsFault(
  survey: number,
  weights: ReadonlyMap<PartyId, number>,
): { readonly kind: "surveyTooMuch" | "outsideTooMuch"; readonly sum: number; readonly most: number } | undefined {
  if (survey > MOST_SURVEY) return { kind: "surveyTooMuch", sum: survey, most: MOST_SURVEY };
  const sum = [...weights.values()].reduce((all, one) => all + one, survey);
  return sum > MOST_OUTSIDE ? { kind: "outsideTooMuch", sum, most: MOST_OUTSIDE } : undefined;
}
