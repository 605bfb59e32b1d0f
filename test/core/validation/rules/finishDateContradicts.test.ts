import { describe, expect, it } from "@jest/globals";
import { finishDateContradicts } from "../../../../src/core/validation/rules/finishDateContradicts";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = {
  deadline: "D1.3.deadline",
  finish: "D1.3.finishDate",
  due: "D1.3.tasksDue",
  onTime: "D1.3.tasksOnTime",
};
const found = (finish: string, onTime: number) => [
  { at: [limits.finish, limits.onTime], finish, deadline: "2014-12-31", due: 12, onTime },
];

describe("finishDateContradicts", () => {
  it.each<[string, Plain, Plain, Plain, unknown[]]>([
    ["is content when all was done in time", "2014-12-31", "2014-12-31", 12, []],
    ["is content when it was late and so were tasks", "2014-12-31", "2015-01-20", 10, []],
    ["notices a late day with all tasks on time", "2014-12-31", "2015-01-20", 12, found("2015-01-20", 12)],
    ["notices a day in time with late tasks", "2014-12-31", "2014-11-30", 10, found("2014-11-30", 10)],
    ["waits for a blank finish", "2014-12-31", null, 10, []],
    ["waits for a blank deadline", null, "2015-01-20", 12, []],
    ["waits for a blank count", "2014-12-31", "2015-01-20", null, []],
  ])("%s", (_, deadline, finish, onTime, noticed) => {
    const context = ruleContext({
      [limits.deadline]: deadline,
      [limits.finish]: finish,
      [limits.due]: 12,
      [limits.onTime]: onTime,
    });
    expect(finishDateContradicts.check(context, limits)).toStrictEqual(noticed);
  });

  it("says which dates and counts", () => {
    const facts = { at: ["a.b", "a.c"], deadline: "2014-12-31", due: 12 } as const;
    expect(finishDateContradicts.says({ ...facts, finish: "2015-01-20", onTime: 12 }, namesOf())).toBe(
      "实际完成日期2015年1月20日晚于规定时限2014年12月31日，但按时完成12项不少于应完成12项，日期与按时完成数矛盾，请核对。",
    );
    expect(finishDateContradicts.says({ ...facts, finish: "2014-12-31", onTime: 10 }, namesOf())).toContain("不晚于");
    expect(finishDateContradicts.says({ ...facts, finish: "2014-11-30", onTime: 10 }, namesOf())).toBe(
      "实际完成日期2014年11月30日不晚于规定时限2014年12月31日，但按时完成10项少于应完成12项，日期与按时完成数矛盾，请核对。",
    );
  });
});
