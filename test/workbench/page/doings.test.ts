import { describe, expect, it } from "@jest/globals";
import { rectName } from "../../../src/workbench/host/rect";
import { doingsOf } from "../../../src/workbench/page/doings";

const told = (name: string, params: object): unknown[] =>
  doingsOf({ id: `sheet.mutation.${name}`, params }).map((doing) =>
    doing.what === "edited" ? `${doing.sheet}!${rectName(doing.rect)}` : doing,
  );
const lines = (from: number, to: number) => ({ startRow: from, endRow: to, startColumn: from, endColumn: to });

describe("what Univer's mutations did", () => {
  it("a block of cells, wherever it begins", () => {
    expect(told("set-range-values", { subUnitId: "a", cellValue: { 4: { 2: {} }, 6: { 4: {} } } })).toEqual([
      "a!C5:E7",
    ]);
    expect(told("set-range-values", { subUnitId: "a", cellValue: {} })).toEqual([]);
  });
  it("cut and pasted: both places, on whichever sheet", () => {
    const params = {
      from: { subUnitId: "a", value: { 0: { 0: null } } },
      to: { subUnitId: "b", value: { 3: { 1: {} } } },
    };
    expect(told("move-range", params)).toEqual(["a!A1", "b!B4"]);
  });
  it("sorted, and moved with the mouse", () => {
    const range = { startRow: 4, endRow: 8, startColumn: 1, endColumn: 3 };
    expect(told("reorder-range", { subUnitId: "a", range, order: {} })).toEqual(["a!B5:D9"]);
    expect(told("move-rows", { subUnitId: "a", sourceRange: range, targetRange: range })).toEqual([
      "a!B5:D9",
      "a!B5:D9",
    ]);
  });
  it.each([
    ["insert-row", { what: "rows", sheet: "a", at: 3, by: 2 }],
    ["remove-rows", { what: "rows", sheet: "a", at: 3, by: -2 }],
    ["insert-col", { what: "columns", sheet: "a", at: 3, by: 2 }],
    ["remove-col", { what: "columns", sheet: "a", at: 3, by: -2 }],
  ])("%s", (name, doing) => {
    expect(told(name, { subUnitId: "a", range: lines(2, 3) })).toEqual([doing]);
  });
  it("sheets", () => {
    expect(told("insert-sheet", { sheet: { id: "n" } })).toEqual([{ what: "added", sheet: "n" }]);
    expect(told("remove-sheet", { subUnitId: "a" })).toEqual([{ what: "deleted", sheet: "a" }]);
    expect(told("set-worksheet-name", { subUnitId: "a", name: "乙" })).toEqual([
      { what: "renamed", sheet: "a", name: "乙" },
    ]);
    expect(told("set-worksheet-hidden", { subUnitId: "a", hidden: 1 })).toEqual([
      { what: "hidden", sheet: "a", hidden: true },
    ]);
  });
  it("nothing else, and commands without a word", () => {
    expect(told("set-worksheet-col-width", { subUnitId: "a" })).toEqual([]);
    expect(doingsOf({ id: "univer.command.undo" })).toEqual([]);
  });
});
