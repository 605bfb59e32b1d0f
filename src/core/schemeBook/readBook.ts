import type { Bilingual, Language } from "../answers/text";
import { HEAD_OF_ROWS } from "../form/keys";
import type { MarkedSheet } from "../form/markedSheet";
import type { CellRef, Snapshot } from "../form/workbook";
import type { SchemeBookWords } from "../languages/schemeBookWords";
import { criteriaOf } from "../scheme/criteria";
import type { Path } from "../scheme/faultPlace";
import { readScheme } from "../scheme/readScheme";
import { scheme as schemeSpec, type Scheme } from "../scheme/scheme";
import type { ScoringWords } from "../scheme/scoringWords";
import type { WrittenNames } from "../expressions/written/names";
import type { CellContext } from "./cells";
import { pathOf, type BookFault } from "./faults";
import { lackName, lacksIn, type Lack } from "./lacking";
import { namesOf } from "./names";
import { cornerOf, markedTables, Notes, rawRows, type RawRow } from "./readTables";
import { assembled, ownerOf, textOf, type RowData, type Rows } from "./shape";
import { tableKeys, type TableKey } from "./tableKeys";
import { settings, tables, type BookColumn } from "./tables";

export type BookReading =
  | {
      readonly ok: true;
      readonly scheme: Scheme;
      readonly warnings: readonly BookFault[];
      /** What the workbook doesn't have, and earlier versions may (lacking.ts). */
      readonly lacks: readonly Lack[];
    }
  | { readonly ok: false; readonly faults: readonly BookFault[] };

export interface BookReader {
  readonly language: Language;
  readonly words: SchemeBookWords;
  readonly allWords: readonly SchemeBookWords[];
  /** Languages in which blank criteria are told, and in which written ones are held against the parts. */
  readonly scoring: readonly ScoringWords[];
}

/** Where a row of a table stood, and where its data went. */
interface Origin {
  readonly table: TableKey;
  readonly row: number;
}

/**
 * A scheme workbook → the scheme, proved like any other, or everything that is wrong with it, each with its cell. Cells
 * that can't be read are told first; what they leave out of the data isn't told a second time.
 */
export function readSchemeBook(snapshot: Snapshot, reader: BookReader): BookReading {
  const notes = new Notes();
  const sheets = markedTables(snapshot, notes);
  const about = sheets?.get("about");
  if (!sheets || !about || notes.faults.length > 0) return { ok: false, faults: notes.faults };

  const raw = Object.fromEntries(
    tableKeys.map((key) => {
      const sheet = sheets.get(key);
      return [key, sheet ? rawRows(key, sheet, notes) : []];
    }),
  ) as Record<TableKey, readonly RawRow[]>;
  // A table cut short or without a column would only bring faults that are none.
  if (notes.faults.length > 0) return { ok: false, faults: notes.faults };

  const origins = new Map<RowData, Origin>();
  const lacks = lacksIn(sheets);
  if (lacks.length > 0) notes.add({ kind: "lacking", places: lacks.map((lack) => lackName(lack, reader.words)) });
  const rows = readRows(raw, sheets, origins, reader, notes);
  const said = readSettings(about, reader, notes);
  const { data, placed } = assembled(said, rows);
  const cellOf = cellFinder(placed, origins, sheets, about);
  // Before what follows from it: of two rows with one id, only the first has anything that belongs to it.
  for (const table of ["majors", "indicators", "fields", "annexes"] as const) {
    const key = table === "annexes" ? "key" : "id";
    const first = new Map<string, number>();
    for (const row of rows[table]) {
      const [id, at] = [textOf(row[key]), origins.get(row)?.row ?? 0];
      const earlier = first.get(id);
      if (id !== "" && earlier !== undefined)
        notes.add({ kind: "idTwice", id, row: earlier }, cellIn(sheets, table, at, key), { table, key });
      else first.set(id, at);
    }
  }
  for (const [row, { table, row: at }] of origins) {
    if (!placed.has(row)) notes.add(orphan(table, row), cellIn(sheets, table, at, ownColumn(table)));
  }
  return proved(withCriteria(data, reader), cellOf, reader, notes, lacks);
}

const orphan = (table: TableKey, row: RowData) => {
  const belongsTo = table === "columns" ? "annexes" : table === "indicators" ? "majors" : "indicators";
  return { kind: "orphan", id: ownerOf(table, row) || textOf(row["id"]), belongsTo } as const;
};
const ownColumn = (table: TableKey): string =>
  table === "columns" ? "annex" : table === "fields" || table === "indicators" ? "id" : "indicator";

function cellIn(sheets: ReadonlyMap<string, MarkedSheet>, table: TableKey, row: number, key: string): CellRef {
  const sheet = sheets.get(table);
  return { sheet: sheet?.sheet.name ?? "", row, column: sheet?.columns.get(key) ?? 2 };
}

/** Fields and annexes are read first: what they are called is what the written cells of all tables name. */
function readRows(
  raw: Readonly<Record<TableKey, readonly RawRow[]>>,
  sheets: ReadonlyMap<string, MarkedSheet>,
  origins: Map<RowData, Origin>,
  reader: BookReader,
  notes: Notes,
): Rows {
  const { words, allWords, language } = reader;
  const nobody: CellContext = { language, words, allWords, names: namesOf(noRows)(""), unit: () => "" };
  const naming = (table: TableKey, quiet: Notes): RowData[] =>
    raw[table].map((row) =>
      rowData(
        table,
        row,
        sheets,
        (column) => NAMING.has(column.key),
        () => nobody,
        quiet,
      ),
    );
  const quiet = new Notes();
  const names = namesOf({
    ...noRows,
    fields: naming("fields", quiet),
    annexes: naming("annexes", quiet),
    columns: naming("columns", quiet),
  });
  const known = new Map<string, WrittenNames>();
  const context = (owner: string): CellContext => {
    const own = known.get(owner) ?? names(owner);
    known.set(owner, own);
    return { ...nobody, names: own };
  };
  return Object.fromEntries(
    tableKeys.map((table) => {
      const english = { count: 0, first: undefined as CellRef | undefined };
      const list = raw[table].map((row) => {
        const data = rowData(table, row, sheets, () => true, context, notes);
        for (const key of englishFilled(table, data)) {
          english.count++;
          english.first ??= cellIn(sheets, table, row.row, key);
        }
        origins.set(data, { table, row: row.row });
        return data;
      });
      if (english.count > 0) notes.add({ kind: "englishMissing", count: english.count }, english.first);
      return [table, list];
    }),
  ) as unknown as Rows;
}

const noRows = Object.fromEntries(tableKeys.map((key) => [key, []])) as unknown as Rows;
/** Columns that say what a thing is called. */
const NAMING = new Set(["id", "key", "annex", "title.zh", "title.en", "options"]);

type MutableRow = Record<string, unknown>;

function put(row: MutableRow, at: readonly string[], value: unknown): void {
  const [step, ...rest] = at;
  if (step === undefined) Object.assign(row, value);
  else if (rest.length === 0) row[step] = value;
  else put((row[step] ??= {}) as MutableRow, rest, value);
}

function rowData(
  table: TableKey,
  { row, cells }: RawRow,
  sheets: ReadonlyMap<string, MarkedSheet>,
  wanted: (column: BookColumn) => boolean,
  context: (owner: string) => CellContext,
  notes: Notes,
): RowData {
  const data: MutableRow = {};
  for (const column of tables[table]) {
    const { key, at, type, shown } = column;
    const cell = cells.get(key);
    if (shown || !cell || !wanted(column)) continue;
    const place = cellIn(sheets, table, row, key);
    if (cell.formula !== undefined) {
      notes.add({ kind: "formula" }, place, { table, key });
      continue;
    }
    if (cell.value === null) continue;
    const found = type.read(cell.value, context(ownerOf(table, data)), data);
    if ("problem" in found) notes.add(found.problem, place, { table, key });
    else if (found.value !== undefined) put(data, at, found.value);
  }
  return data;
}

/** Where English is missing the Chinese stands in for it; criteria are written by themselves, in each language. */
function englishFilled(table: TableKey, data: RowData): string[] {
  const filled: string[] = [];
  for (const { key, at } of tables[table]) {
    if (at.at(-1) !== "en" || at[0] === "criteria") continue;
    const pair = at.slice(0, -1).reduce<unknown>((value, step) => (value as MutableRow | undefined)?.[step], data) as
      Partial<Bilingual> | undefined;
    if (pair?.zh === undefined || pair.en !== undefined) continue;
    put(pair, ["en"], pair.zh);
    filled.push(key);
  }
  return filled;
}

function readSettings(sheet: MarkedSheet, reader: BookReader, notes: Notes): RowData {
  const { words, allWords, language } = reader;
  const context: CellContext = { language, words, allWords, names: namesOf(noRows)(""), unit: () => "" };
  const data: MutableRow = {};
  const columns = { value: sheet.columns.get("value"), english: sheet.columns.get("english") };
  if (columns.value === undefined || columns.english === undefined) {
    notes.add(
      { kind: "columnMissing", column: words.about.head[columns.value === undefined ? 1 : 2] },
      cornerOf(sheet),
    );
    return data;
  }
  for (const setting of settings) {
    const { key, type } = setting;
    const row = sheet.rows.get(key)?.[0];
    if (row === undefined) {
      // Exported before there was such a setting, it means nothing by it.
      if ("newer" in setting) continue;
      notes.add({ kind: "settingMissing", setting: words.about.labels[key] }, cornerOf(sheet));
      continue;
    }
    const read = (column: number, at: readonly string[]): void => {
      const cell = sheet.cell(row, column);
      const place = { sheet: sheet.sheet.name, row, column };
      if (cell?.formula !== undefined) notes.add({ kind: "formula" }, place, { table: "about", key });
      if (!cell || cell.formula !== undefined || cell.value === null) return;
      if (typeof cell.value === "string" && cell.value.trim() === "") return;
      const found = type.read(cell.value, context, data);
      if ("problem" in found) notes.add(found.problem, place, { table: "about", key });
      else put(data, at, found.value);
    };
    if (!("bilingual" in setting)) {
      read(columns.value, key.split("."));
      continue;
    }
    read(columns.value, [key, "zh"]);
    read(columns.english, [key, "en"]);
    const pair = data[key] as Partial<Bilingual> | undefined;
    if (pair?.zh !== undefined && pair.en === undefined) {
      put(data, [key, "en"], pair.zh);
      notes.add({ kind: "englishMissing", count: 1 }, { sheet: sheet.sheet.name, row, column: columns.english });
    }
  }
  return data;
}

/** Blank criteria as the parts tell them; only where everything else has its form. */
function withCriteria(data: RowData, { scoring }: BookReader): unknown {
  const missing: { readonly indicator: MutableRow; readonly key: "zh" | "en" }[] = [];
  for (const major of data["majors"] as readonly { readonly indicators: readonly MutableRow[] }[]) {
    for (const indicator of major.indicators) {
      const criteria = { ...(indicator["criteria"] as Partial<Bilingual> | undefined) };
      indicator["criteria"] = criteria;
      for (const key of ["zh", "en"] as const) {
        if (criteria[key] !== undefined) continue;
        criteria[key] = "…";
        missing.push({ indicator, key });
      }
    }
  }
  const parsed = schemeSpec.safeParse(data);
  if (!parsed.success) return data;
  const indicators = new Map(parsed.data.majors.flatMap((major) => major.indicators).map((one) => [one.id, one]));
  for (const { indicator, key } of missing) {
    const own = indicators.get(String(indicator["id"]));
    const words = scoring.find(({ language }) => (language === "en-US" ? "en" : "zh") === key) ?? scoring[0];
    if (own && words) (indicator["criteria"] as MutableRow)[key] = criteriaOf(own, parsed.data, words);
  }
  return data;
}

/** Steps of a path that have their cells elsewhere than under their own names. */
const covers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  flags: { effect: "effect.gradeCap" },
  checks: { rule: "rule" },
};

/** The cell that a path of the data came from: its row's own column, or the row's first one. */
function cellFinder(
  placed: ReadonlyMap<RowData, Path>,
  origins: ReadonlyMap<RowData, Origin>,
  sheets: ReadonlyMap<string, MarkedSheet>,
  about: MarkedSheet,
): (path: Path) => CellRef | undefined {
  const rows = new Map<string, Origin>();
  for (const [row, path] of placed) {
    const origin = origins.get(row);
    if (origin) rows.set(path.join("/"), origin);
  }
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const origin = rows.get(path.slice(0, length).join("/"));
      if (!origin) continue;
      const { table, row } = origin;
      return cellIn(sheets, table, row, columnFor(table, path.slice(length)));
    }
    // A table without rows has a place for them.
    const table = tableKeys.find((key) => key === path[0]);
    const head = table && sheets.get(table)?.rows.get(HEAD_OF_ROWS)?.[0];
    if (table && head !== undefined) return cellIn(sheets, table, head + 1, tables[table][0]?.key ?? "");
    const setting = settings.find(({ key }) => path.join(".").startsWith(key));
    const row = sheetRow(about, setting?.key ?? String(path[0]));
    return row === undefined ? undefined : { sheet: about.sheet.name, row, column: about.columns.get("value") ?? 3 };
  };
}

const sheetRow = (about: MarkedSheet, key: string): number | undefined =>
  [...about.rows].find(([found]) => found === key || found.startsWith(`${key}.`))?.[1][0];

function columnFor(table: TableKey, rest: Path): string {
  const steps = rest.filter((step): step is string => typeof step === "string");
  const columns = tables[table];
  for (let length = steps.length; length > 0; length--) {
    const key = steps.slice(0, length).join(".");
    const covered = covers[table]?.[key] ?? key;
    const own = columns.find((column) => column.key === covered || column.key.startsWith(`${covered}.`));
    if (own) return own.key;
  }
  const rest_ = columns.find(({ at, shown }) => at.length === 0 && !shown);
  return steps.length > 0 && rest_ ? rest_.key : (columns[0]?.key ?? "");
}

function proved(
  data: unknown,
  cellOf: (path: Path) => CellRef | undefined,
  { scoring }: BookReader,
  notes: Notes,
  lacks: readonly Lack[],
): BookReading {
  const read = readScheme(data, scoring);
  const told = new Set(notes.faults.flatMap(({ at, severity }) => (at && severity === "error" ? [nameOf(at)] : [])));
  const proof = (read.ok ? read.warnings : read.faults).flatMap((fault): BookFault[] => {
    const at = cellOf(pathOf(fault.path));
    return at && told.has(nameOf(at)) ? [] : [{ of: "scheme", severity: fault.severity, at, fault }];
  });
  const faults = [...notes.faults, ...proof];
  return read.ok && !faults.some(({ severity }) => severity === "error")
    ? { ok: true, scheme: read.scheme, warnings: faults, lacks }
    : { ok: false, faults };
}

const nameOf = ({ sheet, row, column }: CellRef): string => `${sheet} ${row} ${column}`;
