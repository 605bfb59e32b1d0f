import { describe, expect, it } from "@jest/globals";
import { rectOf } from "../../../src/workbench/host/rect";
import { SheetFacts } from "../../../src/workbench/host/sheetFacts";

const unlocked = (...addresses: string[]): SheetFacts => {
  const facts = new SheetFacts();
  for (const address of addresses) facts.say([rectOf(address)], "protection.locked", false);
  return facts;
};

describe("what is said of a sheet when rows and columns come", () => {
  it("goes for a row below as for the one above it", () => {
    // As files say it: of each row by itself.
    const facts = unlocked("B5:C5", "B6:C6");
    facts.merges = [rectOf("B6:C6")];
    facts.shift(6, 2);
    expect([5, 6, 7, 8, 9].map((row) => facts.isLocked(row, 2))).toEqual([false, false, false, false, true]);
    expect(facts.merges).toEqual([rectOf("B8:C8")]);
  });
  it("is not spread where rows go", () => {
    const facts = unlocked("B5:C5");
    facts.shift(6, -1);
    expect([4, 5, 6].map((row) => facts.isLocked(row, 2))).toEqual([true, false, true]);
  });
  it("goes along with columns", () => {
    const facts = unlocked("B5:C5");
    facts.validations = [{ rects: [rectOf("C5")] }];
    facts.shiftColumns(2, 1);
    expect([1, 2, 3, 4, 5].map((column) => facts.isLocked(5, column))).toEqual([true, true, false, false, true]);
    expect(facts.validations[0]?.rects).toEqual([rectOf("D5")]);
    facts.shiftColumns(5, 1);
    expect(facts.isLocked(5, 5)).toBe(false);
  });
});
