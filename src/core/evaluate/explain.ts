import { fraction, plus, zero } from "../numbers/fraction";
import { partOf } from "../scoring/parts";
import { shown } from "../scoring/show";
import { namesIn } from "../scheme/names";
import type { ExtraKind } from "../scheme/extras";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import type { ScoringWords } from "../scheme/scoringWords";
import type { Evaluation } from "./evaluation";

/** The frame of an explanation in one language; the parts have their own sentences. */
export interface ExplainWords {
  readonly separator: string;
  pending(titles: readonly string[]): string;
  notApplicable(condition: string): string;
  /** Several parts: their sum is the score. */
  sum(addends: readonly string[], points: string): string;
  /** 加分项 or 扣分项: what its parts bring together, and what of it counts on the total. */
  extra(kind: ExtraKind, sum: string, most: string, points: string): string;
  /** A part dropped out and the rest was scaled up: 1.50÷2×4＝3.00. */
  scaled(earned: string, available: string, maximum: string, points: string): string;
  less(taken: string, points: string): string;
  /** The n-th part, counted from 1, is not due yet; `points` are left out. */
  waived(part: number, points: string): string;
  /** All parts are. */
  allWaived: string;
}

/** In words, how the points of an indicator came about; every number in it stands in the form. */
export function explain(
  scheme: Scheme,
  { indicators, facts }: Evaluation,
  id: string,
  words: { readonly scoring: ScoringWords; readonly explain: ExplainWords },
): string {
  const indicator = schemeIndex(scheme).indicators.get(id);
  const result = indicators.get(id);
  if (!indicator || !result) return "";
  const names = namesIn(scheme, words.scoring, indicator);
  if (result.state === "pending") return words.explain.pending(result.missing.map((field) => names.title(field)));
  if (result.state === "notApplicable") {
    if (result.waived) return words.explain.allWaived;
    return words.explain.notApplicable(indicator.notApplicableWhen ? names.condition(indicator.notApplicableWhen) : "");
  }
  let earning = 0;
  const sentences = indicator.parts.flatMap((spec, index) => {
    const score = result.parts[index];
    if (!score) return [];
    const part = partOf(spec);
    if (part.points(spec) > 0) earning++;
    if (score.waived) return [words.explain.waived(earning, shown(part.points(spec)))];
    const say = (words.scoring.parts[spec.kind] as typeof part.words).explain(part.account(spec, facts, score), names);
    return say === "" ? [] : [say];
  });
  const earned = result.parts.reduce((sum, part) => plus(sum, part.earned), zero);
  const available = result.parts.reduce((sum, part) => plus(sum, part.available), zero);
  const taken = result.parts.reduce((sum, part) => (part.taken ? plus(sum, part.taken) : sum), zero);
  const points = shown(result.points);
  const full = fraction(indicator.points);
  const ends: string[] = [];
  if (indicator.extra !== undefined) {
    ends.push(words.explain.extra(indicator.extra, shown(earned), shown(full), points));
  } else if (available.numerator * full.denominator !== full.numerator * available.denominator) {
    ends.push(words.explain.scaled(shown(earned), shown(available), shown(full), points));
  } else if (taken.numerator > 0n) ends.push(words.explain.less(`${shown(earned)}－${shown(taken)}`, points));
  else if (sentences.length > 1) {
    ends.push(
      words.explain.sum(
        result.parts.filter((part) => part.available.numerator > 0n).map((part) => shown(part.earned)),
        points,
      ),
    );
  }
  return [...sentences, ...ends].join(words.explain.separator);
}
