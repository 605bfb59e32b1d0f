import { ordinary } from "../scheme/extras";
import { indicatorsOf } from "../scheme/schemeIndex";
import type { PartyWords } from "../languages/partyWords";
import type { PartyScores, Voice } from "../parties/parties";
import { anyWeight, weightsOf, type Weights } from "../scheme/voices";
import type { SurveyOutcome } from "../survey/readResult";
import { suggestedTiers, tierOf, tiersApart, WORTH_A_REASON, type SuggestedTier } from "../survey/tiers";
import type { Scheme, SchemeVoice } from "../scheme/scheme";
import type { SettledUnit } from "./settle";

/** What others say beside the assessors; nothing of it changes a score unless it is given a weight. */
export interface OtherVoices {
  /** By code of the unit; undefined where no questionnaires were counted. */
  readonly surveys: ReadonlyMap<string, SurveyOutcome> | undefined;
  /** Mode 2: whole per cent, 0 = mode 1, evidence only; undefined = as the scheme has it. */
  readonly surveyWeight: number | undefined;
  readonly parties: PartyScores | undefined;
  readonly words: PartyWords;
}

/** Weights that count for units of a scheme. */
export const weightsIn = ({ surveyWeight, parties: others }: OtherVoices, scheme: Scheme): Weights =>
  weightsOf(scheme.voices, { survey: surveyWeight, parties: others?.weights });

export const hasWeights = (voices: OtherVoices, scheme: Scheme): boolean => anyWeight(weightsIn(voices, scheme));

/** What of the scheme's own weights counts because the round says nothing else. */
export const fromScheme = ({ surveyWeight, parties: others }: OtherVoices, scheme: Scheme): SchemeVoice[] =>
  (scheme.voices ?? []).filter(
    ({ voice, weight }) =>
      weight > 0 && (voice === "survey" ? surveyWeight === undefined : others?.weights.get(voice) === undefined),
  );

export function voicesOf(voices: OtherVoices, scheme: Scheme, code: string): Voice[] {
  const weights = weightsIn(voices, scheme);
  const survey = voices.surveys?.get(code);
  const heard: Voice[] = [...weights.parties].map(([id, weight]) => {
    return { id, weight, score: voices.parties?.scores.get(code)?.get(id) };
  });
  if (weights.survey === 0) return heard;
  const score = survey?.weighted ?? survey?.total;
  return [{ id: "survey", weight: weights.survey, score, tooFew: survey?.tooFew ?? false }, ...heard];
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
