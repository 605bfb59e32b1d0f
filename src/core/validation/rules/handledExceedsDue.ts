import { z } from "zod";
import { exceeding, exceedings, exceeds } from "../exceeding";
import type { Place, Severity } from "../issue";
import { dueAndDone, fieldId } from "../limits";
import { validationRule, type Finding } from "../rule";

type HandledFacts =
  | {
      readonly at: readonly [done: Place, due: Place];
      readonly what: "done";
      readonly part: number;
      readonly whole: number;
    }
  | {
      readonly at: readonly [due: Place, atLeast: Place];
      readonly what: "target";
      readonly severity: Severity;
      readonly due: number;
      readonly atLeast: number;
    };

/**
 * V18: more approval items taken on, cancelled or devolved than should be. And a target that the unit states itself
 * (decision 0003) below the office's own number of the same kind: only a hint, for the office to look at.
 */
export const handledExceedsDue = validationRule({
  code: "V18",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({
    pairs: dueAndDone.optional(),
    targets: z.array(z.strictObject({ due: fieldId, atLeast: fieldId })).optional(),
  }),
  names: ({ pairs = [], targets = [] }) => [
    ...pairs.flatMap(({ due, done }) => [due, done]),
    ...targets.flatMap(({ due, atLeast }) => [due, atLeast]),
  ],
  occasions: ({ pairs = [], targets = [] }) => [
    ...pairs.map(({ due, done }) => exceeds(done, due)),
    ...targets.map(({ due, atLeast }) => exceeds(atLeast, due)),
  ],
  check: (context, { pairs = [], targets = [] }): readonly Finding<HandledFacts>[] => [
    ...exceedings(
      context,
      pairs.map(({ due, done }) => [done, due]),
    ).map((more) => ({ ...more, what: "done" as const })),
    ...targets.flatMap(({ due, atLeast }): Finding<HandledFacts>[] => {
      const less = exceeding(context, atLeast, due);
      if (!less) return [];
      return [{ at: [due, atLeast], what: "target", severity: "hint", due: less.whole, atLeast: less.part }];
    }),
  ],
  says(facts, { title, unit }) {
    const [one, other] = facts.at;
    return facts.what === "done"
      ? `${title(one)}填${facts.part}${unit(one)}，${title(other)}为${facts.whole}${unit(other)}，已办数大于应办数，请核对。`
      : `${title(one)}由单位自填为${facts.due}${unit(one)}，少于编办核定的${title(other)}${facts.atLeast}${unit(other)}，应办数可能偏少，请编办核对。`;
  },
});
