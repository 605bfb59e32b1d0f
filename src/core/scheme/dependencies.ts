import { fieldsOf } from "../expressions/condition";
import { readsOf, type Expression } from "../expressions/expression";
import type { Scheme } from "./scheme";
import { schemeIndex } from "./schemeIndex";

/** Copies that say what they are where the copied field's indicator does not apply. */
export function conditionalCopies(made: Expression): string[] {
  if (typeof made === "string" || "annexSum" in made) return [];
  if ("copy" in made) return made.whenNotApplicable === undefined ? [] : [made.copy];
  if ("sum" in made) return made.sum.flatMap(conditionalCopies);
  return ("excess" in made ? made.excess : "gap" in made ? made.gap : made.difference).flatMap(conditionalCopies);
}

/** Fields that a computed field hangs on directly; undefined for a field that somebody fills. */
export function dependencies(scheme: Scheme, id: string): readonly string[] | undefined {
  const { fields, indicatorOf } = schemeIndex(scheme);
  const computed = fields.get(id)?.computed;
  if (computed === undefined) return undefined;
  const conditions = conditionalCopies(computed).flatMap((copy) => indicatorOf.get(copy)?.notApplicableWhen ?? []);
  return [...new Set([...readsOf(computed), ...conditions.flatMap(fieldsOf)])];
}
