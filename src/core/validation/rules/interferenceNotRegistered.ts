import { z } from "zod";
import { rowsOf } from "../annexTotals";
import type { Place } from "../issue";
import { annexKey, fieldId } from "../limits";
import { isMissing } from "../missing";
import { validationRule, type Finding } from "../rule";

type InterferenceFacts =
  | {
      readonly at: readonly [count: Place, annex: Place];
      readonly what: "rows";
      readonly rows: number;
      readonly stated: number;
    }
  | { readonly at: readonly [description: Place, count: Place]; readonly what: "description"; readonly stated: number };

/** V24: interference by superior line departments (条条干预) is registered one by one and described. */
export const interferenceNotRegistered = validationRule({
  code: "V24",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ count: fieldId, annex: annexKey, description: fieldId }),
  names: ({ count, annex, description }) => [count, annex, description],
  check(context, { count, annex, description }): readonly Finding<InterferenceFacts>[] {
    const stated = context.number(count);
    if (stated === undefined) return [];
    const findings: Finding<InterferenceFacts>[] = [];
    const rows = rowsOf(context, annex);
    if (rows !== undefined && rows !== stated) findings.push({ at: [count, annex], what: "rows", rows, stated });
    if (stated > 0 && isMissing(context, description)) {
      findings.push({ at: [description, count], what: "description", stated });
    }
    return findings;
  },
  says(facts, { title, unit }) {
    return facts.what === "rows"
      ? `${title(facts.at[1])}登记${facts.rows}条，${title(facts.at[0])}填报${facts.stated}${unit(facts.at[0])}，请核对。`
      : `填报干预${facts.stated}${unit(facts.at[1])}，请补填${title(facts.at[0])}。`;
  },
});
