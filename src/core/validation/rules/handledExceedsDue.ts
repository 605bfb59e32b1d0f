import { z } from "zod";
import { exceedings } from "../exceeding";
import { dueAndDone } from "../limits";
import { validationRule } from "../rule";

/** V18: more approval items taken on, cancelled or devolved than should be. */
export const handledExceedsDue = validationRule({
  code: "V18",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ pairs: dueAndDone }),
  names: ({ pairs }) => pairs.flatMap(({ due, done }) => [due, done]),
  check: (context, { pairs }) =>
    exceedings(
      context,
      pairs.map(({ due, done }) => [done, due]),
    ),
  says: ({ at, part, whole }, { title, unit }) =>
    `${title(at[0])}填${part}${unit(at[0])}，${title(at[1])}为${whole}${unit(at[1])}，已办数大于应办数，请核对。`,
});
