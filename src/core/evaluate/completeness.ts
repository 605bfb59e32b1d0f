import { holds } from "../expressions/condition";
import type { Field, Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import type { Evaluation } from "./evaluation";
import type { EvaluationFacts } from "./facts";

/** Whether what else was said makes a field pointless: no document number of a plan that was not issued. */
export const isExcused = ({ notRequiredWhen }: Field, facts: EvaluationFacts): boolean =>
  notRequiredWhen !== undefined && holds(notRequiredWhen, facts) === true;

/** Whether a field has to be filled under these answers, its indicator applying or not. */
export const isRequired = (field: Field, notApplicable: boolean | undefined, facts: EvaluationFacts): boolean =>
  field.required &&
  field.filledBy !== "computed" &&
  field.filledBy !== "assessor" &&
  (notApplicable !== true || field.filledBy === "office") &&
  !isExcused(field, facts);

export interface Completeness {
  readonly filled: number;
  readonly required: number;
}

/** How many of the fields that have to be filled are (V32). */
export function completeness(
  scheme: Scheme,
  { facts, indicators }: Pick<Evaluation, "facts" | "indicators">,
): Completeness {
  let [filled, required] = [0, 0];
  for (const { id: indicator, fields } of indicatorsOf(scheme)) {
    // Also where no part is left to count: nothing due, or all of it waived.
    const notApplicable = indicators.get(indicator)?.state === "notApplicable" || facts.notApplicable(indicator);
    for (const field of fields) {
      if (!isRequired(field, notApplicable, facts)) continue;
      required++;
      if (facts.answer(field.id).state === "given") filled++;
    }
  }
  return { filled, required };
}
