import { describe, expect, it } from "@jest/globals";
import { overEstablishment } from "../../../../src/core/validation/rules/overEstablishment";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

const limits = { approved: "D4.1.staffApproved", actual: "D4.1.staffActual" };
const found = [{ at: ["D4.1.staffActual", "D4.1.staffApproved"], part: 43, whole: 40 }];

describe("overEstablishment", () => {
  it.each([
    ["is content at the establishment", 40, 40, []],
    ["is content with vacant posts", 40, 38, []],
    ["notices people over the establishment", 40, 43, found],
    ["notices people where there are no posts", 0, 1, [{ at: found[0]!.at, part: 1, whole: 0 }]],
    ["waits for a blank establishment", null, 43, []],
    ["waits for a blank number of people", 40, null, []],
    ["waits for what is said not to apply", "不适用", 43, []],
  ])("%s", (_, approved, actual, noticed) => {
    const context = ruleContext({ [limits.approved]: approved, [limits.actual]: actual });
    expect(overEstablishment.check(context, limits)).toStrictEqual(noticed);
  });

  it("says how many", () => {
    const facts = { at: ["a.b.c", "a.b.d"], part: 43, whole: 40 } as const;
    expect(overEstablishment.says(facts, namesOf())).toBe("实有43名，核定40名，超编3名，请说明。");
  });
});
