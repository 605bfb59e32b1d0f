import type { PlanRow, PlanSheet } from "#core/form/workbook";
import { type CellTables, cellXml, inlineXml, needsQuote, valueXml } from "./cells";
import type { GridRow } from "./grid";
import { refuse } from "./guards";
import { MAX_COLUMNS, MAX_ROWS, columnLetters } from "./reference";
import { element } from "./xml";
import type { Write } from "./zipArchive";

/** `<sheetData>` (ECMA-376 part 1 §18.3.1.80), row by row. */
export function writeSheetData(sheet: PlanSheet, grid: readonly GridRow[], tables: CellTables, write: Write): void {
  const planned = new Map(sheet.rows.map((row) => [row.row, row]));
  const writeRow = ({ row, cells }: GridRow): void => {
    let xml = "";
    for (const cell of cells) xml += cellXml(cell, sheet.name, tables);
    write(rowXml(row, planned.get(row), xml));
  };
  write("<sheetData>");
  if (sheet.longTable) {
    const { firstRow } = sheet.longTable;
    for (const row of grid) {
      if (row.row < firstRow) writeRow(row);
      else if (row.cells.length > 0)
        refuse(`${sheet.name} row ${row.row}`, "cells lie above the long table, not in it");
    }
    const next = writeLongTable(sheet.name, sheet.longTable, planned, tables, write);
    grid.filter(({ row }) => row >= next).forEach(writeRow);
  } else {
    grid.forEach(writeRow);
  }
  write("</sheetData>");
}

/**
 * Texts longer than this stand in their cells: people's own words hardly ever come twice, and a table of them all would
 * stay in memory until the end. A SHA-256, which comes with every row of a return, is shared.
 */
const LONG = 64;

/** Rows are made, written and forgotten one at a time. Gives the number of the first row below. */
function writeLongTable(
  sheet: string,
  table: NonNullable<PlanSheet["longTable"]>,
  planned: ReadonlyMap<number, PlanRow>,
  { styles, strings }: CellTables,
  write: Write,
): number {
  // Per column: its letters, and its style for ordinary values and for texts that need a quote.
  const columns: { readonly letters: string; usual?: number; quoted?: number }[] = [];
  let row = table.firstRow;
  for (const values of table.rows()) {
    if (row > MAX_ROWS || values.length > MAX_COLUMNS) refuse(`${sheet} row ${row}`, "beyond the edge of the sheet");
    let cells = "";
    for (let index = 0; index < values.length; index++) {
      const value = values[index] ?? null;
      const column = (columns[index] ??= { letters: columnLetters(index + 1) });
      const style = needsQuote(value)
        ? (column.quoted ??= styles.cell(table.styles[index], true))
        : (column.usual ??= styles.cell(table.styles[index], false));
      const reference = column.letters + String(row);
      cells +=
        typeof value === "string" && value.length > LONG
          ? inlineXml(reference, style, value, sheet)
          : valueXml(reference, style, value, sheet, strings);
    }
    write(rowXml(row, planned.get(row), cells));
    row++;
  }
  return row;
}

/** `<row>` (§18.3.1.73); heights are in points. */
function rowXml(row: number, planned: PlanRow | undefined, cells: string): string {
  if (!planned) return cells === "" ? "" : `<row r="${row}">${cells}</row>`;
  const { height, hidden } = planned;
  return element(
    "row",
    { r: row, ht: height, customHeight: height !== undefined || undefined, hidden: hidden || undefined },
    cells,
  );
}
