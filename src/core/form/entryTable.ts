import type { Answer } from "../answers/answer";
import type { KindName } from "../answers/kinds";
import type { KindLimits } from "../answers/kinds/kind";
import type { Language } from "../answers/text";
import type { FormWords } from "../languages/formWords";
import { END_OF_ROWS, HEAD_OF_ROWS } from "./keys";
import { markRow } from "./markRow";
import { landscape } from "./printPage";
import { restriction } from "./restriction";
import { SheetBuilder, type Cell } from "./sheetBuilder";
import { shownAnswer } from "./shownAnswer";
import { inputStyle, lockedStyle } from "./styles";
import { headRowUnder, tableHead } from "./tableHead";
import type { PlanSheet } from "./workbook";

/** A column of a table that people fill in; found again by its key, whatever its heading says. */
export interface EntryColumn {
  readonly key: string;
  readonly kind: KindName;
  readonly limits?: KindLimits;
  /** Characters. */
  readonly width: number;
  /** What stands there is given out, or computed: nobody fills it in. */
  readonly locked?: true;
  /** Formula of a locked column for the row it stands in. */
  readonly formula?: (row: number) => string;
}

export interface ShownEntryColumn extends EntryColumn {
  readonly heading: string;
  readonly hint: string;
}

/** A row as it is put: entries by column, and for computed columns their results. */
export interface EntryRow {
  /** Key in the hidden first column; left out, the row is known by its place only. */
  readonly key?: string;
  readonly entries: ReadonlyMap<string, Answer>;
  readonly computed?: ReadonlyMap<string, string | number>;
  /** Formulas of locked columns where each row has its own. */
  readonly formulas?: ReadonlyMap<string, (row: number) => string>;
}

export interface EntryTable {
  readonly name: string;
  /** The mark in the corner; has to be one that `isCornerMark` knows. */
  readonly corner: string;
  readonly title: string;
  /** Whose table it is, and what to do with it; one line each. */
  readonly lines: readonly string[];
  readonly columns: readonly ShownEntryColumn[];
  readonly rows: readonly EntryRow[];
  /** Rows to be filled in, those with entries included. */
  readonly length: number;
  /** Columns that stay in view. */
  readonly frozen: number;
  /** Rows of entries whose cells in some columns are marked; the formula is that of the first row. */
  readonly marked?: readonly {
    readonly columns: readonly string[];
    readonly formula: (row: number) => string;
    readonly fill: string;
  }[];
  /** Below the table: places for signatures. */
  readonly foot?: readonly string[];
  readonly rowHeight?: number;
}

export interface TableWords {
  readonly form: FormWords;
  readonly language: Language;
}

/** A plain table under a title: marks above and beside it, nothing merged; locked but for its entries. */
export function entryTable(table: EntryTable, { form, language }: TableWords): PlanSheet {
  const { columns, rows, lines } = table;
  const sheet = new SheetBuilder(table.name, [{ width: 10, hidden: true }, ...columns.map(({ width }) => ({ width }))]);
  const head = headRowUnder(lines);
  const lastColumn = 1 + columns.length;
  markRow(
    sheet,
    table.corner,
    columns.map(({ key }, index) => [key, 2 + index]),
  );
  tableHead(sheet, table.title, lines, columns);
  sheet.put(head, 1, { value: HEAD_OF_ROWS, style: "key" });
  for (let index = 0; index < table.length; index++) entryRow(sheet, table, head + 1 + index, rows[index], language);
  const last = head + Math.max(1, table.length);
  columns.forEach(({ kind, limits = {}, hint, locked }, index) => {
    if (locked) return;
    const at = 2 + index;
    const range = { top: head + 1, bottom: last, left: at, right: at };
    sheet.validations.push(restriction({ kind, limits, range, words: form, language, hint }));
  });
  for (const { columns: keys, formula, fill } of table.marked ?? []) {
    const ranges = columns.flatMap(({ key }, index) =>
      keys.includes(key) ? [{ top: head + 1, bottom: last, left: 2 + index, right: 2 + index }] : [],
    );
    sheet.conditionalFormats.push({ kind: "formula", ranges, formula: formula(head + 1), fill });
  }
  sheet.put(last + 1, 1, { value: END_OF_ROWS, style: "key" });
  const end = foot(sheet, table, last + 1, lastColumn);
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true, insertRows: true, sort: true, autoFilter: true },
    showGridLines: false,
    freeze: { rows: head, columns: 1 + table.frozen },
    print: landscape(form.page, { titleRows: [head, head], area: { top: 2, left: 2, bottom: end, right: lastColumn } }),
  });
}

function entryRow(
  sheet: SheetBuilder,
  { columns, rowHeight = 22 }: EntryTable,
  row: number,
  said: EntryRow | undefined,
  language: Language,
): void {
  if (said?.key !== undefined) sheet.put(row, 1, { value: said.key, style: "key" });
  const texts: { text: string; column: number }[] = [];
  columns.forEach(({ key, kind, limits = {}, locked, formula }, index) => {
    const column = 2 + index;
    const value = said?.computed?.get(key) ?? shownAnswer(said?.entries.get(key), kind, limits, language);
    const style = locked ? lockedStyle[kind] : inputStyle[kind];
    const own = said?.formulas?.get(key) ?? formula;
    const cell: Cell = own ? { formula: own(row), value: value ?? "", style } : { value, style };
    sheet.put(row, column, cell);
    if (typeof value === "string") texts.push({ text: value, column });
  });
  sheet.fit(row, texts, 10.5, rowHeight);
}

function foot(sheet: SheetBuilder, { foot: signatures = [] }: EntryTable, from: number, lastColumn: number): number {
  signatures.forEach((label, index) => {
    const column = 2 + Math.floor((index * lastColumn) / signatures.length);
    sheet.put(from + 1, Math.min(column, lastColumn), { value: label, style: "line" });
  });
  if (signatures.length > 0) sheet.height(from + 1, 40);
  return from + (signatures.length > 0 ? 1 : 0);
}
