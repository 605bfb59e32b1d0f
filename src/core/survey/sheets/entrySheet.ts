import { afterColon, inClauses } from "../../answers/joining";
import { inLanguage } from "../../answers/text";
import { cellName, columnName, quoted } from "../../form/address";
import { END_OF_ROWS, HEAD_OF_ROWS, surveyMark } from "../../form/keys";
import { markRow } from "../../form/markRow";
import { landscape } from "../../form/printPage";
import { restriction } from "../../form/restriction";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { PlanSheet } from "../../form/workbook";
import {
  columnsOf,
  entryAt as at,
  ENTRY_HEAD,
  ENTRY_ROWS,
  SEVERAL,
  tickColumn,
  tickKey,
  troubleColumn,
  troubleKey,
} from "../layout";
import { questions, questionText, respondents, scoredQuestions, troubles, TROUBLES_NO } from "../questions";
import { counts, validityOf, type Response } from "../response";
import type { SurveyParts } from "../surveyParts";

const last = questions.length;
const TICKS = [tickColumn(1), tickColumn(last)] as const;
const WIDTHS = [
  { width: 8, hidden: true },
  { width: 6 },
  { width: 7 },
  ...questions.map(() => ({ width: 5.2 })),
  ...troubles.map(() => ({ width: 5.2 })),
  { width: 16 },
  { width: 22 },
  { width: 26 },
  { width: 17 },
  { width: 5, hidden: true },
];

/** 问卷录入: one row a sheet, the options by their printed numbers; what is invalid is said beside it. */
export function entrySheet(parts: SurveyParts): PlanSheet {
  const { words, form, identity, entries } = parts;
  const sheet = new SheetBuilder(words.sheets.entry, WIDTHS);
  markRow(sheet, surveyMark.entry, [
    ...Object.entries(at),
    ...questions.map(({ no }) => [tickKey(no), tickColumn(no)] as const),
    ...troubles.map((_, index) => [troubleKey(index + 1), troubleColumn(index + 1)] as const),
  ]);
  sheet.put(2, at.number, { value: words.entry.title, style: "wideTitle" });
  sheet.height(2, 30);
  sheet.put(3, at.number, { value: words.unitLine(identity.unitName, identity.round), style: "line" });
  words.entry.notes.forEach((text, index) => {
    sheet.put(4 + index, at.number, { value: text, style: "noteLine" });
  });
  heads(sheet, parts);
  for (let index = 0; index < ENTRY_ROWS; index++) entryRow(sheet, parts, index, entries.responses[index]);
  const end = ENTRY_HEAD + ENTRY_ROWS;
  sheet.put(end + 1, at.key, { value: END_OF_ROWS, style: "key" });
  validations(sheet, parts, end);
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: ENTRY_HEAD, columns: at.group },
    showGridLines: false,
    print: landscape(form.page, {
      titleRows: [ENTRY_HEAD, ENTRY_HEAD],
      area: { top: 2, left: at.number, bottom: end, right: at.state },
    }),
  });
}

function heads(sheet: SheetBuilder, { words }: SurveyParts): void {
  const { head } = words.entry;
  sheet.put(ENTRY_HEAD, at.key, { value: HEAD_OF_ROWS, style: "key" });
  const said: readonly (readonly [column: number, text: string])[] = [
    [at.number, head.number],
    [at.group, head.group],
    ...questions.map(({ no }) => [tickColumn(no), head.question(no)] as const),
    ...troubles.map((_, index) => [troubleColumn(index + 1), `${TROUBLES_NO}-${index + 1}`] as const),
    [at.other, head.other],
    [at.detail, head.detail],
    [at.opinion, head.opinion],
    [at.state, head.state],
  ];
  for (const [column, value] of said) sheet.put(ENTRY_HEAD, column, { value, style: "head" });
  sheet.height(ENTRY_HEAD, 34);
}

function entryRow(sheet: SheetBuilder, { words }: SurveyParts, index: number, said: Response | undefined): void {
  const row = ENTRY_HEAD + 1 + index;
  sheet.put(row, at.key, { value: `sheet.${index + 1}`, style: "key" });
  sheet.put(row, at.number, { value: index + 1, style: "count" });
  sheet.put(row, at.group, { value: said?.group ?? null, style: "inputCount" });
  for (const { no } of questions) {
    const tick = said?.ticks.get(no);
    sheet.put(row, tickColumn(no), { value: tick === "several" ? SEVERAL : (tick ?? null), style: "inputCount" });
  }
  troubles.forEach((_, option) => {
    const value = said?.troubles.includes(option + 1) === true ? 1 : null;
    sheet.put(row, troubleColumn(option + 1), { value, style: "inputCount" });
  });
  for (const key of ["other", "detail", "opinion"] as const) {
    const text = said?.[key] ?? "";
    sheet.put(row, at[key], { value: text === "" ? null : text, style: "inputSmall" });
  }
  const validity = said && validityOf(said);
  sheet.put(row, at.state, {
    formula: stateFormula(row, words),
    value: validity ? words.validity[validity] : "",
    style: "textSmall",
  });
  const state = cellName(row, at.state);
  sheet.put(row, at.counted, {
    formula: `IF(OR(${state}=${quoted(words.validity.valid)},${state}=${quoted(words.validity.uniform)}),1,0)`,
    value: validity && counts(validity) ? 1 : 0,
    style: "key",
  });
  // No height: the row grows with what is written into it.
}

/** The same order as `validityOf`; a row with nothing in it is no sheet. */
function stateFormula(row: number, { validity }: SurveyParts["words"]): string {
  const ticks = columnsOf(...TICKS, row);
  const everything = columnsOf(at.group, at.opinion, row);
  const first = `$${columnName(tickColumn(scoredQuestions[0]?.no ?? 1))}${row}`;
  const same = scoredQuestions.map(({ no }) => `${columnName(tickColumn(no))}${row}=${first}`).join(",");
  return (
    `IF(COUNTA(${everything})=0,"",` +
    `IF((${last}-COUNT(${ticks}))*3>${last},${quoted(validity.tooManyBlank)},` +
    `IF(COUNTIF(${ticks},${SEVERAL})>=3,${quoted(validity.tooManySeveral)},` +
    `IF(AND(${first}<>"",${first}<>${SEVERAL},${same}),${quoted(validity.uniform)},${quoted(validity.valid)}))))`
  );
}

function validations(sheet: SheetBuilder, { words, form, language, identity }: SurveyParts, end: number): void {
  const over = (column: number): { top: number; bottom: number; left: number; right: number } => ({
    top: ENTRY_HEAD + 1,
    bottom: end,
    left: column,
    right: column,
  });
  const list = (column: number, values: readonly number[], hint: string): void => {
    const native = { kind: "list" as const, values: values.map(String) };
    sheet.validations.push(restriction({ kind: "integer", range: over(column), words: form, language, hint, native }));
  };
  const numbered = (texts: readonly string[]): string =>
    inClauses(
      texts.map((text, index) => `${index + 1} ${text}`),
      language,
    );
  list(
    at.group,
    respondents.map((_, index) => index + 1),
    numbered(respondents.map((one) => inLanguage(one, language))),
  );
  for (const question of questions) {
    const options = question.options.map(({ text }) => inLanguage(text, language));
    const choices = inClauses([numbered(options), `${SEVERAL} ${words.entry.several}`], language);
    const hint = afterColon(inLanguage(questionText(question, identity.scheme), language), choices, language);
    list(tickColumn(question.no), [...options.map((_, index) => index + 1), SEVERAL], hint);
  }
  troubles.forEach((text, index) => {
    list(troubleColumn(index + 1), [1], words.entry.troubleHint(inLanguage(text, language)));
  });
  for (const key of ["other", "detail", "opinion"] as const) {
    const limits = { max: 500 };
    const hint = words.entry.textHints[key];
    sheet.validations.push(restriction({ kind: "text", limits, range: over(at[key]), words: form, language, hint }));
  }
}
