import { describe, expect, it } from "@jest/globals";
import { dutiesExceedTotal } from "../../../../src/core/validation/rules/dutiesExceedTotal";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

const limits = {
  pairs: [
    { whole: "D2.7.dutiesTotal", part: "D2.7.dutiesInPlan" },
    { whole: "D2.7.dutiesInPlan", part: "D2.7.dutiesDone" },
  ],
};
const at = ["D2.7.dutiesInPlan", "D2.7.dutiesTotal"] as const;

describe("dutiesExceedTotal", () => {
  it.each([
    ["is content when all is done", 4, 4, []],
    ["is content when less is done", 3, 4, []],
    ["is content when there is nothing to do", 0, 0, []],
    ["notices one too many", 5, 4, [{ at, part: 5, whole: 4 }]],
    ["notices one where there is nothing to do", 1, 0, [{ at, part: 1, whole: 0 }]],
    ["waits for a blank part", null, 4, []],
    ["waits for a blank whole", 5, null, []],
  ])("%s", (_, part, whole, noticed) => {
    expect(dutiesExceedTotal.check(ruleContext({ [at[0]]: part, [at[1]]: whole }), limits)).toStrictEqual(noticed);
  });

  it("looks at each pair apart", () => {
    const context = ruleContext({ "D2.7.dutiesTotal": 4, "D2.7.dutiesInPlan": 5, "D2.7.dutiesDone": 3 });
    expect(dutiesExceedTotal.check(context, limits)).toStrictEqual([{ at, part: 5, whole: 4 }]);
  });

  it("says both numbers", () => {
    const names = namesOf({ [at[0]]: "纳入年度工作计划的职责数", [at[1]]: "“三定”规定主要职责数" }, "项");
    expect(dutiesExceedTotal.says({ at, part: 5, whole: 4 }, names)).toBe(
      "“纳入年度工作计划的职责数”填5项，多于“‘三定’规定主要职责数”4项，请核对。",
    );
  });
});
