import { compare, fraction, rounded, times, toNumber, type Fraction } from "../numbers/fraction";

/** Points as they are shown everywhere: two decimals, halves up. */
export const shown = (value: Fraction | number): string =>
  toNumber(rounded(typeof value === "number" ? fraction(value) : value, 2)).toFixed(2);

/** A number of the scheme (2.5, 0.25, 4) without needless zeros. */
export const plain = (value: number): string => String(value);

/** A share of some points, exactly: 0.8 of 3 is 2.4. */
export const worth = (points: number, share: number): number => toNumber(times(fraction(points), fraction(share)));

/** Points for an account: rounded as they are shown, and whether nothing was lost by it. */
export function told(value: Fraction): { readonly points: number; readonly exact: boolean } {
  const near = rounded(value, 2);
  return { points: toNumber(near), exact: compare(near, value) === 0 };
}
