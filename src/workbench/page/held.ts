import type { Book } from "../host/book";
import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../host/rect";

/** What Excel holds back from a person: touching locked cells, moving rows and columns, or sheets. */
export type Held = "cells" | "lines" | "structure";

/** A command of Univer's, before it is carried out. */
export interface Wanted {
  readonly id: string;
  readonly params?: unknown;
}

/** As Univer counts: from 0, both ends included; `NaN` = to the end of the sheet. */
export interface UniverRect {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}
/** Of the sheet in front. */
export interface Where {
  readonly sheet: string;
  readonly selected: readonly UniverRect[];
}

/** Needs the structure of the workbook to be free. */
const SHEETS: ReadonlySet<string> = new Set([
  "sheet.command.insert-sheet",
  "sheet.command.remove-sheet",
  "sheet.command.copy-sheet",
  "sheet.command.set-worksheet-name",
  "sheet.command.set-worksheet-order",
  "sheet.command.set-worksheet-hidden",
  "sheet.command.set-worksheet-show",
  "sheet.command.set-tab-color",
]);

/** On a protected sheet possible with this option of its protection only; "" = never. */
const LINES: Readonly<Record<string, string>> = {
  "sheet.command.insert-row": "allowInsertRows",
  "sheet.command.append-row": "allowInsertRows",
  "sheet.command.remove-row": "allowDeleteRows",
  "sheet.command.insert-col": "allowInsertColumns",
  "sheet.command.remove-col": "allowDeleteColumns",
  "sheet.command.move-rows": "",
  "sheet.command.move-cols": "",
  "sheet.command.insert-range-move-down": "",
  "sheet.command.insert-range-move-right": "",
  "sheet.command.delete-range-move-up": "",
  "sheet.command.delete-range-move-left": "",
  "sheet.command.add-worksheet-merge": "",
  "sheet.command.remove-worksheet-merge": "",
};

/** Change cells of the ranges that they name, or else of the selection. */
const CELLS: ReadonlySet<string> = new Set([
  "sheet.command.clear-selection-content",
  "sheet.command.clear-selection-all",
  "sheet.command.auto-clear-content",
  "sheet.command.auto-fill",
  "sheet.command.copy-down",
  "sheet.command.copy-right",
  "sheet.command.cut",
  "univer.command.cut",
  "sheet.command.move-range",
  "sheet.command.reorder-range",
  "sheet.command.sort-range",
  "sheet.command.set-range-values",
]);

interface Params {
  readonly subUnitId?: string;
  readonly range?: UniverRect;
  readonly ranges?: readonly UniverRect[];
  readonly targetRange?: UniverRect;
  readonly fromRange?: UniverRect;
  readonly toRange?: UniverRect;
}

/** What forbids a command in this workbook; undefined = it may go on. */
export function heldBack({ id, params }: Wanted, book: Book, where: () => Where): Held | undefined {
  if (SHEETS.has(id)) return book.structureLocked ? "structure" : undefined;
  const option = LINES[id];
  if (option === undefined && !CELLS.has(id)) return undefined;
  const { subUnitId, range, ranges, targetRange, fromRange, toRange } = (params ?? {}) as Params;
  const { sheet, selected } = where();
  const facts = book.sheet(subUnitId ?? sheet);
  if (!facts.protection) return undefined;
  if (option !== undefined) return facts.protection[option] === true ? undefined : "lines";
  const named = [range, targetRange, fromRange, toRange, ...(ranges ?? [])].filter((one) => one !== undefined);
  return touchesLocked(book, subUnitId ?? sheet, named.length > 0 ? named : selected) ? "cells" : undefined;
}

/** Whether a protected sheet locks any of these cells. */
export function touchesLocked(book: Book, sheet: string, ranges: readonly UniverRect[]): boolean {
  const facts = book.sheet(sheet);
  if (!facts.protection) return false;
  return ranges.some((range) => {
    const rect = rectFrom(range);
    // What nobody has unlocked is locked: beyond what was said of a sheet, everything.
    const known = facts.formats.filter(({ key }) => key === "protection.locked").flatMap(({ rects }) => rects);
    const last = (side: "bottom" | "right"): number => known.reduce((most, one) => Math.max(most, one[side]), 0);
    if (rect.bottom > last("bottom") || rect.right > last("right")) return true;
    return facts
      .painted<unknown>(rect, "protection.locked", true)
      .some((row) => row.some((locked) => locked !== false));
  });
}

const rectFrom = ({ startRow, endRow, startColumn, endColumn }: UniverRect): Rect => ({
  top: Number.isNaN(startRow) ? 1 : startRow + 1,
  left: Number.isNaN(startColumn) ? 1 : startColumn + 1,
  bottom: Number.isNaN(endRow) ? MAX_ROWS : endRow + 1,
  right: Number.isNaN(endColumn) ? MAX_COLUMNS : endColumn + 1,
});
