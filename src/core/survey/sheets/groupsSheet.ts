import { inLanguage } from "../../answers/text";
import { resultTable, type ResultTable } from "../../form/resultTable";
import type { PlanSheet } from "../../form/workbook";
import { NOTHING } from "../formulas";
import { respondents, sides } from "../questions";
import type { SurveyResultParts } from "../surveyResultParts";
import type { UnitSurvey } from "../survey";

/** 按身份: valid sheets and totals of each group and each side. */
export function groupsSheet({ words, form, language }: SurveyResultParts, surveys: readonly UnitSurvey[]): PlanSheet {
  const { result } = words;
  const rows = surveys.flatMap(({ unitName, tally }): ResultTable["rows"] => {
    const columns = [
      ...respondents.map((_, index) => tally.groups?.get(index + 1)),
      ...sides.map((side) => tally.sides?.get(side)),
    ];
    return [
      [unitName, words.summary.valid, ...columns.map((one) => ({ value: one?.valid ?? NOTHING, style: "cellCount" }))],
      [unitName, words.summary.total, ...columns.map((one) => ({ value: one?.total ?? NOTHING, style: "cellScore" }))],
    ];
  });
  return resultTable({
    name: result.sheets.groups,
    title: result.sheets.groups,
    notes: [result.groupsNote],
    page: form.page,
    columns: [
      { heading: result.head[2], width: 28, style: "cellText" },
      { heading: result.what, width: 13, style: "cellCode" },
      ...respondents.map((one, index) => ({
        heading: index === 0 ? result.leaders : inLanguage(one, language),
        width: 10.5,
        style: "cellScore",
      })),
      ...sides.map((side) => ({ heading: words.statistics.sides[side], width: 10.5, style: "cellScore" })),
    ],
    rows,
    none: result.nobody,
  });
}
