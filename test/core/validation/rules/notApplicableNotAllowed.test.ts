import { describe, expect, it } from "@jest/globals";
import { notApplicableNotAllowed } from "../../../../src/core/validation/rules/notApplicableNotAllowed";
import { namesOf, ruleContext, type Circumstances, type Plain } from "../../../builders/ruleContext";

const na = { "D2.1.itemsTaken": "不适用", "D2.1.itemsStaffed": "不适用" };
const at = ["D2.1.itemsTaken", "D2.1.itemsStaffed"];
const indicator = (mayNotApply: boolean, notApplicable: boolean | undefined): Circumstances => ({
  indicators: { "D2.1": { mayNotApply, notApplicable } },
});

describe("notApplicableNotAllowed", () => {
  it.each<[string, Record<string, Plain>, Circumstances, unknown[]]>([
    ["is content when the condition holds", na, indicator(true, true), []],
    ["is content with ordinary answers", { "D2.1.itemsTaken": 0 }, indicator(false, false), []],
    [
      "notices it in an indicator that always applies, once",
      na,
      indicator(false, false),
      [{ at, what: "never", indicator: "D2.1" }],
    ],
    [
      "notices it where the condition doesn't hold",
      na,
      indicator(true, false),
      [{ at, what: "notNow", indicator: "D2.1" }],
    ],
    ["waits while the condition can't be decided", na, indicator(true, undefined), []],
    [
      "notices it in a required column",
      {},
      {
        annexes: {
          divisions: [
            { name: "办公室", approved: 5 },
            { name: "法制科", approved: "不适用", docNo: "不适用" },
          ],
        },
        annexFacts: { divisions: { columns: { approved: { required: true }, docNo: {} } } },
      },
      [{ at: ["divisions#2.approved"], what: "entry" }],
    ],
  ])("%s", (_, values, about, noticed) => {
    expect(notApplicableNotAllowed.check(ruleContext(values, about), {})).toStrictEqual(noticed);
  });

  it("says what to do", () => {
    const names = namesOf({ "D2.1": "承接情况", divisions: "明细表", "divisions.approved": "核定编制" });
    expect(notApplicableNotAllowed.says({ at, what: "never", indicator: "D2.1" }, names)).toBe(
      "D2.1“承接情况”不得选“不适用”，请如实填报。",
    );
    expect(notApplicableNotAllowed.says({ at, what: "notNow", indicator: "D2.1" }, names)).toBe(
      "D2.1“承接情况”按已填数据应当适用，不得选“不适用”，请如实填报；确不适用的，请与编办联系。",
    );
    expect(notApplicableNotAllowed.says({ at: ["divisions#2.approved"], what: "entry" }, names)).toBe(
      "“明细表”第2行“核定编制”不得填“不适用”，请如实填报。",
    );
  });
});
