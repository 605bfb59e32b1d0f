import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { PartSpec } from "#core/scoring/parts/index";
import { criterion, explained, formulaOf, scored } from "./partsUnderTest";
import { runs } from "../../../builders/runs";

const breaches: PartSpec = {
  kind: "deduct",
  items: [
    { field: "D1.6.breaches", each: 1.5 },
    { field: "D1.6.plates", each: 0.25 },
  ],
  points: 3,
};

describe("deduct", () => {
  it.each([
    ["no case", { "D1.6.breaches": 0, "D1.6.plates": 0 }, 3, "无扣分情形，得3.00分", "Nothing to deduct: 3.00"],
    ["a blank optional number is no case", {}, 3, "无扣分情形，得3.00分", "Nothing to deduct: 3.00"],
    [
      "one case",
      { "D1.6.breaches": 1, "D1.6.plates": 0 },
      1.5,
      "违纪行为1起×1.5分，应扣1.50分 → 3－1.50＝1.50",
      "Breaches 1 × 1.5: 1.50 off → 3 − 1.50 = 1.50",
    ],
    [
      "two kinds",
      { "D1.6.breaches": 1, "D1.6.plates": 3 },
      0.75,
      "违纪行为1起×1.5分、擅挂牌子3块×0.25分，应扣2.25分 → 3－2.25＝0.75",
      "Breaches 1 × 1.5, Extra name-plates 3 × 0.25: 2.25 off → 3 − 2.25 = 0.75",
    ],
    [
      "just all of it",
      { "D1.6.breaches": 2 },
      0,
      "违纪行为2起×1.5分，应扣3.00分 → 3－3.00＝0.00",
      "Breaches 2 × 1.5: 3.00 off → 3 − 3.00 = 0.00",
    ],
    [
      "扣完为止",
      { "D1.6.breaches": 5 },
      0,
      "违纪行为5起×1.5分，应扣7.50分，扣完3分为止，得0.00分",
      "Breaches 5 × 1.5: 7.50 off, no more than the 3 points there are: 0.00",
    ],
  ])("%s", (_, values, earned, zh, en) => {
    expect(scored(breaches, values)).toEqual({ earned, available: 3 });
    expect(explained(breaches, values, "zh")).toBe(zh);
    expect(explained(breaches, values, "en")).toBe(en);
  });

  it("ten tenths are one, not nearly one", () => {
    const tenth: PartSpec = { kind: "deduct", items: [{ field: "D1.6.breaches", each: 0.1 }], points: 1 };
    expect(scored(tenth, { "D1.6.breaches": 10 })).toEqual({ earned: 0, available: 1 });
    expect(scored(tenth, { "D1.6.breaches": 7 })).toEqual({ earned: 0.3, available: 1 });
  });

  it("says what it takes", () => {
    expect(criterion(breaches, "zh")).toBe("共3分，违纪行为每1起扣1.5分，擅挂牌子每1块扣0.25分，扣完为止");
    expect(criterion(breaches, "en")).toBe(
      "From 3 points, 1.5 off for each of “Breaches”, 0.25 off for each of “Extra name-plates”, not below 0",
    );
  });

  it("as a formula", () =>
    expect(formulaOf(breaches)).toEqual({ earned: "MAX(0,3-(N(breaches)*1.5+N(plates)*0.25))" }));

  it("never falls below 0, and another case never helps", () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), (one, other) => {
        const { earned } = scored(breaches, { "D1.6.breaches": one, "D1.6.plates": other });
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(scored(breaches, { "D1.6.breaches": one + 1, "D1.6.plates": other }).earned).toBeLessThanOrEqual(earned);
      }),
      runs(),
    );
  });
});
