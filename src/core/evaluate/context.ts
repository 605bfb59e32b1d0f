import { textOf } from "../answers/answer";
import { holds } from "../expressions/condition";
import type { Field, Scheme } from "../scheme/scheme";
import { indicatorsOf, schemeIndex } from "../scheme/schemeIndex";
import type { AnnexFacts, FieldFacts, IndicatorFacts, RuleContext } from "../validation/rule";
import type { IndicatorResult, Submitted } from "./evaluation";
import type { EvaluationFacts } from "./facts";
import { dropsOut, isExcused, isRequired } from "./completeness";
import { reasonGiven } from "./reasonFor";

/** Everything the rules may ask of one return, as plain data and look-ups. */
export function contextOf(
  scheme: Scheme,
  submitted: Submitted,
  facts: EvaluationFacts,
  results: ReadonlyMap<string, IndicatorResult>,
): RuleContext {
  const notApplicable = (id: string): boolean | undefined => dropsOut(id, { facts, indicators: results });

  const indicators: IndicatorFacts[] = indicatorsOf(scheme).map(
    ({ id, points, extra, notApplicableWhen, reasonRequired }) => {
      const result = results.get(id);
      return {
        id,
        points,
        extra,
        notApplicable: notApplicable(id),
        mayNotApply: notApplicableWhen !== undefined,
        score: result?.state === "scored" ? result.points : undefined,
        reasonAsked:
          notApplicable(id) === true || reasonRequired === undefined
            ? false
            : reasonRequired.when === "always"
              ? true
              : holds(reasonRequired.when, facts),
      };
    },
  );
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

  const kindOf = (id: string): Field["kind"] | undefined => schemeIndex(scheme).fields.get(id)?.kind;
  const becauseOf = ({ notRequiredWhen: test }: Field): { readonly because?: string } =>
    test && "no" in test && kindOf(test.no) === "yesNo" ? { because: test.no } : {};

  const fields: FieldFacts[] = indicatorsOf(scheme).flatMap(({ id: indicator, fields: own }) =>
    own.map((field) => ({
      id: field.id,
      indicator,
      kind: field.kind,
      filledBy: field.filledBy,
      required: isRequired(field, notApplicable(indicator), facts),
      excused: isExcused(field, facts),
      min: field.min,
      max: field.max,
      ...becauseOf(field),
    })),
  );

  const annexes: AnnexFacts[] = scheme.annexes.map((annex) => ({
    key: annex.key,
    required: annex.requiredWhen ? holds(annex.requiredWhen, facts) : false,
    columns: annex.columns.map((column) => ({
      id: column.key,
      indicator: annex.key,
      kind: column.kind,
      filledBy: column.computed ? "computed" : "unit",
      required: column.required,
      excused: false,
      min: column.min,
      max: column.max,
      computed: column.computed !== undefined,
    })),
  }));

  return {
    answer: (id) => facts.answer(id),
    number: (id) => facts.number(id),
    text(id) {
      const answer = facts.answer(id);
      return answer.state === "given" && typeof answer.value === "string" ? answer.value : undefined;
    },
    reason: (indicator) => reasonGiven(submitted.answers, indicator),
    holds: (condition) => holds(condition, facts),
    annex: (key) => submitted.annexes.get(key) ?? [],
    annexNumber: (row, column) => facts.annexNumber(row, column),
    annexText: (row, column) => textOf(row.entries.get(column)),
    fields,
    indicators,
    annexes,
    indicator: (id) => byId.get(id),
    issued: submitted.issued,
    basis: submitted.basis,
    round: submitted.round ?? { holidays: scheme.calendar.holidays },
    verification: submitted.verification,
  };
}
