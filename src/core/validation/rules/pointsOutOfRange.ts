import { z } from "zod";
import type { Place } from "../issue";
import { validationRule, type Finding } from "../rule";

type PointsFacts =
  | { readonly at: readonly [Place]; readonly what: "outside"; readonly points: number; readonly maximum: number }
  | { readonly at: readonly [Place]; readonly what: "decimals"; readonly points: number }
  | { readonly at: readonly [Place]; readonly what: "noReason"; readonly points: number; readonly formula: number };

const inHundredths = (points: number): number => Math.round(points * 100);

/** V26: points set by hand lie between 0 and the indicator's, have two decimals, and a reason where they differ from the rule's. */
export const pointsOutOfRange = validationRule({
  code: "V26",
  severity: "error",
  scope: "row",
  runs: "always",
  limits: z.strictObject({}),
  check({ verification, indicator }): readonly Finding<PointsFacts>[] {
    const findings: Finding<PointsFacts>[] = [];
    for (const [id, { points, reason }] of verification?.manual ?? []) {
      const known = indicator(id);
      if (!known || known.notApplicable === true) continue;
      if (!(points >= 0 && points <= known.points)) {
        findings.push({ at: [id], what: "outside", points, maximum: known.points });
        continue;
      }
      if (Math.abs(points * 100 - inHundredths(points)) > 1e-6) findings.push({ at: [id], what: "decimals", points });
      if (known.score === undefined || inHundredths(known.score) === inHundredths(points)) continue;
      if (reason.trim() === "") findings.push({ at: [id], what: "noReason", points, formula: known.score });
    }
    return findings;
  },
  says(facts, { title }) {
    const where = title(facts.at[0]);
    switch (facts.what) {
      case "outside":
        return `${where}得分${facts.points}分，超出0至${facts.maximum}分的范围，请改正。`;
      case "decimals":
        return `${where}得分${facts.points}分，请保留两位小数。`;
      case "noReason":
        return `${where}手工核定${facts.points}分，与按标准计算的${facts.formula}分不同，请填写理由。`;
    }
  },
});
