import { inLanguage } from "../../answers/text";
import { cellName, onSheet, quoted } from "../../form/address";
import { resultRow, resultTable, sheetTitle, type ResultTable } from "../../form/resultTable";
import type { PlanSheet } from "../../form/workbook";
import { schemeIndex } from "../../scheme/schemeIndex";
import { scoredQuestions } from "../questions";
import { suggestedTiers, tiers } from "../tiers";
import type { SurveyResultParts } from "../surveyResultParts";
import type { UnitSurvey } from "../survey";
import { resultAt } from "./resultSheet";

const SCORE = 6;

/** 参考档次, mode 1: what the questionnaire would say of each indicator. It changes no score. */
export function tiersSheet(parts: SurveyResultParts, surveys: readonly UnitSurvey[]): PlanSheet {
  const { words, form, language, schemes } = parts;
  const { result } = words;
  const notes = [result.tiersNote];
  const rows = surveys.flatMap((survey, unit): ResultTable["rows"] => {
    const scheme = schemes.get(survey.scheme);
    if (!scheme) return [];
    return suggestedTiers(scheme, survey.tally).map((tier): ResultTable["rows"][number] => {
      const title = schemeIndex(scheme).indicators.get(tier.indicator)?.title;
      const cells = tier.questions.map((no) =>
        onSheet(
          sheetTitle(result.sheets.result),
          cellName(
            resultRow({ notes: result.notes }, unit),
            resultAt.question(scoredQuestions.findIndex((one) => one.no === no)),
          ),
        ),
      );
      return [
        survey.unitName,
        tier.indicator,
        title ? inLanguage(title, language) : "",
        tier.questions.join(result.between),
        { formula: `ROUND(AVERAGE(${cells.join(",")}),2)`, value: tier.score },
        inLanguage(tiers[tier.tier] ?? { zh: "", en: "" }, language),
        survey.tooFew ? result.tooFew(survey.tally.valid) : "",
      ];
    });
  });
  // The tier follows the score of its own row.
  const withTiers = rows.map((row, index): ResultTable["rows"][number] =>
    row.map((value, column) =>
      column === 5 && typeof value === "string"
        ? { formula: tierFormula(cellName(resultRow({ notes }, index), SCORE), language), value }
        : value,
    ),
  );
  const [unit, no, indicator, asked, score, tier, about] = result.tiersHead;
  return resultTable({
    name: result.sheets.tiers,
    title: result.sheets.tiers,
    notes,
    page: form.page,
    columns: [
      { heading: unit, width: 28, style: "cellText" },
      { heading: no, width: 8, style: "cellCode" },
      { heading: indicator, width: 34, style: "cellText" },
      { heading: asked, width: 9, style: "cellCode" },
      { heading: score, width: 10, style: "cellScore" },
      { heading: tier, width: 11, style: "cellCode" },
      { heading: about, width: 30, style: "textSmall" },
    ],
    rows: withTiers,
    none: result.nobody,
  });
}

export const tierFormula = (score: string, language: SurveyResultParts["language"]): string =>
  tiers.reduceRight(
    (otherwise, tier, index) =>
      index === tiers.length - 1
        ? quoted(inLanguage(tier, language))
        : `IF(${score}>=${tier.least},${quoted(inLanguage(tier, language))},${otherwise})`,
    "",
  );
