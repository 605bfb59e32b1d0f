import { inLanguage } from "../../answers/text";
import { cellName, onSheet } from "../../form/address";
import { resultRow, resultTable, sheetTitle, type ResultTable } from "../../form/resultTable";
import type { PlanSheet } from "../../form/workbook";
import { meanFormula, NOTHING } from "../formulas";
import { questionText, respondents, scoredQuestions, sides } from "../questions";
import type { SurveyResultParts } from "../surveyResultParts";
import type { UnitSurvey } from "../survey";
import { ofGroups, ofSides } from "../tally";
import { groupHeads, ticksPlace, type GroupSpan } from "./ticksSheet";

const NOTES = { notes: [""] };
const FIRST = 5;

/** Groups and sides, in the order of the columns; the groups of a side stand beside one another. */
const spans: readonly GroupSpan[] = [
  ...respondents.map((_, index) => ({ from: index, to: index })),
  ...sides.map((side) => {
    const own = respondents.flatMap((one, index) => (one.side === side ? [index] : []));
    return { from: own[0] ?? 0, to: own.at(-1) ?? 0 };
  }),
];

/** Σ(份数×分值)÷Σ份数 over the options that are scored, of some groups of 各题计数. */
function scoreOf(ticks: string, unit: number, no: number, groups: GroupSpan): string {
  const place = ticksPlace(unit, no, groups);
  const [weights, counts] = [onSheet(ticks, place.weights), onSheet(ticks, place.counts)];
  const answered = `SUMPRODUCT(ISNUMBER(${weights})*${counts})`;
  return `IFERROR(ROUND(SUMPRODUCT(${weights}*${counts})/${answered},2),"${NOTHING}")`;
}

/** The mean of a unit's questions in one of the columns, as 问卷综合得分 is made. */
export const groupTotal = (sheet: string, unit: number, column: number): string => {
  const [first, last] = [0, scoredQuestions.length - 1].map((index) =>
    cellName(resultRow(NOTES, unit * scoredQuestions.length + index), FIRST + column),
  );
  return meanFormula([onSheet(sheet, `${first}:${last}`)]);
};

/** 按身份各题得分: what each group and each side says of each question, by formula over 各题计数. */
export function groupScoresSheet(parts: SurveyResultParts, surveys: readonly UnitSurvey[]): PlanSheet {
  const { words, form, language } = parts;
  const { result } = words;
  const ticks = sheetTitle(result.sheets.ticks);
  const rows = surveys.flatMap(({ unitName, scheme, tally }, unit) =>
    scoredQuestions.map((question): ResultTable["rows"][number] => {
      const found = [...ofGroups(tally), ...ofSides(tally)];
      return [
        unitName,
        question.no,
        inLanguage(questionText(question, scheme), language),
        ...spans.map((span, index) => ({
          formula: scoreOf(ticks, unit, question.no, span),
          value: found[index]?.scores.get(question.no) ?? NOTHING,
        })),
      ];
    }),
  );
  const [unit, no, asked] = result.ticksHead;
  return resultTable({
    name: result.sheets.groupScores,
    title: result.sheets.groupScores,
    notes: [result.groupScoresNote],
    page: form.page,
    frozen: 2,
    columns: [
      { heading: unit, width: 24, style: "cellText" },
      { heading: no, width: 6, style: "cellCount" },
      { heading: asked, width: 40, style: "cellText" },
      ...[...groupHeads(parts), ...sides.map((side) => words.statistics.sides[side])].map((heading) => ({
        heading,
        width: 9.5,
        style: "cellScore",
      })),
    ],
    rows,
    none: result.nobody,
  });
}
