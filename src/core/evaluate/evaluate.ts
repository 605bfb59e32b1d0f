import { awaitedBy, holds, type Condition } from "../expressions/condition";
import { indicatorsOf, schemeIndex } from "../scheme/schemeIndex";
import type { Indicator, Scheme } from "../scheme/scheme";
import { scoreParts } from "../scoring/indicatorScore";
import { partOf } from "../scoring/parts";
import { isWaived, waiverOf } from "../scoring/waiver";
import { validate } from "../validation/validate";
import { contextOf } from "./context";
import type { Evaluation, IndicatorResult, RaisedFlag, Submitted } from "./evaluation";
import { makeFacts, type EvaluationFacts } from "./facts";
import { totalsOf } from "./totals";
import { oncePer } from "../oncePer";

/** Required fields that an indicator's rule or N/A condition looks at. */
export interface Needed {
  readonly always: readonly string[];
  /** Only a part that may be waived looks at these; they are needed unless it is. */
  readonly unlessWaived: readonly { readonly when: Condition; readonly fields: readonly string[] }[];
}

export const neededFields = oncePer((scheme: Scheme): ReadonlyMap<string, Needed> => {
  const { fields } = schemeIndex(scheme);
  const required = (ids: readonly string[]): string[] =>
    [...new Set(ids)].filter((id) => fields.get(id)?.required === true);
  return new Map(
    indicatorsOf(scheme).map(({ id, parts, notApplicableWhen }) => {
      const read = parts.map((part) => ({ when: waiverOf(part), fields: required(partOf(part).reads(part)) }));
      const always = required([
        ...(notApplicableWhen ? awaitedBy(notApplicableWhen) : []),
        ...read.flatMap(({ when, fields: own }) => (when === undefined ? own : [])),
      ]);
      const unlessWaived = read.flatMap(({ when, fields: own }) => {
        const more = own.filter((one) => !always.includes(one));
        return when === undefined || more.length === 0 ? [] : [{ when, fields: more }];
      });
      return [id, { always, unlessWaived }] as const;
    }),
  );
});

/** What is needed under these answers. */
const neededNow = ({ always, unlessWaived }: Needed, facts: EvaluationFacts): readonly string[] =>
  unlessWaived.length === 0
    ? always
    : [
        ...new Set([
          ...always,
          ...unlessWaived.flatMap(({ when, fields }) => (holds(when, facts) === true ? [] : fields)),
        ]),
      ];

/** The fields somebody has to fill before an indicator can be scored. */
function missingFields(ids: readonly string[], facts: EvaluationFacts): readonly string[] {
  const unknown = ids.filter((id) => facts.number(id) === undefined);
  return [
    ...new Set(
      unknown.flatMap((id) => {
        const open = facts.sources(id).filter((source) => facts.number(source) === undefined);
        // A computed field can also be unknown because of an annex; then it stands for it itself.
        return open.length > 0 ? open : [id];
      }),
    ),
  ];
}

function scoreIndicator(scheme: Scheme, indicator: Indicator, facts: EvaluationFacts): IndicatorResult {
  if (facts.notApplicable(indicator.id) === true) return { state: "notApplicable" };
  const needed = neededFields(scheme).get(indicator.id);
  const missing = needed ? missingFields(neededNow(needed, facts), facts) : [];
  if (missing.length > 0) return { state: "pending", missing };
  const scored = scoreParts(indicator.parts, indicator.points, facts, indicator.extra);
  if (scored) return { state: "scored", ...scored };
  return indicator.parts.some((part) => isWaived(part, facts))
    ? { state: "notApplicable", waived: true }
    : { state: "notApplicable" };
}

/** What does not apply raises nothing, be it by its condition or because every part dropped out; the form says the same. */
function raisedFlags(
  indicators: readonly Indicator[],
  results: ReadonlyMap<string, IndicatorResult>,
  facts: EvaluationFacts,
): RaisedFlag[] {
  return indicators.flatMap((indicator) =>
    results.get(indicator.id)?.state === "notApplicable"
      ? []
      : indicator.flags
          .filter(({ when }) => holds(when, facts) === true)
          .map((flag) => ({ indicator: indicator.id, flag })),
  );
}

/** The one road from what was said to what it is worth. A live form and a returned file both come this way. */
export function evaluate(scheme: Scheme, submitted: Submitted): Evaluation {
  const facts = makeFacts(scheme, submitted.answers, submitted.annexes, submitted.stated);
  const all = indicatorsOf(scheme);
  const indicators = new Map(all.map((indicator) => [indicator.id, scoreIndicator(scheme, indicator, facts)]));

  const flags = raisedFlags(all, indicators, facts);
  const { majors, total, grade } = totalsOf(scheme, indicators, flags);

  const issues = validate(contextOf(scheme, submitted, facts, indicators), checksOf(scheme));
  return { facts, indicators, majors, total, grade, flags, issues };
}

type Checks = Parameters<typeof validate>[1];
const checksOf = oncePer((scheme: Scheme): Checks => [
  ...indicatorsOf(scheme).flatMap(({ id, checks: own }) => own.map((check) => ({ ...check, indicator: id }))),
  ...scheme.checks,
]);
