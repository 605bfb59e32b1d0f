import { inLanguage } from "../../answers/text";
import { cellName, onSheet } from "../../form/address";
import { surveyMark } from "../../form/keys";
import { markRow } from "../../form/markRow";
import { landscape } from "../../form/printPage";
import { restriction } from "../../form/restriction";
import { SheetBuilder, type Cell } from "../../form/sheetBuilder";
import type { PlanSheet } from "../../form/workbook";
import { meanFormula, NOTHING, scoreFormula, sideConditions, tickCount, weightedFormula } from "../formulas";
import {
  countAt as at,
  countsRows,
  entries,
  entryAt,
  MOST_OPTIONS,
  optionColumn,
  statisticsRows as rows,
  summaryKeys,
  summaryPlace,
  type SummaryKey,
} from "../layout";
import { questions, questionText, respondents, scoredQuestions, sides, type Question } from "../questions";
import { tallyOf, type SurveyParts } from "../surveyParts";
import type { Tally } from "../tally";
import { optionRows } from "./optionRows";

const WIDTHS = [
  { width: 8, hidden: true },
  { width: 6 },
  { width: 40 },
  ...Array.from({ length: MOST_OPTIONS }, () => ({ width: 10 })),
  ...Array.from({ length: 5 }, () => ({ width: 10 })),
];
const GROUP = 4;

/** 问卷统计 (A10): counts, rates and scores by formula, from what was entered sheet by sheet or counted by hand. */
export function statisticsSheet(parts: SurveyParts): PlanSheet {
  const { words, form, identity } = parts;
  const tally = tallyOf(parts.entries);
  const sheet = new SheetBuilder(words.sheets.statistics, WIDTHS);
  // The two numbers that are entered here stand in different columns.
  markRow(
    sheet,
    surveyMark.statistics,
    (["issued", "collected"] as const).map((key) => [key, summaryPlace(key).value]),
  );
  sheet.put(2, at.no, { value: words.statistics.title, style: "wideTitle" });
  sheet.height(2, 30);
  sheet.put(3, at.no, { value: words.unitLine(identity.unitName, identity.round), style: "line" });
  summary(sheet, parts, tally);
  words.statistics.head.forEach((title, index) => {
    sheet.put(rows.head, at.no + index, { value: title, style: "head" });
  });
  sheet.height(rows.head, 30);
  for (const question of questions) questionRow(sheet, parts, tally, question);
  groups(sheet, parts, tally);
  const last = rows.groups + 3 + scoredQuestions.length;
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: rows.head, columns: at.question },
    showGridLines: false,
    print: landscape(form.page, {
      area: { top: 2, left: at.no, bottom: last, right: GROUP + respondents.length + sides.length - 1 },
      breaksBefore: [rows.groups],
    }),
  });
}

const placeOf = (key: SummaryKey): string => cellName(summaryPlace(key).row, summaryPlace(key).value);
const scoreCells = (column: number): string[] => scoredQuestions.map(({ no }) => cellName(rows.row(no), column));

function summary(sheet: SheetBuilder, { words, form, language, entries: said }: SurveyParts, tally: Tally): void {
  const state = entries(words.sheets.entry, entryAt.state);
  const counted = entries(words.sheets.entry, entryAt.counted);
  const byHand = onSheet(words.sheets.counts, cellName(countsRows.valid, at.option));
  const hasRows = `COUNTIF(${state},"?*")`;
  const side = (index: number): string =>
    cellName(rows.groups + 2 + scoredQuestions.length, GROUP + respondents.length + index);
  const rate = (part: number | undefined, whole: number | undefined): number | string =>
    part === undefined || whole === undefined || whole === 0 ? NOTHING : part / whole;
  const cells: Readonly<Record<SummaryKey, Cell>> = {
    issued: { value: said.issued ?? null, style: "inputCount" },
    collected: { value: said.collected ?? null, style: "inputCount" },
    entered: { formula: `IF(${hasRows}=0,N(${byHand}),${hasRows})`, value: tally.entered, style: "boldCount" },
    valid: { formula: `IF(${hasRows}=0,N(${byHand}),SUM(${counted}))`, value: tally.valid, style: "boldCount" },
    collectedRate: {
      formula: `IF(N(${placeOf("issued")})*ISNUMBER(${placeOf("collected")})=0,"${NOTHING}",${placeOf("collected")}/${placeOf("issued")})`,
      value: rate(said.collected, said.issued),
      style: "boldRate",
    },
    validRate: {
      formula: `IF(N(${placeOf("collected")})=0,"${NOTHING}",${placeOf("valid")}/${placeOf("collected")})`,
      value: rate(tally.valid, said.collected),
      style: "boldRate",
    },
    total: { formula: meanFormula(scoreCells(at.score)), value: tally.total ?? NOTHING, style: "boldScore" },
    weighted: {
      formula: weightedFormula(
        sides.map((_, index) => side(index)),
        placeOf("total"),
      ),
      value: tally.weighted ?? NOTHING,
      style: "boldScore",
    },
  };
  for (const key of summaryKeys) {
    const { row, label, value } = summaryPlace(key);
    sheet.put(row, 1, { value: "summary", style: "key" });
    sheet.span({ top: row, bottom: row, left: label, right: value - 1 }, { value: words.summary[key], style: "head" });
    sheet.put(row, value, cells[key]);
    sheet.height(row, 24);
    if (key !== "issued" && key !== "collected") continue;
    const limits = { min: 0, max: 9999 };
    const hint = words.statistics.hints[key];
    sheet.put(row, 1, { value: "summary.entered", style: "key" });
    sheet.validations.push(
      restriction({ kind: "integer", limits, range: { row, column: value }, words: form, language, hint }),
    );
  }
}

function questionRow(sheet: SheetBuilder, parts: SurveyParts, tally: Tally, question: Question): void {
  const { words } = parts;
  const names = rows.names(question.no);
  const row = rows.row(question.no);
  optionRows(sheet, parts, question, names, at.score);
  const found = tally.questions.get(question.no);
  const hasRows = `COUNTIF(${entries(words.sheets.entry, entryAt.state)},"?*")`;
  const byHand = (column: number): string =>
    `N(${onSheet(words.sheets.counts, cellName(countsRows.row(question.no), column))})`;
  for (let option = 1; option <= MOST_OPTIONS; option++) {
    const column = optionColumn(option);
    if (option > question.options.length) {
      sheet.put(row, column, { style: "lockedCount" });
      continue;
    }
    const ticks = tickCount(words.sheets.entry, question.no, option);
    sheet.put(row, column, {
      formula: `IF(${hasRows}=0,${byHand(column)},${ticks})`,
      value: found?.options[option - 1] ?? 0,
      style: "cellCount",
    });
  }
  const options = `${cellName(row, at.option)}:${cellName(row, optionColumn(MOST_OPTIONS))}`;
  const sum = (found?.options ?? []).reduce((all, one) => all + one, 0);
  sheet.put(row, at.none, {
    formula: `IF(${hasRows}=0,${byHand(at.none)},${placeOf("valid")}-SUM(${options}))`,
    value: found?.none ?? 0,
    style: "cellCount",
  });
  sheet.put(row, at.sum, {
    formula: `SUM(${options})+${cellName(row, at.none)}`,
    value: sum + (found?.none ?? 0),
    style: "cellCount",
  });
  const agrees = sum + (found?.none ?? 0) === tally.valid;
  sheet.put(row, at.state, {
    formula: `IF(${cellName(row, at.sum)}=${placeOf("valid")},"${words.counts.agrees}","${words.counts.differs}")`,
    value: agrees ? words.counts.agrees : words.counts.differs,
    style: "cellCode",
  });
  if (!question.scored) return;
  sheet.put(row, at.score, {
    formula: scoreFormula(question, (option) => cellName(row, optionColumn(option))),
    value: found?.score ?? NOTHING,
    style: "boldScore",
  });
}

/** Scores by who answered, and what each side says in all. */
function groups(sheet: SheetBuilder, { words, language, identity }: SurveyParts, tally: Tally): void {
  const top = rows.groups;
  sheet.put(top, at.no, { value: words.statistics.groups, style: "section" });
  sheet.height(top, 26);
  const entry = words.sheets.entry;
  const columns = [
    ...respondents.map((one, index) => ({
      title: index === 0 ? words.paper.leaders(identity.scheme) : inLanguage(one, language),
      who: [`=${index + 1}`],
      found: tally.groups?.get(index + 1),
    })),
    ...sides.map((side) => ({
      title: words.statistics.sides[side],
      who: sideConditions[side],
      found: tally.sides?.get(side),
    })),
  ];
  const head = top + 1;
  sheet.put(head, at.no, { value: words.statistics.groupHead[0], style: "head" });
  sheet.put(head, at.question, { value: words.statistics.groupHead[1], style: "head" });
  const last = head + 1 + scoredQuestions.length;
  columns.forEach(({ title, who, found }, index) => {
    const column = GROUP + index;
    sheet.put(head, column, { value: title, style: "head" });
    scoredQuestions.forEach((question, order) => {
      sheet.put(head + 1 + order, column, {
        formula: scoreFormula(question, (option) => tickCount(entry, question.no, option, who)),
        value: found?.scores.get(question.no) ?? NOTHING,
        style: "cellScore",
      });
    });
    sheet.put(last, column, {
      formula: meanFormula([`${cellName(head + 1, column)}:${cellName(last - 1, column)}`]),
      value: found?.total ?? NOTHING,
      style: "boldScore",
    });
    const group = entries(entry, entryAt.group);
    const counted = entries(entry, entryAt.counted);
    sheet.put(last + 1, column, {
      formula: `COUNTIFS(${counted},1,${who.map((one) => `${group},"${one}"`).join(`,`)})`,
      value: found?.valid ?? 0,
      style: "boldCount",
    });
  });
  scoredQuestions.forEach((question, order) => {
    const text = inLanguage(questionText(question, identity.scheme), language);
    sheet.put(head + 1 + order, at.no, { value: question.no, style: "cellCount" });
    sheet.put(head + 1 + order, at.question, { value: text, style: "cellText" });
    sheet.height(head + 1 + order, 30);
  });
  for (const [row, text] of [
    [last, words.summary.total],
    [last + 1, words.summary.valid],
  ] as const) {
    sheet.span({ top: row, bottom: row, left: at.no, right: at.question }, { value: text, style: "totalLabel" });
    sheet.height(row, 24);
  }
  sheet.height(head, 60);
}
