import { z } from "zod";
import { exceedings, exceeds } from "../exceeding";
import { partAndWhole } from "../limits";
import { validationRule } from "../rule";

/** V19: people are assigned to, or a guide is published for, more items than were taken on. */
export const staffedExceedsTaken = validationRule({
  code: "V19",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ pairs: partAndWhole }),
  names: ({ pairs }) => pairs.flatMap(({ part, whole }) => [part, whole]),
  occasions: ({ pairs }) => pairs.map(({ part, whole }) => exceeds(part, whole)),
  check: (context, { pairs }) =>
    exceedings(
      context,
      pairs.map(({ part, whole }) => [part, whole]),
    ),
  says: ({ at, part, whole }, { title, unit }) =>
    `${title(at[0])}填${part}${unit(at[0])}，多于${title(at[1])}${whole}${unit(at[1])}，请核对承接事项数。`,
});
