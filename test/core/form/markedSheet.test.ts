import fc from "fast-check";
import { markedSheet } from "#core/form/markedSheet";
import type { CellSnapshot } from "#core/form/workbook";
import { marked } from "./marked";

const place = fc.record({ row: fc.integer({ min: 2, max: 40 }), column: fc.integer({ min: 2, max: 6 }) });
const cellsOf = (places: readonly { readonly row: number; readonly column: number }[]): CellSnapshot[] => [
  { row: 1, column: 1, value: "ph.data" },
  ...places.map(({ row, column }) => ({ row, column, value: row * 100 + column })),
];
const sheetWith = (cells: readonly CellSnapshot[]) => {
  const found = markedSheet({ name: "填报数据", state: "visible", locked: true, merges: [], cells });
  if (!found) throw new Error("no mark");
  return found;
};

describe("a sheet found by its marks", () => {
  it("gives each cell, whatever the order in which cells stand and are asked for", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { selector: ({ row, column }) => row * 10 + column, maxLength: 60 }),
        fc.array(place, { maxLength: 60 }),
        (places, asked) => {
          const cells = cellsOf(places);
          const sheet = sheetWith(cells);
          for (const { row, column } of [...asked, ...places]) {
            const there = cells.find((cell) => cell.row === row && cell.column === column);
            expect(sheet.cell(row, column)).toBe(there);
            const along = cells.filter((cell) => cell.row === row).sort((one, other) => one.column - other.column);
            expect(sheet.cellsIn(row)).toEqual(along);
          }
          expect(sheet.usedRows).toEqual([...new Set(cells.map(({ row }) => row))].sort((one, other) => one - other));
        },
      ),
    );
  });

  it("has nothing above its first row and below its last one", () => {
    const sheet = sheetWith(cellsOf([{ row: 5, column: 2 }]));
    expect([sheet.cell(4, 2), sheet.cell(6, 2), sheet.cell(5, 3), sheet.cell(5, 2)?.value]).toEqual([
      undefined,
      undefined,
      undefined,
      502,
    ]);
    expect(sheet.cellsIn(9)).toEqual([]);
  });

  it("names every row that carries a key, so that a copied one is noticed", () => {
    const sheet = marked("填报数据", [
      ["ph.data", "ph.value"],
      ["D1.1", 1],
      ["D1.2", 2],
      ["D1.1", 3],
    ]);
    expect(sheet.rows.get("D1.1")).toEqual([2, 4]);
    expect(sheet.columns.get("value")).toBe(2);
  });
});
