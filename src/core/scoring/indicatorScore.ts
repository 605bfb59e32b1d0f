import {
  compare,
  dividedBy,
  fraction,
  greatest,
  isZero,
  least,
  minus,
  plus,
  rounded,
  times,
  toNumber,
  zero,
} from "../numbers/fraction";
import type { PartFacts, PartFormulaFacts, PartScore } from "./part";
import { partOf, type PartSpec } from "./parts";
import { isWaived, waivedScore, withWaiver } from "./waiver";

export interface ScoredParts {
  /** Rounded half up to 2 decimals. */
  readonly points: number;
  readonly parts: readonly PartScore[];
}

/** 加分项 or 扣分项: its points are a limit, and what was not earned is never scaled up. */
type Extra = "bonus" | "penalty" | undefined;

/**
 * Points of one indicator from its parts: clamp(Σ earned × scale − Σ taken, 0, maximum), rounded half up to 2 decimals.
 * Parts that drop out (nothing was due, `rescale`; waived as not yet due) leave the rest scaled up to the maximum (DOMAIN 3.0).
 * undefined when every part dropped out: then nothing of the indicator applies.
 */
export function scoreParts(
  specs: readonly PartSpec[],
  maximum: number,
  facts: PartFacts,
  extra?: Extra,
): ScoredParts | undefined {
  const full = fraction(maximum);
  let earned = zero;
  let available = zero;
  let taken = zero;
  const parts = specs.map((spec) => {
    const part = isWaived(spec, facts) ? waivedScore : partOf(spec).score(spec, facts);
    earned = plus(earned, part.earned);
    available = plus(available, part.available);
    if (part.taken) taken = plus(taken, part.taken);
    return part;
  });
  if (isZero(available)) return undefined;
  const scaled =
    extra !== undefined || compare(available, full) === 0 ? earned : times(earned, dividedBy(full, available));
  const points = rounded(greatest(zero, least(full, minus(scaled, taken))), 2);
  return { points: toNumber(points), parts };
}

/**
 * The same as a worksheet formula. Binary dust (0.1 × 3) is rounded away at the twelfth decimal before the real rounding;
 * fractions of counts below 10,000 never come that close to a half without being one.
 */
export function partsFormula(
  specs: readonly PartSpec[],
  maximum: number,
  facts: PartFormulaFacts,
  none: string,
  extra?: Extra,
): string {
  const formulas = specs.map((spec) => {
    const points = partOf(spec).points(spec);
    return { points, ...withWaiver(spec, points, partOf(spec).formula(spec, facts), facts) };
  });
  const earned = formulas.flatMap((part) => part.earned ?? []).join("+");
  const taken = formulas.flatMap((part) => part.taken ?? []).join("+");
  const canDrop = extra === undefined && formulas.some((part) => part.available !== undefined);
  const available = formulas.map((part) => part.available ?? String(part.points)).join("+");
  const scaled = canDrop ? `(${earned})*${maximum}/(${available})` : `${earned}`;
  const less = taken === "" ? scaled : `${scaled}-(${taken})`;
  const points = `ROUND(ROUND(MAX(0,MIN(${maximum},${less})),12),2)`;
  return canDrop && formulas.every((part) => part.available !== undefined || part.points === 0)
    ? `IF(${available}=0,${none},${points})`
    : points;
}
