import { dividedBy, fraction, plus, rounded, times, toNumber, zero } from "../numbers/fraction";
import type { PartyId, VoiceId } from "../scheme/voices";

export interface PartyScores {
  /** Whole per cent, as the round has them; a party that is left blank is as the scheme has it, 0 is off. */
  readonly weights: ReadonlyMap<PartyId, number>;
  /** Out of 100, by code of the unit. */
  readonly scores: ReadonlyMap<string, ReadonlyMap<PartyId, number>>;
}

/** Another voice beside the office's: its weight, and what it says of one unit. */
export interface Voice {
  readonly id: VoiceId;
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
