import { inLanguage } from "../../answers/text";
import type { SheetBuilder } from "../../form/sheetBuilder";
import { countAt as at, MOST_OPTIONS, optionColumn } from "../layout";
import { questionText, type Question } from "../questions";
import type { SurveyParts } from "../surveyParts";

/** A question over two rows: the names of its options, small, and room for their counts below. */
export function optionRows(
  sheet: SheetBuilder,
  { identity, language }: Pick<SurveyParts, "identity" | "language">,
  question: Question,
  names: number,
  lastColumn: number,
): void {
  const row = names + 1;
  const text = inLanguage(questionText(question, identity.scheme), language);
  sheet.span({ top: names, bottom: row, left: at.no, right: at.no }, { value: question.no, style: "cellCount" });
  sheet.span({ top: names, bottom: row, left: at.question, right: at.question }, { value: text, style: "cellText" });
  for (let option = 1; option <= MOST_OPTIONS; option++) {
    const said = question.options[option - 1];
    const value = said ? inLanguage(said.text, language) : null;
    sheet.put(names, optionColumn(option), { value, style: "optionName" });
  }
  for (let column: number = at.none; column <= lastColumn; column++) {
    sheet.put(names, column, { style: "optionName" });
    sheet.put(row, column, { style: "cellCount" });
  }
  sheet.height(names, 16);
  sheet.height(row, 22);
}
