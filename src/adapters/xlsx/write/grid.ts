import type { CellRange, PlanCell, PlanRow, PlanSheet } from "#core/form/workbook";
import { checkCell, refuse } from "./guards";
import { MAX_COLUMNS, cellReference } from "./reference";

/** One row as it is written: its cells from left to right. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly PlanCell[];
}

const key = (row: number, column: number): number => row * MAX_COLUMNS + column - 1;

/**
 * The planned cells row by row. A merged range wears the style of its top left cell throughout: Excel draws the borders
 * of every covered cell, and would otherwise leave right and bottom open.
 */
export function gridOf(sheet: PlanSheet): GridRow[] {
  const cells = new Map<number, PlanCell>();
  for (const cell of sheet.cells) {
    const { row, column } = cell;
    checkCell(row, column, sheet.name);
    if (cells.has(key(row, column))) refuse(`${sheet.name}!${cellReference(row, column)}`, "planned twice");
    cells.set(key(row, column), cell);
  }
  for (const merge of sheet.merges) cover(merge, cells, sheet.name);

  const rows = new Map<number, PlanCell[]>();
  for (const at of [...cells.keys()].sort((a, b) => a - b)) {
    const cell = cells.get(at) as PlanCell;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return withEmptyRows(rows, sheet.rows);
}

function cover(merge: CellRange, cells: Map<number, PlanCell>, sheet: string): void {
  const style = cells.get(key(merge.top, merge.left))?.style;
  for (let row = merge.top; row <= merge.bottom; row++) {
    for (let column = merge.left; column <= merge.right; column++) {
      if (row === merge.top && column === merge.left) continue;
      const covered = cells.get(key(row, column));
      if (covered && (covered.value !== null || covered.formula !== undefined)) {
        refuse(`${sheet}!${cellReference(row, column)}`, "holds something but lies under a merged range");
      }
      if (!covered && style !== undefined) cells.set(key(row, column), { row, column, value: null, style });
    }
  }
}

/** Rows that have a height or are hidden, though they hold nothing. */
function withEmptyRows(rows: ReadonlyMap<number, readonly PlanCell[]>, planned: readonly PlanRow[]): GridRow[] {
  const numbers = new Set([...rows.keys(), ...planned.map(({ row }) => row)]);
  return [...numbers].sort((a, b) => a - b).map((row) => ({ row, cells: rows.get(row) ?? [] }));
}
