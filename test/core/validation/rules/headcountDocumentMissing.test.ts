import { describe, expect, it } from "@jest/globals";
import { headcountDocumentMissing } from "../../../../src/core/validation/rules/headcountDocumentMissing";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = {
  docNo: "headcount.docNo",
  subject: "headcount.body",
  subtotals: [{ subtotal: "headcount.subtotal", parts: ["headcount.chief", "headcount.deputy", "headcount.other"] }],
};
const row = (changed: Record<string, Plain> = {}) => ({
  body: "财政局",
  docNo: "呼编发〔2014〕12号",
  chief: 1,
  deputy: 3,
  other: 1,
  subtotal: 5,
  ...changed,
});

describe("headcountDocumentMissing", () => {
  it.each<[string, Record<string, Plain>[], unknown[]]>([
    ["is content with a document and a right subtotal", [row()], []],
    ["is content without any rows", [], []],
    [
      "notices a row without document",
      [row(), row({ docNo: null })],
      [{ at: ["headcount#2.docNo"], what: "document", subject: "财政局" }],
    ],
    [
      "takes “无” for no document",
      [row(), row({ docNo: "无" })],
      [{ at: ["headcount#2.docNo"], what: "document", subject: "财政局" }],
    ],
    [
      "notices a subtotal of somebody's own making",
      [row({ subtotal: 6 })],
      [{ at: ["headcount#1.subtotal"], what: "subtotal", stated: 6, sum: 5 }],
    ],
    ["waits for a blank subtotal", [row({ subtotal: null })], []],
    ["waits for a subtotal that is no number", [row({ subtotal: "五" })], []],
    ["waits for a blank part", [row({ subtotal: 6, other: null })], []],
  ])("%s", (_, headcount, noticed) => {
    expect(headcountDocumentMissing.check(ruleContext({}, { annexes: { headcount } }), limits)).toStrictEqual(noticed);
  });

  it("says which body", () => {
    const names = namesOf({ headcount: "领导职数核对表", "headcount.docNo": "核定文号", "headcount.subtotal": "小计" });
    expect(
      headcountDocumentMissing.says({ at: ["headcount#2.docNo"], what: "document", subject: "财政局" }, names),
    ).toBe("财政局（“领导职数核对表”第2行“核定文号”）缺核定文号，不能作为依据，请补填。");
    expect(
      headcountDocumentMissing.says({ at: ["headcount#1.subtotal"], what: "subtotal", stated: 6, sum: 5 }, names),
    ).toBe("“领导职数核对表”第1行“小计”填6名，各分项相加为5名，请核对。");
  });
});
