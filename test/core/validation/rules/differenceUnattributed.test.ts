import { describe, expect, it } from "@jest/globals";
import { unreadable } from "../../../../src/core/answers/answer";
import { differenceUnattributed } from "../../../../src/core/validation/rules/differenceUnattributed";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = {
  approved: "D3.2.unitsApproved",
  actual: "D3.2.unitsActual",
  status: "divisions.status",
  missing: ["未设到位"],
  added: ["擅自增设"],
  withDocument: ["已批复调整"],
  docNo: "divisions.docNo",
};
const row = (status: Plain, docNo: Plain = null) => ({ status, docNo });
const found = (approved: number, actual: number, unattributed: number) => [
  { at: ["D3.2.unitsActual", "D3.2.unitsApproved", "divisions"], approved, actual, unattributed, subject: "" },
];
const rows = {
  approved: "departments.unitsApproved",
  actual: "departments.unitsActual",
  missing: "departments.notSetUp",
  added: "departments.unauthUnits",
  withDocument: "departments.adjusted",
  docNo: "departments.adjustDocNo",
  subject: "departments.name",
};

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
    ["takes “无” for no document", 12, 11, [row("已批复调整", "无")], found(12, 11, 1)],
    ["looks at more than approved as well", 12, 14, [row("擅自增设")], found(12, 14, 1)],
    ["takes nothing missing for something added", 12, 13, [row("未设到位")], found(12, 13, 1)],
    ["takes nothing added for something missing", 12, 11, [row("擅自增设")], found(12, 11, 1)],
    ["waits for a row without a status", 12, 10, [row("未设到位"), row(null)], []],
    ["waits for an empty list", 12, 10, [], []],
    ["waits for a blank number", 12, null, [row("一致")], []],
  ])("%s", (_, approved, actual, divisions, noticed) => {
    const context = ruleContext({ [limits.approved]: approved, [limits.actual]: actual }, { annexes: { divisions } });
    expect(differenceUnattributed.check(context, { list: limits })).toStrictEqual(noticed);
  });

  it.each<[string, Record<string, Plain>, number]>([
    ["is content without a difference", { unitsApproved: 5, unitsActual: 5 }, 0],
    ["is content with what is not set up", { unitsApproved: 5, unitsActual: 3, notSetUp: 2 }, 0],
    ["is content with what was added", { unitsApproved: 5, unitsActual: 6, unauthUnits: 1, notSetUp: 0 }, 0],
    ["notices a blank explanation", { unitsApproved: 5, unitsActual: 3 }, 2],
    ["notices the wrong way round", { unitsApproved: 5, unitsActual: 6, notSetUp: 1 }, 1],
    ["notices an adjustment without its document", { unitsApproved: 5, unitsActual: 4, adjusted: 1 }, 1],
    ["takes “无” for no document", { unitsApproved: 5, unitsActual: 4, adjusted: 1, adjustDocNo: "无" }, 1],
    [
      "is content with an adjustment and its document",
      { unitsApproved: 5, unitsActual: 4, adjusted: 1, adjustDocNo: "呼编发〔2015〕3号" },
      0,
    ],
    ["never lets one department make up for another", { unitsApproved: 0, unitsActual: 99, unauthUnits: 98 }, 1],
    ["waits for a blank number", { unitsApproved: 5, unitsActual: null }, 0],
    [
      "waits for an unreadable explanation",
      { unitsApproved: 5, unitsActual: 3, notSetUp: unreadable("约2", "vague") },
      0,
    ],
  ])("row by row: %s", (_, row, unattributed) => {
    const context = ruleContext({}, { annexes: { departments: [{ name: "教育局", ...row }] } });
    const at = ["departments#1.unitsActual", "departments#1.unitsApproved", "departments"];
    const facts = { approved: row["unitsApproved"], actual: row["unitsActual"], unattributed, subject: "教育局" };
    expect(differenceUnattributed.check(context, { rows })).toStrictEqual(unattributed === 0 ? [] : [{ at, ...facts }]);
  });

  it("says how many and where", () => {
    const facts = {
      at: ["D3.2.a", "D3.2.b", "divisions"],
      approved: 12,
      actual: 10,
      unattributed: 1,
      subject: "",
    } as const;
    expect(differenceUnattributed.says(facts, namesOf({ divisions: "内设机构明细表" }, "个"))).toBe(
      "核定12个、实设10个，差额中有1个未归因，请在“内设机构明细表”注明未设到位、已批复调整（填文号）或擅自增设。",
    );
  });
});
