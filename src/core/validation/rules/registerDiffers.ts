import { z } from "zod";
import { differing } from "../annexTotals";
import type { Place } from "../issue";
import { columnId, columnOf, fieldAndColumns } from "../limits";
import { entryPlace } from "../place";
import { validationRule, type Finding } from "../rule";

type RegisterFacts =
  | { readonly at: readonly [Place, Place]; readonly what: "total"; readonly stated: number; readonly sum: number }
  | {
      readonly at: readonly [register: Place, actual: Place];
      readonly what: "row";
      readonly register: number;
      readonly actual: number;
    };

/** V05: the name register, the categories (行政、工勤、事业) and the stated numbers of people don't agree. */
export const registerDiffers = validationRule({
  code: "V05",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({
    /** Sum of the categories' columns = the stated number. */
    totals: fieldAndColumns,
    /** Row by row: the register's number = the stated one. */
    register: z.strictObject({ register: columnId, actual: columnId }).optional(),
  }),
  names: ({ totals, register }) => [
    ...totals.flatMap(({ field, columns }) => [field, ...columns]),
    ...(register ? [register.register, register.actual] : []),
  ],
  check(context, { totals, register: compared }): readonly Finding<RegisterFacts>[] {
    const findings: Finding<RegisterFacts>[] = differing(context, totals).map((total) => ({ ...total, what: "total" }));
    if (!compared) return findings;
    const { annex, column: registerColumn } = columnOf(compared.register);
    const { column: actualColumn } = columnOf(compared.actual);
    for (const row of context.annex(annex)) {
      const register = context.annexNumber(row, registerColumn);
      const actual = context.annexNumber(row, actualColumn);
      if (register === undefined || actual === undefined || register === actual) continue;
      const at = [entryPlace(annex, row.number, registerColumn), entryPlace(annex, row.number, actualColumn)] as const;
      findings.push({ at, what: "row", register, actual });
    }
    return findings;
  },
  says(facts, { title, unit }) {
    const [one, other] = facts.at;
    return facts.what === "total"
      ? `${title(other)}各行合计${facts.sum}${unit(one)}，${title(one)}填报${facts.stated}${unit(one)}，请核对。`
      : `${title(one)}为${facts.register}${unit(one)}，填报实有${facts.actual}${unit(one)}，请核对名册。`;
  },
});
