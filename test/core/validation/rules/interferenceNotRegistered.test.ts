import { describe, expect, it } from "@jest/globals";
import { interferenceNotRegistered } from "../../../../src/core/validation/rules/interferenceNotRegistered";
import { namesOf, ruleContext, type Circumstances, type Plain } from "../../../builders/ruleContext";

const limits = { count: "B3.8.interfere", annex: "interventions", description: "B3.8.interfereDesc" };
const rows = (count: number): Circumstances => ({
  annexes: { interventions: Array.from({ length: count }, () => ({ who: "某厅" })) },
});
const differs = (registered: number, stated: number) => ({
  at: ["B3.8.interfere", "interventions"],
  what: "rows",
  rows: registered,
  stated,
});
const undescribed = { at: ["B3.8.interfereDesc", "B3.8.interfere"], what: "description", stated: 2 };

describe("interferenceNotRegistered", () => {
  it.each<[string, Plain, Plain, Circumstances, unknown[]]>([
    ["is content without interference", 0, null, rows(0), []],
    ["is content when each is registered and described", 2, "某厅发函要求增设机构", rows(2), []],
    ["notices one that is not registered", 2, "某厅发函", rows(1), [differs(1, 2)]],
    ["notices one that is not reported", 0, null, rows(1), [differs(1, 0)]],
    ["notices a missing description", 2, null, rows(2), [undescribed]],
    ["notices that none is registered", 2, "某厅发函", rows(0), [differs(0, 2)]],
    [
      "leaves an empty register that must be filled to the rule about blanks",
      2,
      "某厅发函",
      { annexFacts: { interventions: { required: true } } },
      [],
    ],
    ["waits for a blank number", null, null, rows(1), []],
  ])("%s", (_, count, description, about, noticed) => {
    const context = ruleContext({ "B3.8.interfere": count, "B3.8.interfereDesc": description }, about);
    expect(interferenceNotRegistered.check(context, limits)).toStrictEqual(noticed);
  });

  it("says what to do", () => {
    const names = namesOf(
      {
        "B3.8.interfere": "上级业务部门干预机构编制事项",
        "B3.8.interfereDesc": "来文单位、方式、内容",
        interventions: "干预事项登记表",
      },
      "起",
    );
    expect(
      interferenceNotRegistered.says(
        { at: ["B3.8.interfere", "interventions"], what: "rows", rows: 1, stated: 2 },
        names,
      ),
    ).toBe("“干预事项登记表”登记1条，“上级业务部门干预机构编制事项”填报2起，请核对。");
    expect(
      interferenceNotRegistered.says(
        { at: ["B3.8.interfereDesc", "B3.8.interfere"], what: "description", stated: 2 },
        names,
      ),
    ).toBe("填报干预2起，请补填“来文单位、方式、内容”。");
  });
});
