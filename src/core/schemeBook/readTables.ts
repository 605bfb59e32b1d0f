import { textOf } from "../answers/answer";
import { kindOf } from "../answers/kinds";
import { HEAD_OF_ROWS, SCHEME_PREFIX, schemeMark } from "../form/keys";
import { markedSheet, type MarkedSheet } from "../form/markedSheet";
import type { CellRef, CellSnapshot, Snapshot } from "../form/workbook";
import type { BookFault, BookProblem } from "./faults";
import { newerTables, tableKeys, type TableKey } from "./tableKeys";
import { tables } from "./tables";

/** What was noticed on the way. A cell is complained of once, by whoever sees it first. */
export class Notes {
  readonly faults: BookFault[] = [];

  add(problem: BookProblem, at?: CellRef, column?: { readonly table: TableKey | "about"; readonly key: string }): void {
    const severity = problem.kind === "englishMissing" || problem.kind === "lacking" ? "warning" : "error";
    this.faults.push({ of: "book", severity, at, problem, ...(column && { column }) });
  }
}

/** More rows than any real scheme has; what lies beyond is not read. */
export const MOST_ROWS: Readonly<Record<TableKey, number>> = {
  majors: 60,
  indicators: 400,
  fields: 4000,
  parts: 2000,
  reasons: 400,
  flags: 800,
  evidence: 4000,
  checks: 1000,
  annexes: 60,
  columns: 1200,
  bands: 30,
  holidays: 400,
  voices: 60,
};

export const cornerOf = ({ sheet, cornerRow, keyColumn }: MarkedSheet): CellRef => ({
  sheet: sheet.name,
  row: cornerRow,
  column: keyColumn,
});

/** The sheets of a scheme workbook by their marks, wherever they are now and whatever they are called. */
export function markedTables(snapshot: Snapshot, notes: Notes): ReadonlyMap<string, MarkedSheet> | undefined {
  const sheets = snapshot.sheets
    .flatMap((sheet) => markedSheet(sheet) ?? [])
    .filter(({ corner }) => corner.startsWith(SCHEME_PREFIX));
  if (sheets.length === 0) {
    notes.add({ kind: "notASchemeBook" });
    return undefined;
  }
  const found = new Map<string, MarkedSheet>();
  for (const key of ["about", ...tableKeys] as const) {
    const [first, ...copies] = sheets.filter(({ corner }) => corner === schemeMark(key));
    if (!first) {
      if (key === "about" || !newerTables.has(key)) notes.add({ kind: "sheetMissing", table: key });
    } else if (copies.length > 0) {
      const names = [first, ...copies].map(({ sheet }) => sheet.name);
      notes.add({ kind: "sheetTwice", names }, cornerOf(first));
    } else found.set(key, first);
  }
  return found;
}

/** A row with anything in it, as cells by column key. */
export interface RawRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, CellSnapshot>;
}

const isBlank = ({ value }: CellSnapshot): boolean =>
  value === null ||
  (typeof value === "string" && textOf(kindOf("text").decode(value, {})) === "" && value.trim() === "");

/** Rows below the head in which any column that is read holds something. */
export function rawRows(table: TableKey, sheet: MarkedSheet, notes: Notes): readonly RawRow[] {
  const head = sheet.rows.get(HEAD_OF_ROWS)?.[0];
  if (head === undefined) {
    notes.add({ kind: "headMissing" }, cornerOf(sheet));
    return [];
  }
  const read = tables[table].filter(({ shown }) => !shown);
  for (const { key, newer } of read) {
    if (!newer && !sheet.columns.has(key))
      notes.add({ kind: "columnMissing", column: headingKey(table, key) }, cornerOf(sheet));
  }
  const rows: RawRow[] = [];
  let found = 0;
  for (const row of sheet.usedRows) {
    if (row <= head) continue;
    const cells = new Map<string, CellSnapshot>();
    for (const { key } of read) {
      const at = sheet.columns.get(key);
      const cell = at === undefined ? undefined : sheet.cell(row, at);
      if (cell && (cell.formula !== undefined || !isBlank(cell))) cells.set(key, cell);
    }
    if (cells.size === 0) continue;
    found++;
    if (found <= MOST_ROWS[table]) rows.push({ row, cells });
  }
  const most = MOST_ROWS[table];
  if (found > most)
    notes.add({ kind: "tooManyRows", most, found }, { ...cornerOf(sheet), row: (rows.at(-1)?.row ?? head) + 1 });
  return rows;
}

/** Key of a heading as the words have it. */
const headingKey = (table: TableKey, key: string): string =>
  ["parts.rule", "parts.kind", "reasons.when", "checks.rule"].includes(`${table}.${key}`) ? `${table}.${key}` : key;
