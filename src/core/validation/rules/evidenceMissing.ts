import { z } from "zod";
import { EVIDENCE, evidenceOf } from "../evidence";
import type { Place } from "../issue";
import { validationRule, type Finding } from "../rule";

export interface EvidenceMissingFacts {
  readonly at: readonly [indicator: Place, annex: Place];
}

/** V25: points without a single piece of evidence that has a name, a number and a place. */
export const evidenceMissing = validationRule({
  code: "V25",
  severity: "error",
  scope: "unit",
  runs: "always",
  limits: z.strictObject({}),
  check: (context): readonly Finding<EvidenceMissingFacts>[] =>
    (evidenceOf(context)?.missing ?? []).map((indicator) => ({ at: [indicator, EVIDENCE] })),
  says: ({ at }, { title }) =>
    `${title(at[0])}有得分但缺佐证材料，请在${title(at[1])}登记名称、编号（文号）和存放位置。`,
});
