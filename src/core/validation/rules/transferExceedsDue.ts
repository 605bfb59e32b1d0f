import { z } from "zod";
import { exceedings, exceeds } from "../exceeding";
import { dueAndDone } from "../limits";
import { validationRule } from "../rule";

/** V14: more transferred than was due; posts and people, in and out, each apart. */
export const transferExceedsDue = validationRule({
  code: "V14",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ pairs: dueAndDone }),
  names: ({ pairs }) => pairs.flatMap(({ due, done }) => [due, done]),
  occasions: ({ pairs }) => pairs.map(({ due, done }) => exceeds(done, due)),
  check: (context, { pairs }) =>
    exceedings(
      context,
      pairs.map(({ due, done }) => [done, due]),
    ),
  says: ({ at, part, whole }, { title, unit }) =>
    `${title(at[0])}填${part}${unit(at[0])}，${title(at[1])}为${whole}${unit(at[1])}，已到位大于应到位，请核对。`,
});
