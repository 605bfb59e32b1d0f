import { markedSheet, type MarkedSheet } from "#core/form/markedSheet";
import type { CellValue, SheetSnapshot } from "#core/form/workbook";

/** A sheet from its rows, from A1 on; null leaves a cell out. */
export const sheetOf = (name: string, rows: readonly (readonly CellValue[])[]): SheetSnapshot => ({
  name,
  state: "visible",
  locked: true,
  merges: [],
  cells: rows.flatMap((row, at) =>
    row.flatMap((value, column) => (value === null ? [] : [{ row: at + 1, column: column + 1, value }])),
  ),
});

/** The same as a sheet of ours, whose first cell holds its mark. */
export function marked(name: string, rows: readonly (readonly CellValue[])[]): MarkedSheet {
  const sheet = markedSheet(sheetOf(name, rows));
  if (!sheet) throw new Error("no mark of ours in the corner");
  return sheet;
}
