import type { Bilingual } from "../answers/text";
import { indicatorsOf } from "../scheme/schemeIndex";
import type { Scheme } from "../scheme/scheme";
import { scoredQuestions } from "./questions";
import { meanOf, type Tally } from "./tally";

/** 好 ≥90, 较好 ≥75, 一般 ≥60, 差 below (DOMAIN §5); best first. */
export const tiers: readonly (Bilingual & { readonly least: number })[] = [
  { zh: "好", en: "Good", least: 90 },
  { zh: "较好", en: "Fairly good", least: 75 },
  { zh: "一般", en: "Average", least: 60 },
  { zh: "差", en: "Poor", least: 0 },
];

/** Position in `tiers`; of a score out of 100. */
export const tierOf = (score: number): number => tiers.findIndex(({ least }) => score >= least);

export interface SuggestedTier {
  readonly indicator: string;
  /** Numbers of the questions that say something about it. */
  readonly questions: readonly number[];
  readonly score: number;
  readonly tier: number;
}

/** Mode 1: what the questionnaire would say of each indicator it asks about. It changes no score by itself (S36). */
export function suggestedTiers(scheme: Scheme, { questions: found }: Pick<Tally, "questions">): SuggestedTier[] {
  return indicatorsOf(scheme).flatMap(({ id }): SuggestedTier[] => {
    const asked = scoredQuestions.filter(({ indicators }) => indicators[scheme.id]?.includes(id));
    const score = meanOf(asked.map(({ no }) => found.get(no)?.score));
    return score === undefined
      ? []
      : [{ indicator: id, questions: asked.map(({ no }) => no), score, tier: tierOf(score) }];
  });
}

/** V46: two tiers apart ask for a reason. `verified` is the share of the points that was verified, out of 100. */
export const tiersApart = (suggested: SuggestedTier, verified: number): number =>
  Math.abs(suggested.tier - tierOf(verified));
export const WORTH_A_REASON = 2;
