import { describe, expect, it } from "@jest/globals";
import { handledExceedsDue } from "../../../../src/core/validation/rules/handledExceedsDue";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

const limits = {
  pairs: [
    { due: "D2.1.itemsToTake", done: "D2.1.itemsTaken" },
    { due: "D2.2.itemsToCancel", done: "D2.2.itemsCancelled" },
  ],
};
const at = ["D2.1.itemsTaken", "D2.1.itemsToTake"] as const;

describe("handledExceedsDue", () => {
  it.each([
    ["is content when all is done", 4, 4, []],
    ["is content when less is done", 3, 4, []],
    ["is content when there is nothing to do", 0, 0, []],
    ["notices one too many", 5, 4, [{ at, what: "done", part: 5, whole: 4 }]],
    ["notices one where there is nothing to do", 1, 0, [{ at, what: "done", part: 1, whole: 0 }]],
    ["waits for a blank part", null, 4, []],
    ["waits for a blank whole", 5, null, []],
  ])("%s", (_, part, whole, noticed) => {
    expect(handledExceedsDue.check(ruleContext({ [at[0]]: part, [at[1]]: whole }), limits)).toStrictEqual(noticed);
  });

  it("looks at each pair apart", () => {
    const context = ruleContext({
      "D2.1.itemsToTake": 4,
      "D2.1.itemsTaken": 5,
      "D2.2.itemsToCancel": 9,
      "D2.2.itemsCancelled": 2,
    });
    expect(handledExceedsDue.check(context, limits)).toStrictEqual([{ at, what: "done", part: 5, whole: 4 }]);
  });

  it.each([
    ["is content with as many as the office's own number", 24, 24, false],
    ["is content with more", 30, 24, false],
    ["hints at fewer", 5, 24, true],
    ["waits for a blank target", null, 24, false],
    ["waits for a blank office number", 5, null, false],
  ])("a target that the unit states: %s", (_, due, atLeast, hinted) => {
    const [one, other] = ["B1.5.deptSelfDue", "B1.4.sandingDue"] as const;
    const targets = [{ due: one, atLeast: other }];
    expect(handledExceedsDue.check(ruleContext({ [one]: due, [other]: atLeast }), { targets })).toStrictEqual(
      hinted ? [{ at: [one, other], what: "target", severity: "hint", due, atLeast }] : [],
    );
  });

  it("says both numbers", () => {
    const names = namesOf({ [at[0]]: "已承接", [at[1]]: "应承接上级下放事项" }, "项");
    expect(handledExceedsDue.says({ at, what: "done", part: 5, whole: 4 }, names)).toBe(
      "“已承接”填5项，“应承接上级下放事项”为4项，已办数大于应办数，请核对。",
    );
  });
});
