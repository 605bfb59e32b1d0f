import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  compare,
  dividedBy,
  fraction,
  greatest,
  isZero,
  least,
  minus,
  one,
  plus,
  rounded,
  times,
  toNumber,
  total,
  zero,
} from "#core/numbers/fraction";
import { runs } from "../../builders/runs";

/** A decimal as people write it, with the same in thousandths as BigInt. */
const decimal = fc
  .integer({ min: -9_999_999, max: 9_999_999 })
  .map((thousandths) => ({ value: thousandths / 1000, thousandths: BigInt(thousandths) }));

describe("fraction", () => {
  it.each([
    ["a whole number", 12, 12n, 1n],
    ["a decimal is what it says, not the binary number next to it", 0.1, 1n, 10n],
    ["a decimal in its lowest terms", 2.675, 107n, 40n],
    ["a negative decimal", -0.5, -1n, 2n],
    ["minus zero is zero", -0, 0n, 1n],
    ["a very small number", 5e-7, 1n, 2_000_000n],
    ["a very large number", 1e21, 10n ** 21n, 1n],
    ["the largest whole number that is exact", 9_007_199_254_740_991, 9_007_199_254_740_991n, 1n],
  ])("%s", (_, value, numerator, denominator) => expect(fraction(value)).toEqual({ numerator, denominator }));

  it.each([NaN, Infinity, -Infinity])("refuses %p", (value) =>
    expect(() => fraction(value)).toThrow(new RangeError(`${value} is not a number that can be counted with`)),
  );

  it("finds its way back to the decimal it came from", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(9), (digits, decimals) => {
        const value = Number(`${digits}e-${decimals}`);
        expect(toNumber(fraction(value))).toBe(value + 0);
      }),
      runs(),
    );
  });
});

describe("a number of a worksheet", () => {
  it("is the same again after it was a fraction, with all its 17 digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e15, noNaN: true }), fc.boolean(), (size, negative) => {
        const value = negative ? -size : size;
        expect(toNumber(fraction(value))).toBe(value);
      }),
      runs(),
    );
  });
});

describe("arithmetic agrees with whole numbers in thousandths", () => {
  const inThousandths = (value: ReturnType<typeof fraction>): bigint => {
    expect((value.numerator * 1_000_000n) % value.denominator).toBe(0n);
    return (value.numerator * 1_000_000n) / value.denominator;
  };

  it("plus, minus, times", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [left, right] = [fraction(a.value), fraction(b.value)];
        expect(inThousandths(plus(left, right))).toBe((a.thousandths + b.thousandths) * 1000n);
        expect(inThousandths(minus(left, right))).toBe((a.thousandths - b.thousandths) * 1000n);
        expect(inThousandths(times(left, right))).toBe(a.thousandths * b.thousandths);
      }),
      runs(),
    );
  });

  it.each([
    [1, 2, -1],
    [2, 2, 0],
    [2, 1, 1],
    [-0.1, 0.1, -1],
  ])("compare %p with %p: %p", (a, b, expected) => expect(compare(fraction(a), fraction(b))).toBe(expected));

  it("compare, least, greatest", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [left, right] = [fraction(a.value), fraction(b.value)];
        expect(Math.sign(compare(left, right))).toBe(Math.sign(a.value - b.value));
        expect(toNumber(least(left, right))).toBe(Math.min(a.value, b.value) + 0);
        expect(toNumber(greatest(left, right))).toBe(Math.max(a.value, b.value) + 0);
      }),
      runs(),
    );
  });

  it("dividing and multiplying again leaves nothing behind", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        fc.pre(b.thousandths !== 0n);
        expect(
          compare(times(dividedBy(fraction(a.value), fraction(b.value)), fraction(b.value)), fraction(a.value)),
        ).toBe(0);
      }),
      runs(),
    );
  });

  it.each([
    [0, true],
    [0.1, false],
    [-1, false],
  ])("whether %p is zero: %p", (value, expected) => expect(isZero(fraction(value))).toBe(expected));

  it("keeps denominators positive", () => {
    expect(dividedBy(one, fraction(-2))).toEqual({ numerator: -1n, denominator: 2n });
    expect(dividedBy(fraction(-3), fraction(-6))).toEqual({ numerator: 1n, denominator: 2n });
  });

  it("keeps fractions in their lowest terms", () => {
    expect(plus(fraction(0.25), fraction(0.25))).toEqual({ numerator: 1n, denominator: 2n });
    expect(times(fraction(0.2), fraction(5))).toEqual(one);
    expect(minus(fraction(0.5), fraction(0.5))).toEqual(zero);
  });

  it("does not divide by zero", () => expect(() => dividedBy(one, zero)).toThrow(new RangeError("division by zero")));

  it("adds up a tenth ten times to exactly one", () => {
    expect(total(Array.from({ length: 10 }, () => fraction(0.1)))).toEqual(one);
    expect(isZero(total([]))).toBe(true);
  });
});

describe("rounded (四舍五入)", () => {
  it.each([
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [1.045, 2, 1.05],
    [8.345, 2, 8.35],
    [0.125, 2, 0.13],
    [0.124999, 2, 0.12],
    [-0.125, 2, -0.13],
    [-2.675, 2, -2.68],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [2.5, 0, 3],
    [99.995, 2, 100],
    [3, 2, 3],
  ])("%p to %p decimals is %p", (value, decimals, expected) =>
    expect(toNumber(rounded(fraction(value), decimals))).toBe(expected),
  );

  it("one third is cut where it must be", () => {
    expect(toNumber(rounded(dividedBy(one, fraction(3)), 2))).toBe(0.33);
    expect(toNumber(rounded(dividedBy(fraction(2), fraction(3)), 2))).toBe(0.67);
  });

  it("is the nearest hundredth, and the farther one from zero when it stands in the middle", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n }),
        fc.bigInt({ min: 1n, max: 1_000_000n }),
        (top, bottom) => {
          const value = dividedBy({ numerator: top, denominator: 1n }, { numerator: bottom, denominator: 1n });
          const near = rounded(value, 2);
          const off = minus(near, value);
          const distance = off.numerator < 0n ? { ...off, numerator: -off.numerator } : off;
          const half = fraction(0.005);
          expect(compare(distance, half)).toBeLessThanOrEqual(0);
          expect(100n % near.denominator).toBe(0n);
          if (compare(distance, half) === 0) expect(off.numerator < 0n).toBe(value.numerator < 0n);
        },
      ),
      runs(),
    );
  });
});

describe("toNumber", () => {
  it("gives back twenty decimals", () => {
    const value = Number("0.00020153417247894273");
    expect(toNumber(fraction(value))).toBe(value);
  });

  it("gives the nearest number where no decimal says it", () => {
    expect(toNumber(dividedBy(one, fraction(3)))).toBe(1 / 3);
    expect(toNumber(dividedBy(fraction(-2), fraction(7)))).toBe(-2 / 7);
  });

  it("gives the decimal that everyone else means", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
        const value = dividedBy({ numerator: BigInt(hundredths), denominator: 1n }, fraction(100));
        expect(toNumber(value)).toBe(Number((hundredths / 100).toFixed(2)));
      }),
      runs(),
    );
  });
});
