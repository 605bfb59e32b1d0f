import { inLanguage } from "../../answers/text";
import { cellName } from "../../form/address";
import { resultRow, resultTable, type ResultTable } from "../../form/resultTable";
import type { PlanSheet } from "../../form/workbook";
import { NOTHING } from "../formulas";
import { questions, questionText } from "../questions";
import type { SurveyResultParts } from "../surveyResultParts";
import type { UnitSurvey } from "../survey";

/** 各题计数: one row a unit, question and option, so that every score can be worked out again from it. */
const NOTES = { notes: [""] };
const at = { weight: 6, count: 7, valid: 9 } as const;
const PER_UNIT = questions.reduce((sum, { options }) => sum + options.length + 1, 0);

/** Where the options of a question stand, for the formula of its score. */
export function ticksPlace(unit: number, no: number): { readonly weights: string; readonly counts: string } {
  const before = questions.filter((one) => one.no < no).reduce((sum, { options }) => sum + options.length + 1, 0);
  const options = questions.find((one) => one.no === no)?.options.length ?? 0;
  const first = resultRow(NOTES, unit * PER_UNIT + before);
  const down = (column: number): string => `$${cellName(first, column)}:$${cellName(first + options - 1, column)}`;
  return { weights: down(at.weight), counts: down(at.count) };
}

export function ticksSheet({ words, form, language }: SurveyResultParts, surveys: readonly UnitSurvey[]): PlanSheet {
  let row = resultRow(NOTES, 0);
  const rows = surveys.flatMap(({ unitName, scheme, tally }) =>
    questions.flatMap((question): ResultTable["rows"] => {
      const text = inLanguage(questionText(question, scheme), language);
      const found = tally.questions.get(question.no);
      const lines = [
        ...question.options.map((option, index) => ({
          text: inLanguage(option.text, language),
          weight: option.weight ?? null,
          count: found?.options[index] ?? 0,
        })),
        { text: words.result.none, weight: null, count: found?.none ?? 0 },
      ];
      return lines.map(({ text: option, weight, count }) => {
        const [counted, valid] = [cellName(row, at.count), cellName(row, at.valid)];
        row++;
        return [
          unitName,
          question.no,
          text,
          option,
          weight,
          count,
          {
            formula: `IF(${valid}=0,"${NOTHING}",${counted}/${valid})`,
            value: tally.valid === 0 ? NOTHING : count / tally.valid,
          },
          tally.valid,
        ];
      });
    }),
  );
  const [unit, no, asked, option, weight, count, share, valid] = words.result.ticksHead;
  return resultTable({
    name: words.result.sheets.ticks,
    title: words.result.sheets.ticks,
    notes: [words.result.ticksNote],
    page: form.page,
    frozen: 2,
    columns: [
      { heading: unit, width: 26, style: "cellText" },
      { heading: no, width: 6, style: "cellCount" },
      { heading: asked, width: 44, style: "cellText" },
      { heading: option, width: 12, style: "cellCode" },
      { heading: weight, width: 9, style: "cellCount" },
      { heading: count, width: 9, style: "cellCount" },
      { heading: share, width: 9, style: "cellRate" },
      { heading: valid, width: 9, style: "cellCount" },
    ],
    rows,
    none: words.result.nobody,
  });
}
