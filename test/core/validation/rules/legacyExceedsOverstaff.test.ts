import { describe, expect, it } from "@jest/globals";
import { unreadable } from "../../../../src/core/answers/answer";
import { legacyExceedsOverstaff } from "../../../../src/core/validation/rules/legacyExceedsOverstaff";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = { legacy: "D4.4.overStaffLegacy", over: "D4.4.overStaff", digestPlan: "D4.4.digestPlan" };
const exceeds = { at: [limits.legacy, limits.over], what: "exceeds", legacy: 4, over: 3 };
const noPlan = (legacy: number) => ({ at: [limits.digestPlan, limits.legacy], what: "noPlan", legacy });

describe("legacyExceedsOverstaff", () => {
  it.each<[string, Plain, Plain, Plain, unknown[]]>([
    ["is content without over-staffing", 0, 0, null, []],
    ["is content when inherited over-staffing has a plan", 2, 3, "2016年底前消化", []],
    ["is content when all of it is inherited", 3, 3, "2016年底前消化", []],
    ["notices more inherited than there is", 4, 3, "2016年底前消化", [exceeds]],
    ["notices a missing plan", 2, 3, null, [noPlan(2)]],
    ["takes “无” for no plan", 2, 3, "无", [noPlan(2)]],
    ["notices both", 4, 3, null, [exceeds, noPlan(4)]],
    ["waits for a blank total, but not for the plan", 2, null, null, [noPlan(2)]],
    ["waits for a blank inherited number", null, 3, null, []],
    ["leaves an unreadable plan to its own rule", 2, 3, unreadable("#REF!", "formulaError"), []],
  ])("%s", (_, legacy, over, plan, noticed) => {
    const context = ruleContext({ [limits.legacy]: legacy, [limits.over]: over, [limits.digestPlan]: plan });
    expect(legacyExceedsOverstaff.check(context, limits)).toStrictEqual(noticed);
  });

  it("says what to do", () => {
    const names = namesOf({ "D4.4.digestPlan": "消化计划及时限" });
    expect(legacyExceedsOverstaff.says({ at: ["D4.4.l", "D4.4.o"], what: "exceeds", legacy: 4, over: 3 }, names)).toBe(
      "历史超编4名，大于超编总数3名，请核对。",
    );
    expect(legacyExceedsOverstaff.says({ at: ["D4.4.digestPlan", "D4.4.l"], what: "noPlan", legacy: 2 }, names)).toBe(
      "有历史超编2名，请补填“消化计划及时限”。",
    );
  });
});
