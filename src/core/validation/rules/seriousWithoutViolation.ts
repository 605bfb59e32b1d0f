import { z } from "zod";
import type { Place } from "../issue";
import { fieldId } from "../limits";
import { isMissing } from "../missing";
import { validationRule, type Finding } from "../rule";

export interface SeriousFacts {
  readonly at: readonly [Place, serious: Place];
  readonly what: "noViolation" | "noDescription";
}

/** V34: a serious breach of discipline is also a breach, and is described. */
export const seriousWithoutViolation = validationRule({
  code: "V34",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ serious: fieldId, violations: fieldId, description: fieldId }),
  names: ({ serious, violations, description }) => [serious, violations, description],
  occasions: ({ serious }) => [{ yes: serious }],
  check(context, { serious, violations, description }): readonly Finding<SeriousFacts>[] {
    const { number } = context;
    if (number(serious) !== 1) return [];
    const findings: Finding<SeriousFacts>[] = [];
    if (number(violations) === 0) findings.push({ at: [violations, serious], what: "noViolation" });
    if (isMissing(context, description)) findings.push({ at: [description, serious], what: "noDescription" });
    return findings;
  },
  says: ({ at, what }, { title }) =>
    what === "noViolation"
      ? `${title(at[1])}已填“是”，${title(at[0])}不能为0，请核对违纪数。`
      : `${title(at[1])}已填“是”，请补填${title(at[0])}。`,
});
