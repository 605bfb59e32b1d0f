import type { Expression } from "../../expressions/expression";
import type { Field } from "../scheme";

/** Fields with the whole numbers they are multiplied by: 实有数 − 核定数. */
export type Terms = ReadonlyMap<string, number>;

type Fields = ReadonlyMap<string, Pick<Field, "computed">>;

function added(one: Terms, other: Terms, factor: number): Terms {
  const sum = new Map(one);
  for (const [id, times] of other) {
    const now = (sum.get(id) ?? 0) + times * factor;
    if (now === 0) sum.delete(id);
    else sum.set(id, now);
  }
  return sum;
}

/** An expression as terms; undefined where it is more than adding and taking away. */
export function termsOf(made: Expression, fields: Fields, behind: readonly string[] = []): Terms | undefined {
  if (typeof made === "string") return fieldTerms(made, fields, behind);
  if ("copy" in made) return made.whenNotApplicable === undefined ? fieldTerms(made.copy, fields, behind) : undefined;
  const [list, factor] = "sum" in made ? [made.sum, 1] : "difference" in made ? [made.difference, -1] : [undefined, 0];
  if (!list) return undefined;
  let sum: Terms = new Map();
  for (const [at, one] of list.entries()) {
    const terms = termsOf(one, fields, behind);
    if (!terms) return undefined;
    sum = added(sum, terms, at === 0 ? 1 : factor);
  }
  return sum;
}

/** A field that is a sum of others stands for them, so that 合计 and what it is made of are held together. */
function fieldTerms(id: string, fields: Fields, behind: readonly string[]): Terms {
  const computed = fields.get(id)?.computed;
  // Circles are named elsewhere; here they only end.
  const made = computed === undefined || behind.includes(id) ? undefined : termsOf(computed, fields, [...behind, id]);
  return made ?? new Map([[id, 1]]);
}

/** What stands left minus what stands right. */
export function differenceOf(left: readonly string[], right: readonly string[], fields: Fields): Terms {
  let sum: Terms = new Map();
  for (const id of left) sum = added(sum, fieldTerms(id, fields, []), 1);
  for (const id of right) sum = added(sum, fieldTerms(id, fields, []), -1);
  return sum;
}
