import { z } from "zod";
import { countRows, differing, type Differing } from "../annexTotals";
import { columnId, columnOf, fieldAndColumns, fieldId, words } from "../limits";
import { validationRule, type Finding } from "../rule";

/** V11: divisions that the list marks as set up or renamed without approval are as many as the stated number. */
export const unauthorisedCountDiffers = validationRule({
  code: "V11",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({
    /** Rows whose column says one of the words = the stated number. */
    counts: z.array(z.strictObject({ field: fieldId, column: columnId, says: words })).optional(),
    /** Sum of the columns = the stated number. */
    sums: fieldAndColumns.optional(),
  }),
  names: ({ counts = [], sums = [] }) => [
    ...counts.flatMap(({ field, column }) => [field, column]),
    ...sums.flatMap(({ field, columns }) => [field, ...columns]),
  ],
  words: ({ counts = [] }) => counts.map(({ column, says }) => ({ place: column, words: says })),
  check(context, { counts = [], sums = [] }): readonly Finding<Differing>[] {
    const counted = counts.flatMap(({ field, column: id, says }): Differing[] => {
      const { annex, column } = columnOf(id);
      const stated = context.number(field);
      const sum = countRows(context.annex(annex), (row) => {
        const status = context.annexText(row, column);
        return status === "" ? undefined : says.includes(status);
      });
      return stated === undefined || sum === undefined || sum === stated ? [] : [{ at: [field, annex], stated, sum }];
    });
    return [...counted, ...differing(context, sums)];
  },
  says: ({ at, stated, sum }, { title, unit }) =>
    `${title(at[0])}填${stated}${unit(at[0])}，${title(at[1])}中为${sum}${unit(at[0])}，明细与汇总不一致，请核对。`,
});
