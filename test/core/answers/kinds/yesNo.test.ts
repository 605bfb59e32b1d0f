import { describe, expect, it } from "@jest/globals";
import { blank, given, notApplicable, unreadable } from "#core/answers/answer";
import { yesNo } from "#core/answers/kinds/yesNo";

describe("yes or no, as it stands in a cell", () => {
  it.each([
    ["是", "是", given(true)],
    ["否", "否", given(false)],
    ["with spaces", " 是　", given(true, " 是　")],
    ["Yes", "Yes", given(true)],
    ["NO", "NO", given(false)],
    ["full-width letters", "ＹＥＳ", given(true, "ＹＥＳ")],
    ["TRUE", true, given(true, "TRUE")],
    ["FALSE", false, given(false, "FALSE")],
    ["nothing but spaces", "  ", blank],
    ["不适用", "不适用", notApplicable],
    ["有 may mean anything", "有", unreadable("有", "notYesNo")],
    ["a tick", "√", unreadable("√", "notYesNo")],
    ["是的", "是的", unreadable("是的", "notYesNo")],
    ["y", "y", unreadable("y", "notYesNo")],
    ["1", 1, unreadable("1", "notYesNo")],
    ["0 is not no", 0, unreadable("0", "notYesNo")],
    ["a day", { kind: "date", serial: 42_230 } as const, unreadable("", "notYesNo")],
    ["an error", { kind: "error", code: "#N/A" } as const, unreadable("#N/A", "formulaError")],
  ])("%s", (_, cell, answer) => expect(yesNo.decode(cell, {})).toEqual(answer));

  it.each([
    [true, "zh-CN", "是", 1],
    [false, "zh-CN", "否", 0],
    [true, "en-US", "Yes", 1],
    [false, "en-US", "No", 0],
  ] as const)("%p in %s is written %s, counts %p and is read back", (value, language, written, number) => {
    expect(yesNo.encode(value, {}, language)).toBe(written);
    expect(yesNo.toNumber(value, {})).toBe(number);
    expect(yesNo.decode(written, {})).toEqual(given(value));
    expect(yesNo.native({}, language)).toEqual({
      kind: "list",
      values: language === "en-US" ? ["Yes", "No"] : ["是", "否"],
    });
  });
});

describe("yes or no from a program", () => {
  it.each([
    ["true", true, given(true)],
    ["1", 1, given(true)],
    ["0", 0, given(false)],
    ["是", "是", given(true)],
    ["2", 2, unreadable("2", "notYesNo")],
  ])("%s", (_, value, answer) => expect(yesNo.fromData(value, {})).toEqual(answer));
});
