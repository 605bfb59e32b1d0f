import { z } from "zod";
import { inChinese, type IsoDate } from "../../calendar/civilDate";
import { workdaysLate } from "../../calendar/workdays";
import type { Place, Severity } from "../issue";
import { fieldId } from "../limits";
import { validationRule, type Finding } from "../rule";

type ReportFacts =
  | {
      readonly at: readonly [Place];
      readonly what: "early";
      readonly severity: Severity;
      readonly date: IsoDate;
      readonly start: IsoDate;
    }
  | { readonly at: readonly [date: Place, due: Place]; readonly what: "late"; readonly days: number };

/** V36: reported before the round began (an error), or working days after it was due. */
export const reportedLate = validationRule({
  code: "V36",
  severity: "warning",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ due: fieldId, date: fieldId }),
  names: ({ due, date }) => [due, date],
  check({ text, round: { start, holidays } }, { due, date }): readonly Finding<ReportFacts>[] {
    const [day, limit] = [text(date), text(due)];
    if (day === undefined) return [];
    if (start !== undefined && day < start) return [{ at: [date], what: "early", severity: "error", date: day, start }];
    const days = limit === undefined ? 0 : workdaysLate(limit, day, holidays);
    return days > 0 ? [{ at: [date, due], what: "late", days }] : [];
  },
  says(facts, { title }) {
    const where = title(facts.at[0]);
    return facts.what === "early"
      ? `${where}${inChinese(facts.date)}早于本轮评估开始日期${inChinese(facts.start)}，请核对。`
      : `${where}晚于规定时限，迟报${facts.days}个工作日，请说明。`;
  },
});
