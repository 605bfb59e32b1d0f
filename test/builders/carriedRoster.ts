import { given, type Answer, type Language, type Plan } from "#core";
import { languages } from "#core/languages/index";
import type { Confirmation } from "#core/roster/carried";
import type { RosterUnit } from "#core/roster/roster";
import { rosterPlan } from "#core/roster/rosterPlan";
import { shippedSchemes } from "../../src/cli/schemes";

/** One number that is carried over: what it was, what the roster says now, and what the office said of it. */
export interface CarriedCase {
  readonly field: string;
  readonly was: string;
  readonly now: string | number | boolean | undefined;
  readonly confirmed?: boolean;
  readonly docNo?: string;
}

/** A roster after `round new` in which the office has changed some numbers; one department for each case. */
export function carriedRoster(
  cases: readonly CarriedCase[],
  language: Language = "zh-CN",
): { readonly plan: Plan; readonly units: readonly RosterUnit[]; readonly confirmations: readonly Confirmation[] } {
  const code = (index: number): string => `D${String(index + 1).padStart(2, "0")}`;
  const units = cases.map(({ field, now }, index): RosterUnit => ({
    code: code(index),
    name: `单位${index + 1}`,
    scheme: "departments",
    sampled: false,
    sampleReason: "",
    contact: "",
    numbers: new Map<string, Answer>(now === undefined ? [] : [[field, given(now)]]),
  }));
  const confirmations = cases.map(({ field, was, confirmed = false, docNo = "" }, index) => ({
    unit: code(index),
    field,
    was,
    confirmed,
    docNo,
  }));
  const plan = rosterPlan({
    schemes: shippedSchemes(),
    settings: { round: "2016", title: "示例评估" },
    units,
    language,
    words: languages[language],
    carried: { round: "2015", confirmations, shown: new Map() },
    stamp: "2016-03-01T00:00:00Z",
  });
  return { plan, units, confirmations };
}

const STAFF = "D4.1.staffApproved";

/** Each way in which a number may stand, with what is said of it. */
export const carriedCases: readonly (readonly [name: string, about: CarriedCase, said: string])[] = [
  ["a number that nobody has looked at", { field: STAFF, was: "50", now: 50 }, "待确认"],
  ["a confirmed one", { field: STAFF, was: "50", now: 50, confirmed: true }, "已确认，无变化"],
  ["a tenth more", { field: STAFF, was: "50", now: 55 }, "有变化，请填批复文号"],
  ["more than a tenth more", { field: STAFF, was: "50", now: 56 }, "变化超过10%，请填批复文号"],
  ["more than a tenth less", { field: STAFF, was: "50", now: 44 }, "变化超过10%，请填批复文号"],
  ["with its document", { field: STAFF, was: "50", now: 60, docNo: "呼编发〔2016〕3号" }, "变化超过10%，已填文号"],
  ["a little, with its document", { field: STAFF, was: "50", now: 51, docNo: "3号" }, "有变化，已填文号"],
  ["confirmed, and changed after that", { field: STAFF, was: "50", now: 51, confirmed: true }, "有变化，请填批复文号"],
  ["from nothing", { field: STAFF, was: "0", now: 1 }, "变化超过10%，请填批复文号"],
  ["taken out of the roster", { field: STAFF, was: "50", now: undefined }, "有变化，请填批复文号"],
  ["a day that stays", { field: "D1.3.deadline", was: "2015-07-01", now: "2015-07-01" }, "待确认"],
  ["another day", { field: "D1.3.deadline", was: "2015-07-01", now: "2016-07-01" }, "有变化，请填批复文号"],
  ["a yes that stays", { field: "D3.1.isMerged", was: "是", now: true, confirmed: true }, "已确认，无变化"],
  ["a yes that is no", { field: "D3.1.isMerged", was: "是", now: false }, "有变化，请填批复文号"],
];
