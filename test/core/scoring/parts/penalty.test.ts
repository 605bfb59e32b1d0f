import { describe, expect, it } from "@jest/globals";
import { partOf, type PartSpec } from "#core/scoring/parts/index";
import { criterion, explained, formulaOf, scored } from "./partsUnderTest";

const plates: PartSpec = {
  kind: "penalty",
  items: [
    { field: "D1.6.plates", each: 1 },
    { field: "D1.6.breaches", each: 0.5 },
  ],
};

describe("penalty", () => {
  it.each([
    ["no case takes nothing and says nothing", { "D1.6.plates": 0 }, 0, "", ""],
    ["a blank optional number is no case", {}, 0, "", ""],
    [
      "cases take from the whole indicator",
      { "D1.6.plates": 2, "D1.6.breaches": 1 },
      2.5,
      "擅挂牌子2块×1分、违纪行为1起×0.5分，从本项得分中扣2.50分，扣完为止",
      "Extra name-plates 2 × 1, Breaches 1 × 0.5: 2.50 off the whole indicator, not below 0",
    ],
  ])("%s", (_, values, taken, zh, en) => {
    expect(scored(plates, values)).toEqual({ earned: 0, available: 0, taken });
    expect(explained(plates, values, "zh")).toBe(zh);
    expect(explained(plates, values, "en")).toBe(en);
  });

  it("brings no points of its own", () => expect(partOf(plates).points(plates)).toBe(0));

  it("says what it takes", () => {
    expect(criterion(plates, "zh")).toBe("从本项得分中扣分：擅挂牌子每1块扣1分，违纪行为每1起扣0.5分，扣完为止");
    expect(criterion(plates, "en")).toBe(
      "From the whole indicator, 1 off for each of “Extra name-plates”, 0.5 off for each of “Breaches”, not below 0",
    );
  });

  it("as a formula", () => expect(formulaOf(plates)).toEqual({ taken: "N(plates)*1+N(breaches)*0.5" }));
});
