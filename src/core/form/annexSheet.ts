import { kindOf } from "../answers/kinds";
import { inLanguage } from "../answers/text";
import type { AnnexColumn } from "../scheme/scheme";
import type { AnnexRow } from "../answers/answer";
import { cellName, quoted } from "./address";
import type { FormParts } from "./content";
import { annexCellFormula, entriesIn } from "./formulaFacts";
import { END_OF_ROWS, HEAD_OF_ROWS, mark } from "./keys";
import type { AnnexPlace } from "./layout";
import { markRow } from "./markRow";
import { restriction } from "./restriction";
import { landscape } from "./printPage";
import { SheetBuilder } from "./sheetBuilder";
import { shownAnswer } from "./shownAnswer";
import { inputStyle } from "./styles";
import { colours } from "./styles";
import { textColumns } from "./textWidth";
import type { PlanSheet } from "./workbook";

const defaultWidth: Record<AnnexColumn["kind"], number> = { integer: 8, yesNo: 8, choice: 12, date: 14, text: 22 };
/** Where a list too long for an inline validation stands. */
export const listName = (annex: string, column: string): string => `PH_list_${annex}_${column}`;

/** Every word, in whatever language, that a choice column takes. */
export const wordsName = (annex: string, column: string): string => `PH_words_${annex}_${column}`;

/** An annex: a plain table, one row an item; computed columns and a status beside the entries. */
export function annexSheet(parts: FormParts, place: AnnexPlace): PlanSheet {
  const { words, language, identity, content } = parts;
  const { annex, headRow, firstRow, lastRow, statusColumn } = place;
  const widths = [
    { width: 10, hidden: true },
    { width: 5 },
    ...annex.columns.map(({ width, kind, title }) => ({
      width: width ?? Math.max(defaultWidth[kind], Math.min(14, textColumns(inLanguage(title, language)) / 2 + 3)),
    })),
    { width: 9 },
  ];
  const sheet = new SheetBuilder(place.sheet, widths);

  markRow(sheet, mark.annex(annex.key), [...place.columns, ["rowStatus", statusColumn]]);
  sheet.put(2, 2, { value: words.annex.title(place.number, inLanguage(annex.title, language)), style: "section" });
  sheet.height(2, 28);
  const note = annex.note ? inLanguage(annex.note, language) : "";
  const line = `${words.score.reportingUnit(identity.unitName)}　　${words.annex.rowsHint}${words.space}${note}`;
  sheet.span({ top: 3, bottom: 3, left: 2, right: statusColumn }, { value: line, style: "note" });
  sheet.fit(3, [{ text: line, column: 2, through: statusColumn }], 10.5, 22);

  sheet.put(headRow, 1, { value: HEAD_OF_ROWS, style: "key" });
  sheet.put(headRow, 2, { value: words.annex.number, style: "head" });
  for (const column of annex.columns) {
    const title = inLanguage(column.title, language) + (column.required ? words.annex.requiredMark : "");
    sheet.put(headRow, place.columns.get(column.key) ?? 0, { value: title, style: "head" });
  }
  sheet.put(headRow, statusColumn, { value: words.annex.status, style: "head" });
  sheet.height(headRow, 44);

  const filled = content.annexes.get(annex.key) ?? [];
  for (let row = firstRow; row <= lastRow; row++) annexRow(sheet, parts, place, row, filled[row - firstRow]);
  sheet.put(lastRow + 1, 1, { value: END_OF_ROWS, style: "key" });
  sheet.hide(lastRow + 1);

  for (const column of annex.columns) {
    if (column.computed !== undefined) continue;
    const at = place.columns.get(column.key) ?? 0;
    sheet.validations.push(
      restriction({
        kind: column.kind,
        limits: column,
        range: { top: firstRow, bottom: lastRow, left: at, right: at },
        words,
        language,
        hint: columnHint(column, parts),
        listSource: listName(annex.key, column.key),
      }),
    );
  }
  const statuses = { top: firstRow, bottom: lastRow, left: statusColumn, right: statusColumn };
  const first = cellName(firstRow, statusColumn);
  sheet.conditionalFormats.push({
    kind: "formula",
    ranges: [statuses],
    formula: `OR(${first}=${quoted(words.state.missing)},${first}=${quoted(words.state.check)})`,
    font: { color: colours.red, bold: true },
  });

  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true, insertRows: true },
    freeze: { rows: headRow, columns: 3 },
    showGridLines: false,
    print: landscape(words.page, {
      titleRows: [2, headRow],
      area: { top: 2, left: 2, bottom: lastRow, right: statusColumn },
    }),
  });
}

function columnHint(column: AnnexColumn, { words, language }: FormParts): string {
  const said = [column.required ? words.data.required : words.data.optional];
  if (column.kind === "yesNo") said.push(words.data.yesNo);
  if (column.kind === "integer") said.push(words.data.whole(column.min ?? 0, column.max ?? 999_999));
  if (column.kind === "date") said.push(words.data.date);
  if (column.kind === "text") said.push(words.data.text(column.max));
  if (column.hint) said.push(inLanguage(column.hint, language));
  return said.join(words.sentenceSeparator);
}

function annexRow(
  sheet: SheetBuilder,
  parts: FormParts,
  place: AnnexPlace,
  row: number,
  filled: AnnexRow | undefined,
): void {
  const { words, language, evaluation } = parts;
  const { annex } = place;
  sheet.put(row, 1, { value: `${annex.key}.${row - place.firstRow + 1}`, style: "key" });
  sheet.put(row, 2, { value: row - place.firstRow + 1, style: "count" });
  const texts: { text: string; column: number }[] = [];
  for (const column of annex.columns) {
    const at = place.columns.get(column.key) ?? 0;
    if (column.computed !== undefined) {
      const value = filled && evaluation.facts.annexNumber(filled, column.key);
      sheet.put(row, at, {
        formula: annexCellFormula(place, column.key, row, words),
        value: filled === undefined ? "" : (value ?? words.state.pending),
        style: typeof column.computed === "object" && "difference" in column.computed ? "lockedSigned" : "lockedCount",
      });
      continue;
    }
    const answer = filled?.entries.get(column.key);
    const value =
      answer?.state === "notApplicable"
        ? words.state.notApplicable
        : shownAnswer(answer, column.kind, column, language);
    sheet.put(row, at, { value, style: inputStyle[column.kind] });
    if (typeof value === "string") texts.push({ text: value, column: at });
  }
  sheet.put(row, place.statusColumn, {
    formula: rowStatusFormula(place, row, parts),
    value: filled === undefined ? "" : rowStatus(filled, place, parts),
    style: "status",
  });
  sheet.fit(row, texts, 10.5, 20);
}

/** 待填 while a required column of a filled row is empty, 请核对 where an entry can't be used, else 已填. */
function rowStatusFormula(place: AnnexPlace, row: number, { words }: FormParts): string {
  const entries = place.annex.columns.filter(({ computed }) => computed === undefined);
  const cell = ({ key }: AnnexColumn): string => cellName(row, place.columns.get(key) ?? 0);
  const missing = entries.filter(({ required }) => required).map((column) => `${cell(column)}=""`);
  const wrong = [...wrongNumbers(place, row), ...entries.flatMap((column) => wrongEntry(place, column, cell(column)))];
  const { check, filled, missing: toFill } = words.state;
  const checked = wrong.length === 0 ? quoted(filled) : `IF(OR(${wrong.join(",")}),${quoted(check)},${quoted(filled)})`;
  const open = missing.length === 0 ? checked : `IF(OR(${missing.join(",")}),${quoted(toFill)},${checked})`;
  // Text among numbers makes INT fail; whatever fails has to be looked at.
  return `IF(${entriesIn(place, row)}=0,"",IFERROR(${open},${quoted(check)}))`;
}

/** Neighbouring number columns are checked in one go: negative, or not whole. */
function wrongNumbers({ annex, columns }: AnnexPlace, row: number): string[] {
  const runs: { from: number; to: number }[] = [];
  for (const { key, kind, computed } of annex.columns) {
    const at = columns.get(key) ?? 0;
    if (kind !== "integer" || computed !== undefined) continue;
    const last = runs.at(-1);
    if (last?.to === at - 1) last.to = at;
    else runs.push({ from: at, to: at });
  }
  return runs.map(({ from, to }) => {
    const range = `${cellName(row, from)}:${cellName(row, to)}`;
    return `SUMPRODUCT((${range}<0)+(${range}<>INT(${range})))>0`;
  });
}

function wrongEntry({ annex }: AnnexPlace, column: AnnexColumn, cell: string): string[] {
  if (column.kind === "choice")
    return [`AND(${cell}<>"",SUMPRODUCT(--(${wordsName(annex.key, column.key)}=${cell}))=0)`];
  if (column.kind === "integer" || column.kind === "text") return [];
  return [`AND(${cell}<>"",NOT(ISNUMBER(${kindOf(column.kind).usedFormula(cell, column)})))`];
}

export function rowStatus(filled: AnnexRow, { annex }: AnnexPlace, { words }: Pick<FormParts, "words">): string {
  const entries = annex.columns.filter(({ computed }) => computed === undefined);
  const stateOf = (key: string): string => filled.entries.get(key)?.state ?? "blank";
  if (entries.some(({ key, required }) => required && stateOf(key) === "blank")) return words.state.missing;
  const odd = entries.some(({ key, kind }) => kind !== "text" && !["blank", "given"].includes(stateOf(key)));
  return odd ? words.state.check : words.state.filled;
}
