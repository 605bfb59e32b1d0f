import { z } from "zod";
import { countRows } from "../annexTotals";
import type { Place } from "../issue";
import { columnId, columnOf, fieldId } from "../limits";
import { validationRule, type Finding } from "../rule";

export interface RowFacts {
  readonly at: readonly [field: Place, annex: Place];
  readonly stated: number;
  readonly rows: number;
}

/** V10: as many divisions are listed, as approved and as set up, as are stated. An empty list waits. */
export const divisionRowsDiffer = validationRule({
  code: "V10",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({
    /** Rows in which the column is filled = the stated number. */
    counts: z.array(z.strictObject({ field: fieldId, column: columnId })).min(1),
  }),
  names: ({ counts }) => counts.flatMap(({ field, column }) => [field, column]),
  check: (context, { counts }): readonly Finding<RowFacts>[] =>
    counts.flatMap(({ field, column: id }) => {
      const { annex, column } = columnOf(id);
      const stated = context.number(field);
      const rows = countRows(context.annex(annex), ({ entries }) => {
        const state = entries.get(column)?.state ?? "blank";
        return state === "unreadable" ? undefined : state === "given";
      });
      if (stated === undefined || rows === undefined || rows === stated) return [];
      return [{ at: [field, annex], stated, rows }];
    }),
  says: ({ at, stated, rows }, { title, unit }) =>
    `${title(at[1])}有${rows}行，${title(at[0])}填报${stated}${unit(at[0])}，请核对。`,
});
