import { mark } from "./keys";
import type { SheetBuilder } from "./sheetBuilder";

/** The row of marks, and the column of row keys whose mark is the corner. */
const MARKS = 1;

/**
 * The hidden first row by which a sheet and its columns are found again. Its corner says which sheet it is, and stands over
 * the column of row keys, whatever that is called among `columns` (key → column number).
 */
export function markRow(sheet: SheetBuilder, corner: string, columns: Iterable<readonly [string, number]>): void {
  sheet.put(MARKS, MARKS, { value: corner, style: "key" });
  for (const [key, column] of columns) {
    if (column !== MARKS) sheet.put(MARKS, column, { value: mark.column(key), style: "key" });
  }
  sheet.hide(MARKS);
}
