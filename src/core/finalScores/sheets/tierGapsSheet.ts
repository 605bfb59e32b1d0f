import { inLanguage } from "../../answers/text";
import { resultTable, type ResultTable } from "../../form/resultTable";
import { schemeIndex } from "../../scheme/schemeIndex";
import type { PlanSheet } from "../../form/workbook";
import { tiers } from "../../survey/tiers";
import { sheetName, type FinalParts } from "../finalParts";
import type { FinalClass } from "../finalScores";
import { tierGaps } from "../otherVoices";

/** 问卷对照 (V46): what the questionnaires would say beside what was verified; two tiers apart ask for a reason. */
export function tierGapsSheets({ voices, language, form }: FinalParts, classes: readonly FinalClass[]): PlanSheet[] {
  if (!voices?.surveys) return [];
  const { gaps: said } = voices.words;
  const tier = (index: number): string => inLanguage(tiers[index] ?? { zh: "", en: "" }, language);
  const rows = classes.flatMap(({ scheme, units }) =>
    tierGaps(scheme, units, voices).map((gap): ResultTable["rows"][number] => {
      const title = schemeIndex(scheme).indicators.get(gap.suggested.indicator)?.title;
      return [
        gap.unit.name,
        gap.suggested.indicator,
        title ? inLanguage(title, language) : "",
        gap.suggested.score,
        tier(gap.suggested.tier),
        gap.verified,
        tier(gap.tier),
        gap.apart,
        {
          value: gap.wantsReason ? said.wanted : gap.apart >= 2 ? said.given : said.near,
          ...(gap.wantsReason ? { style: "warn" } : {}),
        },
        gap.reason,
      ];
    }),
  );
  const widths = [26, 8, 30, 10, 10, 10, 10, 8, 14, 44];
  const styles = [
    ...["cellText", "cellCode", "cellText", "cellScore", "cellCode", "cellScore", "cellCode", "cellCount"],
    ...["cellCode", "returnedWrap"],
  ];
  return [
    resultTable({
      name: sheetName(said.sheet),
      title: said.sheet,
      notes: [said.note],
      page: form.page,
      columns: said.head.map((heading, index) => ({
        heading,
        width: widths[index] ?? 10,
        style: styles[index] ?? "cellText",
      })),
      rows,
      none: said.none,
    }),
  ];
}
