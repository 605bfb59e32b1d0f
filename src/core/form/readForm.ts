import { blank, RowEntries, type Answer, type AnnexRow } from "../answers/answer";
import type { Bilingual } from "../answers/text";
import type { CellValue } from "../answers/cellValue";
import { kindOf } from "../answers/kinds";
import { date as dateKind } from "../answers/kinds/date";
import { text as textKind } from "../answers/kinds/text";
import type { Annex, Field, Scheme } from "../scheme/scheme";
import { indicatorsOf, reasonId } from "../scheme/schemeIndex";
import type { FormIdentity } from "./identity";
import { ANNEX_PREFIX, END_OF_ROWS, HEAD_OF_ROWS, headKeys, mark, type HeadKey } from "./keys";
import { shownFields } from "./layout";
import { markedSheet, type MarkedSheet } from "./markedSheet";
import { identityFrom, identityTexts, issuedFrom } from "./readIdentity";
import { Places, sharedPlaces } from "./places";
import type { Snapshot } from "./workbook";

/** A workbook as far as its marks tell: which form it claims to be, and where its sheets are. */
export interface FormSheets {
  readonly identity: FormIdentity;
  readonly texts: ReadonlyMap<string, string>;
  readonly cover: MarkedSheet | undefined;
  readonly score: MarkedSheet | undefined;
  /** More than one when somebody copied the sheet: then nobody can say which is meant. */
  readonly data: readonly MarkedSheet[];
  readonly annexes: ReadonlyMap<string, readonly MarkedSheet[]>;
}

export interface FormReading {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly annexes: ReadonlyMap<string, readonly AnnexRow[]>;
  readonly head: Readonly<Partial<Record<HeadKey, Answer>>>;
  readonly issued: ReadonlyMap<string, Answer>;
  /** Where each answer stands. */
  readonly places: Places;
  /** Entry cells that hold a formula instead of an entry. */
  readonly formulaEntries: readonly string[];
  readonly faults: readonly StructureFault[];
}

/** Why a form can't be read with certainty: each of these makes it "changed", none is passed over. */
export type StructureFault =
  | {
      readonly kind: "sheetMissing";
      readonly sheet: "data" | "annex";
      readonly annex?: string;
      readonly title?: Bilingual;
    }
  | { readonly kind: "sheetTwice"; readonly names: readonly string[] }
  | { readonly kind: "columnMissing"; readonly sheet: string; readonly column: string }
  | { readonly kind: "rowMissing"; readonly sheet: string; readonly key: string }
  | { readonly kind: "rowTwice"; readonly sheet: string; readonly key: string; readonly rows: readonly number[] };

/** undefined when the workbook is no form of ours. */
export function formSheets(snapshot: Snapshot): FormSheets | undefined {
  const marked = snapshot.sheets.flatMap((sheet) => markedSheet(sheet) ?? []);
  const one = (corner: string): MarkedSheet | undefined => marked.find((sheet) => sheet.corner === corner);
  const texts = identityTexts(snapshot, one(mark.identity));
  const identity = identityFrom(texts);
  if (!identity) return undefined;
  const annexes = new Map<string, MarkedSheet[]>();
  for (const sheet of marked) {
    if (!sheet.corner.startsWith(ANNEX_PREFIX)) continue;
    const key = sheet.corner.slice(ANNEX_PREFIX.length);
    annexes.set(key, [...(annexes.get(key) ?? []), sheet]);
  }
  return {
    identity,
    texts,
    cover: one(mark.cover),
    score: one(mark.score),
    data: marked.filter(({ corner }) => corner === mark.data),
    annexes,
  };
}

/** Answers of a form, found by key; nothing depends on where a row or column stands or what a sheet is called. */
export function readForm(scheme: Scheme, sheets: FormSheets): FormReading {
  const answers = new Map<string, Answer>();
  const annexes = new Map<string, readonly AnnexRow[]>();
  const places = new Places();
  const formulaEntries: string[] = [];
  const faults: StructureFault[] = [];
  const head: Partial<Record<HeadKey, Answer>> = {};

  const [data, ...copies] = sheets.data;
  if (data === undefined) faults.push({ kind: "sheetMissing", sheet: "data" });
  else if (copies.length > 0) faults.push({ kind: "sheetTwice", names: sheets.data.map(({ sheet }) => sheet.name) });
  else readData(data);

  for (const annex of scheme.annexes) {
    const [sheet, ...others] = sheets.annexes.get(annex.key) ?? [];
    if (sheet === undefined)
      faults.push({ kind: "sheetMissing", sheet: "annex", annex: annex.key, title: annex.title });
    else if (others.length > 0) {
      faults.push({ kind: "sheetTwice", names: [sheet, ...others].map((one) => one.sheet.name) });
    } else readAnnex(annex, sheet);
  }
  return {
    answers,
    annexes,
    head,
    issued: issuedFrom(sheets.texts, scheme),
    places: sharedPlaces(scheme, places),
    formulaEntries,
    faults,
  };

  function readData(sheet: MarkedSheet): void {
    const column = sheet.columns.get("value");
    if (column === undefined) {
      faults.push({ kind: "columnMissing", sheet: sheet.sheet.name, column: "value" });
      return;
    }
    const valueAt = (id: string): CellValue => {
      const rows = sheet.rows.get(id);
      const row = rows?.[0];
      if (rows === undefined || row === undefined) {
        faults.push({ kind: "rowMissing", sheet: sheet.sheet.name, key: id });
        return null;
      }
      if (rows.length > 1) faults.push({ kind: "rowTwice", sheet: sheet.sheet.name, key: id, rows });
      places.set(id, { sheet: sheet.sheet.name, row, column });
      const cell = sheet.cell(row, column);
      if (cell?.formula !== undefined) formulaEntries.push(id);
      return cell?.value ?? null;
    };
    for (const indicator of indicatorsOf(scheme)) {
      for (const field of shownFields(indicator.fields)) {
        if (field.computed === undefined) answers.set(field.id, decode(valueAt(field.id), field));
        else placeOf(sheet, field.id, column);
      }
      const reason = reasonId(indicator.id);
      answers.set(reason, decodeText(valueAt(reason)));
    }
    for (const key of headKeys) {
      const value = valueAt(key);
      head[key] =
        value === null ? blank : key === "head.filledOn" ? dateKind.decode(value, {}) : textKind.decode(value, {});
    }
  }

  /** Computed rows are never read, but issues point at them. */
  function placeOf(sheet: MarkedSheet, id: string, column: number): void {
    const row = sheet.rows.get(id)?.[0];
    if (row === undefined) faults.push({ kind: "rowMissing", sheet: sheet.sheet.name, key: id });
    else places.set(id, { sheet: sheet.sheet.name, row, column });
  }

  function readAnnex(annex: Annex, sheet: MarkedSheet): void {
    const { name } = sheet.sheet;
    const columns = annex.columns.flatMap((column) => {
      const at = sheet.columns.get(column.key);
      if (at === undefined) faults.push({ kind: "columnMissing", sheet: name, column: column.key });
      return at === undefined ? [] : [{ column, at }];
    });
    const headRow = sheet.rows.get(HEAD_OF_ROWS)?.[0];
    if (headRow === undefined) {
      faults.push({ kind: "rowMissing", sheet: name, key: HEAD_OF_ROWS });
      return;
    }
    places.set(annex.key, { sheet: name, row: headRow + 1, column: columns[0]?.at ?? 1 });
    const endRow = sheet.rows.get(END_OF_ROWS)?.[0] ?? Number.MAX_SAFE_INTEGER;
    const rows: AnnexRow[] = [];
    const filledRows: number[] = [];
    const keys = columns.map(({ column }) => column.key);
    const indexAt = new Map(columns.map(({ at }, index) => [at, index]));
    for (const row of sheet.usedRows) {
      if (row <= headRow || row >= endRow) continue;
      let answers: (Answer | undefined)[] | undefined;
      let filled = false;
      for (const cell of sheet.cellsIn(row)) {
        const index = indexAt.get(cell.column);
        const column = index === undefined ? undefined : columns[index]?.column;
        if (index === undefined || column === undefined || cell.value === null) continue;
        const answer = kindOf(column.kind).decode(cell.value, column);
        answers ??= columns.map(() => undefined);
        answers[index] = answer;
        if (column.computed === undefined && answer.state !== "blank") {
          filled = true;
          if (cell.formula !== undefined) formulaEntries.push(`${annex.key}#${rows.length + 1}.${column.key}`);
        }
      }
      if (!filled || !answers) continue;
      filledRows.push(row);
      rows.push({ annex: annex.key, number: rows.length + 1, entries: new RowEntries(keys, answers) });
    }
    annexes.set(annex.key, rows);
    places.setRows(annex.key, {
      sheet: name,
      rows: filledRows,
      columns: new Map(columns.map(({ column, at }) => [column.key, at])),
      firstColumn: columns[0]?.at ?? 1,
    });
  }
}

const decode = (value: CellValue, field: Field): Answer =>
  value === null ? blank : kindOf(field.kind).decode(value, field);
const decodeText = (value: CellValue): Answer => (value === null ? blank : textKind.decode(value, {}));
