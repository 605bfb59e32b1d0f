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

/** Formula of the value alone; only right where everything it reads is known. */
function valueFormula(made: Expression, facts: FormulaFacts): string {
  if (typeof made === "string") return facts.number(made);
  if ("annexSum" in made) return facts.annexSum(made.annexSum);
  if ("copy" in made) return facts.number(made.copy);
  if ("sum" in made) return made.sum.map((part) => valueFormula(part, facts)).join("+");
  const [left, right] = sidesOf(made).map((side) => valueFormula(side, facts));
  if ("difference" in made) return `${left}-${right}`;
  return "excess" in made ? `MAX(0,${left}-${right})` : `ABS(${left}-${right})`;
}

/** Worksheet formula that gives the value, or "" while unknown. */
export function expressionFormula(made: Expression, facts: FormulaFacts): string {
  if (typeof made !== "string" && "annexSum" in made) return facts.annexSum(made.annexSum);
  const known = `IF(${facts.known(readsOf(made))},${valueFormula(made, facts)},"")`;
  if (typeof made === "string" || !("copy" in made) || made.whenNotApplicable === undefined) return known;
  const skip = facts.notApplicable(indicatorOf(made.copy));
  return skip ? `IF(${skip.known},IF(${skip.holds},${made.whenNotApplicable},${known}),"")` : known;
}
