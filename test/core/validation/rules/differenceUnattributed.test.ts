import { describe, expect, it } from "@jest/globals";
import { differenceUnattributed } from "../../../../src/core/validation/rules/differenceUnattributed";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = {
  approved: "D3.2.unitsApproved",
  actual: "D3.2.unitsActual",
  status: "divisions.status",
  explains: ["未设到位", "擅自增设"],
  explainsWithDocument: ["已批复调整"],
  docNo: "divisions.docNo",
};
const row = (status: Plain, docNo: Plain = null) => ({ status, docNo });
const found = (approved: number, actual: number, unattributed: number) => [
  { at: ["D3.2.unitsActual", "D3.2.unitsApproved", "divisions"], approved, actual, unattributed },
];

describe("differenceUnattributed", () => {
  it.each<[string, Plain, Plain, Record<string, Plain>[], unknown[]]>([
    ["is content without a difference", 12, 12, [row("一致")], []],
    [
      "is content when each is explained",
      12,
      10,
      [row("未设到位"), row("已批复调整", "呼编发〔2015〕3号"), row("一致")],
      [],
    ],
    ["notices what nobody explains", 12, 10, [row("未设到位"), row("一致")], found(12, 10, 1)],
    ["notices an adjustment without its document", 12, 11, [row("已批复调整")], found(12, 11, 1)],
    ["looks at more than approved as well", 12, 14, [row("擅自增设")], found(12, 14, 1)],
    ["waits for a row without a status", 12, 10, [row("未设到位"), row(null)], []],
    ["waits for an empty list", 12, 10, [], []],
    ["waits for a blank number", 12, null, [row("一致")], []],
  ])("%s", (_, approved, actual, divisions, noticed) => {
    const context = ruleContext({ [limits.approved]: approved, [limits.actual]: actual }, { annexes: { divisions } });
    expect(differenceUnattributed.check(context, limits)).toStrictEqual(noticed);
  });

  it("says how many and where", () => {
    const facts = { at: ["D3.2.a", "D3.2.b", "divisions"], approved: 12, actual: 10, unattributed: 1 } as const;
    expect(differenceUnattributed.says(facts, namesOf({ divisions: "内设机构明细表" }, "个"))).toBe(
      "核定12个、实设10个，差额中有1个未归因，请在“内设机构明细表”注明未设到位、已批复调整（填文号）或擅自增设。",
    );
  });
});
