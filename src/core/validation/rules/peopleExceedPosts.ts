import { z } from "zod";
import { exceedings, exceeds } from "../exceeding";
import { fieldId } from "../limits";
import { validationRule } from "../rule";

/** V15: more people came in than posts came with them; that makes over-staffing. */
export const peopleExceedPosts = validationRule({
  code: "V15",
  severity: "warning",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ pairs: z.array(z.strictObject({ people: fieldId, posts: fieldId })).min(1) }),
  names: ({ pairs }) => pairs.flatMap(({ people, posts }) => [people, posts]),
  occasions: ({ pairs }) => pairs.map(({ people, posts }) => exceeds(people, posts)),
  check: (context, { pairs }) =>
    exceedings(
      context,
      pairs.map(({ people, posts }) => [people, posts]),
    ),
  says: ({ at, part, whole }, { title, unit }) =>
    `${title(at[0])}填${part}${unit(at[0])}，多于${title(at[1])}${whole}${unit(at[1])}，人员多于编制会造成超编，请说明。`,
});
