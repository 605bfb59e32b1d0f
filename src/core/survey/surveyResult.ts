import { byText } from "../consolidation/collect";
import { SURVEY_RESULT_FORMAT } from "../form/keys";
import type { Plan } from "../form/workbook";
import { surveyStyles } from "./surveyForm";
import type { UnitSurvey } from "./survey";
import type { SurveyResultParts } from "./surveyResultParts";
import { groupScoresSheet } from "./sheets/groupScoresSheet";
import { groupsSheet } from "./sheets/groupsSheet";
import { opinionsSheet } from "./sheets/opinionsSheet";
import { resultSheet } from "./sheets/resultSheet";
import { takenSheet } from "./sheets/takenSheet";
import { ticksSheet } from "./sheets/ticksSheet";
import { tiersSheet } from "./sheets/tiersSheet";

/** Counted units in the order of the roster. */
export function countedSurveys({ roster, verdicts }: Pick<SurveyResultParts, "roster" | "verdicts">): UnitSurvey[] {
  const order = new Map(roster.units.map(({ code }, index) => [code, index]));
  return verdicts
    .flatMap((verdict) => (verdict.state === "accepted" ? [verdict.survey] : []))
    .sort(
      (one, two) =>
        (order.get(one.unitCode) ?? 0) - (order.get(two.unitCode) ?? 0) || byText(one.unitCode, two.unitCode),
    );
}

/** 问卷汇总: always built anew; the same files give the same bytes. */
export function surveyResult(parts: SurveyResultParts, stamp: string): Plan {
  const { words, roster } = parts;
  const surveys = countedSurveys(parts);
  return {
    sheets: [
      resultSheet(parts, surveys),
      tiersSheet(parts, surveys),
      groupsSheet(parts, surveys),
      groupScoresSheet(parts, surveys),
      ticksSheet(parts, surveys),
      opinionsSheet(parts, surveys),
      takenSheet(parts),
    ],
    styles: surveyStyles,
    names: new Map(),
    properties: new Map([
      ["pinghui.format", SURVEY_RESULT_FORMAT],
      ["pinghui.round", roster.settings.round],
    ]),
    lockStructure: true,
    title: `${roster.settings.title} ${words.result.title}`,
    stamp,
    activeSheet: 0,
  };
}
