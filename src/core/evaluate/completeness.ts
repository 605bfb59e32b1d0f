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

/** Whether an indicator falls out: its condition holds, or no part is left to count (nothing due, all of it waived). */
export const dropsOut = (
  id: string,
  { facts, indicators }: Pick<Evaluation, "facts" | "indicators">,
): boolean | undefined => (indicators.get(id)?.state === "notApplicable" ? true : facts.notApplicable(id));

export interface Completeness {
  readonly filled: number;
  readonly required: number;
}

/** How many of the fields that have to be filled are (V32). */
export function completeness(scheme: Scheme, evaluation: Pick<Evaluation, "facts" | "indicators">): Completeness {
  const { facts } = evaluation;
  let [filled, required] = [0, 0];
  for (const { id: indicator, fields } of indicatorsOf(scheme)) {
    const notApplicable = dropsOut(indicator, evaluation);
    for (const field of fields) {
      if (!isRequired(field, notApplicable, facts)) continue;
      required++;
      if (facts.answer(field.id).state === "given") filled++;
    }
  }
  return { filled, required };
}
