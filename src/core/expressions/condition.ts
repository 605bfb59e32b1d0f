import { z } from "zod";
import { fieldId } from "../answers/field";
import type { Facts, FormulaFacts } from "./facts";

const comparison = z.enum(["=", "<>", ">=", ">", "<=", "<"]);
type Comparison = z.infer<typeof comparison>;

const operand = z.union([z.number(), z.array(fieldId).min(1)]);

/**
 * A condition over fields, as data. Yes/no fields count as 1 and 0, days as their serial number, so "reported late" is
 * simply `sum [selfReportDate] > [selfReportDue]`. Tiers are compared by name. `unless` is true while its condition does not
 * surely hold: an office that has said nothing of a waiver has not granted it. `no` of a text is true where it says that
 * there is none (“无”, kinds/text.ts).
 */
export type Condition =
  | { sum: string[]; is: Comparison; than: number | string[] }
  | { yes: string }
  | { no: string }
  | { filled: string }
  | { tier: string; in: string[] }
  | { all: Condition[] }
  | { any: Condition[] }
  | { unless: Condition };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ sum: z.array(fieldId).min(1), is: comparison, than: operand }),
    z.strictObject({ yes: fieldId }),
    z.strictObject({ no: fieldId }),
    z.strictObject({ filled: fieldId }),
    z.strictObject({ tier: fieldId, in: z.array(z.string()).min(1) }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ unless: condition }),
  ]),
);

/** Fields a condition looks at. */
export function fieldsOf(test: Condition): string[] {
  if ("sum" in test) return [...test.sum, ...(typeof test.than === "number" ? [] : test.than)];
  if ("yes" in test) return [test.yes];
  if ("no" in test) return [test.no];
  if ("filled" in test) return [test.filled];
  if ("tier" in test) return [test.tier];
  if ("unless" in test) return fieldsOf(test.unless);
  return ("all" in test ? test.all : test.any).flatMap(fieldsOf);
}

/** Fields that have to be known before it can be told whether a condition holds; `unless` never waits. */
export function awaitedBy(test: Condition): string[] {
  if ("unless" in test) return [];
  return "all" in test || "any" in test ? ("all" in test ? test.all : test.any).flatMap(awaitedBy) : fieldsOf(test);
}

type ConditionFacts = Pick<Facts, "number" | "tierPosition">;

const sumOf = (ids: readonly string[], facts: Pick<Facts, "number">): number | undefined => {
  let sum = 0;
  for (const id of ids) {
    const value = facts.number(id);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
};

const compared = (left: number, is: Comparison, right: number): boolean => {
  switch (is) {
    case "=":
      return left === right;
    case "<>":
      return left !== right;
    case ">=":
      return left >= right;
    case ">":
      return left > right;
    case "<=":
      return left <= right;
    case "<":
      return left < right;
  }
};

/**
 * true, false, or undefined while a field it needs is unknown. `filled` of a blank field is unknown too: blank is not "no".
 * A text that says there is nothing (“无”) counts as 0 (kinds/text.ts): then it is known not to be filled.
 */
export function holds(test: Condition, facts: ConditionFacts): boolean | undefined {
  if ("sum" in test) {
    const left = sumOf(test.sum, facts);
    const right = typeof test.than === "number" ? test.than : sumOf(test.than, facts);
    return left === undefined || right === undefined ? undefined : compared(left, test.is, right);
  }
  if ("yes" in test || "no" in test) {
    const value = facts.number("yes" in test ? test.yes : test.no);
    return value === undefined ? undefined : (value === 1) === "yes" in test;
  }
  if ("filled" in test) {
    const value = facts.number(test.filled);
    return value === undefined ? undefined : value === 1;
  }
  if ("unless" in test) return holds(test.unless, facts) !== true;
  if ("tier" in test) {
    const value = facts.number(test.tier);
    return value === undefined ? undefined : test.in.some((name) => facts.tierPosition(test.tier, name) === value);
  }
  const results = ("all" in test ? test.all : test.any).map((one) => holds(one, facts));
  const decisive = "any" in test;
  if (results.includes(decisive)) return decisive;
  return results.includes(undefined) ? undefined : !decisive;
}

/** Worksheet formula of the condition; only right where all its fields are known. */
export function conditionFormula(
  test: Condition,
  facts: Pick<FormulaFacts, "number" | "known" | "tierPosition">,
): string {
  const added = (ids: readonly string[]): string => ids.map((id) => facts.number(id)).join("+");
  if ("sum" in test)
    return `${added(test.sum)}${test.is}${typeof test.than === "number" ? test.than : added(test.than)}`;
  if ("yes" in test) return `${facts.number(test.yes)}=1`;
  if ("no" in test) return `${facts.number(test.no)}=0`;
  if ("filled" in test) return `${facts.number(test.filled)}=1`;
  if ("unless" in test) return `NOT(${surelyHolds(test.unless, facts)})`;
  if ("tier" in test) {
    const each = test.in.map((name) => `${facts.number(test.tier)}=${facts.tierPosition(test.tier, name)}`);
    return each.length === 1 ? (each[0] ?? "") : `OR(${each.join(",")})`;
  }
  const each = ("all" in test ? test.all : test.any).map((one) => conditionFormula(one, facts));
  return `${"all" in test ? "AND" : "OR"}(${each.join(",")})`;
}

/** Formula for "every field it needs is known". */
export function conditionKnown(test: Condition, facts: Pick<FormulaFacts, "known">): string {
  const awaited = [...new Set(awaitedBy(test))];
  return awaited.length === 0 ? "TRUE" : facts.known(awaited);
}

/** Formula for "surely true": the sheet's twin of `holds(…) === true`, where unknown counts as not (yet) true. */
export function surelyHolds(test: Condition, facts: Pick<FormulaFacts, "number" | "known" | "tierPosition">): string {
  if ("all" in test) return `AND(${test.all.map((one) => surelyHolds(one, facts)).join(",")})`;
  if ("any" in test) return `OR(${test.any.map((one) => surelyHolds(one, facts)).join(",")})`;
  if ("unless" in test) return conditionFormula(test, facts);
  return `IF(${conditionKnown(test, facts)},${conditionFormula(test, facts)},FALSE)`;
}
