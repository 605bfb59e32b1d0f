import { z } from "zod";
import { exceedings, exceeds } from "../exceeding";
import { fieldId } from "../limits";
import { validationRule } from "../rule";

/** V02: more people than approved posts (条例 art. 6). */
export const overEstablishment = validationRule({
  code: "V02",
  severity: "warning",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ approved: fieldId, actual: fieldId }),
  names: ({ approved, actual }) => [approved, actual],
  occasions: ({ approved, actual }) => [exceeds(actual, approved)],
  check: (context, { approved, actual }) => exceedings(context, [[actual, approved]]),
  says({ at, part, whole }, { unit }) {
    const posts = unit(at[0]);
    return `实有${part}${posts}，核定${whole}${posts}，超编${part - whole}${posts}，请说明。`;
  },
});
