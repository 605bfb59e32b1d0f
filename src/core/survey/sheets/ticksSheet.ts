import { inLanguage } from "../../answers/text";
import { cellName } from "../../form/address";
import { resultRow, resultTable, type ResultTable } from "../../form/resultTable";
import type { PlanSheet } from "../../form/workbook";
import { NOTHING } from "../formulas";
import { FLAG_QUESTION, FLAG_YES, questions, questionText, respondents } from "../questions";
import type { SurveyResultParts } from "../surveyResultParts";
import type { UnitSurvey } from "../survey";
import { ofGroups } from "../tally";

/** 各题计数: one row a unit, question and option, so that every score can be worked out again from it. */
const NOTES = { notes: [""] };
const at = { weight: 6, count: 7, valid: 9, group: 10 } as const;
const PER_UNIT = questions.reduce((sum, { options }) => sum + options.length + 1, 0);

function firstRow(unit: number, no: number): number {
  const before = questions.filter((one) => one.no < no).reduce((sum, { options }) => sum + options.length + 1, 0);
  return resultRow(NOTES, unit * PER_UNIT + before);
}

/** Groups that stand beside one another, by their order. */
export interface GroupSpan {
  readonly from: number;
  readonly to: number;
}

/** Where the options of a question stand, for the formula of its score; of some groups only, or of all sheets. */
export function ticksPlace(
  unit: number,
  no: number,
  groups?: GroupSpan,
): { readonly weights: string; readonly counts: string } {
  const first = firstRow(unit, no);
  const options = questions.find((one) => one.no === no)?.options.length ?? 0;
  const block = (left: number, right = left): string =>
    `$${cellName(first, left)}:$${cellName(first + options - 1, right)}`;
  return {
    weights: block(at.weight),
    counts: groups ? block(at.group + groups.from, at.group + groups.to) : block(at.count),
  };
}

/** Where the sheets stand that say yes to question 11: row and column. */
export function flaggedPlace(unit: number): readonly [row: number, column: number] {
  return [firstRow(unit, FLAG_QUESTION) + FLAG_YES - 1, at.count];
}

/** Who answers, as heads of narrow columns. */
export const groupHeads = ({ words, language }: Pick<SurveyResultParts, "words" | "language">): string[] =>
  respondents.map((one, index) => (index === 0 ? words.result.leaders : inLanguage(one, language)));

export function ticksSheet({ words, form, language }: SurveyResultParts, surveys: readonly UnitSurvey[]): PlanSheet {
  let row = resultRow(NOTES, 0);
  const rows = surveys.flatMap(({ unitName, scheme, tally }) =>
    questions.flatMap((question): ResultTable["rows"] => {
      const text = inLanguage(questionText(question, scheme), language);
      const found = tally.questions.get(question.no);
      const groups = ofGroups(tally).map((one) => one?.questions.get(question.no));
      const lines = [
        ...question.options.map((option, index) => ({
          text: inLanguage(option.text, language),
          weight: option.weight ?? null,
          count: found?.options[index] ?? 0,
          ofGroup: groups.map((one) => one?.options[index] ?? NOTHING),
        })),
        {
          text: words.result.none,
          weight: null,
          count: found?.none ?? 0,
          ofGroup: groups.map((one) => one?.none ?? NOTHING),
        },
      ];
      return lines.map(({ text: option, weight, count, ofGroup }) => {
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
          ...ofGroup,
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
      ...groupHeads({ words, language }).map((heading) => ({ heading, width: 9.5, style: "cellCount" })),
    ],
    rows,
    none: words.result.nobody,
  });
}
