import { describe, expect, it } from "@jest/globals";
import { isChange } from "../../../src/workbench/page/isChange";

const here = { unitId: "book", subUnitId: "sheet-1" };

describe("what would be lost", () => {
  it.each([
    ["an entry", { id: "sheet.mutation.set-range-values", params: here, options: {} }, true],
    ["a row", { id: "sheet.mutation.insert-row", params: here }, true],
    ["a sheet", { id: "sheet.mutation.insert-sheet", params: here }, true],
    [
      "the result of a formula",
      { id: "sheet.mutation.set-range-values", params: here, options: { onlyLocal: true } },
      false,
    ],
    [
      "another workbook's entry",
      { id: "sheet.mutation.set-range-values", params: { ...here, unitId: "other" } },
      false,
    ],
    ["a selection", { id: "sheet.operation.set-selections", params: here }, false],
    ["a command before it is carried out", { id: "sheet.command.set-range-values", params: here }, false],
    ["a row that fits itself", { id: "sheet.mutation.set-worksheet-row-auto-height", params: here }, false],
  ])("%s", (_, done, lost) => {
    expect(isChange(done, "book")).toBe(lost);
  });
});
