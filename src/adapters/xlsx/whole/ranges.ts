import { columnNumber } from "#core/form/address";
import type { CellRange } from "#core/form/workbook";
import { MAX_COLUMN, MAX_ROW } from "../read/limits";

const CORNER = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

/** "A1" or "A1:B2", with or without $; undefined where it is neither, or lies outside a sheet. */
export function rangeOf(text: string): CellRange | undefined {
  const [first = "", last = first] = text.split(":");
  const corner = CORNER.exec(first);
  const other = CORNER.exec(last);
  if (!corner || !other) return undefined;
  const [rows, columns] = [
    [Number(corner[2]), Number(other[2])],
    [columnNumber(corner[1] ?? ""), columnNumber(other[1] ?? "")],
  ];
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return range.bottom <= MAX_ROW && range.right <= MAX_COLUMN ? range : undefined;
}

/** A list of ranges, apart by blanks (ECMA-376 part 1 §18.18.76). What is no range is left out. */
export const rangesOf = (sqref: string | undefined): CellRange[] =>
  (sqref ?? "").split(/\s+/).flatMap((text) => rangeOf(text) ?? []);
