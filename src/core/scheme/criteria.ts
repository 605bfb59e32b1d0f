import type { PartWords } from "../scoring/part";
import { partOf, type PartSentences, type PartSpec } from "../scoring/parts";
import { waiverOf } from "../scoring/waiver";
import { namesIn } from "./names";
import type { Indicator, Scheme } from "./scheme";
import { chineseScoring, type ScoringWords } from "./scoringWords";

/** The sentences and the spec of a kind belong together, as the kind itself and its spec do. */
export const wordsFor = (spec: PartSpec, sentences: PartSentences): PartWords<PartSpec, unknown> =>
  sentences[spec.kind];

/** The 评分标准 of an indicator, told from its parts. What is printed and what is counted can't drift apart. */
export function criteriaOf(indicator: Indicator, scheme: Scheme, words: ScoringWords = chineseScoring): string {
  const names = namesIn(scheme, words, indicator);
  const said = indicator.parts.map((spec) => ({
    takes: partOf(spec).points(spec) === 0,
    rule: wordsFor(spec, words.parts).criterion(spec, names),
    mayBeWaived: waiverOf(spec) !== undefined,
  }));
  const earning = said.filter(({ takes }) => !takes);
  const { notApplicableWhen } = indicator;
  const partsBring = indicator.parts.reduce((sum, spec) => sum + partOf(spec).points(spec), 0);
  return words.criteria({
    earning: earning.map(({ rule }) => rule),
    waivable: earning.flatMap(({ mayBeWaived }, position) => (mayBeWaived ? [position] : [])),
    extra: indicator.extra && {
      kind: indicator.extra,
      most: partsBring > indicator.points ? indicator.points : undefined,
    },
    taking: said.filter(({ takes }) => takes).map(({ rule }) => rule),
    notApplicable: notApplicableWhen && words.condition(notApplicableWhen, names),
  });
}
