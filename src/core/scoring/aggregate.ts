import { dividedBy, fraction, rounded, times, toNumber } from "../numbers/fraction";

export type NaPolicy = "rescale" | "full" | "none";

export interface Counted {
  readonly points: number;
  readonly applicable: number;
  readonly pending: number;
}

type State =
  | { readonly state: "pending" }
  | { readonly state: "notApplicable" }
  | { readonly state: "scored"; readonly points: number };

// Points have two decimals; in hundredths they add up exactly.
const hundredths = (points: number): number => Math.round(points * 100);

/**
 * Sub-total of some indicators. Under "rescale" what doesn't apply leaves the points that can be had; under "full" it
 * counts as fully earned (P19); under "none" it just brings nothing.
 */
export function subtotal(
  results: readonly {
    readonly maximum: number;
    readonly result: State;
    readonly extra?: "bonus" | "penalty" | undefined;
  }[],
  policy: NaPolicy,
): Counted {
  let points = 0;
  let applicable = 0;
  let pending = 0;
  for (const { maximum, result, extra } of results) {
    if (extra !== undefined) {
      // It is none of the total, but the total waits for it.
      if (result.state === "pending") pending++;
      continue;
    }
    const full = hundredths(maximum);
    if (result.state === "notApplicable") {
      if (policy !== "rescale") applicable += full;
      if (policy === "full") points += full;
      continue;
    }
    applicable += full;
    if (result.state === "pending") pending++;
    else points += hundredths(result.points);
  }
  return { points: points / 100, applicable: applicable / 100, pending };
}

export function sum(parts: Iterable<Counted>): Counted {
  let points = 0;
  let applicable = 0;
  let pending = 0;
  for (const part of parts) {
    points += hundredths(part.points);
    applicable += hundredths(part.applicable);
    pending += part.pending;
  }
  return { points: points / 100, applicable: applicable / 100, pending };
}

/** What is added to and taken off a final score: 加分项 and 扣分项, and the highest score that may come of it. */
interface Extras {
  readonly bonus: number;
  readonly penalty: number;
  readonly highest: number;
}

/** Amounts of one kind added up, no more than `most`. What waits or doesn't apply brings nothing yet. */
export const extrasAdded = (results: readonly State[], most: number): number =>
  Math.min(
    hundredths(most),
    results.reduce((sum, result) => sum + (result.state === "scored" ? hundredths(result.points) : 0), 0),
  ) / 100;

/** After rescaling, so that what doesn't apply makes no bonus larger; never below 0, never above the highest. */
export const withExtras = (final: number, { bonus, penalty, highest }: Extras): number =>
  Math.max(0, Math.min(hundredths(highest), hundredths(final) + hundredths(bonus) - hundredths(penalty))) / 100;

/** Σ得分 ÷ Σ适用分值 × 满分, rounded half up to 2 decimals; undefined while anything is pending or nothing applies. */
export function finalPoints({ points, applicable, pending }: Counted, total: number): number | undefined {
  if (pending > 0 || applicable === 0) return undefined;
  return toNumber(rounded(times(dividedBy(fraction(points), fraction(applicable)), fraction(total)), 2));
}
