import { z } from "zod";
import type { Place } from "../issue";
import { fieldId } from "../limits";
import { validationRule, type Finding } from "../rule";

type CompletedFacts =
  | { readonly at: readonly [due: Place]; readonly what: "noneDue" }
  | {
      readonly at: readonly [onTime: Place, late: Place, due: Place];
      readonly what: "more";
      readonly due: number;
      readonly done: number;
    };

/** V16: there were tasks at all, and no more were finished, on time or late, than were due. Blank parts wait. */
export const completedExceedsDue = validationRule({
  code: "V16",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ due: fieldId, onTime: fieldId, late: fieldId }),
  names: ({ due, onTime, late }) => [due, onTime, late],
  occasions: ({ due, onTime, late }) => [
    {
      any: [
        { sum: [due], is: "=", than: 0 },
        { sum: [onTime, late], is: ">", than: [due] },
      ],
    },
  ],
  check({ number }, { due, onTime, late }): readonly Finding<CompletedFacts>[] {
    const [dueCount, onTimeCount, lateCount] = [number(due), number(onTime), number(late)];
    if (dueCount === 0) return [{ at: [due], what: "noneDue" }];
    if (dueCount === undefined || onTimeCount === undefined || lateCount === undefined) return [];
    const done = onTimeCount + lateCount;
    return done > dueCount ? [{ at: [onTime, late, due], what: "more", due: dueCount, done }] : [];
  },
  says: (facts, { title }) =>
    facts.what === "noneDue"
      ? `${title(facts.at[0])}为0，应大于0，请与编办核对。`
      : `按时与逾期完成共${facts.done}项，多于应完成的${facts.due}项，完成数大于任务数，请核对。`,
});
