import { cellName, fixed, quoted } from "../../form/address";
import { surveyMark } from "../../form/keys";
import { markRow } from "../../form/markRow";
import { landscape } from "../../form/printPage";
import { restriction } from "../../form/restriction";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { CellRange, PlanSheet } from "../../form/workbook";
import { countAt as at, countsRows, MOST_OPTIONS, optionColumn, optionKey, questionKey } from "../layout";
import { questions, type Question } from "../questions";
import type { SurveyParts } from "../surveyParts";
import { optionRows } from "./optionRows";

export const COUNT_WIDTHS = [
  { width: 8, hidden: true },
  { width: 6 },
  { width: 46 },
  ...Array.from({ length: MOST_OPTIONS }, () => ({ width: 10 })),
  { width: 12 },
  { width: 9 },
  { width: 22 },
];

/** 计数录入: for those who counted by hand and don't enter sheet by sheet. V47 holds the counts together. */
export function countsSheet(parts: SurveyParts): PlanSheet {
  const { words, form, identity, entries, language } = parts;
  const sheet = new SheetBuilder(words.sheets.counts, COUNT_WIDTHS);
  const { option: _option, score: _score, ...marked } = at;
  markRow(sheet, surveyMark.counts, [
    ...Object.entries(marked),
    ...Array.from({ length: MOST_OPTIONS }, (_, index) => [optionKey(index + 1), optionColumn(index + 1)] as const),
  ]);
  sheet.put(2, at.no, { value: words.counts.title, style: "wideTitle" });
  sheet.height(2, 30);
  sheet.put(3, at.no, { value: words.unitLine(identity.unitName, identity.round), style: "line" });
  const valid = countsRows.valid;
  sheet.put(valid, at.key, { value: "counts.valid", style: "key" });
  sheet.span(
    { top: valid, bottom: valid, left: at.no, right: at.question },
    { value: words.counts.valid, style: "head" },
  );
  sheet.put(valid, at.option, { value: entries.counts?.valid ?? null, style: "inputCount" });
  sheet.put(valid, at.option + 1, { value: words.counts.note, style: "noteLine" });
  sheet.height(valid, 24);
  words.counts.head.forEach((title, index) => {
    sheet.put(countsRows.head, at.no + index, { value: title, style: "head" });
  });
  sheet.height(countsRows.head, 30);
  const range = { top: valid, bottom: valid, left: at.option, right: at.option };
  const whole = (rect: CellRange): void => {
    const limits = { min: 0, max: 9999 };
    sheet.validations.push(
      restriction({ kind: "integer", limits, range: rect, words: form, language, hint: words.counts.hint }),
    );
  };
  whole(range);
  for (const question of questions) {
    optionRows(sheet, parts, question, countsRows.names(question.no), at.state);
    countRow(sheet, parts, question);
    const row = countsRows.row(question.no);
    whole({ top: row, bottom: row, left: at.option, right: optionColumn(question.options.length) });
    whole({ top: row, bottom: row, left: at.none, right: at.none });
  }
  const last = countsRows.row(questions.length);
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: countsRows.head, columns: at.question },
    showGridLines: false,
    print: landscape(form.page, {
      titleRows: [countsRows.head, countsRows.head],
      area: { top: 2, left: at.no, bottom: last, right: at.state },
    }),
  });
}

function countRow(sheet: SheetBuilder, { words, entries: { counts } }: SurveyParts, { no, options }: Question): void {
  const row = countsRows.row(no);
  const said = counts?.questions.get(no);
  sheet.put(row, at.key, { value: questionKey(no), style: "key" });
  for (let option = 1; option <= MOST_OPTIONS; option++) {
    const style = option <= options.length ? "inputCount" : "lockedCount";
    sheet.put(row, optionColumn(option), { value: said?.options[option - 1] ?? null, style });
  }
  sheet.put(row, at.none, { value: said?.none ?? null, style: "inputCount" });
  const cells = `${cellName(row, at.option)}:${cellName(row, at.none)}`;
  const sum = (said?.options ?? []).reduce((all, one) => all + one, said?.none ?? 0);
  sheet.put(row, at.sum, { formula: `SUM(${cells})`, value: sum, style: "cellCount" });
  const valid = fixed(countsRows.valid, at.option);
  const total = cellName(row, at.sum);
  const state = counts === undefined ? "" : sum === counts.valid ? words.counts.agrees : words.counts.differs;
  sheet.put(row, at.state, {
    formula: `IF(${valid}="","",IF(${total}=${valid},${quoted(words.counts.agrees)},${quoted(words.counts.differs)}))`,
    value: state,
    style: "cellCode",
  });
}
