import { keyPlaces, type KeyPlaces } from "./keyPlaces";
import { isCornerMark } from "./keys";
import { byPlace, inReadingOrder } from "./readingOrder";
import type { CellSnapshot, SheetSnapshot } from "./workbook";

/** A sheet of ours, found by the marks in its hidden row and column, wherever those are now. */
export interface MarkedSheet extends KeyPlaces {
  readonly sheet: SheetSnapshot;
  /** The mark in the corner: `ph.data`, `ph.annex.divisions` … */
  readonly corner: string;
  readonly cornerRow: number;
  readonly keyColumn: number;
  cell(row: number, column: number): CellSnapshot | undefined;
  /** What stands in a row, from left to right. */
  cellsIn(row: number): readonly CellSnapshot[];
  /** As `cell`, for places that are asked for in reading order: nothing is looked up. */
  inOrder(): (row: number, column: number) => CellSnapshot | undefined;
  /** Every row with any content, in order. */
  readonly usedRows: readonly number[];
}

/** undefined when the sheet carries no mark of ours. */
export function markedSheet(sheet: SheetSnapshot): MarkedSheet | undefined {
  const corner = sheet.cells.find(({ value }) => isCornerMark(value));
  if (corner === undefined) return undefined;

  const cells = inReadingOrder(sheet.cells) ? sheet.cells : [...sheet.cells].sort(byPlace);
  const marks = [corner];
  const usedRows: number[] = [];
  /** Where the cells of each used row begin in `cells`: a row has few, so that looking along it is quick. */
  const starts: number[] = [];
  let current = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as CellSnapshot;
    if (cell.row !== current) {
      current = cell.row;
      usedRows.push(current);
      starts.push(at);
    }
    const keyed = cell.row === corner.row || cell.column === corner.column;
    if (keyed && cell !== corner && typeof cell.value === "string") marks.push(cell);
  }
  const startOf = placeIn(usedRows, starts);
  return {
    sheet,
    corner: corner.value as string,
    cornerRow: corner.row,
    keyColumn: corner.column,
    ...keyPlaces(marks),
    cell(row, column) {
      let at = startOf(row);
      if (at === undefined) return undefined;
      for (let cell = cells[at]; cell?.row === row; cell = cells[++at])
        if (cell.column >= column) return cell.column === column ? cell : undefined;
      return undefined;
    },
    cellsIn(row) {
      const from = startOf(row);
      if (from === undefined) return [];
      let to = from;
      while (cells[to]?.row === row) to++;
      return cells.slice(from, to);
    },
    inOrder() {
      let at = 0;
      return (row, column) => {
        for (let cell = cells[at]; cell; cell = cells[++at]) {
          if (cell.row > row || (cell.row === row && cell.column >= column))
            return cell.row === row && cell.column === column ? cell : undefined;
        }
        return undefined;
      };
    },
    usedRows,
  };
}

/**
 * Where a row begins; undefined for one without cells. Rows are nearly always asked for one after the other, so that the
 * one asked for before, or the next, is the one: quicker than a Map, and nothing to be built.
 */
function placeIn(rows: readonly number[], starts: readonly number[]): (row: number) => number | undefined {
  let last = 0;
  return (row) => {
    if (rows[last] !== row) {
      if (rows[last + 1] === row) last++;
      else last = firstFrom(rows, row);
    }
    return rows[last] === row ? starts[last] : undefined;
  };
}

/** The position of the first of these ascending numbers that is not less; their count if all are. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
