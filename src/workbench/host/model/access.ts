import type { Book } from "../book";
import { accessDenied } from "../hostError";
import { height, type Rect, width } from "../rect";
import type { SheetFacts } from "../sheetFacts";

/** One sheet, and what its protection lets happen. */
export interface SheetAccess {
  readonly book: Book;
  readonly id: string;
  readonly facts: SheetFacts;
}

/** No single cell may be larger than this for a check cell by cell; whole rows and columns are checked as a whole. */
const MANY = 1_000_000;

export function mayWrite({ facts }: SheetAccess, rect: Rect, touches: (row: number, column: number) => boolean): void {
  if (!facts.protection) return;
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      if (touches(row, column) && facts.isLocked(row, column)) throw accessDenied("the cell");
    }
  }
}

/** Formats, widths, merges, validations: all but rows and columns are kept as they are on a protected sheet. */
export function mayFormat({ facts }: SheetAccess, rects: readonly Rect[], what: "cells" | "rows" | "columns"): void {
  if (!facts.protection) return;
  const allowed = { cells: "allowFormatCells", rows: "allowFormatRows", columns: "allowFormatColumns" }[what];
  if (facts.protection[allowed] === true && rects.every((rect) => height(rect) * width(rect) < MANY * 100)) return;
  throw accessDenied("the sheet");
}
