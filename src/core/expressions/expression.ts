import { z } from "zod";
import type { Facts, FormulaFacts } from "./facts";

/**
 * How a computed field (自动) comes about. Over- and under-staffing are never netted against each other:
 * `excess` is cut at 0 before anything is added up. `gap` is the difference without its sign, `difference` keeps it.
 */
export type Expression =
  | string
  | { copy: string; whenNotApplicable?: number | undefined }
  | { sum: Expression[] }
  | { excess: [Expression, Expression] }
  | { gap: [Expression, Expression] }
  | { difference: [Expression, Expression] }
  | { annexSum: string };

export const expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.string().min(1),
    z.strictObject({ copy: z.string(), whenNotApplicable: z.number().optional() }),
    z.strictObject({ sum: z.array(expression).min(1) }),
    z.strictObject({ excess: z.tuple([expression, expression]) }),
    z.strictObject({ gap: z.tuple([expression, expression]) }),
    z.strictObject({ difference: z.tuple([expression, expression]) }),
    z.strictObject({ annexSum: z.string().regex(/^\w+\.\w+$/) }),
  ]),
);

const indicatorOf = (id: string): string => id.slice(0, id.lastIndexOf("."));

type TwoSided = Extract<Expression, { excess: unknown } | { gap: unknown } | { difference: unknown }>;

const sidesOf = (made: TwoSided): [Expression, Expression] =>
  "excess" in made ? made.excess : "gap" in made ? made.gap : made.difference;

/** Fields an expression reads directly. */
export function readsOf(made: Expression): string[] {
  if (typeof made === "string") return [made];
  if ("copy" in made) return [made.copy];
  if ("sum" in made) return made.sum.flatMap(readsOf);
  if ("annexSum" in made) return [];
  return sidesOf(made).flatMap(readsOf);
}

/** Columns of annexes an expression adds up, as `annex.column`. */
export function annexColumnsOf(made: Expression): string[] {
  if (typeof made === "string" || "copy" in made) return [];
  if ("annexSum" in made) return [made.annexSum];
  return ("sum" in made ? made.sum : sidesOf(made)).flatMap(annexColumnsOf);
}

export function compute(made: Expression, facts: Facts): number | undefined {
  if (typeof made === "string") return facts.number(made);
  if ("annexSum" in made) return facts.annexSum(made.annexSum);
  if ("copy" in made) {
    if (made.whenNotApplicable === undefined) return facts.number(made.copy);
    const skipped = facts.notApplicable(indicatorOf(made.copy));
    if (skipped === undefined) return undefined;
    return skipped ? made.whenNotApplicable : facts.number(made.copy);
  }
  if ("sum" in made) {
    let sum = 0;
    for (const part of made.sum) {
      const value = compute(part, facts);
      if (value === undefined) return undefined;
      sum += value;
    }
    return sum;
  }
  const [left, right] = sidesOf(made).map((side) => compute(side, facts));
  if (left === undefined || right === undefined) return undefined;
  if ("difference" in made) return left - right;
  return "excess" in made ? Math.max(0, left - right) : Math.abs(left - right);
}

const skipOf = (made: Extract<Expression, { copy: string }>, facts: FormulaFacts) =>
  made.whenNotApplicable === undefined ? undefined : facts.notApplicable(indicatorOf(made.copy));

/** Formula of the value alone; only right where everything it reads is known. */
function valueFormula(made: Expression, facts: FormulaFacts): string {
  if (typeof made === "string") return facts.number(made);
  if ("annexSum" in made) return facts.annexSum(made.annexSum);
  if ("copy" in made) {
    const skip = skipOf(made, facts);
    return skip ? `IF(${skip.holds},${made.whenNotApplicable},${facts.number(made.copy)})` : facts.number(made.copy);
  }
  if ("sum" in made) return made.sum.map((part) => valueFormula(part, facts)).join("+");
  const [first, second] = sidesOf(made);
  const left = valueFormula(first, facts);
  const less = valueFormula(second, facts);
  // What is taken away is taken away as a whole.
  const right = typeof second !== "string" && ("sum" in second || "difference" in second) ? `(${less})` : less;
  if ("difference" in made) return `${left}-${right}`;
  return "excess" in made ? `MAX(0,${left}-${right})` : `ABS(${left}-${right})`;
}

/** What must be known: fields, which are counted together, and formulas of everything else. */
function needsOf(made: Expression, facts: FormulaFacts): { readonly ids: string[]; readonly tests: string[] } {
  if (typeof made === "string") return { ids: [made], tests: [] };
  if ("annexSum" in made) return { ids: [], tests: [`ISNUMBER(${facts.annexSum(made.annexSum)})`] };
  if ("copy" in made) {
    const skip = skipOf(made, facts);
    if (!skip) return { ids: [made.copy], tests: [] };
    // One question inside the other: Excel asks all of AND and OR, and a sum of unknowns would be an error.
    return { ids: [], tests: [`IF(${skip.known},IF(${skip.holds},TRUE,${facts.known([made.copy])}),FALSE)`] };
  }
  const each = ("sum" in made ? made.sum : sidesOf(made)).map((part) => needsOf(part, facts));
  return { ids: each.flatMap(({ ids }) => ids), tests: each.flatMap(({ tests }) => tests) };
}

/** Worksheet formula that gives the value, or `unknown` (a formula, "" if nothing is said) while it can't be worked out. */
export function expressionFormula(made: Expression, facts: FormulaFacts, unknown = '""'): string {
  // An annex's own formula already gives "" while unknown.
  if (typeof made !== "string" && "annexSum" in made) return facts.annexSum(made.annexSum);
  if (typeof made !== "string" && "copy" in made) {
    const known = `IF(${facts.known([made.copy])},${facts.number(made.copy)},"")`;
    const skip = skipOf(made, facts);
    return skip ? `IF(${skip.known},IF(${skip.holds},${made.whenNotApplicable},${known}),"")` : known;
  }
  const { ids, tests } = needsOf(made, facts);
  const all = [...(ids.length > 0 ? [facts.known(ids)] : []), ...tests];
  return `IF(${all.length === 1 ? all.join("") : `AND(${all.join(",")})`},${valueFormula(made, facts)},${unknown})`;
}
