import type { Plan, PlanCell, PlanSheet } from "#core";
import { mark } from "#core/form/keys";

/** What people do to a form between filling it in and sending it. Each takes a plan and gives the plan of what came back. */

const cornerOf = ({ cells }: PlanSheet): unknown => cells.find(({ row, column }) => row === 1 && column === 1)?.value;

function onSheet(plan: Plan, corner: string, change: (sheet: PlanSheet) => PlanSheet): Plan {
  return { ...plan, sheets: plan.sheets.map((sheet) => (cornerOf(sheet) === corner ? change(sheet) : sheet)) };
}

function placeOf(
  { cells }: PlanSheet,
  key: string,
  column: string,
): { readonly row?: number; readonly column?: number } {
  const row = cells.find((cell) => cell.column === 1 && cell.value === key)?.row;
  const at = cells.find((cell) => cell.row === 1 && cell.column > 1 && cell.value === mark.column(column))?.column;
  return row === undefined || at === undefined ? {} : { row, column: at };
}

const valueAt = (sheet: PlanSheet, key: string, column: string): PlanCell["value"] => {
  const place = placeOf(sheet, key, column);
  return sheet.cells.find((cell) => cell.row === place.row && cell.column === place.column)?.value ?? null;
};

/** Changes the cell in the row of a key and the column of a key. */
function atCell(sheet: PlanSheet, key: string, column: string, change: (cell: PlanCell) => PlanCell): PlanSheet {
  const place = placeOf(sheet, key, column);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.row === place.row && cell.column === place.column ? change(cell) : cell)),
  };
}

/** A score that somebody typed over its formula: the last of these indicators that has lost points gets all of them. */
export const scoreTypedOver = (
  plan: Plan,
  indicators: readonly { readonly id: string; readonly points: number }[],
): Plan =>
  onSheet(plan, mark.score, (sheet) => {
    const lost = indicators.findLast(({ id, points }) => {
      const score = valueAt(sheet, id, "score");
      return typeof score === "number" && score < points;
    });
    const { id, points } = lost ?? { id: "", points: 0 };
    return atCell(sheet, id, "score", ({ formula: _, ...cell }) => ({ ...cell, value: points }));
  });

/** Other things than were there pasted over entries (or over the office's numbers). */
export const pastedOver = (plan: Plan, entries: ReadonlyMap<string, string | number>): Plan =>
  onSheet(plan, mark.data, (sheet) => {
    let pasted = sheet;
    for (const [id, value] of entries)
      pasted = atCell(pasted, id, "value", ({ formula: _, ...cell }) => ({ ...cell, value }));
    return pasted;
  });

/** What an entry holds in the plan. */
export function entryOf({ sheets }: Plan, id: string): PlanCell["value"] {
  const data = sheets.find((sheet) => cornerOf(sheet) === mark.data);
  return data ? valueAt(data, id, "value") : null;
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
