import { textOf } from "../answers/answer";
import { holds } from "../expressions/condition";
import type { Annex, Field, Scheme } from "../scheme/scheme";
import { indicatorsOf, schemeIndex } from "../scheme/schemeIndex";
import type { AnnexFacts, FieldFacts, IndicatorFacts, RuleContext } from "../validation/rule";
import type { IndicatorResult, Submitted } from "./evaluation";
import type { EvaluationFacts } from "./facts";
import { dropsOut, isExcused, isRequired } from "./completeness";
import { reasonGiven } from "./reasonFor";
import { oncePer } from "../oncePer";

/** Everything the rules may ask of one return, as plain data and look-ups. */
export function contextOf(
  scheme: Scheme,
  submitted: Submitted,
  facts: EvaluationFacts,
  results: ReadonlyMap<string, IndicatorResult>,
): RuleContext {
  const indicators: IndicatorFacts[] = indicatorsOf(scheme).map(
    ({ id, points, extra, notApplicableWhen, reasonRequired }) => {
      const result = results.get(id);
      const notApplicable = dropsOut(id, { facts, indicators: results });
      return {
        id,
        points,
        extra,
        notApplicable,
        mayNotApply: notApplicableWhen !== undefined,
        score: result?.state === "scored" ? result.points : undefined,
        reasonAsked:
          notApplicable === true || reasonRequired === undefined
            ? false
            : reasonRequired.when === "always"
              ? true
              : holds(reasonRequired.when, facts),
      };
    },
  );
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

  const fixed = fixedFacts(scheme);
  const fields: FieldFacts[] = [];
  for (const { field, fixed: own } of fixed.fields) {
    const notApplicable = byId.get(own.indicator)?.notApplicable;
    // Written out, because a spread of objects that differ in shape costs more than all the rest.
    fields.push({
      id: own.id,
      indicator: own.indicator,
      kind: own.kind,
      filledBy: own.filledBy,
      required: isRequired(field, notApplicable, facts),
      excused: isExcused(field, facts),
      because: own.because,
      min: own.min,
      max: own.max,
    });
  }
  const annexes: AnnexFacts[] = fixed.annexes.map(({ key, requiredWhen, columns }) => ({
    key,
    required: requiredWhen ? holds(requiredWhen, facts) : false,
    columns,
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

type FixedField = Omit<FieldFacts, "required" | "excused">;

interface FixedFacts {
  readonly fields: readonly { readonly field: Field; readonly fixed: FixedField }[];
  readonly annexes: readonly (Pick<Annex, "key" | "requiredWhen"> & Pick<AnnexFacts, "columns">)[];
}

/** What the rules may ask of a scheme, whatever is answered: worked out once for the thousands of returns of a round. */
const fixedFacts = oncePer((scheme: Scheme): FixedFacts => {
  const kindOf = (id: string): Field["kind"] | undefined => schemeIndex(scheme).fields.get(id)?.kind;
  const becauseOf = ({ notRequiredWhen: test }: Field): string | undefined =>
    test && "no" in test && kindOf(test.no) === "yesNo" ? test.no : undefined;
  return {
    fields: indicatorsOf(scheme).flatMap(({ id: indicator, fields }) =>
      fields.map((field) => {
        const { id, kind, filledBy, min, max } = field;
        return { field, fixed: { id, indicator, kind, filledBy, min, max, because: becauseOf(field) } };
      }),
    ),
    annexes: scheme.annexes.map(({ key, requiredWhen, columns }) => ({
      key,
      requiredWhen,
      columns: columns.map((column) => ({
        id: column.key,
        indicator: key,
        kind: column.kind,
        filledBy: column.computed ? "computed" : "unit",
        required: column.required,
        excused: false,
        min: column.min,
        max: column.max,
        computed: column.computed !== undefined,
      })),
    })),
  };
});
