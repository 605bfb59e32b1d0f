import type { CellSnapshot } from "./workbook";

type Place = Pick<CellSnapshot, "row" | "column">;

/** From top to bottom and from left to right. */
export const byPlace = (one: Place, other: Place): number => one.row - other.row || one.column - other.column;

/** Whether cells stand in this order, and none twice; files nearly always have them so. */
export const inReadingOrder = (cells: readonly Place[]): boolean =>
  cells.every((cell, at) => at === 0 || byPlace(cells[at - 1] as Place, cell) < 0);
