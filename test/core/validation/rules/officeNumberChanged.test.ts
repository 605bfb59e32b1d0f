import { describe, expect, it } from "@jest/globals";
import { given, unreadable } from "../../../../src/core/answers/answer";
import { officeNumberChanged } from "../../../../src/core/validation/rules/officeNumberChanged";
import { answerOf, namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const id = "D4.1.staffApproved";
const found = (was: Plain, is: Plain) => [{ at: [id], was: answerOf(was), is: answerOf(is) }];

describe("officeNumberChanged", () => {
  it.each<[string, Plain, Plain, unknown[]]>([
    ["is content when nothing changed", 40, 40, []],
    ["is content when the same number was typed again as text", 40, given(40, "４０"), []],
    ["is content when it was and is blank", null, null, []],
    ["notices another number", 40, 45, found(40, 45)],
    ["notices a deleted number", 40, null, found(40, null)],
    ["notices a number that was not there", null, 40, found(null, 40)],
    ["notices a 0 in place of a blank", null, 0, found(null, 0)],
    [
      "notices what can't be read any more",
      40,
      unreadable("40名", "withUnit"),
      found(40, unreadable("40名", "withUnit")),
    ],
    ["notices another day", "2014-12-31", "2015-01-31", found("2014-12-31", "2015-01-31")],
  ])("%s", (_, was, is, noticed) => {
    const context = ruleContext({ [id]: is }, { issued: { [id]: was }, fields: { [id]: { filledBy: "office" } } });
    expect(officeNumberChanged.check(context, {})).toStrictEqual(noticed);
  });

  it("is silent while nobody knows what was issued", () => {
    const fields = { [id]: { filledBy: "office" } } as const;
    expect(officeNumberChanged.check(ruleContext({ [id]: 45 }, { fields }), {})).toStrictEqual([]);
    expect(officeNumberChanged.check(ruleContext({ [id]: 45 }, { fields, issued: {} }), {})).toStrictEqual([]);
  });

  it("leaves the unit's own numbers alone", () => {
    expect(officeNumberChanged.check(ruleContext({ [id]: 45 }, { issued: { [id]: 40 } }), {})).toStrictEqual([]);
  });

  it("says both values", () => {
    const names = namesOf({ [id]: "核定编制" });
    const says = (was: Plain, is: Plain) =>
      officeNumberChanged.says({ at: [id], was: answerOf(was), is: answerOf(is) }, names);
    const end = "，请恢复原值；确需调整的，请与编办联系。";
    expect(says(40, 45)).toBe(`“核定编制”是编办预置的核定数，已被改动：原40名，现45名${end}`);
    expect(says(40, null)).toContain("原40名，现空白");
    expect(says(true, false)).toContain("原是，现否");
    expect(says("2014-12-31", "不适用")).toContain("原2014年12月31日，现不适用");
    expect(says("某单位", unreadable("40名", "withUnit"))).toContain("原“某单位”，现“40名”");
    expect(says(40, unreadable("", "notCalculated"))).toContain("原40名，现是没有计算结果的公式，");
    expect(says(40, unreadable("", "broken"))).toContain("原40名，现无法读取，");
  });
});
