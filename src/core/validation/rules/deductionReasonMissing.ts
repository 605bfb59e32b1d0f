import { z } from "zod";
import type { Place } from "../issue";
import { validationRule, type Finding } from "../rule";

const AT_LEAST = 6;

export interface DeductionFacts {
  readonly at: readonly [Place];
  readonly verified: number;
  readonly points: number;
  readonly atLeast: number;
  /** Of a penalty: points were taken off the total. */
  readonly taken?: true;
}

/** V29: points taken off in the verification without a reason of at least six characters. A bonus that wasn't earned needs none. */
export const deductionReasonMissing = validationRule({
  code: "V29",
  severity: "error",
  scope: "row",
  runs: "always",
  limits: z.strictObject({}),
  check({ verification, indicator }): readonly Finding<DeductionFacts>[] {
    if (!verification) return [];
    const findings: Finding<DeductionFacts>[] = [];
    for (const [id, verified] of verification.scores) {
      const known = indicator(id);
      if (!known || known.notApplicable === true || known.extra === "bonus") continue;
      const taken = known.extra === "penalty";
      if (taken ? verified <= 0 : Math.round(verified * 100) >= Math.round(known.points * 100)) continue;
      if ([...(verification.reasons.get(id) ?? "").trim()].length >= AT_LEAST) continue;
      findings.push({ at: [id], verified, points: known.points, atLeast: AT_LEAST, ...(taken && { taken }) });
    }
    return findings;
  },
  says: ({ at, verified, points, atLeast, taken }, { title }) =>
    `${title(at[0])}核定${taken ? `扣${verified}分` : `${verified}分，低于分值${points}分`}，请填写扣分原因（不少于${atLeast}字）。`,
});
