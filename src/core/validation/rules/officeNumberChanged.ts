import { z } from "zod";
import { sameAnswer, type Answer } from "../../answers/answer";
import { inChinese, isIsoDate } from "../../calendar/civilDate";
import type { Place } from "../issue";
import { validationRule, type Finding } from "../rule";

export interface ChangedFacts {
  readonly at: readonly [Place];
  readonly was: Answer;
  readonly is: Answer;
}

function shown(answer: Answer, unit: string): string {
  switch (answer.state) {
    case "blank":
      return "空白";
    case "notApplicable":
      return "不适用";
    case "unreadable":
      if (answer.reason === "notCalculated") return "是没有计算结果的公式";
      return answer.text === "" ? "无法读取" : `“${answer.text}”`;
    case "given":
      if (typeof answer.value === "boolean") return answer.value ? "是" : "否";
      if (typeof answer.value === "number") return `${answer.value}${unit}`;
      return isIsoDate(answer.value) ? inChinese(answer.value) : `“${answer.value}”`;
  }
}

/** V54: a number that the office had filled in is another one now. Only where it is known what was issued. */
export const officeNumberChanged = validationRule({
  code: "V54",
  severity: "error",
  scope: "unit",
  runs: "always",
  limits: z.strictObject({}),
  check({ issued, fields, answer }): readonly Finding<ChangedFacts>[] {
    if (!issued) return [];
    const findings: Finding<ChangedFacts>[] = [];
    for (const { id, filledBy } of fields) {
      const was = filledBy === "office" ? issued.get(id) : undefined;
      if (!was) continue;
      const is = answer(id);
      if (!sameAnswer(was, is)) findings.push({ at: [id], was, is });
    }
    return findings;
  },
  says: ({ at, was, is }, { title, unit }) =>
    `${title(at[0])}是编办预置的核定数，已被改动：原${shown(was, unit(at[0]))}，现${shown(is, unit(at[0]))}，` +
    `请恢复原值；确需调整的，请与编办联系。`,
});
