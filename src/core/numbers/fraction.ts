/**
 * Exact numbers for points. Scores are sums and quotients of small decimals; binary floating point would turn
 * 2.675 into 2.67, so everything stays a fraction until it is rounded once, at the edge.
 */
export interface Fraction {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
};

const reduced = (numerator: bigint, denominator: bigint): Fraction => {
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator, denominator);
  return divisor === 1n
    ? { numerator, denominator }
    : { numerator: numerator / divisor, denominator: denominator / divisor };
};

export const zero: Fraction = { numerator: 0n, denominator: 1n };
export const one: Fraction = { numerator: 1n, denominator: 1n };

/**
 * The decimal that a person meant: 0.1 is one tenth, not the binary number next to it.
 * @throws RangeError for NaN and infinities, which no score may ever be.
 */
export function fraction(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number that can be counted with`);
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole = "", decimals = ""] = mantissa.split(".");
  const digits = BigInt(whole + decimals);
  const shift = Number(exponent) - decimals.length;
  return shift >= 0
    ? { numerator: digits * 10n ** BigInt(shift), denominator: 1n }
    : reduced(digits, 10n ** BigInt(-shift));
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.denominator === b.denominator
    ? reduced(a.numerator + b.numerator, a.denominator)
    : reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { numerator: -b.numerator, denominator: b.denominator });

export const times = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.numerator * b.numerator, a.denominator * b.denominator);

/** @throws RangeError when dividing by zero: callers decide first what a zero denominator means. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) throw new RangeError("division by zero");
  const sign = b.numerator < 0n ? -1n : 1n;
  return reduced(a.numerator * b.denominator * sign, a.denominator * b.numerator * sign);
}

export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const isZero = (a: Fraction): boolean => a.numerator === 0n;
export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);
export const total = (values: Iterable<Fraction>): Fraction => {
  let sum = zero;
  for (const value of values) sum = plus(sum, value);
  return sum;
};

/** Halves are rounded away from zero (四舍五入): 2.675 → 2.68, −0.125 → −0.13. */
export function rounded(value: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const scaled = value.numerator * scale * 2n;
  const double = value.denominator * 2n;
  const half = value.numerator < 0n ? -value.denominator : value.denominator;
  return reduced((scaled + half) / double, scale);
}

/** A number of a worksheet has 17 digits at most; so one of a thousandth or more has no more decimals than these. */
const DECIMALS = 20;

/** The nearest binary number; exact enough to show, never to go on counting with. */
export const toNumber = (value: Fraction): number => {
  const { numerator, denominator } = value;
  if (denominator === 1n) return Number(numerator);
  // Decimal denominators (scores after rounding) go through their decimal text, so that 3.14 is the 3.14 everyone else means.
  let scale = 1n;
  for (let digits = 0; digits <= DECIMALS; digits++, scale *= 10n) {
    if (scale % denominator === 0n) return Number(`${numerator * (scale / denominator)}e-${digits}`);
  }
  return Number(numerator) / Number(denominator);
};
