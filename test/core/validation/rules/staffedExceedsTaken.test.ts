import { describe, expect, it } from "@jest/globals";
import { staffedExceedsTaken } from "../../../../src/core/validation/rules/staffedExceedsTaken";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

const limits = {
  pairs: [
    { whole: "D2.1.itemsTaken", part: "D2.1.itemsStaffed" },
    { whole: "B2.1.itemsTaken", part: "B2.1.itemsGuide" },
  ],
};
const at = ["D2.1.itemsStaffed", "D2.1.itemsTaken"] as const;

describe("staffedExceedsTaken", () => {
  it.each([
    ["is content when all is done", 4, 4, []],
    ["is content when less is done", 3, 4, []],
    ["is content when there is nothing to do", 0, 0, []],
    ["notices one too many", 5, 4, [{ at, part: 5, whole: 4 }]],
    ["notices one where there is nothing to do", 1, 0, [{ at, part: 1, whole: 0 }]],
    ["waits for a blank part", null, 4, []],
    ["waits for a blank whole", 5, null, []],
  ])("%s", (_, part, whole, noticed) => {
    expect(staffedExceedsTaken.check(ruleContext({ [at[0]]: part, [at[1]]: whole }), limits)).toStrictEqual(noticed);
  });

  it("looks at each pair apart", () => {
    const context = ruleContext({
      "D2.1.itemsTaken": 4,
      "D2.1.itemsStaffed": 5,
      "B2.1.itemsTaken": 9,
      "B2.1.itemsGuide": 2,
    });
    expect(staffedExceedsTaken.check(context, limits)).toStrictEqual([{ at, part: 5, whole: 4 }]);
  });

  it("says both numbers", () => {
    const names = namesOf({ [at[0]]: "已明确承接科室和人员的事项", [at[1]]: "已承接" }, "项");
    expect(staffedExceedsTaken.says({ at, part: 5, whole: 4 }, names)).toBe(
      "“已明确承接科室和人员的事项”填5项，多于“已承接”4项，请核对承接事项数。",
    );
  });
});
