import { z } from "zod";
import { differing } from "../annexTotals";
import { fieldAndColumns } from "../limits";
import { validationRule } from "../rule";

/** V07: the leadership headcount check form is the normative basis (S23); stated numbers are its totals. */
export const headcountFormDiffers = validationRule({
  code: "V07",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ pairs: fieldAndColumns }),
  names: ({ pairs }) => pairs.flatMap(({ field, columns }) => [field, ...columns]),
  check: (context, { pairs }) => differing(context, pairs),
  says: ({ at, stated, sum }, { title, unit }) =>
    `${title(at[0])}填${stated}${unit(at[0])}，与${title(at[1])}合计${sum}${unit(at[0])}不符，请核对。`,
});
