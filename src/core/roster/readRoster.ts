import { blank, textOf, type Answer } from "../answers/answer";
import { kindOf, type KindName } from "../answers/kinds";
import type { KindLimits } from "../answers/kinds/kind";
import { halfWidth, trimmed } from "../answers/text";
import { isExcused } from "../evaluate/completeness";
import { makeFacts } from "../evaluate/facts";
import { HEAD_OF_ROWS, MARK_PREFIX, ROSTER_PREFIX, rosterMark } from "../form/keys";
import { markedSheet, type MarkedSheet } from "../form/markedSheet";
import type { CellRef, CellValue, Snapshot } from "../form/workbook";
import type { Scheme } from "../scheme/scheme";
import { readCarried } from "./carriedSheets";
import type { ApprovalItem, Roster, RosterFault, RosterUnit, RoundSettings, TransferEntry } from "./roster";
import {
  itemColumns,
  itemEndColumns,
  settingKeys,
  settingKind,
  takingColumns,
  TARGET,
  transferColumns,
  unitColumns,
  type RosterColumn,
  type SettingKey,
} from "./rosterColumns";
import { officeFieldsOf } from "./rosterPlan";

export type RosterReading =
  | { readonly ok: true; readonly roster: Roster; readonly warnings: readonly RosterFault[] }
  | { readonly ok: false; readonly faults: readonly RosterFault[] };

/** A filled-in roster, found by its marks. Every fault is told at once, with its cell; nothing unreadable is guessed. */
export function readRoster(schemes: ReadonlyMap<string, Scheme>, snapshot: Snapshot): RosterReading {
  const sheets = snapshot.sheets.flatMap((sheet) => markedSheet(sheet) ?? []);
  const notes = new Notes();
  const unitSheets = sheets.filter(({ corner }) => corner.startsWith(ROSTER_PREFIX));
  const settingsSheet = one(sheets, rosterMark.settings, notes);
  if (settingsSheet !== undefined || unitSheets.length > 0) noticeLostMarks(snapshot, notes);
  if (settingsSheet === undefined || unitSheets.length === 0) {
    return { ok: false, faults: notes.faults.length > 0 ? notes.faults : [{ kind: "notARoster", text: "" }] };
  }

  const settings = readSettings(settingsSheet, notes);
  const units: RosterUnit[] = [];
  for (const corner of new Set(unitSheets.map((sheet) => sheet.corner))) {
    const sheet = one(sheets, corner, notes);
    const id = corner.slice(ROSTER_PREFIX.length);
    const scheme = schemes.get(id);
    if (sheet === undefined) continue;
    if (scheme) units.push(...readUnits(sheet, scheme, notes));
    else notes.faults.push({ kind: "unknownScheme", text: id, at: cornerOf(sheet) });
  }
  if (units.length === 0 && notes.faults.length === 0) notes.faults.push({ kind: "noUnits", text: "" });

  const names = new Set(units.map(({ name }) => name));
  const transfers = readTransfers(one(sheets, rosterMark.transfers, notes), notes);
  const items = readItems(one(sheets, rosterMark.items, notes), one(sheets, rosterMark.takings, notes), names, notes);
  const carried = readCarried(
    one(sheets, rosterMark.confirmations, notes),
    one(sheets, rosterMark.last, notes),
    snapshot.properties.get("pinghui.lastRound") ?? "",
  );
  if (notes.faults.length > 0) return { ok: false, faults: notes.faults };
  const roster = { settings, units, transfers, items, ...(carried && { carried }) };
  return { ok: true, roster, warnings: notes.warnings };
}

/**
 * Sheets whose hidden row or column was deleted while the other one is still there: passed over, all their units would be
 * gone without a word.
 */
function noticeLostMarks({ sheets }: Snapshot, notes: Notes): void {
  const isMark = (value: CellValue): boolean => typeof value === "string" && value.startsWith(MARK_PREFIX);
  for (const sheet of sheets) {
    if (markedSheet(sheet) === undefined && sheet.cells.some(({ value }) => isMark(value)))
      notes.faults.push({ kind: "marksLost", text: sheet.name });
  }
}

/** What was noticed on the way. */
class Notes {
  readonly faults: RosterFault[] = [];
  readonly warnings: RosterFault[] = [];
  private readonly seen = new Map<string, CellRef>();

  /** Codes and names of units are compared over all classes: a return names its unit by code alone. */
  once(kind: "codeTwice" | "nameTwice" | "itemTwice", text: string, at: CellRef): void {
    if (text === "") return;
    // “市 民 政 局” is set apart for the eye, and is the same unit; so is one with brackets or digits of another width.
    const key = `${kind} ${text.normalize("NFKC").replace(/\s/g, "")}`;
    const first = this.seen.get(key);
    if (first) this.faults.push({ kind, text, at, first });
    else this.seen.set(key, at);
  }
}

const cornerOf = ({ sheet, cornerRow, keyColumn }: MarkedSheet): CellRef => ({
  sheet: sheet.name,
  row: cornerRow,
  column: keyColumn,
});

function one(sheets: readonly MarkedSheet[], corner: string, notes: Notes): MarkedSheet | undefined {
  const [first, ...copies] = sheets.filter((sheet) => sheet.corner === corner);
  if (first === undefined || copies.length === 0) return first;
  notes.faults.push({
    kind: "sheetTwice",
    text: first.sheet.name,
    titles: [first, ...copies].map(({ sheet: { name } }) => ({ zh: name, en: name })),
    at: cornerOf(first),
  });
  return undefined;
}

const decoded = (value: CellValue, kind: KindName, limits: KindLimits = {}): Answer =>
  value === null ? blank : kindOf(kind).decode(value, limits);

const unreadableKind: Readonly<Record<KindName, RosterFault["kind"]>> = {
  integer: "numberUnreadable",
  date: "dateUnreadable",
  yesNo: "choiceUnreadable",
  choice: "choiceUnreadable",
  text: "choiceUnreadable",
};

const shownText = (value: CellValue, answer: Answer): string => {
  if (answer.state === "unreadable" && answer.text !== "") return answer.text;
  if (value === null || typeof value !== "object") return String(value ?? "");
  return value.kind === "error" ? value.code : "";
};

/** One sheet as rows of answers. What can't be read is a fault, and blank to whoever asks. */
class Table {
  private readonly headRow: number | undefined;

  constructor(
    readonly sheet: MarkedSheet,
    private readonly columns: readonly RosterColumn[],
    private readonly notes: Notes,
  ) {
    this.headRow = sheet.rows.get(HEAD_OF_ROWS)?.[0];
    if (this.headRow === undefined) notes.faults.push({ kind: "headMissing", text: "", at: cornerOf(sheet) });
    for (const { key, needed } of columns) {
      if (needed && !sheet.columns.has(key)) this.missing(key);
    }
  }

  missing(key: string, more: Partial<RosterFault> = {}): void {
    this.notes.faults.push({ kind: "columnMissing", text: key, column: key, at: cornerOf(this.sheet), ...more });
  }

  at(row: number, key: string): CellRef {
    return { sheet: this.sheet.sheet.name, row, column: this.sheet.columns.get(key) ?? this.sheet.keyColumn };
  }

  /** Rows below the head in which any of these columns holds something. */
  rows(...keys: readonly string[]): number[] {
    const { headRow } = this;
    if (headRow === undefined) return [];
    return this.sheet.usedRows.filter((row) => row > headRow && keys.some((key) => this.text(row, key) !== ""));
  }

  private value(row: number, key: string): CellValue {
    const column = this.sheet.columns.get(key);
    return column === undefined ? null : (this.sheet.cell(row, column)?.value ?? null);
  }

  text(row: number, key: string): string {
    return textOf(decoded(this.value(row, key), "text"));
  }

  answer(row: number, key: string, kind: KindName, limits: KindLimits = {}, more: Partial<RosterFault> = {}): Answer {
    const value = this.value(row, key);
    const answer = decoded(value, kind, limits);
    const place = { at: this.at(row, key), column: key, ...more };
    if (answer.state === "unreadable" || answer.state === "notApplicable") {
      this.notes.faults.push({ kind: unreadableKind[kind], text: shownText(value, answer), ...place });
      return blank;
    }
    if (answer.state !== "given" || typeof answer.value !== "number") return answer;
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = limits;
    if (answer.value < min || answer.value > max) {
      this.notes.faults.push({ kind: "numberOutside", text: String(answer.value), least: min, most: max, ...place });
    }
    return answer;
  }

  private read(row: number, key: string): Answer {
    const column = this.columns.find((candidate) => candidate.key === key);
    return column === undefined ? blank : this.answer(row, key, column.kind, column.limits);
  }

  day(row: number, key: string): string | undefined {
    const answer = this.read(row, key);
    return answer.state === "given" ? String(answer.value) : undefined;
  }

  yes(row: number, key: string): boolean | undefined {
    const answer = this.read(row, key);
    return answer.state === "given" ? answer.value === true : undefined;
  }

  choice(row: number, key: string): string {
    return this.day(row, key) ?? "";
  }

  count(row: number, key: string): number {
    const faults = this.notes.faults.length;
    const answer = this.read(row, key);
    if (answer.state === "given") return Number(answer.value);
    if (this.notes.faults.length === faults) {
      this.notes.faults.push({ kind: "numberMissing", text: "", column: key, at: this.at(row, key) });
    }
    return 0;
  }

  /** Text that stands in the head row, where people see it. */
  heading(key: string): string {
    return this.headRow === undefined ? "" : this.text(this.headRow, key);
  }
}

function readSettings(sheet: MarkedSheet, notes: Notes): RoundSettings {
  const column = sheet.columns.get("value");
  if (column === undefined)
    notes.faults.push({ kind: "columnMissing", text: "value", column: "value", at: cornerOf(sheet) });
  const placeOf = (key: SettingKey): CellRef | undefined => {
    const row = sheet.rows.get(key)?.[0];
    return row === undefined || column === undefined ? undefined : { sheet: sheet.sheet.name, row, column };
  };
  const read = (key: SettingKey): Answer => {
    const at = placeOf(key);
    if (at === undefined) return blank;
    const value = sheet.cell(at.row, at.column)?.value ?? null;
    const answer = decoded(value, settingKind[key]);
    if (answer.state !== "unreadable" && answer.state !== "notApplicable") return answer;
    notes.faults.push({ kind: unreadableKind[settingKind[key]], text: shownText(value, answer), column: key, at });
    return blank;
  };
  const said = new Map(settingKeys.map((key) => [key, read(key)]));
  const text = (key: SettingKey): string | undefined => {
    const answer = said.get(key);
    return answer?.state === "given" ? String(answer.value) : undefined;
  };
  const place = (key: SettingKey): { at: CellRef } => ({ at: placeOf(key) ?? cornerOf(sheet) });
  if (text("round") === undefined) notes.faults.push({ kind: "roundMissing", text: "", ...place("round") });
  if (text("title") === undefined) notes.faults.push({ kind: "titleMissing", text: "", ...place("title") });
  if (text("due") === undefined) notes.warnings.push({ kind: "dueMissing", text: "", ...place("due") });
  return {
    round: halfWidth(text("round") ?? ""),
    title: text("title") ?? "",
    start: text("start"),
    due: text("due"),
    organiser: text("organiser"),
    sample: text("sample") === "true",
  };
}

function readUnits(sheet: MarkedSheet, scheme: Scheme, notes: Notes): RosterUnit[] {
  const table = new Table(sheet, unitColumns, notes);
  const office = officeFieldsOf(scheme);
  for (const { field } of office) {
    // What the office need not say may also lack its column: a roster made before there was one still reads.
    if (field.required && !sheet.columns.has(field.id)) table.missing(field.id, { titles: [field.title] });
  }
  return table.rows("code", "name").map((row): RosterUnit => {
    const [code, name] = [halfWidth(table.text(row, "code")), table.text(row, "name")];
    const place = table.at(row, code === "" ? "code" : "name");
    if (code === "") notes.faults.push({ kind: "codeMissing", text: name, at: place });
    if (name === "") notes.faults.push({ kind: "nameMissing", text: code, at: place });
    notes.once("codeTwice", code, table.at(row, "code"));
    notes.once("nameTwice", name, table.at(row, "name"));

    const numbers = new Map<string, Answer>();
    const blanks: (typeof office)[number]["field"][] = [];
    for (const { field } of office) {
      if (!sheet.columns.has(field.id)) continue;
      const faults = notes.faults.length;
      const answer = table.answer(row, field.id, field.kind, field, { titles: [field.title] });
      if (answer.state === "given") numbers.set(field.id, withoutOrigin(answer.value));
      else if (notes.faults.length === faults && field.required) blanks.push(field);
    }
    // What is not due yet needs no number.
    const facts = makeFacts(scheme, numbers, new Map());
    const missing = blanks.filter((field) => !isExcused(field, facts));
    if (missing.length > 0) {
      notes.warnings.push({
        kind: "officeNumbersMissing",
        text: name,
        titles: missing.map(({ title }) => title),
        at: table.at(row, missing[0]?.id ?? "name"),
      });
    }
    const sampled = table.yes(row, "sampled") === true;
    const sampleReason = table.text(row, "sampleReason");
    if (sampled && sampleReason === "") {
      notes.warnings.push({ kind: "sampleReasonMissing", text: name, at: table.at(row, "sampleReason") });
    }
    return {
      code,
      name,
      scheme: scheme.id,
      sampled,
      sampleReason,
      contact: table.text(row, "contact"),
      due: table.day(row, "due"),
      numbers,
    };
  });
}

/** What somebody typed ("１２") is settled once it is in the roster. */
const withoutOrigin = (value: number | boolean | string): Answer => ({ state: "given", value });

function readTransfers(sheet: MarkedSheet | undefined, notes: Notes): TransferEntry[] {
  if (sheet === undefined) return [];
  const table = new Table(sheet, transferColumns, notes);
  return table.rows("from", "to").map((row) => ({
    batch: table.text(row, "batch"),
    docNo: table.text(row, "docNo"),
    from: table.text(row, "from"),
    to: table.text(row, "to"),
    category: table.choice(row, "category"),
    posts: table.count(row, "posts"),
    people: table.count(row, "people"),
    confirmedFrom: table.yes(row, "confirmedFrom"),
    confirmedTo: table.yes(row, "confirmedTo"),
  }));
}

function readItems(
  sheet: MarkedSheet | undefined,
  takingSheet: MarkedSheet | undefined,
  names: ReadonlySet<string>,
  notes: Notes,
): ApprovalItem[] {
  if (sheet === undefined) return [];
  const known = (name: string, at: CellRef, column: string): void => {
    if (name !== "" && !names.has(name)) notes.warnings.push({ kind: "unitUnknown", text: name, column, at });
  };
  const table = new Table(sheet, [...itemColumns, ...itemEndColumns], notes);
  const targetKeys = [...sheet.columns.keys()].filter((key) => key.startsWith(TARGET));
  const rows = table.rows("code", "name");
  for (const key of rows.length > 0 ? targetKeys : []) {
    const used = rows.some((row) => table.text(row, key) !== "");
    const row = sheet.rows.get(HEAD_OF_ROWS)?.[0];
    if (used && row !== undefined) known(table.heading(key), table.at(row, key), "banner");
  }

  const takings = new Map<string, ApprovalItem["takings"][number][]>();
  if (takingSheet !== undefined) {
    const taken = new Table(takingSheet, takingColumns, notes);
    const codes = new Set(rows.map((row) => table.text(row, "code")));
    for (const row of taken.rows("item", "banner")) {
      const item = taken.text(row, "item");
      const banner = taken.text(row, "banner");
      if (!codes.has(item)) notes.warnings.push({ kind: "itemUnknown", text: item, at: taken.at(row, "item") });
      known(banner, taken.at(row, "banner"), "banner");
      const entry = {
        banner,
        takenOn: taken.day(row, "takenOn"),
        department: taken.text(row, "department"),
        section: taken.text(row, "section"),
        staffed: taken.yes(row, "staffed"),
        note: taken.text(row, "note"),
      };
      const same = takings.get(item);
      if (same) same.push(entry);
      else takings.set(item, [entry]);
    }
  }

  return rows.map((row): ApprovalItem => {
    const code = table.text(row, "code");
    const name = table.text(row, "name");
    if (code === "") notes.faults.push({ kind: "itemCodeMissing", text: name, at: table.at(row, "code") });
    notes.once("itemTwice", code, table.at(row, "code"));
    const department = table.text(row, "department");
    known(department, table.at(row, "department"), "department");
    const targets = targetKeys.filter((key) => {
      const answer = table.answer(row, key, "yesNo", {}, { column: key });
      return answer.state === "given" && answer.value === true;
    });
    return {
      code,
      name,
      type: table.text(row, "type"),
      department,
      decision: table.choice(row, "decision"),
      docNo: table.text(row, "docNo"),
      targets: targets.map((key) => trimmed(table.heading(key))),
      devolvedOn: table.day(row, "devolvedOn"),
      handover: table.text(row, "handover"),
      takings: takings.get(code) ?? [],
    };
  });
}
