import { inLanguage } from "../../answers/text";
import { resultTable, type ResultTable } from "../../form/resultTable";
import type { PlanSheet } from "../../form/workbook";
import { FLAG_QUESTION, troubles, TROUBLES_NO } from "../questions";
import { counts, validityOf } from "../response";
import type { SurveyResultParts } from "../surveyResultParts";
import type { UnitSurvey } from "../survey";

/** 问题和意见: how often each problem was ticked, and everything that was written, sheet by sheet, without any name. */
export function opinionsSheet({ words, form, language }: SurveyResultParts, surveys: readonly UnitSurvey[]): PlanSheet {
  const { result, entry } = words;
  const rows = surveys.flatMap(({ unitName, tally, entries }): ResultTable["rows"] => [
    ...troubles.map((text, index): ResultTable["rows"][number] => [
      unitName,
      `${TROUBLES_NO}-${index + 1}`,
      inLanguage(text, language),
      tally.troubles[index] ?? 0,
    ]),
    ...entries.responses
      .filter((response) => counts(validityOf(response)))
      .flatMap((response): ResultTable["rows"] =>
        (
          [
            [String(FLAG_QUESTION), response.detail],
            [`${TROUBLES_NO}-${troubles.length}`, response.other],
            [entry.head.opinion, response.opinion],
          ] as const
        ).flatMap(([no, text]) => (text === "" ? [] : [[unitName, no, text, null]])),
      ),
  ]);
  const [unit, no, text, count] = result.opinionsHead;
  return resultTable({
    name: result.sheets.opinions,
    title: result.sheets.opinions,
    notes: [result.opinionsNote],
    page: form.page,
    columns: [
      { heading: unit, width: 28, style: "cellText" },
      { heading: no, width: 12, style: "cellCode" },
      { heading: text, width: 80, style: "returnedWrap" },
      { heading: count, width: 9, style: "cellCount" },
    ],
    rows,
    none: result.nobody,
  });
}
