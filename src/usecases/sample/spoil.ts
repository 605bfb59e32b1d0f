import type { Plan, PlanCell, PlanSheet } from "#core";
import { mark } from "#core/form/keys";

/** What people do to a form between filling it in and sending it. Each takes a plan and gives the plan of what came back. */

const cornerOf = ({ cells }: PlanSheet): unknown => cells.find(({ row, column }) => row === 1 && column === 1)?.value;

function onSheet(plan: Plan, corner: string, change: (sheet: PlanSheet) => PlanSheet): Plan {
  return { ...plan, sheets: plan.sheets.map((sheet) => (cornerOf(sheet) === corner ? change(sheet) : sheet)) };
}

/** Changes the cell in the row of a key and the column of a key. */
function atCell(sheet: PlanSheet, key: string, column: string, change: (cell: PlanCell) => PlanCell): PlanSheet {
  const row = sheet.cells.find((cell) => cell.column === 1 && cell.value === key)?.row;
  const at = sheet.cells.find(
    (cell) => cell.row === 1 && cell.value === mark.column(column) && cell.column > 1,
  )?.column;
  return { ...sheet, cells: sheet.cells.map((cell) => (cell.row === row && cell.column === at ? change(cell) : cell)) };
}

/** A score that somebody typed over its formula. */
export const scoreTypedOver = (plan: Plan, indicator: string, points: number): Plan =>
  onSheet(plan, mark.score, (sheet) =>
    atCell(sheet, indicator, "score", ({ formula: _, ...cell }) => ({ ...cell, value: points })),
  );

/** Other things than were there pasted over entries (or over the office's numbers). */
export const pastedOver = (plan: Plan, entries: ReadonlyMap<string, string | number>): Plan =>
  onSheet(plan, mark.data, (sheet) => {
    let pasted = sheet;
    for (const [id, value] of entries)
      pasted = atCell(pasted, id, "value", ({ formula: _, ...cell }) => ({ ...cell, value }));
    return pasted;
  });

/** What an entry holds in the plan. */
export function entryOf(plan: Plan, id: string): PlanCell["value"] {
  let value: PlanCell["value"] = null;
  onSheet(plan, mark.data, (sheet) =>
    atCell(sheet, id, "value", (cell) => {
      value = cell.value;
      return cell;
    }),
  );
  return value;
}

/** A second data sheet, made by dragging its tab. */
export const sheetCopied = (plan: Plan): Plan => ({
  ...plan,
  sheets: plan.sheets.flatMap((sheet) =>
    cornerOf(sheet) === mark.data ? [sheet, { ...sheet, name: `${sheet.name} (2)` }] : [sheet],
  ),
});

/** A row that was taken out, mark and all. */
export const rowDeleted = (plan: Plan, id: string): Plan =>
  onSheet(plan, mark.data, (sheet) => {
    const row = sheet.cells.find((cell) => cell.column === 1 && cell.value === id)?.row;
    return { ...sheet, cells: sheet.cells.filter((cell) => cell.row !== row) };
  });
