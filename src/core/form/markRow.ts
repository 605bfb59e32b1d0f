import { mark } from "./keys";
import { MARK_ROW } from "./layout";
import type { SheetBuilder } from "./sheetBuilder";

/** The hidden first row by which a sheet and its columns are found again; its corner says which sheet it is. */
export function markRow(sheet: SheetBuilder, corner: string, columns: Readonly<Record<string, number>>): void {
  for (const [key, column] of Object.entries(columns)) {
    sheet.put(MARK_ROW, column, { value: key === "key" ? corner : mark.column(key), style: "key" });
  }
  sheet.hide(MARK_ROW);
}
