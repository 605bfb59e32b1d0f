import { NO_SUBTOTAL } from "../../form/extraCells";
import { isAllExtras } from "../../scheme/extras";
import { type Answer } from "../../answers/answer";
import { inLanguage } from "../../answers/text";
import type { KindName } from "../../answers/kinds";
import { titleAndVersion } from "../../form/coverSheet";
import { cellName, fixedRange, onSheet, quoted } from "../../form/address";
import { verifyMark } from "../../form/keys";
import { markRow } from "../../form/markRow";
import { shownAnswer } from "../../form/shownAnswer";
import { restriction } from "../../form/restriction";
import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import { inputStyle } from "../../form/styles";
import type { PlainValue, PlanSheet } from "../../form/workbook";
import type { VerificationParts } from "../content";
import { COVER_VALUE, ENTRY_ROW, entryKeys, entryRow, scoreAt, type EntryKey } from "../layout";
import { noIndicatorRecord } from "../record";
import { indicatorStatus, type IndicatorStatus } from "../status";
import { finalSaid, gradeSaid } from "./scoreSheet";

const WIDTHS = [
  { width: 10, hidden: true },
  { width: 30 },
  { width: 11 },
  { width: 11 },
  { width: 11 },
  { width: 11 },
  { width: 11 },
  { width: 2 },
  { width: 16 },
  { width: 16 },
  { width: 16 },
];
const LEFT = 2;
const LEFT_END = 7;
const RIGHT = 9;
const RIGHT_END = 11;

export const entryKind: Readonly<Record<EntryKey, KindName>> = {
  "verify.assessorUnit": "text",
  "verify.verifiedOn": "date",
  "verify.acceptRest": "yesNo",
  "verify.platesSeen": "integer",
  "verify.problemsFound": "integer",
};
export const entryLimits = (key: EntryKey): { readonly min?: number; readonly max?: number } =>
  entryKind[key] === "integer" ? { min: 0, max: 99 } : entryKind[key] === "text" ? { max: 60 } : {};

/** 核验封面: whose form it is, who verifies, and how far it is. */
export function coverSheet(parts: VerificationParts): PlanSheet {
  const { layout, words, form, identity } = parts;
  const sheet = new SheetBuilder(layout.sheets.cover, WIDTHS);
  markRow(sheet, verifyMark.cover, [["value", COVER_VALUE]]);
  sheet.span(
    { top: 2, bottom: 2, left: LEFT, right: RIGHT_END },
    { value: words.cover.title(identity.form.roundTitle), style: "title" },
  );
  sheet.height(2, 42);
  const sample = identity.form.sample === true;
  sheet.span(
    { top: 3, bottom: 3, left: LEFT, right: RIGHT_END },
    { value: sample ? form.cover.sample : null, style: sample ? "sample" : "subtitle" },
  );
  sheet.height(3, sample ? 24 : 8);
  labels(sheet, parts);
  for (const key of entryKeys) entry(sheet, parts, key);
  const last = board(sheet, parts, ENTRY_ROW + entryKeys.length + 1);
  howTo(sheet, parts);
  const signRow = last + 2;
  words.cover.signatures.forEach((label, index) => {
    sheet.put(signRow, [LEFT, LEFT + 3, RIGHT][index] ?? LEFT, { value: label, style: "line" });
  });
  sheet.height(signRow, 34);
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    showGridLines: false,
    print: landscape(form.page, {
      fitToHeight: 1,
      area: { top: 2, left: LEFT, bottom: signRow, right: RIGHT_END },
    }),
  });
}

function labels(sheet: SheetBuilder, { scheme, words, identity, language }: VerificationParts): void {
  const { form, assessor, returned } = identity;
  const { labels: said } = words.cover;
  const lines: readonly (readonly [key: string, label: string, value: string])[] = [
    ["cover.unit", said.unit, form.unitName],
    ["cover.unitCode", said.unitCode, form.unitCode],
    ["cover.round", said.round, form.round],
    ["cover.scheme", said.scheme, titleAndVersion(scheme, language)],
    ["cover.assessor", said.assessor, assessor],
    ["cover.returned", said.returned, returned === "" ? "" : `SHA-256 ${returned.slice(0, 16)}…`],
  ];
  lines.forEach(([key, label, value], index) => {
    const row = ENTRY_ROW - lines.length + index;
    sheet.put(row, 1, { value: key, style: "key" });
    sheet.put(row, LEFT, { value: label, style: "head" });
    sheet.span({ top: row, bottom: row, left: COVER_VALUE, right: LEFT_END }, { value, style: "text" });
    sheet.height(row, 22);
  });
}

function entry(sheet: SheetBuilder, parts: VerificationParts, key: EntryKey): void {
  const { words, form, language } = parts;
  const row = entryRow(key);
  const kind = entryKind[key];
  const hint = words.cover.hints[key];
  sheet.put(row, 1, { value: key, style: "key" });
  sheet.put(row, LEFT, { value: words.cover.entries[key], style: "head" });
  const value = entryShown(key, entryAnswer(parts, key), language);
  sheet.put(row, COVER_VALUE, { value, style: inputStyle[kind] });
  sheet.span({ top: row, bottom: row, left: COVER_VALUE + 1, right: LEFT_END }, { value: hint, style: "textSmall" });
  sheet.fit(
    row,
    [
      { text: hint, column: COVER_VALUE + 1, through: LEFT_END, points: 9 },
      { text: typeof value === "string" ? value : "", column: COVER_VALUE },
    ],
    10.5,
    24,
  );
  sheet.validations.push(
    restriction({
      kind,
      limits: entryLimits(key),
      range: { row, column: COVER_VALUE },
      words: form,
      language,
      hint,
    }),
  );
}

function entryAnswer({ record }: VerificationParts, key: EntryKey): Answer {
  switch (key) {
    case "verify.assessorUnit":
      return record.assessorUnit === "" ? { state: "blank" } : { state: "given", value: record.assessorUnit };
    case "verify.verifiedOn":
      return record.verifiedOn;
    case "verify.acceptRest":
      return record.acceptRest ? { state: "given", value: true } : { state: "blank" };
    case "verify.platesSeen":
      return record.platesSeen;
    case "verify.problemsFound":
      return record.problemsFound;
  }
}

const entryShown = (key: EntryKey, answer: Answer, language: VerificationParts["language"]): PlainValue =>
  shownAnswer(answer, entryKind[key], {}, language);

const UNFINISHED: readonly IndicatorStatus[] = ["check", "manualReason", "open", "deduction", "difference"];

function board(sheet: SheetBuilder, parts: VerificationParts, from: number): number {
  const { scheme, layout, words, language, judged, record } = parts;
  sheet.put(from, LEFT, { value: words.cover.board, style: "section" });
  sheet.height(from, 24);
  words.cover.boardHead.forEach((title, index) => {
    sheet.put(from + 1, LEFT + index, { value: title, style: "head" });
  });
  sheet.height(from + 1, 28);
  const first = from + 2;
  let row = first;
  let unfinished = 0;
  const scoreCell = (at: number, column: number): string => onSheet(layout.sheets.score, cellName(at, column));
  for (const major of scheme.majors) {
    const rows = layout.score.majorRows.get(major.id);
    if (!rows) continue;
    const title = `${major.id}　${inLanguage(major.title, language)}`;
    const [own, verified] = [judged.self.majors.get(major.id), judged.majors.get(major.id)];
    const range = onSheet(
      layout.sheets.score,
      fixedRange({ top: rows.from, bottom: rows.to, left: scoreAt.status, right: scoreAt.status }),
    );
    const left = major.indicators.filter((indicator) => {
      const result = judged.indicators.get(indicator.id);
      const said = record.indicators.get(indicator.id) ?? noIndicatorRecord;
      return result && UNFINISHED.includes(indicatorStatus(indicator, result, said));
    }).length;
    unfinished += left;
    sheet.put(row, LEFT, { value: title, style: "text", link: scoreCell(rows.from, scoreAt.no) });
    const shown = (value: number): number | string => (isAllExtras(major) ? NO_SUBTOTAL : value);
    sheet.put(row, LEFT + 1, { value: shown(major.points), style: "points" });
    sheet.put(row, LEFT + 2, {
      formula: scoreCell(rows.subtotal, scoreAt.self),
      value: shown(own?.points ?? 0),
      style: "lockedScore",
    });
    sheet.put(row, LEFT + 3, {
      formula: scoreCell(rows.subtotal, scoreAt.score),
      value: shown(verified?.points ?? 0),
      style: "score",
    });
    sheet.put(row, LEFT + 4, {
      formula: scoreCell(rows.subtotal, scoreAt.gap),
      value: shown(Math.round(((verified?.points ?? 0) - (own?.points ?? 0)) * 100) / 100),
      style: "signed",
    });
    sheet.put(row, LEFT + 5, {
      formula: UNFINISHED.map((status) => `COUNTIF(${range},${quoted(words.status[status])})`).join("+"),
      value: left,
      style: "count",
    });
    sheet.fit(row, [{ text: title, column: LEFT }], 10.5, 24);
    row++;
  }
  const { score } = layout;
  const lines = [
    [words.cover.final, score.finalRow, finalSaid(parts, judged.self), finalSaid(parts, judged)],
    [words.cover.grade, score.gradeRow, gradeSaid(parts, judged.self), gradeSaid(parts, judged)],
  ] as const;
  for (const [index, [label, source, own, verified]] of lines.entries()) {
    const at = row + index;
    sheet.span({ top: at, bottom: at, left: LEFT, right: LEFT + 1 }, { value: label, style: "totalLabel" });
    sheet.put(at, LEFT + 2, { formula: scoreCell(source, scoreAt.self), value: own, style: "majorNumber" });
    sheet.put(at, LEFT + 3, { formula: scoreCell(source, scoreAt.score), value: verified, style: "majorNumber" });
    const gap =
      typeof own === "number" && typeof verified === "number" ? Math.round((verified - own) * 100) / 100 : "—";
    if (index === 0) {
      sheet.put(at, LEFT + 4, { formula: scoreCell(source, scoreAt.gap), value: gap, style: "majorSigned" });
      const column = LEFT + 5;
      sheet.put(at, column, {
        formula: `SUM(${cellName(first, column)}:${cellName(row - 1, column)})`,
        value: unfinished,
        style: "majorCount",
      });
    } else for (const column of [LEFT + 4, LEFT + 5]) sheet.put(at, column, { style: "major" });
    sheet.height(at, 26);
  }
  const note = row + lines.length;
  sheet.span({ top: note, bottom: note, left: LEFT, right: LEFT_END }, { value: words.cover.left, style: "noteSmall" });
  sheet.height(note, 18);
  return note;
}

function howTo(sheet: SheetBuilder, { words, form, layout }: VerificationParts): void {
  const from = 4;
  sheet.put(from, RIGHT, { value: words.cover.howTitle, style: "section" });
  let row = from + 1;
  // Two rows each: the lines stand beside rows of their own height.
  for (const text of words.cover.how(layout.sheets)) {
    sheet.span({ top: row, bottom: row + 1, left: RIGHT, right: RIGHT_END }, { value: text, style: "note" });
    row += 2;
  }
  sheet.span(
    { top: row, bottom: row, left: RIGHT, right: RIGHT_END },
    { value: form.cover.legendInput, style: "legendInput" },
  );
  sheet.span(
    { top: row + 1, bottom: row + 1, left: RIGHT, right: RIGHT_END },
    { value: form.cover.legendLocked, style: "legendLocked" },
  );
  sheet.span(
    { top: row + 2, bottom: row + 2, left: RIGHT, right: RIGHT_END },
    { value: form.cover.protection, style: "noteSmall" },
  );
}
