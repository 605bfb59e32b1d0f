import { z } from "zod";
import { exceedings, exceeds } from "../exceeding";
import { fieldId } from "../limits";
import { validationRule } from "../rule";

/** V23: more overlaps put in order than were found. */
export const solvedExceedsFound = validationRule({
  code: "V23",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ solved: fieldId, found: fieldId }),
  names: ({ solved, found }) => [solved, found],
  occasions: ({ solved, found }) => [exceeds(solved, found)],
  check: (context, { solved, found }) => exceedings(context, [[solved, found]]),
  says: ({ at, part, whole }, { unit }) =>
    `已理顺${part}${unit(at[0])}，大于存在的职责交叉、争议事项${whole}${unit(at[1])}，请核对。`,
});
