import { describe, expect, it } from "@jest/globals";
import { blank, given, unreadable } from "#core/answers/answer";
import { halfWidth, inLanguage, trimmed } from "#core/answers/text";
import { text } from "#core/answers/kinds/text";

describe("a text, as it stands in a cell", () => {
  it.each([
    ["words", "张某", given("张某")],
    ["spaces around them go", "　张某 ", given("张某")],
    ["spaces within them stay", "张 某", given("张 某")],
    ["spaces of all kinds alone are blank", " \u3000\u00a0\u200b\ufeff", blank],
    ["a number keeps its digits", 12, given("12")],
    ["leading zeros stay", "00123", given("00123")],
    ["TRUE", true, given("TRUE")],
    ["FALSE", false, given("FALSE")],
    ["a day nobody knows", { kind: "date", serial: NaN } as const, unreadable("", "broken")],
    ["a day", { kind: "date", serial: 42_230 } as const, given("2015-08-14")],
    ["不适用 is a text like any other", "不适用", given("不适用")],
    ["text that looks like a formula stays text", "=1+1", given("=1+1")],
    ["an error", { kind: "error", code: "#N/A" } as const, unreadable("#N/A", "formulaError")],
  ])("%s", (_, cell, answer) => expect(text.decode(cell, {})).toEqual(answer));

  it.each([
    ["张某", 1],
    ["无", 0],
    ["　无 ", 0],
    ["暂无", 0],
    ["未指定", 0],
    ["不适用", 0],
    ["None", 0],
    ["无锡某", 1],
    ["*", 1],
    ["0", 1],
  ])("%s names somebody or nobody", (said, number) => {
    const answer = text.decode(said, {});
    expect(answer.state === "given" && text.toNumber(answer.value, {})).toBe(number);
  });

  it.each([
    ["没有", 0],
    ["未确定", 0],
    ["  无  ", 0],
    ["\u3000无\u00a0", 0],
    ["暂 无", 1],
  ])("%j counts %p, whoever has trimmed it", (said, number) => expect(text.toNumber(said, {})).toBe(number));

  it("is held to its length", () => {
    expect(text.native({ max: 80 }, "zh-CN")).toEqual({ kind: "textLength", max: 80 });
    expect(text.native({}, "zh-CN")).toBeUndefined();
  });

  it("from a program: blank is blank", () => {
    expect(text.fromData("  ", {})).toEqual(blank);
    expect(text.fromData(12, {})).toEqual(given("12"));
    expect(text.fromData({ name: "张三" }, {})).toEqual(unreadable('{"name":"张三"}', "wrongType"));
    expect(text.fromData([], {})).toEqual(unreadable("[]", "wrongType"));
    expect(text.encode("张某", {}, "en-US")).toBe("张某");
  });
});

describe("small help with texts", () => {
  it.each([
    ["digits", "１２３", "123"],
    ["letters and marks", "Ｄ１．３－，：／", "D1.3-,:/"],
    ["not what merely looks like a digit", "①²Ⅻ", "①²Ⅻ"],
    ["not Chinese punctuation", "。、“”〔〕", "。、“”〔〕"],
  ])("half width: %s", (_, from, to) => expect(halfWidth(from)).toBe(to));

  it("trims what Excel's own TRIM leaves", () => expect(trimmed("\ufeff\u3000 a b \u00a0\u2060")).toBe("a b"));

  it("says things in the language asked for", () => {
    expect(inLanguage({ zh: "项", en: "item(s)" }, "zh-CN")).toBe("项");
    expect(inLanguage({ zh: "项", en: "item(s)" }, "en-US")).toBe("item(s)");
  });
});
