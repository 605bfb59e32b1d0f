import { z } from "zod";
import type { Differing } from "../annexTotals";
import { annexKey, columnId, columnOf, fieldId, words } from "../limits";
import { validationRule, type Finding, type RuleContext } from "../rule";

interface Total {
  readonly field: string;
  readonly column: string;
  readonly directions: readonly string[];
}

/** Sum of the rows of these directions; unknown while a row says no direction or no number. */
function listed(context: RuleContext, annex: string, direction: string, { column, directions }: Total) {
  let sum = 0;
  for (const row of context.annex(annex)) {
    const said = context.annexText(row, columnOf(direction).column);
    if (said === "") return undefined;
    if (!directions.includes(said)) continue;
    const value = context.annexNumber(row, columnOf(column).column);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/**
 * V39, within one return: the transfers a unit lists one by one (划转明细) add up to the totals it states. The list may be
 * left empty; it is what makes the comparison pair by pair between units possible.
 */
export const transferRowsDiffer = validationRule({
  code: "V39",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({
    annex: annexKey,
    /** The column that says 划入 or 划出. */
    direction: columnId,
    totals: z.array(z.strictObject({ field: fieldId, column: columnId, directions: words })).min(1),
  }),
  names: ({ annex, direction, totals }) => [
    annex,
    direction,
    ...totals.flatMap(({ field, column }) => [field, column]),
  ],
  words: ({ direction, totals }) => totals.map(({ directions }) => ({ place: direction, words: directions })),
  check(context, { annex, direction, totals }): readonly Finding<Differing>[] {
    if (context.annex(annex).length === 0) return [];
    return totals.flatMap((total): Differing[] => {
      const stated = context.number(total.field);
      const sum = listed(context, annex, direction, total);
      return stated === undefined || sum === undefined || sum === stated
        ? []
        : [{ at: [total.field, annex], stated, sum }];
    });
  },
  says: ({ at, stated, sum }, { title, unit }) =>
    `${title(at[0])}填${stated}${unit(at[0])}，${title(at[1])}合计${sum}${unit(at[0])}，请核对。`,
});
