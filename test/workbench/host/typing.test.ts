import { describe, expect, it } from "@jest/globals";
import { readTyped } from "../../../src/workbench/host/typing";

const value = (of: unknown, isText = false): unknown => {
  const cell = readTyped(of, isText)?.cell;
  if (cell === undefined || cell === "empty") return cell;
  return "formula" in cell ? cell.formula : cell.value;
};

describe("what is typed", () => {
  it.each([
    [null, undefined],
    ["", "empty"],
    [0, 0],
    [true, true],
    ["文字", "文字"],
    ["007", 7],
    ["１２．５", 12.5],
    ["1,000", 1000],
    ["50%", 0.5],
    ["(5)", -5],
    ["-5", -5],
    ["TRUE", true],
    ["=A1", "=A1"],
    ["+A1", "=+A1"],
    ["#n/a", "#N/A"],
    ["3/4", 42_000],
    ["三月", 42_000],
    ["2015年8月14日", 42_230],
    ["2015-8-14", 42_230],
    ["'007", "007"],
    ["''x", "'x"],
    ["约12", "约12"],
  ])("%p in a general cell is %p", (typed, read) => expect(value(typed)).toEqual(read));

  it.each(["007", "=A1", "'x", "3/4", "TRUE"])("%p in a text cell stays as it is", (typed) =>
    expect(value(typed, true)).toBe(typed),
  );
  it("a number in a text cell becomes a text", () => expect(value(5, true)).toBe("5"));
});
