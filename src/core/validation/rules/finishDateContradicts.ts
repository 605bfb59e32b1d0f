import { z } from "zod";
import { inChinese, type IsoDate } from "../../calendar/civilDate";
import type { Place } from "../issue";
import { fieldId } from "../limits";
import { exceeds } from "../exceeding";
import { validationRule, type Finding } from "../rule";

export interface FinishFacts {
  readonly at: readonly [finish: Place, onTime: Place];
  readonly finish: IsoDate;
  readonly deadline: IsoDate;
  readonly due: number;
  readonly onTime: number;
}

/** V17: finished after the deadline if and only if fewer tasks were finished on time than were due. */
export const finishDateContradicts = validationRule({
  code: "V17",
  severity: "warning",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ deadline: fieldId, finish: fieldId, due: fieldId, onTime: fieldId }),
  names: ({ deadline, finish, due, onTime }) => [deadline, finish, due, onTime],
  // Late and yet all in time, or in time and yet not all.
  occasions: ({ deadline, finish, due, onTime }) => [
    {
      any: [
        { all: [exceeds(finish, deadline), { sum: [onTime], is: ">=", than: [due] }] },
        { all: [{ sum: [finish], is: "<=", than: [deadline] }, exceeds(due, onTime)] },
      ],
    },
  ],
  check({ number, text }, { deadline, finish, due, onTime }): readonly Finding<FinishFacts>[] {
    const [finished, limit] = [text(finish), text(deadline)];
    const [dueCount, onTimeCount] = [number(due), number(onTime)];
    if (finished === undefined || limit === undefined) return [];
    if (dueCount === undefined || onTimeCount === undefined) return [];
    if (finished > limit === onTimeCount < dueCount) return [];
    return [{ at: [finish, onTime], finish: finished, deadline: limit, due: dueCount, onTime: onTimeCount }];
  },
  says({ finish, deadline, due, onTime }) {
    const dates = `实际完成日期${inChinese(finish)}${finish > deadline ? "晚于" : "不晚于"}规定时限${inChinese(deadline)}`;
    const counts = `按时完成${onTime}项${onTime < due ? "少于" : "不少于"}应完成${due}项`;
    return `${dates}，但${counts}，日期与按时完成数矛盾，请核对。`;
  },
});
