import { cellName, onSheet } from "../../form/address";
import { surveyMark } from "../../form/keys";
import { resultRow, resultTable, sheetTitle, type ResultTable } from "../../form/resultTable";
import type { PlanSheet } from "../../form/workbook";
import { meanFormula, NOTHING, weightedFormula } from "../formulas";
import { scoredQuestions, sides } from "../questions";
import { flagged } from "../tally";
import type { SurveyResultParts } from "../surveyResultParts";
import type { UnitSurvey } from "../survey";
import { sideTotalPlace } from "./groupsSheet";
import { flaggedPlace, ticksPlace } from "./ticksSheet";

const BEFORE = 8;
export const resultAt = {
  issued: 5,
  collected: 6,
  valid: 7,
  question: (index: number): number => 2 + BEFORE + index,
  total: 2 + BEFORE + scoredQuestions.length,
} as const;

/** 问卷汇总 (A10): one line a unit. */
export function resultSheet({ words, form }: SurveyResultParts, surveys: readonly UnitSurvey[]): PlanSheet {
  const { result, summary } = words;
  const ticks = sheetTitle(result.sheets.ticks);
  const groups = sheetTitle(result.sheets.groups);
  const notes = result.notes;
  const rows = surveys.map(({ unitCode, unitName, entries, tally, tooFew }, index): ResultTable["rows"][number] => {
    const row = resultRow({ notes }, index);
    const cell = (column: number): string => cellName(row, column);
    const rate = (
      part: number,
      whole: number,
      value: number | undefined,
    ): { formula: string; value: number | string } => ({
      formula: `IF(N(${cell(whole)})=0,"${NOTHING}",${cell(part)}/${cell(whole)})`,
      value: value ?? NOTHING,
    });
    const { issued, collected } = entries;
    const scores = scoredQuestions.map(({ no }) => {
      const { weights, counts } = ticksPlace(index, no);
      const [given, counted] = [onSheet(ticks, weights), onSheet(ticks, counts)];
      const answered = `SUMIF(${given},">=0",${counted})`;
      return {
        formula: `IF(${answered}=0,"${NOTHING}",ROUND(SUMPRODUCT(${given},${counted})/${answered},2))`,
        value: tally.questions.get(no)?.score ?? NOTHING,
      };
    });
    const all = `${cell(resultAt.question(0))}:${cell(resultAt.total - 1)}`;
    return [
      index + 1,
      unitCode,
      unitName,
      issued ?? NOTHING,
      collected ?? NOTHING,
      tally.valid,
      rate(resultAt.collected, resultAt.issued, issued && collected !== undefined ? collected / issued : undefined),
      rate(resultAt.valid, resultAt.collected, collected ? tally.valid / collected : undefined),
      ...scores,
      { formula: meanFormula([all]), value: tally.total ?? NOTHING },
      {
        formula: weightedFormula(
          sides.map((_, side) => sideTotalPlace(groups, index, side)),
          cell(resultAt.total),
        ),
        value: tally.weighted ?? NOTHING,
      },
      { formula: onSheet(ticks, cellName(...flaggedPlace(index))), value: flagged(tally) },
      aboutSurvey(words, { tally, tooFew }),
    ];
  });
  const code = (heading: string, width: number, style: string): ResultTable["columns"][number] => ({
    heading,
    width,
    style,
  });
  return resultTable({
    name: result.sheets.result,
    title: result.title,
    notes,
    page: form.page,
    frozen: 3,
    headHeight: 60,
    marks: {
      corner: surveyMark.result,
      keys: surveys.map(({ unitCode }) => `unit.${unitCode}`),
      columns: [
        ...["", "code", "name", "issued", "collected", "valid", "", ""],
        ...scoredQuestions.map(({ no }) => `score.${no}`),
        ...["total", "weighted", "flagged", "about"],
      ],
    },
    columns: [
      code(result.head[0], 5, "cellCount"),
      code(result.head[1], 9, "returned"),
      code(result.head[2], 22, "cellText"),
      code(summary.issued, 6, "cellCount"),
      code(summary.collected, 6, "cellCount"),
      code(summary.valid, 6, "cellCount"),
      code(summary.collectedRate, 7.5, "cellRate"),
      code(summary.validRate, 7.5, "cellRate"),
      ...scoredQuestions.map(({ no }) => code(words.entry.head.question(no), 6.4, "cellScore")),
      code(summary.total, 8, "boldScore"),
      code(summary.weighted, 8, "cellScore"),
      code(result.flagged, 8, "cellCount"),
      code(result.about, 22, "textSmall"),
    ],
    rows,
    none: result.nobody,
  });
}

export function aboutSurvey(
  words: SurveyResultParts["words"],
  { tally, tooFew }: Pick<UnitSurvey, "tally" | "tooFew">,
): string {
  const { tooManyBlank, tooManySeveral, uniform } = tally;
  return [
    tooFew ? words.result.tooFew(tally.valid) : "",
    tooManyBlank > 0 ? words.result.invalid(words.validity.tooManyBlank, tooManyBlank) : "",
    tooManySeveral > 0 ? words.result.invalid(words.validity.tooManySeveral, tooManySeveral) : "",
    uniform > 0 ? words.result.uniform(uniform) : "",
  ]
    .filter(Boolean)
    .join(words.result.between);
}
