import { describe, expect, it } from "@jest/globals";
import { completedExceedsDue } from "../../../../src/core/validation/rules/completedExceedsDue";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = { due: "D1.3.tasksDue", onTime: "D1.3.tasksOnTime", late: "D1.3.tasksLate" };
const at = [limits.onTime, limits.late, limits.due];

describe("completedExceedsDue", () => {
  it.each<[string, Plain, Plain, Plain, unknown[]]>([
    ["is content when all is done", 12, 10, 2, []],
    ["is content when some is not done", 12, 10, 1, []],
    ["notices more done than due", 12, 10, 3, [{ at, what: "more", due: 12, done: 13 }]],
    ["notices that nothing is due", 0, null, null, [{ at: ["D1.3.tasksDue"], what: "noneDue" }]],
    ["waits for a blank total", null, 10, 3, []],
    ["waits for a blank part", 12, 13, null, []],
    ["waits for the other blank part", 12, null, 13, []],
  ])("%s", (_, due, onTime, late, noticed) => {
    const context = ruleContext({ [limits.due]: due, [limits.onTime]: onTime, [limits.late]: late });
    expect(completedExceedsDue.check(context, limits)).toStrictEqual(noticed);
  });

  it("says both numbers", () => {
    const names = namesOf({ "D1.3.tasksDue": "应完成改革任务数" });
    expect(completedExceedsDue.says({ at: ["a.b", "a.c", "a.d"], what: "more", due: 12, done: 13 }, names)).toBe(
      "按时与逾期完成共13项，多于应完成的12项，完成数大于任务数，请核对。",
    );
    expect(completedExceedsDue.says({ at: ["D1.3.tasksDue"], what: "noneDue" }, names)).toBe(
      "“应完成改革任务数”为0，应大于0，请与编办核对。",
    );
  });
});
