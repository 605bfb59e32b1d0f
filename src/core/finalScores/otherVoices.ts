import { ordinary } from "../scheme/extras";
import { indicatorsOf } from "../scheme/schemeIndex";
import type { PartyWords } from "../languages/partyWords";
import { parties, type PartyScores, type Voice } from "../parties/parties";
import type { SurveyOutcome } from "../survey/readResult";
import { suggestedTiers, tierOf, tiersApart, WORTH_A_REASON, type SuggestedTier } from "../survey/tiers";
import type { Scheme } from "../scheme/scheme";
import type { SettledUnit } from "./settle";

/** What others say beside the assessors; nothing of it changes a score unless it is given a weight. */
export interface OtherVoices {
  /** By code of the unit; undefined where no questionnaires were counted. */
  readonly surveys: ReadonlyMap<string, SurveyOutcome> | undefined;
  /** Mode 2: whole per cent, 0 = mode 1, evidence only. */
  readonly surveyWeight: number;
  readonly parties: PartyScores | undefined;
  readonly words: PartyWords;
}

export const hasWeights = ({ surveyWeight, parties: others }: OtherVoices): boolean =>
  surveyWeight > 0 || (others?.weights.size ?? 0) > 0;

export function voicesOf({ surveys, surveyWeight, parties: others }: OtherVoices, code: string): Voice[] {
  const survey = surveys?.get(code);
  return [
    ...(surveyWeight > 0
      ? [
          {
            ...{ id: "survey" as const, weight: surveyWeight, score: survey?.weighted ?? survey?.total },
            tooFew: survey?.tooFew ?? false,
          },
        ]
      : []),
    ...parties.flatMap(({ id }): Voice[] => {
      const weight = others?.weights.get(id);
      return weight === undefined ? [] : [{ id, weight, score: others?.scores.get(code)?.get(id) }];
    }),
  ];
}

export interface TierGap {
  readonly unit: SettledUnit;
  readonly suggested: SuggestedTier;
  /** Share of the points that was verified, out of 100, and its tier. */
  readonly verified: number;
  readonly tier: number;
  readonly apart: number;
  /** What the assessors wrote beside it. */
  readonly reason: string;
  /** V46: two tiers apart without a word. */
  readonly wantsReason: boolean;
}

/** The questionnaire beside what was verified, indicator by indicator; only of what is verified, and of enough sheets. */
export function tierGaps(scheme: Scheme, units: readonly SettledUnit[], { surveys }: OtherVoices): TierGap[] {
  return units.flatMap((unit) => {
    const survey = surveys?.get(unit.code);
    if (!survey || survey.tooFew) return [];
    const questions = new Map(
      [...survey.questions].map(([no, score]) => [no, { options: [], none: 0, score }] as const),
    );
    return suggestedTiers(scheme, { questions }).flatMap((suggested): TierGap[] => {
      const judged = unit.judged.indicators.get(suggested.indicator);
      const points = ordinary(indicatorsOf(scheme)).find(({ id }) => id === suggested.indicator)?.points;
      if (!judged?.verified || judged.result.state !== "scored" || points === undefined) return [];
      const verified = Math.round((judged.result.points / points) * 10_000) / 100;
      const reason = unit.forms
        .map(({ record }) => record.indicators.get(suggested.indicator))
        .flatMap((said) => (said ? [said.notes, said.manualReason, said.deduction] : []))
        .find((text) => text !== "");
      const apart = tiersApart(suggested, verified);
      const wantsReason = apart >= WORTH_A_REASON && reason === undefined;
      return [{ unit, suggested, verified, tier: tierOf(verified), apart, reason: reason ?? "", wantsReason }];
    });
  });
}
