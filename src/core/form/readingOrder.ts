import type { CellSnapshot } from "./workbook";

type Place = Pick<CellSnapshot, "row" | "column">;

/** From top to bottom and from left to right. */
export const byPlace = (one: Place, other: Place): number => one.row - other.row || one.column - other.column;

/** Whether cells stand in this order, and none twice; files nearly always have them so. */
export function inReadingOrder(cells: readonly Place[]): boolean {
  let [row, column] = [0, 0];
  for (const cell of cells) {
    if (cell.row < row || (cell.row === row && cell.column <= column)) return false;
    ({ row, column } = cell);
  }
  return true;
}
