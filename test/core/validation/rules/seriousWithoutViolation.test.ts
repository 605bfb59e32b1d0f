import { describe, expect, it } from "@jest/globals";
import { seriousWithoutViolation } from "../../../../src/core/validation/rules/seriousWithoutViolation";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = { serious: "D1.6.seriousViol", violations: "D1.6.discViol", description: "D1.6.violDesc" };
const noViolation = { at: [limits.violations, limits.serious], what: "noViolation" };
const noDescription = { at: [limits.description, limits.serious], what: "noDescription" };

describe("seriousWithoutViolation", () => {
  it.each<[string, Plain, Plain, Plain, unknown[]]>([
    ["is content without a serious breach", false, 0, null, []],
    ["is content when it is counted and described", true, 1, "某人被通报", []],
    ["notices that none is counted", true, 0, "某人被通报", [noViolation]],
    ["notices that it is not described", true, 1, null, [noDescription]],
    ["notices both", true, 0, null, [noViolation, noDescription]],
    ["waits for a blank count", true, null, "某人被通报", []],
    ["waits while that is blank itself", null, 0, null, []],
  ])("%s", (_, serious, violations, description, noticed) => {
    const context = ruleContext({
      [limits.serious]: serious,
      [limits.violations]: violations,
      [limits.description]: description,
    });
    expect(seriousWithoutViolation.check(context, limits)).toStrictEqual(noticed);
  });

  it("says what to do", () => {
    const names = namesOf({ "D1.6.seriousViol": "严重问题", "D1.6.discViol": "违纪行为", "D1.6.violDesc": "情况说明" });
    expect(
      seriousWithoutViolation.says({ at: ["D1.6.discViol", "D1.6.seriousViol"], what: "noViolation" }, names),
    ).toBe("“严重问题”已填“是”，“违纪行为”不能为0，请核对违纪数。");
    expect(
      seriousWithoutViolation.says({ at: ["D1.6.violDesc", "D1.6.seriousViol"], what: "noDescription" }, names),
    ).toBe("“严重问题”已填“是”，请补填“情况说明”。");
  });
});
