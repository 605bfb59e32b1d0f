import type { Answer } from "../answers/answer";
import { evaluate } from "../evaluate/evaluate";
import type { Evaluation, IndicatorResult, Submitted } from "../evaluate/evaluation";
import { totalsOf } from "../evaluate/totals";
import type { Scheme } from "../scheme/scheme";
import { indicatorsOf, schemeIndex } from "../scheme/schemeIndex";
import type { EffectiveValue } from "./effective";

export interface ManualPoints {
  readonly points: number;
  readonly reason: string;
}

export interface JudgedIndicator {
  /** By the unit's own values. */
  readonly self: IndicatorResult;
  /** By the rules, over the values that count. */
  readonly byRule: IndicatorResult;
  /** Points by hand, where they count: with a reason, and within the indicator's. */
  readonly manual: ManualPoints | undefined;
  readonly result: IndicatorResult;
  /** Fields that nobody has verified. */
  readonly open: readonly string[];
  /** Nothing open, or given points by hand, or not applicable. */
  readonly verified: boolean;
}

export interface Judged extends Pick<Evaluation, "majors" | "total" | "grade" | "flags" | "facts"> {
  readonly self: Evaluation;
  readonly byRule: Evaluation;
  readonly indicators: ReadonlyMap<string, JudgedIndicator>;
}

/** Fields that add up annexes are stated, because the annex itself is not in a verification. */
export function submitted(scheme: Scheme, values: ReadonlyMap<string, Answer>): Submitted {
  const { fields } = schemeIndex(scheme);
  const answers = new Map<string, Answer>();
  const stated = new Map<string, number>();
  for (const [id, answer] of values) {
    if (fields.get(id)?.computed === undefined) answers.set(id, answer);
    else if (answer.state === "given") stated.set(id, Number(answer.value));
  }
  return { answers, annexes: new Map(), stated };
}

export interface Judging {
  readonly scheme: Scheme;
  readonly self: ReadonlyMap<string, Answer>;
  readonly values: ReadonlyMap<string, EffectiveValue>;
  readonly manual: ReadonlyMap<string, ManualPoints>;
}

/** The same road twice, over the unit's values and over those that count, and points by hand on top. */
export function judge({ scheme, self: selfValues, values, manual }: Judging): Judged {
  const self = evaluate(scheme, submitted(scheme, selfValues));
  const answers = new Map([...values].map(([id, { answer }]) => [id, answer] as const));
  const byRule = evaluate(scheme, submitted(scheme, answers));
  const indicators = new Map<string, JudgedIndicator>();
  for (const { id, points, fields } of indicatorsOf(scheme)) {
    const rule = byRule.indicators.get(id) ?? { state: "pending", missing: [] };
    const open = fields.filter((field) => values.get(field.id)?.source === "self").map((field) => field.id);
    const hand = rule.state === "notApplicable" ? undefined : counting(manual.get(id), points);
    indicators.set(id, {
      self: self.indicators.get(id) ?? { state: "pending", missing: [] },
      byRule: rule,
      manual: hand,
      result: hand ? { state: "scored", points: hand.points, parts: [] } : rule,
      open,
      verified: rule.state === "notApplicable" || hand !== undefined || open.length === 0,
    });
  }
  const results = new Map([...indicators].map(([id, { result }]) => [id, result] as const));
  const { flags, facts } = byRule;
  return { self, byRule, indicators, flags, facts, ...totalsOf(scheme, results, flags) };
}

/** Points by hand count with a reason and in range; V26 tells the others. */
function counting(manual: ManualPoints | undefined, most: number): ManualPoints | undefined {
  if (!manual || manual.reason === "") return undefined;
  const { points } = manual;
  return points >= 0 && points <= most && Math.abs(points * 100 - Math.round(points * 100)) < 1e-6 ? manual : undefined;
}
