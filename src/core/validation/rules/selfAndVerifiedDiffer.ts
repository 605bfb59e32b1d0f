import { z } from "zod";
import type { Place } from "../issue";
import { validationRule, type Finding } from "../rule";

export interface DifferenceFacts {
  readonly at: readonly [Place];
  readonly self: number;
  readonly verified: number;
}

/** V27: self score and verified score lie 0.5 points or 20 % of the indicator's points apart, whichever is more, and nobody says why. */
export const selfAndVerifiedDiffer = validationRule({
  code: "V27",
  severity: "warning",
  scope: "row",
  runs: "always",
  limits: z.strictObject({}),
  check({ verification, indicator }): readonly Finding<DifferenceFacts>[] {
    if (!verification) return [];
    const findings: Finding<DifferenceFacts>[] = [];
    for (const [id, verified] of verification.scores) {
      const known = indicator(id);
      if (known?.score === undefined || known.notApplicable === true) continue;
      // In hundredths, where scores are whole numbers.
      const apart = Math.abs(Math.round(known.score * 100) - Math.round(verified * 100));
      if (apart < Math.max(50, known.points * 20) || (verification.reasons.get(id) ?? "").trim() !== "") continue;
      findings.push({ at: [id], self: known.score, verified });
    }
    return findings;
  },
  says: ({ at, self, verified }, { title }) => `${title(at[0])}自评${self}分、核定${verified}分，差异较大，请说明。`,
});
