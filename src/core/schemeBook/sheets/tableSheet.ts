import { HEAD_OF_ROWS, schemeMark } from "../../form/keys";
import { markRow } from "../../form/markRow";
import { landscape, paperFor } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { PlanSheet } from "../../form/workbook";
import { criteriaOf } from "../../scheme/criteria";
import { schemeIndex } from "../../scheme/schemeIndex";
import type { CellContext } from "../cells";
import { contextOf, valueIn, type SchemeBookOrder } from "../order";
import { ownerOf, type RowData } from "../shape";
import type { TableKey } from "../tableKeys";
import { tables, type BookColumn } from "../tables";
import { FIRST_ROW, guided, HEAD_ROW, headingOf } from "./guide";

/** Spare rows grow with the table, so that there is always room to write. */
const lengthOf = (rows: number): number => rows + Math.max(12, Math.ceil(rows / 5));

/** One table of the scheme: marks above, a row for each thing, spare rows below. */
export function tableSheet(table: TableKey, rows: readonly RowData[], order: SchemeBookOrder): PlanSheet {
  const { words } = order;
  const columns = tables[table];
  const context = contextOf(order);
  const said = words.sheets[table];
  const sheet = new SheetBuilder(said.sheet, [{ width: 10, hidden: true }, ...columns.map(({ width }) => ({ width }))]);
  const lastRow = HEAD_ROW + lengthOf(rows.length);
  const lastColumn = 1 + columns.length;

  markRow(
    sheet,
    schemeMark(table),
    columns.map(({ key }, at) => [key, 2 + at]),
  );
  sheet.put(2, 2, { value: said.title, style: "section" });
  sheet.height(2, 28);
  sheet.put(3, 2, { value: said.note, style: "line" });
  sheet.height(3, 22);
  sheet.put(HEAD_ROW, 1, { value: HEAD_OF_ROWS, style: "key" });
  const headings = columns.map((column, at) => ({
    text: headingOf(table, column.key, words) + (column.needed ? " *" : ""),
    column: 2 + at,
  }));
  for (const { text, column } of headings) sheet.put(HEAD_ROW, column, { value: text, style: "head" });
  sheet.fit(HEAD_ROW, headings, 10.5, 34);

  for (let row = FIRST_ROW; row <= lastRow; row++) {
    const data = rows[row - FIRST_ROW];
    const cells = columns.map((column, at) => {
      const value = data === undefined ? undefined : shownIn(table, column, data, order, context);
      sheet.put(row, 2 + at, { value: value ?? null, style: column.shown ? "shownText" : column.type.style });
      return { text: String(value ?? ""), column: 2 + at };
    });
    sheet.fit(row, cells, 10.5, 20);
  }
  for (const [at, { key, type, shown }] of columns.entries()) {
    if (shown) continue;
    const range = [{ top: FIRST_ROW, bottom: lastRow, left: 2 + at, right: 2 + at }];
    const hint = words.hints[`${table}.${key}`] ?? words.hints[key] ?? headingOf(table, key, words);
    sheet.validations.push(guided(type, range, hint, words));
  }
  return sheet.sheet({
    state: "visible",
    showGridLines: false,
    freeze: { rows: HEAD_ROW, columns: 2 },
    autoFilter: { top: HEAD_ROW, left: 2, bottom: lastRow, right: lastColumn },
    print: {
      ...landscape(words.page, {
        titleRows: [2, HEAD_ROW],
        area: { top: 2, left: 2, bottom: HEAD_ROW + Math.max(1, rows.length), right: lastColumn },
      }),
      ...paperFor(columns),
    },
  });
}

/** What stands in a cell, or undefined for a blank one. */
function shownIn(
  table: TableKey,
  { at, type, key }: BookColumn,
  row: RowData,
  { scheme, scoring, language }: SchemeBookOrder,
  context: (owner: string) => CellContext,
) {
  const own = context(ownerOf(table, row));
  if (key === "preview") {
    const indicator = schemeIndex(scheme).indicators.get(String(row["indicator"]));
    const words = scoring.find((one) => one.language === language);
    const first = indicator?.parts[0];
    // Once for each indicator, beside its first part.
    const { indicator: _, ...spec } = row;
    return indicator && words && first && same(first, spec) ? criteriaOf(indicator, scheme, words) : undefined;
  }
  const value = valueIn(row, at);
  return value === undefined ? undefined : type.write(value, own, row);
}

const same = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);
