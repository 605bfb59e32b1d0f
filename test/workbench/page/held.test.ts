import { describe, expect, it } from "@jest/globals";
import { Book } from "../../../src/workbench/host/book";
import { rectOf } from "../../../src/workbench/host/rect";
import type { Spreadsheet } from "../../../src/workbench/host/spreadsheet";
import { heldBack, type UniverRect } from "../../../src/workbench/page/held";

const ID = "sheet-1";
const cells = (address: string): UniverRect => {
  const { top, left, bottom, right } = rectOf(address);
  return { startRow: top - 1, endRow: bottom - 1, startColumn: left - 1, endColumn: right - 1 };
};

/** A form's sheet: E5:E6 are to be filled in, all else is locked; rows may be inserted. */
function form(): Book {
  const book = new Book({ sheets: () => [{ id: ID, name: "表" }] } as unknown as Spreadsheet);
  book.sheet(ID).protection = { allowInsertRows: true };
  book.sheet(ID).say([rectOf("E5"), rectOf("E6")], "protection.locked", false);
  book.structureLocked = true;
  return book;
}
const asked = (book: Book, id: string, params?: object, selected = "E5"): string | undefined =>
  heldBack({ id: `sheet.command.${id}`, params }, book, () => ({ sheet: ID, selected: [cells(selected)] }));

describe("what Excel holds back on a protected sheet", () => {
  it.each([
    ["clearing what one has filled in", "clear-selection-content", undefined, "E5:E6", undefined],
    ["clearing with one locked cell among them", "clear-selection-content", undefined, "E5:F6", "cells"],
    ["clearing beyond what the form knows", "clear-selection-content", undefined, "H99", "cells"],
    [
      "filling down into locked cells",
      "auto-fill",
      { sourceRange: cells("E5"), targetRange: cells("E5:E7") },
      "E5",
      "cells",
    ],
    [
      "filling down among one's own",
      "auto-fill",
      { sourceRange: cells("E5"), targetRange: cells("E5:E6") },
      "E5",
      undefined,
    ],
    ["dragging a locked cell away", "move-range", { fromRange: cells("D5"), toRange: cells("E5") }, "E5", "cells"],
    ["cutting a locked cell", "cut", undefined, "D5", "cells"],
    ["choosing from a list", "set-range-values", { subUnitId: ID, range: cells("E6") }, "D1", undefined],
    ["inserting a row where the form lets it", "insert-row", { subUnitId: ID, range: cells("5:5") }, "E5", undefined],
    ["deleting a row", "remove-row", { range: cells("5:5") }, "E5", "lines"],
    ["inserting a column", "insert-col", { range: cells("E:E") }, "E5", "lines"],
    ["pushing cells down", "insert-range-move-down", { range: cells("E5") }, "E5", "lines"],
    ["deleting a sheet", "remove-sheet", { subUnitId: ID }, "E5", "structure"],
    ["renaming a sheet", "set-worksheet-name", { subUnitId: ID, name: "甲" }, "E5", "structure"],
    ["looking elsewhere", "set-worksheet-activate", { subUnitId: ID }, "E5", undefined],
  ])("%s", (_, id, params, selected, held) => {
    expect(asked(form(), id, params, selected)).toBe(held);
  });
  it("takes a whole row for locked, however Univer says it", () => {
    const row = { startRow: 4, endRow: 4, startColumn: Number.NaN, endColumn: Number.NaN };
    const where = (): { sheet: string; selected: UniverRect[] } => ({ sheet: ID, selected: [row] });
    expect(heldBack({ id: "sheet.command.clear-selection-all" }, form(), where)).toBe("cells");
  });
  it("is nothing once the protection is off", () => {
    const book = form();
    book.sheet(ID).protection = undefined;
    book.structureLocked = false;
    for (const id of ["clear-selection-content", "remove-row", "insert-col", "remove-sheet"])
      expect(asked(book, id, { range: cells("5:5") }, "A1:Z99")).toBeUndefined();
  });
});
