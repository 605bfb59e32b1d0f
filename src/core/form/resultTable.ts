import { MARK_ROW } from "./layout";
import { markRow } from "./markRow";
import { landscape } from "./printPage";
import { SheetBuilder, type Cell } from "./sheetBuilder";
import { headRowUnder, tableHead } from "./tableHead";
import type { PlainValue, PlanSheet } from "./workbook";

export interface ResultColumn {
  readonly heading: string;
  readonly width: number;
  readonly style: string;
}

export interface ResultTable {
  readonly name: string;
  readonly title: string;
  readonly notes?: readonly string[];
  readonly columns: readonly ResultColumn[];
  /** A plain value takes the column's style. */
  readonly rows: readonly (readonly (PlainValue | Cell)[])[];
  /** Said where there are no rows. */
  readonly none?: string;
  readonly frozen?: number;
  readonly headHeight?: number;
  readonly page: string;
  readonly paper?: "A3";
  /** Key of each row in a hidden first column, under a corner mark; columns get `ph.<key>`. */
  readonly marks?: { readonly corner: string; readonly keys: readonly string[]; readonly columns: readonly string[] };
}

const resultHead = ({ notes = [] }: Pick<ResultTable, "notes">): number => headRowUnder(notes);
export const resultRow = (table: Pick<ResultTable, "notes">, index: number): number => resultHead(table) + 1 + index;

const isCell = (value: PlainValue | Cell): value is Cell => typeof value === "object" && value !== null;

/** A table that is only read: title, notes, heads, rows; nothing to enter. Column 1 is hidden and carries the keys. */
export function resultTable(table: ResultTable): PlanSheet {
  const { columns, rows, notes = [], marks } = table;
  const sheet = new SheetBuilder(sheetTitle(table.name), [
    { width: 6, hidden: true },
    ...columns.map(({ width }) => ({ width })),
  ]);
  const head = resultHead(table);
  const marked = (marks?.columns ?? []).map((key, index) => [key, 2 + index] as const);
  if (marks) {
    markRow(
      sheet,
      marks.corner,
      marked.filter(([key]) => key !== ""),
    );
  } else sheet.hide(MARK_ROW);
  tableHead(sheet, table.title, notes, columns, table.headHeight);
  rows.forEach((values, index) => {
    const row = head + 1 + index;
    const key = marks?.keys[index];
    if (key !== undefined) sheet.put(row, 1, { value: key, style: "key" });
    const texts: { text: string; column: number }[] = [];
    columns.forEach(({ style }, position) => {
      const said = values[position] ?? null;
      const cell: Cell = isCell(said) ? { style, ...said } : { value: said, style };
      sheet.put(row, 2 + position, cell);
      if (typeof cell.value === "string") texts.push({ text: cell.value, column: 2 + position });
    });
    sheet.fit(row, texts, 10.5, 22);
  });
  if (rows.length === 0 && table.none !== undefined) sheet.put(head + 1, 2, { value: table.none, style: "noteLine" });
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true, sort: true, autoFilter: true },
    freeze: { rows: head, columns: 1 + (table.frozen ?? 2) },
    showGridLines: false,
    print: {
      ...landscape(table.page, {
        titleRows: [head, head],
        area: { top: 2, left: 2, bottom: head + Math.max(1, rows.length), right: 1 + columns.length },
      }),
      ...(table.paper ? { paper: table.paper } : {}),
    },
  });
}

/** Sheet names hold at most 31 characters and none of []:*?/\ (ECMA-376 part 1, 18.2.19). */
export const sheetTitle = (title: string): string => title.replace(/[[\]:*?/\\]/g, "").slice(0, 31);
