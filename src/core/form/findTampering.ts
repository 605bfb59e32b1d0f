import type { Answers } from "../answers/answer";
import type { Evaluation } from "../evaluate/evaluation";
import type { FormWords } from "../languages/formWords";
import type { Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { columnNumber, rangeName } from "./address";
import { canonicalFormula, type ReferenceKeys } from "./canonicalFormula";
import { templateFingerprint } from "./identity";
import { ANNEX_PREFIX, mark } from "./keys";
import { markedSheet, type MarkedSheet } from "./markedSheet";
import { planSnapshot } from "./planSnapshot";
import type { FormReading, FormSheets } from "./readForm";
import type { TamperFinding } from "./tamper";
import { tamperTitle } from "./tamperTitle";
import { formTemplate } from "./template";
import type { CellSnapshot, CellValue, Snapshot } from "./workbook";
import type { Language } from "../answers/text";

/** The columns whose texts give a row its meaning; a changed one changes what was asked. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  "ph.data": ["no", "field", "unit"],
  "ph.score": ["no", "indicator", "points", "criteria"],
};

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
  /** Texts above the first row that has a key, of 填报数据: its title, whose form it is, and the headings. */
  readonly titles: readonly CellSnapshot[];
  readonly unkeyedRows: number;
  readonly widest: number;
}

interface Expected {
  readonly sheets: ReadonlyMap<string, ExpectedSheet>;
  readonly keys: ReferenceKeysOf;
}

type ReferenceKeysOf = (own: MarkedSheet) => ReferenceKeys;

/** Stands for unit and round in the blank form that returns are compared with. */
const NOBODY = "-";

const blanks = new WeakMap<Scheme, Map<Language, Expected>>();
const nothing: Answers = new Map();

/** A blank form of the scheme, as it would read back: what every return is compared with. */
function expectedForm(scheme: Scheme, words: FormWords, language: Language): Expected {
  const perLanguage = blanks.get(scheme) ?? new Map<Language, Expected>();
  blanks.set(scheme, perLanguage);
  const made = perLanguage.get(language);
  if (made) return made;
  const identity = {
    scheme: scheme.id,
    version: scheme.version,
    unitCode: NOBODY,
    unitName: NOBODY,
    round: NOBODY,
    roundTitle: NOBODY,
    party: "self" as const,
    language,
    template: templateFingerprint(scheme),
  };
  const content = { answers: nothing, annexes: new Map(), head: {} };
  const plan = formTemplate({ scheme, identity, words, issued: nothing, content, stamp: "2000-01-01T00:00:00Z" });
  const marked = planSnapshot(plan).sheets.flatMap((sheet) => markedSheet(sheet) ?? []);
  const sheets = marked.map((sheet) => ({
    marked: sheet,
    fixed: fixedCells(sheet),
    titles: sheet.corner === mark.data ? titleCells(sheet) : [],
    unkeyedRows: unkeyedRows(sheet),
    widest: Math.max(...sheet.columns.values()) - sheet.keyColumn,
  }));
  const expected = {
    sheets: new Map(sheets.map((sheet) => [sheet.marked.corner, sheet])),
    keys: referenceKeys(marked),
  };
  perLanguage.set(language, expected);
  return expected;
}

/** Listed once for each scheme, so that a return is looked at only where something could have changed. */
function fixedCells(sheet: MarkedSheet): Issued[] {
  const labels = LABELS[sheet.corner] ?? [];
  return [...sheet.rows].flatMap(([key, [row = 0]]) =>
    [...sheet.columns].flatMap(([column, at]) => {
      const cell = sheet.cell(row, at);
      return cell !== undefined && (cell.formula !== undefined || labels.includes(column))
        ? [{ key, column, cell, spellings: new Set<string>() }]
        : [];
    }),
  );
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

export interface TamperInput {
  readonly scheme: Scheme;
  readonly words: FormWords;
  readonly snapshot: Snapshot;
  readonly sheets: FormSheets;
  readonly reading: FormReading;
  readonly evaluation: Evaluation;
}

/** Everything that differs from the form as it was issued. Altered formulas are told; they never count anyway. */
export function findTampering({
  scheme,
  words,
  snapshot,
  sheets,
  reading,
  evaluation,
}: TamperInput): readonly TamperFinding[] {
  const expected = expectedForm(scheme, words, sheets.identity.language);
  const ours = [sheets.cover, sheets.score, ...sheets.data, ...[...sheets.annexes.values()].flat()].filter(
    (sheet) => sheet !== undefined,
  );
  const unmoved = ours.every((sheet) => standsAsIssued(sheet, expected.sheets.get(sheet.corner)));
  let made: ReferenceKeysOf | undefined;
  const comparing: Comparing = { issuedKeys: expected.keys, keys: () => (made ??= referenceKeys(ours)), unmoved };
  const unitLine = {
    issued: words.data.unitLine(NOBODY, NOBODY),
    wanted: words.data.unitLine(sheets.identity.unitName, sheets.identity.round),
  };
  const findings: TamperFinding[] = (snapshot.activeContent ?? []).map((what) => ({ kind: "activeContent", what }));
  // LibreOffice drops a structure lock without password whenever it saves; nobody meant anything by it.
  const dropped = /^LibreOffice/.test(snapshot.savedBy ?? "");
  if (!snapshot.structureLocked && !dropped) findings.push({ kind: "structureUnlocked" });
  for (const sheet of ours) {
    const wanted = expected.sheets.get(sheet.corner);
    if (!wanted) continue;
    const { name } = wanted.marked.sheet;
    if (sheet.sheet.name !== name) findings.push({ kind: "renamed", was: name, now: sheet.sheet.name });
    if (sheet.sheet.state !== "visible") findings.push({ kind: "hidden", sheet: sheet.sheet.name });
    if (!sheet.sheet.locked) findings.push({ kind: "unlocked", sheet: sheet.sheet.name });
    compareCells(sheet, wanted, comparing, findings);
    compareShape(sheet, wanted, findings);
    if (unmoved) compareTitles(sheet, wanted, unitLine, findings);
  }
  findings.push(
    ...mergedEntries(ours, reading),
    ...reading.formulaEntries.map((key) => ({ kind: "formulaEntry" as const, key, ...placed(reading, key) })),
  );
  if (sheets.score) findings.push(...shownScores(scheme, words, sheets.score, evaluation));
  return findings.map((finding) => titled(scheme, finding));
}

function titled(scheme: Scheme, finding: TamperFinding): TamperFinding {
  const key = "key" in finding ? finding.key : "indicator" in finding ? finding.indicator : undefined;
  const title = key === undefined ? undefined : tamperTitle(scheme, key);
  return title ? { ...finding, title } : finding;
}

const placed = ({ places }: FormReading, key: string): { at: NonNullable<TamperFinding["at"]> } | object => {
  const at = places.get(key);
  return at ? { at } : {};
};

/** Whether every key and column is where it was: then a cell is found by its address, and a spelling means one thing. */
function standsAsIssued(sheet: MarkedSheet, wanted: ExpectedSheet | undefined): boolean {
  if (!wanted || sheet.sheet.name !== wanted.marked.sheet.name) return false;
  for (const [key, [row]] of wanted.marked.rows) if (sheet.rows.get(key)?.[0] !== row) return false;
  for (const [key, column] of wanted.marked.columns) if (sheet.columns.get(key) !== column) return false;
  return true;
}

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
  for (const issued of wanted.fixed) {
    const { key, column, cell } = issued;
    const row = unmoved ? cell.row : sheet.rows.get(key)?.[0];
    const at = unmoved ? cell.column : sheet.columns.get(column);
    if (row === undefined || at === undefined) continue;
    const found = sheet.cell(row, at);
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

const shown = (value: CellValue): string => {
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
  if (sheet.corner === "ph.cover") return;
  const { name } = sheet.sheet;
  let before = 0;
  let moved = false;
  for (const key of wanted.rows.keys()) {
    const row = sheet.rows.get(key)?.[0];
    if (row === undefined) continue;
    moved ||= row < before;
    before = row;
  }
  if (moved) findings.push({ kind: "rowsMoved", sheet: name });

  // An annex may grow: the form itself allows rows to be inserted there.
  const added = sheet.corner.startsWith(ANNEX_PREFIX) ? 0 : unkeyedRows(sheet) - usual;
  if (added > 0) findings.push({ kind: "rowsAdded", sheet: name, count: added });

  const widest = Math.max(...sheet.columns.values());
  const extra = widest - sheet.keyColumn - usualWidth;
  if (extra > 0) findings.push({ kind: "columnsAdded", sheet: name, count: extra });
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
  const keyed = new Set<number>();
  let first = Infinity;
  let last = 0;
  for (const rows of sheet.rows.values()) {
    for (const row of rows) {
      keyed.add(row);
      first = Math.min(first, row);
      last = Math.max(last, row);
    }
  }
  let count = 0;
  for (const row of sheet.usedRows) if (row > first && row < last && !keyed.has(row)) count++;
  return count;
}

/** Merging hides every cell but the first: an entry that seems blank may have been covered. */
function mergedEntries(sheets: readonly MarkedSheet[], { places }: FormReading): TamperFinding[] {
  const found: TamperFinding[] = [];
  for (const { sheet, corner } of sheets) {
    if (corner === "ph.cover" || corner === "ph.score") continue;
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

/** What the sheet shows as a score against what the entries are worth. A sheet that nobody calculated shows old numbers. */
function shownScores(scheme: Scheme, words: FormWords, sheet: MarkedSheet, evaluation: Evaluation): TamperFinding[] {
  const column = sheet.columns.get("score");
  if (column === undefined) return [];
  return indicatorsOf(scheme).flatMap(({ id }): TamperFinding[] => {
    const row = sheet.rows.get(id)?.[0];
    const result = evaluation.indicators.get(id);
    if (row === undefined || result === undefined) return [];
    const value = sheet.cell(row, column)?.value ?? null;
    const computed =
      result.state === "scored"
        ? result.points
        : result.state === "pending"
          ? words.state.pending
          : words.state.notApplicable;
    const same =
      typeof value === "number" && typeof computed === "number"
        ? Math.abs(value - computed) < 0.005
        : value === computed;
    if (same) return [];
    return [
      {
        kind: "shownScoreDiffers",
        indicator: id,
        shown: shown(value),
        computed: String(computed),
        at: { sheet: sheet.sheet.name, row, column },
      },
    ];
  });
}
