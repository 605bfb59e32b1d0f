import { oncePer } from "../oncePer";
import { columnNumber, rangeName } from "./address";
import { canonicalFormula, type ReferenceKeys } from "./canonicalFormula";
import { ANNEX_PREFIX } from "./keys";
import { markedSheet, type MarkedSheet } from "./markedSheet";
import { planSnapshot } from "./planSnapshot";
import { byPlace } from "./readingOrder";
import type { Places } from "./places";
import type { TamperFinding } from "./tamper";
import type { CellSnapshot, CellValue, Plan, Snapshot } from "./workbook";

/** A form that came back, held against the form as it was issued: what both kinds of form have in common. */

/** A cell of the issued form that must not change: a formula, or a label that gives its row a meaning. */
interface Issued {
  readonly key: string;
  readonly column: string;
  readonly cell: CellSnapshot;
  /** Spellings of its formula that other programs have saved in an unmoved form, met before and found to be the same. */
  readonly spellings: Set<string>;
}

/** Programs have one spelling each; a batch that shows more is not worth remembering. */
const MOST_SPELLINGS = 8;

interface ExpectedSheet {
  readonly marked: MarkedSheet;
  readonly fixed: readonly Issued[];
  /** Texts above the first row that has a key, of the sheet of entries: its title, whose form it is, and the headings. */
  readonly titles: readonly CellSnapshot[];
  readonly unkeyedRows: number;
  readonly widest: number;
}

export interface Expected {
  readonly sheets: ReadonlyMap<string, ExpectedSheet>;
  readonly keys: ReferenceKeysOf;
}

type ReferenceKeysOf = (own: MarkedSheet) => ReferenceKeys;

/** A blank form, as it would read back. */
export function expectedFrom(
  plan: Plan,
  /** By corner mark: the columns whose texts give a row its meaning; a changed one changes what was asked. */
  labels: Readonly<Record<string, readonly string[]>>,
  /** Corner mark of the sheet of entries. */
  entries: string,
): Expected {
  const marked = planSnapshot(plan).sheets.flatMap((sheet) => markedSheet(sheet) ?? []);
  const sheets = marked.map((sheet) => ({
    marked: sheet,
    fixed: fixedCells(sheet, labels[sheet.corner] ?? []),
    titles: sheet.corner === entries ? titleCells(sheet) : [],
    unkeyedRows: unkeyedRows(sheet),
    widest: Math.max(...sheet.columns.values()) - sheet.keyColumn,
  }));
  return {
    sheets: new Map(sheets.map((sheet) => [sheet.marked.corner, sheet])),
    keys: referenceKeys(marked),
  };
}

/** In reading order; listed once for each scheme, so that a return is looked at only where something could have changed. */
function fixedCells(sheet: MarkedSheet, labels: readonly string[]): Issued[] {
  return [...sheet.rows]
    .flatMap(([key, [row = 0]]) =>
      [...sheet.columns].flatMap(([column, at]) => {
        const cell = sheet.cell(row, at);
        return cell !== undefined && (cell.formula !== undefined || labels.includes(column))
          ? [{ key, column, cell, spellings: new Set<string>() }]
          : [];
      }),
    )
    .sort((one, other) => byPlace(one.cell, other.cell));
}

function titleCells(sheet: MarkedSheet): CellSnapshot[] {
  const first = Math.min(...[...sheet.rows.values()].flat());
  return sheet.sheet.cells.filter(
    ({ row, formula, value }) =>
      row > sheet.cornerRow && row < first && formula === undefined && typeof value === "string",
  );
}

/** Row and column keys of every sheet of ours, so that a reference names what it refers to. */
function referenceKeys(sheets: readonly MarkedSheet[]): ReferenceKeysOf {
  const byName = new Map<string, { corner: string; rows: Map<number, string>; columns: Map<number, string> }>();
  for (const marked of sheets) {
    const rows = new Map<number, string>();
    for (const [key, at] of marked.rows) for (const row of at) rows.set(row, key);
    const columns = new Map([...marked.columns].map(([key, column]) => [column, key]));
    byName.set(marked.sheet.name.toLowerCase(), { corner: marked.corner, rows, columns });
  }
  return (own) => ({
    key(sheet, row, column) {
      const found = byName.get((sheet === "" ? own.sheet.name : sheet).toLowerCase());
      if (!found) return undefined;
      const [rowKey, columnKey] = [found.rows.get(row), found.columns.get(column)];
      return rowKey === undefined || columnKey === undefined ? undefined : `${found.corner}/${rowKey}/${columnKey}`;
    },
  });
}

export interface CompareInput {
  readonly expected: Expected;
  readonly snapshot: Snapshot;
  /** The form's own sheets, as they are marked. */
  readonly sheets: readonly MarkedSheet[];
  /** The line that names unit and round: in the blank form, and as it has to be here. */
  readonly unitLine: { readonly issued: string; readonly wanted: string };
  readonly places: Places;
  readonly formulaEntries: readonly string[];
  /** Corner mark of the cover, which has no rows to put in or move. */
  readonly cover: string;
  /** Corner marks of the sheets that are issued with merged cells. */
  readonly merges: ReadonlySet<string>;
}

/** Everything that differs from the form as it was issued. */
export function compareForms(input: CompareInput): TamperFinding[] {
  const { expected, snapshot, sheets, unitLine, places, formulaEntries, cover } = input;
  const unmoved = sheets.every((sheet) => standsAsIssued(sheet, expected.sheets.get(sheet.corner)));
  let made: ReferenceKeysOf | undefined;
  const comparing: Comparing = { issuedKeys: expected.keys, keys: () => (made ??= referenceKeys(sheets)), unmoved };
  const findings: TamperFinding[] = (snapshot.activeContent ?? []).map((what) => ({ kind: "activeContent", what }));
  // LibreOffice drops a structure lock without password whenever it saves; nobody meant anything by it.
  const dropped = /^LibreOffice/.test(snapshot.savedBy ?? "");
  if (!snapshot.structureLocked && !dropped) findings.push({ kind: "structureUnlocked" });
  for (const sheet of sheets) {
    const wanted = expected.sheets.get(sheet.corner);
    if (!wanted) continue;
    const { name } = wanted.marked.sheet;
    if (sheet.sheet.name !== name) findings.push({ kind: "renamed", was: name, now: sheet.sheet.name });
    if (sheet.sheet.state !== "visible") findings.push({ kind: "hidden", sheet: sheet.sheet.name });
    if (!sheet.sheet.locked) findings.push({ kind: "unlocked", sheet: sheet.sheet.name });
    compareCells(sheet, wanted, comparing, findings);
    if (sheet.corner !== cover) compareShape(sheet, wanted, findings);
    if (unmoved) compareTitles(sheet, wanted, unitLine, findings);
  }
  findings.push(
    ...mergedEntries(input),
    ...formulaEntries.map((key): TamperFinding => {
      const at = places.get(key);
      return at ? { kind: "formulaEntry", key, at } : { kind: "formulaEntry", key };
    }),
  );
  return findings;
}

/** Whether every key and column is where it was: then a cell is found by its address, and a spelling means one thing. */
function standsAsIssued(sheet: MarkedSheet, wanted: ExpectedSheet | undefined): boolean {
  if (!wanted || sheet.sheet.name !== wanted.marked.sheet.name) return false;
  if (keysStandAlike(sheet, wanted.marked)) return true;
  for (const [key, [row]] of wanted.marked.rows) if (sheet.rows.get(key)?.[0] !== row) return false;
  for (const [key, column] of wanted.marked.columns) if (sheet.columns.get(key) !== column) return false;
  return true;
}

/** Sheets with the same keys in the same places nearly always share them (`keyPlaces`). */
const keysStandAlike = (sheet: MarkedSheet, wanted: MarkedSheet): boolean =>
  sheet.rows === wanted.rows && sheet.columns === wanted.columns;

interface Comparing {
  readonly issuedKeys: ReferenceKeysOf;
  readonly keys: () => ReferenceKeysOf;
  readonly unmoved: boolean;
}

function compareCells(
  sheet: MarkedSheet,
  wanted: ExpectedSheet,
  comparing: Comparing,
  findings: TamperFinding[],
): void {
  const { unmoved } = comparing;
  const cellAt = unmoved ? sheet.inOrder() : sheet.cell;
  for (const issued of wanted.fixed) {
    const { key, column, cell } = issued;
    const row = unmoved ? cell.row : sheet.rows.get(key)?.[0];
    const at = unmoved ? cell.column : sheet.columns.get(column);
    if (row === undefined || at === undefined) continue;
    const found = cellAt(row, at);
    if (cell.formula !== undefined) {
      if (sameFormula(issued, found, sheet, wanted.marked, comparing)) continue;
      findings.push({
        kind: "formulaChanged",
        key,
        column,
        replacedByValue: found?.formula === undefined,
        at: { sheet: sheet.sheet.name, row, column: at },
      });
    } else if (shown(cell.value) !== shown(found?.value ?? null)) {
      findings.push({
        kind: "labelChanged",
        key,
        was: shown(cell.value),
        now: shown(found?.value ?? null),
        at: { sheet: sheet.sheet.name, row, column: at },
      });
    }
  }
}

function sameFormula(
  { cell: issued, spellings }: Issued,
  found: CellSnapshot | undefined,
  sheet: MarkedSheet,
  wanted: MarkedSheet,
  { issuedKeys, keys, unmoved }: Comparing,
): boolean {
  if (found?.formula === undefined) return false;
  // Untouched and unmoved cells are by far the most, and need no taking apart.
  if (found.formula === issued.formula && found.row === issued.row && found.column === issued.column) return true;
  if (unmoved && spellings.has(found.formula)) return true;
  const same =
    canonicalFormula(found.formula, keys()(sheet)) === canonicalFormula(issued.formula ?? "", issuedKeys(wanted));
  if (same && unmoved && spellings.size < MOST_SPELLINGS) spellings.add(found.formula);
  return same;
}

export const shown = (value: CellValue): string => {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  return value.kind === "error" ? value.code : "";
};

/** Rows and columns that were put in, and rows that changed places. */
function compareShape(
  sheet: MarkedSheet,
  { marked: wanted, unkeyedRows: usual, widest: usualWidth }: ExpectedSheet,
  findings: TamperFinding[],
): void {
  const { name } = sheet.sheet;
  if (!keysStandAlike(sheet, wanted) && rowsMoved(sheet, wanted)) findings.push({ kind: "rowsMoved", sheet: name });

  // An annex may grow: the form itself allows rows to be inserted there.
  const added = sheet.corner.startsWith(ANNEX_PREFIX) ? 0 : unkeyedRows(sheet) - usual;
  if (added > 0) findings.push({ kind: "rowsAdded", sheet: name, count: added });

  const widest = Math.max(...sheet.columns.values());
  const extra = widest - sheet.keyColumn - usualWidth;
  if (extra > 0) findings.push({ kind: "columnsAdded", sheet: name, count: extra });
}

function rowsMoved(sheet: MarkedSheet, wanted: MarkedSheet): boolean {
  let before = 0;
  for (const key of wanted.rows.keys()) {
    const row = sheet.rows.get(key)?.[0];
    if (row === undefined) continue;
    if (row < before) return true;
    before = row;
  }
  return false;
}

/** Another unit's name above the entries would mislead whoever reads them. */
function compareTitles(
  sheet: MarkedSheet,
  { titles }: ExpectedSheet,
  unitLine: { readonly issued: string; readonly wanted: string },
  findings: TamperFinding[],
): void {
  for (const { row, column, value } of titles) {
    const was = value === unitLine.issued ? unitLine.wanted : shown(value);
    const now = shown(sheet.cell(row, column)?.value ?? null);
    const { name } = sheet.sheet;
    if (now !== was) findings.push({ kind: "titleChanged", sheet: name, was, now, at: { sheet: name, row, column } });
  }
}

/** Rows without a key between the first and the last that have one; the headings of the majors are such rows. */
function unkeyedRows(sheet: MarkedSheet): number {
  const { keyed, first, last } = keyedRows(sheet.rows);
  let count = 0;
  for (const row of sheet.usedRows) if (row > first && row < last && !keyed.has(row)) count++;
  return count;
}

const keyedRows = oncePer((rows: MarkedSheet["rows"]) => {
  const keyed = new Set<number>();
  let [first, last] = [Infinity, 0];
  for (const row of [...rows.values()].flat()) {
    keyed.add(row);
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  return { keyed, first, last };
});

/** Merging hides every cell but the first: an entry that seems blank may have been covered. */
function mergedEntries({ sheets, places, merges }: CompareInput): TamperFinding[] {
  const found: TamperFinding[] = [];
  for (const { sheet, corner } of sheets) {
    if (merges.has(corner)) continue;
    for (const merge of sheet.merges) {
      const [from = "", to = from] = merge.replaceAll("$", "").split(":");
      const [start, end] = [cornerOf(from), cornerOf(to)];
      const range = { top: start.row, left: start.column, bottom: end.row, right: end.column };
      if (!places.within(sheet.name, range)) continue;
      found.push({ kind: "merged", sheet: sheet.name, range: rangeName(range), at: { sheet: sheet.name, ...start } });
    }
  }
  return found;
}

function cornerOf(reference: string): { row: number; column: number } {
  const match = /^([A-Za-z]+)(\d+)$/.exec(reference);
  return { row: Number(match?.[2] ?? 1), column: columnNumber(match?.[1] ?? "A") };
}
