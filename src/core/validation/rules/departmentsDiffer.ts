import { z } from "zod";
import { differing } from "../annexTotals";
import { fieldAndColumns } from "../limits";
import { validationRule } from "../rule";

/** V57: a banner's totals are the sums of its departments: establishment, people, posts, divisions. */
export const departmentsDiffer = validationRule({
  code: "V57",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ pairs: fieldAndColumns }),
  names: ({ pairs }) => pairs.flatMap(({ field, columns }) => [field, ...columns]),
  check: (context, { pairs }) => differing(context, pairs),
  says: ({ at, stated, sum }, { title, unit }) =>
    `${title(at[0])}：${title(at[1])}部门合计${sum}${unit(at[0])}，总计填${stated}${unit(at[0])}，请核对。`,
});
