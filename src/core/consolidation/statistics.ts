import { dividedBy, fraction, minus, rounded, toNumber, total, type Fraction } from "../numbers/fraction";

export interface Statistics {
  readonly highest: number;
  readonly lowest: number;
  /** Two decimals, halves up. */
  readonly average: number;
  readonly median: number;
}

/** Exactly; it is rounded where it is shown. */
export const averageOf = (values: readonly number[]): Fraction =>
  dividedBy(total(values.map(fraction)), fraction(values.length));

/** undefined where there is nothing to look at: an average of nothing is not 0. */
export function statistics(values: readonly number[]): Statistics | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((one, other) => one - other);
  const at = (index: number): number => sorted[index] ?? 0;
  const half = Math.floor(sorted.length / 2);
  const middle = sorted.length % 2 === 1 ? [at(half)] : [at(half - 1), at(half)];
  return {
    highest: at(sorted.length - 1),
    lowest: at(0),
    average: toNumber(rounded(averageOf(values), 2)),
    median: toNumber(rounded(averageOf(middle), 2)),
  };
}

/** How far a value lies from an average, two decimals. */
export const fromAverage = (value: number, average: Fraction): number =>
  toNumber(rounded(minus(fraction(value), average), 2));

/** Sum of numbers with two decimals, exactly. */
export const sumOf = (values: readonly number[]): number => toNumber(total(values.map(fraction)));
