import { describe, expect, it } from "@jest/globals";
import { overDepartmentLimit } from "../../../../src/core/validation/rules/overDepartmentLimit";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

const limits = { limit: "B3.1.deptLimit", actual: "B3.1.deptActual" };

describe("overDepartmentLimit", () => {
  it.each([
    ["is content at the ceiling", 24, 24, []],
    ["notices one department too many", 24, 25, [{ at: ["B3.1.deptActual", "B3.1.deptLimit"], part: 25, whole: 24 }]],
    ["waits for a blank ceiling", null, 25, []],
    ["waits for a blank number", 24, null, []],
  ])("%s", (_, limit, actual, noticed) => {
    const context = ruleContext({ [limits.limit]: limit, [limits.actual]: actual });
    expect(overDepartmentLimit.check(context, limits)).toStrictEqual(noticed);
  });

  it("says how many", () => {
    expect(overDepartmentLimit.says({ at: ["B3.1.a", "B3.1.l"], part: 25, whole: 24 }, namesOf())).toBe(
      "实设政府工作部门25个，机构限额24个，超限额1个，请说明。",
    );
  });
});
