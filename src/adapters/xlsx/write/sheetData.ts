import type { PlainValue, PlanRow, PlanSheet } from "#core/form/workbook";
import { type CellTables, cellXml, inlineXml, needsQuote, restOfCell } from "./cells";
import type { GridRow } from "./grid";
import { refuse } from "./guards";
import { MAX_COLUMNS, MAX_ROWS, columnLetters } from "./reference";
import { element } from "./xml";

/** `<sheetData>` (ECMA-376 part 1 §18.3.1.80), row by row. */
export function* sheetDataTexts(sheet: PlanSheet, grid: readonly GridRow[], tables: CellTables): Generator<string> {
  const planned = new Map(sheet.rows.map((row) => [row.row, row]));
  const textOf = ({ row, cells }: GridRow): string => {
    let xml = "";
    for (const cell of cells) xml += cellXml(cell, sheet.name, tables);
    return rowXml(row, planned.get(row), xml);
  };
  yield "<sheetData>";
  if (sheet.longTable) {
    const { firstRow } = sheet.longTable;
    for (const row of grid) {
      if (row.row < firstRow) yield textOf(row);
      else if (row.cells.length > 0)
        refuse(`${sheet.name} row ${row.row}`, "cells lie above the long table, not in it");
    }
    const next = yield* longTableTexts(sheet.name, sheet.longTable, planned, tables);
    for (const row of grid) if (row.row >= next) yield textOf(row);
  } else {
    for (const row of grid) yield textOf(row);
  }
  yield "</sheetData>";
}

/**
 * Texts longer than this stand in their cells: people's own words hardly ever come twice, and a table of them all would
 * stay in memory until the end. A SHA-256, which comes with every row of a return, is shared.
 */
const LONG = 64;

/** Rows of a long table that become one text. */
const TOGETHER = 64;

/** A column of a long table, and what its last cell was: very often the next one is the same (unit, file, checksum). */
interface LongTableColumn {
  readonly letters: string;
  /** How each of its cells begins, up to the number of its row. */
  readonly start: string;
  usualStyle?: number;
  quotedStyle?: number;
  value: PlainValue | undefined;
  rest: string;
}

const longTableColumn = (index: number): LongTableColumn => {
  const letters = columnLetters(index + 1);
  return { letters, start: `<c r="${letters}`, value: undefined, rest: "" };
};

/**
 * A few rows at a time are made, written and forgotten. Gives the number of the first row below.
 *
 * Texts are joined from many short ones, not added up: V8 keeps a sum of texts as a tree, and walking those of a hundred
 * thousand rows took longer than making them.
 */
function* longTableTexts(
  sheet: string,
  table: NonNullable<PlanSheet["longTable"]>,
  planned: ReadonlyMap<number, PlanRow>,
  { styles, strings }: CellTables,
): Generator<string, number> {
  const columns: LongTableColumn[] = [];
  const styleOf = (column: LongTableColumn, name: string | undefined, value: PlainValue): number =>
    needsQuote(value)
      ? (column.quotedStyle ??= styles.cell(name, true))
      : (column.usualStyle ??= styles.cell(name, false));
  const addCells = (texts: string[], row: string, values: readonly PlainValue[]): void => {
    for (let index = 0; index < values.length; index++) {
      const value = values[index] ?? null;
      const column = (columns[index] ??= longTableColumn(index));
      if (typeof value === "string" && value.length > LONG) {
        texts.push(inlineXml(column.letters + row, styleOf(column, table.styles[index], value), value, sheet));
        continue;
      }
      if (value === column.value) {
        if (typeof value === "string") strings.again();
      } else {
        const style = styleOf(column, table.styles[index], value);
        column.rest = restOfCell(column.letters + row, style, value, sheet, strings);
        column.value = value;
      }
      if (column.rest !== "") texts.push(column.start, row, `"`, column.rest);
    }
  };
  let row = table.firstRow;
  let texts: string[] = [];
  for (const values of table.rows()) {
    if (row > MAX_ROWS || values.length > MAX_COLUMNS) refuse(`${sheet} row ${row}`, "beyond the edge of the sheet");
    const look = planned.get(row);
    const number = String(row);
    if (look) {
      const cells: string[] = [];
      addCells(cells, number, values);
      texts.push(rowXml(row, look, cells.join("")));
    } else {
      const before = texts.push(`<row r="`, number, `">`);
      addCells(texts, number, values);
      if (texts.length > before) texts.push("</row>");
      else texts.length = before - 3;
    }
    row++;
    if ((row - table.firstRow) % TOGETHER > 0) continue;
    yield texts.join("");
    texts = [];
  }
  yield texts.join("");
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
