import { inLanguage } from "../../answers/text";
import { portrait } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { PlanSheet } from "../../form/workbook";
import { questions, questionText, respondents, troubles, TROUBLES_NO } from "../questions";
import type { SurveyParts } from "../surveyParts";

const LAST = 5;
const WIDTHS = [5, 21, 21, 21, 21].map((width) => ({ width }));

/** 调查问卷: what is handed out, one A4 page upright on both sides at most. No name is asked for. */
export function paperSheet({ identity, words, form, language }: SurveyParts): PlanSheet {
  const { paper } = words;
  const sheet = new SheetBuilder(words.sheets.paper, WIDTHS);
  let row = 1;
  const line = (text: string, style: string, points: number, least: number, from = 1): void => {
    sheet.span({ top: row, bottom: row, left: from, right: LAST }, { value: text, style });
    sheet.fit(row, [{ text, column: from, through: LAST }], points, least);
    row++;
  };
  line(paper.title, "paperTitle", 20, 58);
  if (identity.sample === true) line(form.cover.sample, "sample", 14, 24);
  line(paper.greeting, "paperText", 11, 22);
  line(paper.unit(identity.unitName), "paperText", 11, 28);
  const choices = (texts: readonly string[], box: string): void => {
    const joined = texts.map((text, index) => `${box}${index + 1} ${text}`).join("　");
    line(joined, "paperOptions", 10.5, 20, 2);
  };
  line(paper.who, "paperQuestion", 11, 22);
  choices(
    respondents.map((one, index) => (index === 0 ? paper.leaders(identity.scheme) : inLanguage(one, language))),
    "□",
  );
  for (const question of questions) {
    line(
      paper.numbered(question.no, inLanguage(questionText(question, identity.scheme), language)),
      "paperQuestion",
      11,
      21,
    );
    choices(
      question.options.map(({ text }) => inLanguage(text, language)),
      "□",
    );
    if (paper.details[question.no] !== undefined) line(paper.details[question.no] ?? "", "paperOptions", 10.5, 24, 2);
  }
  line(paper.numbered(TROUBLES_NO, paper.troubles), "paperQuestion", 11, 21);
  choices(
    troubles.map((text) => inLanguage(text, language)),
    "□",
  );
  line(paper.opinion, "paperOptions", 10.5, 66, 2);
  line(paper.thanks, "paperText", 10.5, 22);
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true },
    showGridLines: false,
    print: portrait(form.page, { area: { top: 1, left: 1, bottom: row - 1, right: LAST } }),
  });
}
