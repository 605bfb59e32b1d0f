import { holds } from "../expressions/condition";
import type { Field, Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import type { EvaluationFacts } from "./facts";

/** Whether a field has to be filled under these answers. */
export const isRequired = (field: Field, indicator: string, facts: EvaluationFacts): boolean =>
  field.required &&
  field.filledBy !== "computed" &&
  field.filledBy !== "assessor" &&
  (facts.notApplicable(indicator) !== true || field.filledBy === "office") &&
  !(field.notRequiredWhen && holds(field.notRequiredWhen, facts) === true);

export interface Completeness {
  readonly filled: number;
  readonly required: number;
}

/** How many of the fields that have to be filled are (V32). */
export function completeness(scheme: Scheme, facts: EvaluationFacts): Completeness {
  let [filled, required] = [0, 0];
  for (const { id: indicator, fields } of indicatorsOf(scheme)) {
    for (const field of fields) {
      if (!isRequired(field, indicator, facts)) continue;
      required++;
      if (facts.answer(field.id).state === "given") filled++;
    }
  }
  return { filled, required };
}
