import { isCornerMark, MARK_PREFIX } from "./keys";
import type { CellSnapshot, SheetSnapshot } from "./workbook";

/** A sheet of ours, found by the marks in its hidden row and column, wherever those are now. */
export interface MarkedSheet {
  readonly sheet: SheetSnapshot;
  /** The mark in the corner: `ph.data`, `ph.annex.divisions` … */
  readonly corner: string;
  readonly cornerRow: number;
  readonly keyColumn: number;
  /** Column key → column, from the marks in the corner's row. */
  readonly columns: ReadonlyMap<string, number>;
  /** Row key → rows that carry it; more than one means that a row was copied. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  cell(row: number, column: number): CellSnapshot | undefined;
  /** Every row with any content, in order. */
  readonly usedRows: readonly number[];
}

// Row × 16384 + column: one number a cell, and rows and columns come apart again.
const COLUMNS = 16384;
const position = (row: number, column: number): number => row * COLUMNS + column;

/** undefined when the sheet carries no mark of ours. */
export function markedSheet(sheet: SheetSnapshot): MarkedSheet | undefined {
  let corner: { readonly row: number; readonly column: number; readonly mark: string } | undefined;
  for (const { row, column, value } of sheet.cells) {
    if (isCornerMark(value)) {
      corner = { row, column, mark: value };
      break;
    }
  }
  if (corner === undefined) return undefined;

  const cells = new Map<number, CellSnapshot>();
  const columns = new Map<string, number>();
  const rows = new Map<string, number[]>();
  const used = new Set<number>();
  for (const cell of sheet.cells) {
    cells.set(position(cell.row, cell.column), cell);
    used.add(cell.row);
    if (typeof cell.value !== "string") continue;
    if (cell.row === corner.row && cell.column !== corner.column && cell.value.startsWith(MARK_PREFIX)) {
      columns.set(cell.value.slice(MARK_PREFIX.length), cell.column);
    } else if (cell.column === corner.column && cell.row !== corner.row) {
      const same = rows.get(cell.value);
      if (same) same.push(cell.row);
      else rows.set(cell.value, [cell.row]);
    }
  }
  return {
    sheet,
    corner: corner.mark,
    cornerRow: corner.row,
    keyColumn: corner.column,
    columns,
    rows,
    cell: (row, column) => cells.get(position(row, column)),
    usedRows: [...used].sort((a, b) => a - b),
  };
}
