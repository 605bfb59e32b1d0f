import type { Rect } from "../host/rect";
import type { Done } from "./isChange";

/** What a mutation of Univer's did, in the host's words. */
export type Doing =
  | { readonly what: "edited"; readonly sheet: string; readonly rect: Rect }
  /** Rows or columns came (`by` > 0) or went, from this one on, counted from 1. */
  | { readonly what: "rows" | "columns"; readonly sheet: string; readonly at: number; readonly by: number }
  | { readonly what: "added" | "deleted"; readonly sheet: string }
  | { readonly what: "renamed"; readonly sheet: string; readonly name: string }
  | { readonly what: "hidden"; readonly sheet: string; readonly hidden: boolean };

/** By row and column from 0. */
export type Matrix = Readonly<Record<number, Readonly<Record<number, unknown>>>>;
interface Lines {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}
interface Moved {
  readonly subUnitId: string;
  readonly value?: Matrix | null;
}
interface Params {
  readonly subUnitId: string;
  readonly cellValue?: Matrix | null;
  readonly range: Lines;
  readonly sourceRange: Lines;
  readonly targetRange: Lines;
  readonly from: Moved;
  readonly to: Moved;
  readonly sheet: { readonly id: string };
  readonly name: string;
  readonly hidden: number;
}

/** Of whoever caused it; empty = nothing that the host need know. */
export function doingsOf({ id, params }: Done): readonly Doing[] {
  if (!id.startsWith("sheet.mutation.")) return [];
  const given = params as Params;
  const { subUnitId: sheet } = given;
  switch (id) {
    case "sheet.mutation.set-range-values":
      return edited(sheet, given.cellValue);
    case "sheet.mutation.move-range":
      return [given.from, given.to].flatMap(({ subUnitId, value }) => edited(subUnitId, value));
    case "sheet.mutation.reorder-range":
      return [{ what: "edited", sheet, rect: rectFrom(given.range) }];
    case "sheet.mutation.move-rows":
    case "sheet.mutation.move-columns":
      return [given.sourceRange, given.targetRange].map((range) => ({ what: "edited", sheet, rect: rectFrom(range) }));
    case "sheet.mutation.insert-row":
    case "sheet.mutation.remove-rows": {
      const count = given.range.endRow - given.range.startRow + 1;
      const by = id === "sheet.mutation.insert-row" ? count : -count;
      return [{ what: "rows", sheet, at: given.range.startRow + 1, by }];
    }
    case "sheet.mutation.insert-col":
    case "sheet.mutation.remove-col": {
      const count = given.range.endColumn - given.range.startColumn + 1;
      const by = id === "sheet.mutation.insert-col" ? count : -count;
      return [{ what: "columns", sheet, at: given.range.startColumn + 1, by }];
    }
    case "sheet.mutation.insert-sheet":
      return [{ what: "added", sheet: given.sheet.id }];
    case "sheet.mutation.remove-sheet":
      return [{ what: "deleted", sheet }];
    case "sheet.mutation.set-worksheet-name":
      return [{ what: "renamed", sheet, name: given.name }];
    case "sheet.mutation.set-worksheet-hidden":
      return [{ what: "hidden", sheet, hidden: given.hidden === 1 }];
    default:
      return [];
  }
}

function edited(sheet: string, cells: Matrix | null | undefined): Doing[] {
  const rows = Object.keys(cells ?? {}).map(Number);
  const columns = Object.values(cells ?? {}).flatMap((row) => Object.keys(row).map(Number));
  if (rows.length === 0 || columns.length === 0) return [];
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  const rect = { top: least(rows) + 1, bottom: most(rows) + 1, left: least(columns) + 1, right: most(columns) + 1 };
  return [{ what: "edited", sheet, rect }];
}

const rectFrom = ({ startRow, endRow, startColumn, endColumn }: Lines): Rect => ({
  top: startRow + 1,
  left: startColumn + 1,
  bottom: endRow + 1,
  right: endColumn + 1,
});
