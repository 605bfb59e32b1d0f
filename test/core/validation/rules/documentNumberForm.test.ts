import { describe, expect, it } from "@jest/globals";
import { documentNumberForm } from "../../../../src/core/validation/rules/documentNumberForm";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const found = (text: string, brackets: boolean, place = "B1.1.schemeDocNo") => [{ at: [place], text, brackets }];

describe("documentNumberForm", () => {
  it.each<[string, Plain, unknown[]]>([
    ["is content with a document number", "呼政发〔2015〕3号", []],
    ["is content with a longer number", "呼政发〔2015〕128号", []],
    ["notices words behind it", "呼政发〔2015〕3号附件", found("呼政发〔2015〕3号附件", false)],
    ["sees brackets with blanks in them", "呼政发[ 2015 ]3号", found("呼政发[ 2015 ]3号", true)],
    ["takes no words in brackets for a year", "呼政发（修订2015）3号", found("呼政发（修订2015）3号", false)],
    ["nor a year with words behind it", "呼政发（2015年）3号", found("呼政发（2015年）3号", false)],
    ["notices square brackets", "呼政发[2015]3号", found("呼政发[2015]3号", true)],
    ["notices round brackets", "呼政发(2015)3号", found("呼政发(2015)3号", true)],
    ["notices full-width round brackets", "呼政发（2015）3号", found("呼政发（2015）3号", true)],
    ["notices lenticular brackets", "呼政发【2015】3号", found("呼政发【2015】3号", true)],
    ["notices full-width square brackets", "呼政发［2015］3号", found("呼政发［2015］3号", true)],
    ["notices a missing 号", "呼政发〔2015〕3", found("呼政发〔2015〕3", false)],
    ["notices a number alone", "2015年3号", found("2015年3号", false)],
    ["notices a title before the number", "改革方案 呼政发〔2015〕3号", found("改革方案 呼政发〔2015〕3号", false)],
    ["waits for a blank", null, []],
  ])("%s", (_, text, noticed) => {
    const context = ruleContext({ "B1.1.schemeDocNo": text });
    expect(documentNumberForm.check(context, { fields: ["B1.1.schemeDocNo"] })).toStrictEqual(noticed);
  });

  it.each<[string, Plain, unknown[]]>([
    ["is content with a number alone", "呼发改〔2014〕21号", []],
    ["is content with a title and a number", "《改革落实方案》（呼发改〔2014〕21号）", []],
    ["is content with a year in the title", "改革方案（2014）呼发改〔2014〕21号", []],
    [
      "notices other brackets",
      "《改革落实方案》呼发改[2014]21号",
      found("《改革落实方案》呼发改[2014]21号", true, "D1.1.planDocNo"),
    ],
    ["notices a title alone", "改革落实方案", found("改革落实方案", false, "D1.1.planDocNo")],
  ])("with a title allowed: %s", (_, text, noticed) => {
    const context = ruleContext({ "D1.1.planDocNo": text });
    expect(documentNumberForm.check(context, { titled: ["D1.1.planDocNo"] })).toStrictEqual(noticed);
  });

  it("looks at each row of a column, and waits for blank ones", () => {
    const divisions = [{ docNo: "呼编发〔2014〕2号" }, { docNo: null }, { docNo: "呼编发(2014)2号" }];
    expect(
      documentNumberForm.check(ruleContext({}, { annexes: { divisions } }), { columns: ["divisions.docNo"] }),
    ).toStrictEqual(found("呼编发(2014)2号", true, "divisions#3.docNo"));
  });

  it("takes “无” in a list for no number, and in a field that asks for one for no number written well", () => {
    const context = ruleContext({ "D1.1.planDocNo": "无" }, { annexes: { divisions: [{ docNo: "无" }] } });
    expect(documentNumberForm.check(context, { columns: ["divisions.docNo"] })).toStrictEqual([]);
    expect(documentNumberForm.check(context, { titled: ["D1.1.planDocNo"] })).toStrictEqual(
      found("无", false, "D1.1.planDocNo"),
    );
  });

  it("says how to write it", () => {
    const names = namesOf({ "B1.1.schemeDocNo": "方案文号" });
    expect(documentNumberForm.says({ at: ["B1.1.schemeDocNo"], text: "呼政发[2015]3号", brackets: true }, names)).toBe(
      "“方案文号”填了“呼政发[2015]3号”，文号括号请用〔〕，如：呼政发〔2015〕3号。",
    );
    expect(documentNumberForm.says({ at: ["B1.1.schemeDocNo"], text: "3号", brackets: false }, names)).toBe(
      "“方案文号”填了“3号”，没有完整文号，请按“呼政发〔2015〕3号”的形式填写。",
    );
  });
});
