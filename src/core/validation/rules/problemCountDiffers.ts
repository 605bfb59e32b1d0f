import { z } from "zod";
import { rowsOf } from "../annexTotals";
import type { Place } from "../issue";
import { annexKey, fieldId } from "../limits";
import { validationRule, type Finding } from "../rule";

type ProblemFacts =
  | {
      readonly at: readonly [count: Place, annex: Place];
      readonly what: "rows";
      readonly rows: number;
      readonly stated: number;
    }
  | { readonly at: readonly [count: Place]; readonly what: "untrue"; readonly found: number };

/** V35: problems are counted as they are listed; none found by the unit but some by the team is 自查不实. */
export const problemCountDiffers = validationRule({
  code: "V35",
  severity: "warning",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ count: fieldId, annex: annexKey.optional() }),
  names: ({ count, annex }) => (annex ? [count, annex] : [count]),
  check(context, { count, annex }): readonly Finding<ProblemFacts>[] {
    const stated = context.number(count);
    if (stated === undefined) return [];
    const findings: Finding<ProblemFacts>[] = [];
    if (annex !== undefined) {
      const rows = rowsOf(context, annex);
      if (rows !== undefined && rows !== stated) findings.push({ at: [count, annex], what: "rows", rows, stated });
    }
    const found = context.verification?.problemsFound;
    if (stated === 0 && found !== undefined && found > 0) findings.push({ at: [count], what: "untrue", found });
    return findings;
  },
  says(facts, { title, unit }) {
    return facts.what === "rows"
      ? `${title(facts.at[0])}填${facts.stated}${unit(facts.at[0])}，${title(facts.at[1])}有${facts.rows}行，请核对。`
      : `自查未发现问题，抽查发现${facts.found}个，自查不实，请核实并说明。`;
  },
});
