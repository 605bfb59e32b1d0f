import { z } from "zod";
import { exceeding, exceeds } from "../exceeding";
import type { Place } from "../issue";
import { fieldId } from "../limits";
import { isMissing } from "../missing";
import { validationRule, type Finding } from "../rule";

type LegacyFacts =
  | { readonly at: readonly [Place, Place]; readonly what: "exceeds"; readonly legacy: number; readonly over: number }
  | { readonly at: readonly [plan: Place, legacy: Place]; readonly what: "noPlan"; readonly legacy: number };

/** V03: over-staffing said to be inherited is part of all over-staffing, and has a plan for working it off. */
export const legacyExceedsOverstaff = validationRule({
  code: "V03",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ legacy: fieldId, over: fieldId, digestPlan: fieldId }),
  names: ({ legacy, over, digestPlan }) => [legacy, over, digestPlan],
  occasions: ({ legacy, over }) => [{ any: [exceeds(legacy, over), { sum: [legacy], is: ">", than: 0 }] }],
  check(context, { legacy, over, digestPlan }): readonly Finding<LegacyFacts>[] {
    const findings: Finding<LegacyFacts>[] = [];
    const more = exceeding(context, legacy, over);
    if (more) findings.push({ at: more.at, what: "exceeds", legacy: more.part, over: more.whole });
    const count = context.number(legacy);
    if (count !== undefined && count > 0 && isMissing(context, digestPlan)) {
      findings.push({ at: [digestPlan, legacy], what: "noPlan", legacy: count });
    }
    return findings;
  },
  says(facts, { title, unit }) {
    return facts.what === "exceeds"
      ? `历史超编${facts.legacy}${unit(facts.at[0])}，大于超编总数${facts.over}${unit(facts.at[0])}，请核对。`
      : `有历史超编${facts.legacy}${unit(facts.at[1])}，请补填${title(facts.at[0])}。`;
  },
});
