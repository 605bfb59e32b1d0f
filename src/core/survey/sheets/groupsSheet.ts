import { cellName, onSheet } from "../../form/address";
import { resultRow, resultTable, sheetTitle, type ResultTable } from "../../form/resultTable";
import type { PlanSheet } from "../../form/workbook";
import { NOTHING } from "../formulas";
import { respondents, sides } from "../questions";
import type { SurveyResultParts } from "../surveyResultParts";
import type { UnitSurvey } from "../survey";
import { ofGroups, ofSides } from "../tally";
import { groupTotal } from "./groupScoresSheet";
import { groupHeads } from "./ticksSheet";

const NOTES = { notes: [""] };
const FIRST = 4;

/** Where the total of a side stands, for 综合得分（按身份加权）. */
export const sideTotalPlace = (sheet: string, unit: number, side: number): string =>
  onSheet(sheet, cellName(resultRow(NOTES, 2 * unit + 1), FIRST + respondents.length + side));

/** 按身份: valid sheets and totals of each group and each side. */
export function groupsSheet(parts: SurveyResultParts, surveys: readonly UnitSurvey[]): PlanSheet {
  const { words, form } = parts;
  const { result } = words;
  const scores = sheetTitle(result.sheets.groupScores);
  const rows = surveys.flatMap(({ unitName, tally }, unit): ResultTable["rows"] => {
    const [groups, bySide] = [ofGroups(tally), ofSides(tally)];
    const row = resultRow(NOTES, 2 * unit);
    const cellsOf = (side: (typeof sides)[number]): string =>
      respondents.flatMap((one, index) => (one.side === side ? [cellName(row, FIRST + index)] : [])).join(",");
    return [
      [
        unitName,
        words.summary.valid,
        ...groups.map((one) => ({ value: one?.valid ?? NOTHING, style: "cellCount" })),
        ...sides.map((side, index) => ({
          formula: `IF(COUNT(${cellsOf(side)})=0,"${NOTHING}",SUM(${cellsOf(side)}))`,
          value: bySide[index]?.valid ?? NOTHING,
          style: "cellCount",
        })),
      ],
      [
        unitName,
        words.summary.total,
        ...[...groups, ...bySide].map((one, column) => ({
          formula: groupTotal(scores, unit, column),
          value: one?.total ?? NOTHING,
        })),
      ],
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
      ...groupHeads(parts).map((heading) => ({ heading, width: 10.5, style: "cellScore" })),
      ...sides.map((side) => ({ heading: words.statistics.sides[side], width: 10.5, style: "cellScore" })),
    ],
    rows,
    none: result.nobody,
  });
}
