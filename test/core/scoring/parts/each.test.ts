import { describe, expect, it } from "@jest/globals";
import { partOf, type PartSpec } from "#core/scoring/parts/index";
import { criterion, explained, formulaOf, scored } from "./partsUnderTest";

const plates: PartSpec = {
  kind: "each",
  items: [
    { field: "D1.6.plates", each: 1 },
    { field: "D1.6.breaches", each: 0.5 },
  ],
  points: 3,
};

describe("each", () => {
  it.each([
    ["no case brings nothing", { "D1.6.plates": 0 }, 0, "无计分情形，得0.00分", "Nothing to count: 0.00"],
    ["a blank optional number is no case", {}, 0, "无计分情形，得0.00分", "Nothing to count: 0.00"],
    [
      "cases add up",
      { "D1.6.plates": 2, "D1.6.breaches": 1 },
      2.5,
      "擅挂牌子2块×1分、违纪行为1起×0.5分 → 得2.50分",
      "Extra name-plates 2 × 1, Breaches 1 × 0.5 → 2.50",
    ],
    [
      "up to its points",
      { "D1.6.plates": 4 },
      3,
      "擅挂牌子4块×1分，共4.00分，最多得3分 → 3.00",
      "Extra name-plates 4 × 1: 4.00, at most 3 → 3.00",
    ],
  ])("%s", (_, values, earned, zh, en) => {
    expect(scored(plates, values)).toEqual({ earned, available: 3 });
    expect(explained(plates, values, "zh")).toBe(zh);
    expect(explained(plates, values, "en")).toBe(en);
  });

  it("says what it brings", () => {
    expect(partOf(plates).points(plates)).toBe(3);
    expect(criterion(plates, "zh")).toBe("擅挂牌子每1块得1分，违纪行为每1起得0.5分，最多得3分");
    expect(criterion(plates, "en")).toBe(
      "1 point for each of “Extra name-plates”, 0.5 points for each of “Breaches”, at most 3",
    );
  });

  it("as a formula", () => expect(formulaOf(plates)).toEqual({ earned: "MIN(3,N(plates)*1+N(breaches)*0.5)" }));
});
