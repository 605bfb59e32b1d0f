import type { Language } from "#core";
import type { RoundFigures } from "#core/finalScores/figures";
import { figuresOf } from "#core/finalScores/figuresOf";
import type { FinalParts } from "#core/finalScores/finalParts";
import type { OtherVoices } from "#core/finalScores/otherVoices";
import { languages } from "#core/languages/index";
import type { SurveyOutcome } from "#core/survey/readResult";
import { verifiedRound } from "./verifiedRound";

/** A verified round in which questionnaires weigh 10 and the people's congress 15; the first unit has too few sheets. */
export function weighedRound(
  size: { readonly departments: number; readonly banners: number },
  language: Language = "zh-CN",
): { readonly parts: FinalParts; readonly figures: RoundFigures } {
  const { parts, roster } = verifiedRound(size, {}, language);
  const surveys = new Map(roster.units.map(({ code }, index) => [code, surveyed(70.25 + index, index === 0)]));
  const voices: OtherVoices = {
    surveys,
    surveyWeight: 10,
    words: languages[language].parties,
    parties: {
      weights: new Map([["congress", 15]]),
      scores: new Map(roster.units.map(({ code }, index) => [code, new Map([["congress", 95 - 2 * index]])])),
    },
  };
  const weighed = { ...parts, voices };
  return { parts: weighed, figures: figuresOf(weighed) };
}

const surveyed = (total: number, tooFew: boolean): SurveyOutcome => ({
  valid: tooFew ? 5 : 20,
  total,
  weighted: undefined,
  tooFew,
  flagged: 0,
  questions: new Map(),
});
