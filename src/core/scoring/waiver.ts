import { condition, holds, surelyHolds, type Condition } from "../expressions/condition";
import { zero } from "../numbers/fraction";
import type { PartFacts, PartFormula, PartFormulaFacts, PartScore } from "./part";

/**
 * 尚未到期 (DOMAIN §9, trap 10): what an indicator asks for may not be due yet. The scheme says on which of the office's own
 * answers a part is waived; it then drops out, and the rest of the indicator is scaled up. An office that has said nothing
 * has waived nothing, so a blank never waits.
 */
export const waivable = { waivedWhen: condition.optional() };

export const waiverOf = (spec: object): Condition | undefined =>
  "waivedWhen" in spec ? (spec.waivedWhen as Condition | undefined) : undefined;

export function isWaived(spec: object, facts: PartFacts): boolean {
  const test = waiverOf(spec);
  return test !== undefined && holds(test, facts) === true;
}

export const waivedScore: PartScore = { earned: zero, available: zero, waived: true };

/** A part's formulas, as they are once it may be waived. IF looks at one branch only: unknown entries there do no harm. */
export function withWaiver(spec: object, points: number, formula: PartFormula, facts: PartFormulaFacts): PartFormula {
  const test = waiverOf(spec);
  if (test === undefined) return formula;
  const waived = surelyHolds(test, facts);
  const unless = (one: string): string => `IF(${waived},0,${one})`;
  return {
    ...(formula.earned === undefined ? {} : { earned: unless(formula.earned) }),
    ...(formula.taken === undefined ? {} : { taken: unless(formula.taken) }),
    available: unless(formula.available ?? String(points)),
  };
}
