import { isAllExtras } from "../scheme/extras";
import { NO_SUBTOTAL, sumLabel } from "./extraCells";
import { inLanguage, type Language } from "../answers/text";
import { inChinese } from "../calendar/civilDate";
import { holds, surelyHolds } from "../expressions/condition";
import { cellName, fixedRange, onSheet, quoted } from "./address";
import { rowStatus } from "./annexSheet";
import { answerIn, type FormParts } from "./content";
import { evidenceOwed } from "./evidenceOwed";
import { entryStatus, reasonStatus, type EntryStatus } from "./entryStatus";
import { mark } from "./keys";
import { dataColumns, scoreColumns, shownFields, type AnnexPlace } from "./layout";
import { markRow } from "./markRow";
import { landscape } from "./printPage";
import { SheetBuilder } from "./sheetBuilder";
import { colours } from "./styles";
import { reasonId } from "../scheme/schemeIndex";
import type { Major, Scheme } from "../scheme/scheme";
import type { PlanSheet } from "./workbook";

const WIDTHS = [
  { width: 10, hidden: true },
  { width: 30 },
  { width: 9 },
  { width: 10 },
  { width: 11 },
  { width: 9 },
  { width: 9 },
  { width: 11 },
  { width: 2 },
  { width: 17 },
  { width: 11 },
  { width: 12 },
  { width: 11 },
];
const LEFT = 2;
const LEFT_END = 8;
const RIGHT = 10;
const RIGHT_END = 13;

/** 封面: a page one would hand to a superior, and the board that says how far the form is. */
export function coverSheet(parts: FormParts): PlanSheet {
  const { scheme, layout, words, language, identity } = parts;
  const sheet = new SheetBuilder(layout.sheets.cover, WIDTHS);
  markRow(sheet, mark.cover, [["value", LEFT + 1]]);
  sheet.span(
    { top: 2, bottom: 2, left: LEFT, right: RIGHT_END },
    { value: words.cover.title(identity.roundTitle), style: "title" },
  );
  sheet.height(2, 42);
  const subtitle = words.cover.unitClass(inLanguage(scheme.unitClass, language));
  sheet.span(
    { top: 3, bottom: 3, left: LEFT, right: RIGHT_END },
    {
      value: identity.sample === true ? `${subtitle}　${words.cover.sample}` : subtitle,
      style: identity.sample === true ? "sample" : "subtitle",
    },
  );
  sheet.height(3, 24);

  const identityEnd = identityBlock(sheet, parts, 4);
  const boardRows = board(sheet, parts, identityEnd + 2);
  const rightEnd = annexBoard(sheet, parts, howTo(sheet, parts, 4) + 1);
  const signRow = Math.max(boardRows.last, rightEnd) + 2;
  signatures(sheet, parts, signRow);

  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    showGridLines: false,
    print: landscape(words.page, {
      fitToHeight: 1,
      area: { top: 2, left: LEFT, bottom: signRow + 2, right: RIGHT_END },
    }),
  });
}

function identityBlock(sheet: SheetBuilder, { scheme, words, language, identity }: FormParts, from: number): number {
  const due = identity.due === undefined ? "" : language === "zh-CN" ? inChinese(identity.due) : identity.due;
  const lines: readonly [key: string, label: string, value: string][] = [
    ["cover.unit", words.cover.unit, identity.unitName],
    ["cover.unitCode", words.cover.unitCode, identity.unitCode],
    ["cover.round", words.cover.round, identity.round],
    ["cover.due", words.cover.due, due],
    ["cover.contact", words.cover.contact, identity.contact ?? ""],
    ["cover.scheme", words.cover.scheme, titleAndVersion(scheme, language)],
  ];
  lines.forEach(([key, label, value], index) => {
    const row = from + index;
    sheet.put(row, 1, { value: key, style: "key" });
    sheet.put(row, LEFT, { value: label, style: "head" });
    sheet.span({ top: row, bottom: row, left: LEFT + 1, right: LEFT_END }, { value, style: "text" });
    sheet.height(row, 24);
  });
  return from + lines.length - 1;
}

/** 市直部门评估指标　第1版 */
export function titleAndVersion({ title, version }: Scheme, language: Language): string {
  const said = inLanguage(title, language);
  return language === "zh-CN" ? `${said}　第${version}版` : `${said}, version ${version}`;
}

type Count = { open: number; check: number };

function countOf(parts: FormParts, major: Major): Count {
  const { evaluation, content } = parts;
  const statuses: EntryStatus[] = major.indicators.flatMap((indicator) => [
    ...shownFields(indicator.fields).map((field) => entryStatus(field, evaluation, answerIn(content, field.id))),
    reasonStatus(indicator, evaluation, answerIn(content, reasonId(indicator.id))),
  ]);
  return {
    open: statuses.filter((status) => status === "missing" || status === "officeMissing").length,
    check: statuses.filter((status) => status === "check").length,
  };
}

/** Where the board counts one major: points, points that apply, score, entries open, entries to check, state. */
const boardAt = {
  title: LEFT,
  points: LEFT + 1,
  applicable: LEFT + 2,
  score: LEFT + 3,
  open: LEFT + 4,
  check: LEFT + 5,
  state: LEFT + 6,
} as const;

function board(sheet: SheetBuilder, parts: FormParts, from: number): { last: number } {
  const { scheme, words, language } = parts;
  sheet.put(from, LEFT, { value: words.cover.board, style: "section" });
  sheet.height(from, 24);
  words.cover.boardHead.forEach((title, index) => {
    sheet.put(from + 1, LEFT + index, { value: title, style: "head" });
  });
  sheet.height(from + 1, 28);

  const first = from + 2;
  const counts: Count[] = [];
  for (const major of scheme.majors) {
    const count = majorRow(sheet, parts, major, first + counts.length);
    if (count) counts.push(count);
  }
  const totalAt = first + counts.length;
  totalRow(sheet, parts, counts, { first, row: totalAt });
  const last = results(sheet, parts, totalAt + 1);
  sheet.conditionalFormats.push({
    kind: "formula",
    ranges: [{ top: first, bottom: totalAt, left: boardAt.state, right: boardAt.state }],
    formula: `${cellName(first, boardAt.state)}=${quoted(words.state.incomplete)}`,
    font: { color: colours.red, bold: true },
  });
  if (!scheme.defaults) return { last };
  const defaults = inLanguage(scheme.defaults, language);
  sheet.span({ top: last + 1, bottom: last + 1, left: LEFT, right: LEFT_END }, { value: defaults, style: "noteSmall" });
  sheet.fit(last + 1, [{ text: defaults, column: LEFT, through: LEFT_END }], 9, 16);
  return { last: last + 1 };
}

/** Nothing open and nothing to check in this row of the board. */
const completeIn = (row: number, { state }: FormParts["words"]): string =>
  `IF(${cellName(row, boardAt.open)}+${cellName(row, boardAt.check)}=0,${quoted(state.complete)},${quoted(state.incomplete)})`;

/** undefined where the form has no rows of this major. */
function majorRow(sheet: SheetBuilder, parts: FormParts, major: Major, row: number): Count | undefined {
  const { layout, words, language, evaluation } = parts;
  const { state } = words;
  const data = layout.data.majorRows.get(major.id);
  const score = layout.score.majorRows.get(major.id);
  const result = evaluation.majors.get(major.id);
  if (!data || !score || !result) return undefined;
  const range = onSheet(
    layout.sheets.data,
    fixedRange({ top: data.from, bottom: data.to, left: dataColumns.status, right: dataColumns.status }),
  );
  const scoreCell = (column: number): string => onSheet(layout.sheets.score, cellName(score.subtotal, column));
  const count = countOf(parts, major);
  const missing = [...new Set([state.missing, state.officeMissing])];
  const title = `${major.id}　${inLanguage(major.title, language)}`;
  sheet.put(row, boardAt.title, {
    value: title,
    style: "text",
    link: onSheet(layout.sheets.data, cellName(data.from, dataColumns.no)),
  });
  const shown = (value: number): number | string => (isAllExtras(major) ? NO_SUBTOTAL : value);
  sheet.put(row, boardAt.points, { value: shown(major.points), style: "points" });
  sheet.put(row, boardAt.applicable, {
    formula: scoreCell(scoreColumns.evidence),
    value: shown(result.applicable),
    style: "points",
  });
  sheet.put(row, boardAt.score, {
    formula: scoreCell(scoreColumns.score),
    value: shown(result.points),
    style: "score",
  });
  sheet.put(row, boardAt.open, {
    formula: missing.map((status) => `COUNTIF(${range},${quoted(status)})`).join("+"),
    value: count.open,
    style: "count",
  });
  sheet.put(row, boardAt.check, {
    formula: `COUNTIF(${range},${quoted(state.check)})`,
    value: count.check,
    style: "count",
  });
  sheet.put(row, boardAt.state, {
    formula: completeIn(row, words),
    value: count.open + count.check === 0 ? state.complete : state.incomplete,
    style: "status",
  });
  sheet.fit(row, [{ text: title, column: boardAt.title }], 10.5, 24);
  return count;
}

function totalRow(
  sheet: SheetBuilder,
  { scheme, words, evaluation: { total } }: FormParts,
  counts: readonly Count[],
  { first, row }: { readonly first: number; readonly row: number },
): void {
  const sum = (column: number): string => `SUM(${cellName(first, column)}:${cellName(row - 1, column)})`;
  const open = counts.reduce((all, count) => all + count.open, 0);
  const check = counts.reduce((all, count) => all + count.check, 0);
  sheet.put(row, boardAt.title, { value: words.cover.total, style: "totalLabel" });
  sheet.put(row, boardAt.points, { formula: sum(boardAt.points), value: scheme.total, style: "majorPoints" });
  sheet.put(row, boardAt.applicable, {
    formula: sum(boardAt.applicable),
    value: total.applicable,
    style: "majorPoints",
  });
  sheet.put(row, boardAt.score, {
    formula: `ROUND(${sum(boardAt.score)},2)`,
    value: total.points,
    style: "majorNumber",
  });
  sheet.put(row, boardAt.open, { formula: sum(boardAt.open), value: open, style: "majorCount" });
  sheet.put(row, boardAt.check, { formula: sum(boardAt.check), value: check, style: "majorCount" });
  sheet.put(row, boardAt.state, {
    formula: completeIn(row, words),
    value: open + check === 0 ? words.state.complete : words.state.incomplete,
    style: "majorCount",
  });
  sheet.height(row, 26);
}

/** 加分 and 扣分, the final score and the grade, in large; returns the last row. */
function results(
  sheet: SheetBuilder,
  { scheme, layout, words, language, evaluation }: FormParts,
  from: number,
): number {
  const { total, grade } = evaluation;
  const unscored = total.final ?? (total.pending > 0 ? words.state.pending : words.state.notApplicable);
  const gradeName = scheme.bands.find((band) => band.grade.zh === grade?.grade)?.grade;
  const lines = [
    ...[...layout.score.extras].map(([kind, source]) => ({
      label: sumLabel(scheme, kind, words.extra),
      row: source,
      value: total[kind] ?? 0,
      style: "majorNumber",
    })),
    { label: words.cover.final, row: layout.score.finalRow, value: unscored, style: "bigNumber" },
    {
      label: words.cover.grade,
      row: layout.score.gradeRow,
      value: gradeName ? inLanguage(gradeName, language) : unscored,
      style: "bigText",
    },
  ];
  lines.forEach(({ label, row: source, value, style }, index) => {
    const at = from + index;
    sheet.span({ top: at, bottom: at, left: LEFT, right: LEFT + 2 }, { value: label, style: "totalLabel" });
    sheet.span(
      { top: at, bottom: at, left: LEFT + 3, right: LEFT_END },
      { formula: onSheet(layout.sheets.score, cellName(source, scoreColumns.score)), value, style },
    );
    sheet.height(at, 30);
  });
  return from + lines.length - 1;
}

function howTo(sheet: SheetBuilder, { words, layout }: FormParts, from: number): number {
  sheet.put(from, RIGHT, { value: words.cover.howTitle, style: "section" });
  const lines = words.cover.how({ data: layout.sheets.data, score: layout.sheets.score });
  lines.forEach((text, index) => {
    const row = from + 1 + index;
    sheet.span({ top: row, bottom: row, left: RIGHT, right: RIGHT_END }, { value: text, style: "note" });
    sheet.fit(row, [{ text, column: RIGHT, through: RIGHT_END }], 10.5, 24);
  });
  const row = from + lines.length + 1;
  sheet.put(row, RIGHT, { value: words.cover.legendInput, style: "legendInput" });
  sheet.span(
    { top: row, bottom: row, left: RIGHT + 1, right: RIGHT_END },
    { value: words.cover.legendLocked, style: "legendLocked" },
  );
  sheet.span(
    { top: row + 1, bottom: row + 1, left: RIGHT, right: RIGHT_END },
    { value: words.cover.protection, style: "noteSmall" },
  );
  return row + 1;
}

function annexBoard(sheet: SheetBuilder, parts: FormParts, from: number): number {
  const { layout, words, content, language } = parts;
  const { state } = words;
  // A scheme need not have annexes; then there is no board of them.
  if (layout.annexes.size === 0) return from - 1;
  words.cover.annexHead.forEach((title, index) => {
    sheet.put(from, RIGHT + index, { value: title, style: "head" });
  });
  let row = from;
  for (const place of layout.annexes.values()) {
    row++;
    const range = statusRange(place);
    const rows = content.annexes.get(place.annex.key) ?? [];
    const asked = place.annex.requiredWhen;
    const empty = rows.length === 0 && asked !== undefined && holds(asked, parts.evaluation.facts) === true;
    const statuses = rows.map((one) => rowStatus(one, place, parts));
    const filled = rows.length;
    const unproved = evidenceOwed(place, parts);
    const open =
      statuses.filter((status) => status === state.missing || status === state.check).length + unproved.value;
    sheet.put(row, RIGHT, {
      value: inLanguage(place.annex.title, language),
      style: "text",
      link: onSheet(place.sheet, cellName(place.firstRow, 3)),
    });
    const count = (status: string): string => `COUNTIF(${range},${quoted(status)})`;
    sheet.put(row, RIGHT + 1, {
      formula: `${count(state.filled)}+${count(state.missing)}+${count(state.check)}`,
      value: filled,
      style: "count",
    });
    sheet.put(row, RIGHT + 2, {
      formula: [count(state.missing), count(state.check), ...unproved.formulas].join("+"),
      value: open,
      style: "count",
    });
    sheet.put(row, RIGHT + 3, {
      formula: `IF(${cellName(row, RIGHT + 2)}>0,${quoted(state.incomplete)},${
        asked === undefined
          ? quoted(state.complete)
          : `IF(${cellName(row, RIGHT + 1)}>0,${quoted(state.complete)},IF(${surelyHolds(asked, parts.facts)},${quoted(state.incomplete)},${quoted(state.complete)}))`
      })`,
      value: open > 0 || empty ? state.incomplete : state.complete,
      style: "status",
    });
  }
  sheet.conditionalFormats.push({
    kind: "formula",
    ranges: [{ top: from + 1, bottom: row, left: RIGHT + 3, right: RIGHT + 3 }],
    formula: `${cellName(from + 1, RIGHT + 3)}=${quoted(state.incomplete)}`,
    font: { color: colours.red, bold: true },
  });
  return row;
}

function statusRange(place: AnnexPlace): string {
  return onSheet(
    place.sheet,
    fixedRange({ top: place.firstRow, bottom: place.lastRow, left: place.statusColumn, right: place.statusColumn }),
  );
}

function signatures(sheet: SheetBuilder, { words }: FormParts, row: number): void {
  sheet.span({ top: row, bottom: row, left: LEFT, right: RIGHT_END }, { value: words.cover.pledge, style: "line" });
  sheet.height(row, 28);
  const columns = [LEFT, LEFT + 3, RIGHT, RIGHT + 2];
  words.cover.signatures.forEach((label, index) => {
    sheet.put(row + 1, columns[index] ?? LEFT, { value: label, style: "line" });
  });
  sheet.height(row + 1, 30);
  sheet.put(row + 2, RIGHT_END, { value: words.cover.seal, style: "lineRight" });
  sheet.height(row + 2, 30);
}
