import { describe, expect, it } from "@jest/globals";
import { blank, given, notApplicable, unreadable } from "#core/answers/answer";
import { choice } from "#core/answers/kinds/choice";

const tiers = {
  options: [
    { zh: "好", en: "Good" },
    { zh: "较好", en: "Fairly good" },
    { zh: "一般", en: "Fair" },
    { zh: "差", en: "Poor" },
  ],
};

describe("one of the listed words, as it stands in a cell", () => {
  it.each([
    ["the Chinese word", "较好", given("较好")],
    ["the English word means the same", "Fairly good", given("较好")],
    ["in any case", "GOOD", given("好")],
    ["with spaces", " 差 ", given("差", " 差 ")],
    ["nothing but spaces", "　", blank],
    ["不适用", "不适用", notApplicable],
    ["a word that isn't listed", "优秀", unreadable("优秀", "notATier")],
    ["two words", "好、较好", unreadable("好、较好", "notATier")],
    ["the beginning of a word", "较", unreadable("较", "notATier")],
    ["a wildcard", "*", unreadable("*", "notATier")],
    ["its position is no answer", 1, unreadable("1", "notATier")],
    ["TRUE", true, unreadable("true", "notATier")],
    ["a day", { kind: "date", serial: 42_230 } as const, unreadable("", "notATier")],
    ["an error", { kind: "error", code: "#NAME?" } as const, unreadable("#NAME?", "formulaError")],
  ])("%s", (_, cell, answer) => expect(choice.decode(cell, tiers)).toEqual(answer));

  it("an option called 不适用 is that option", () => {
    const options = [...tiers.options, { zh: "不适用", en: "n/a" }];
    expect(choice.decode("不适用", { options })).toEqual(given("不适用"));
  });

  it.each(tiers.options.map(({ zh, en }, index) => [zh, en, index + 1] as const))(
    "%s is %s in English and the same when it comes back",
    (zh, en, position) => {
      expect(choice.encode(zh, tiers, "zh-CN")).toBe(zh);
      expect(choice.encode(zh, tiers, "en-US")).toBe(en);
      expect(choice.decode(en, tiers)).toEqual(given(zh));
      expect(choice.toNumber(zh, tiers)).toBe(position);
    },
  );

  it("without options there is nothing to pick", () => {
    expect(choice.decode("好", {})).toEqual(unreadable("好", "notATier"));
    expect(choice.encode("好", {}, "en-US")).toBe("好");
    expect(choice.toNumber("好", {})).toBe(0);
    expect(choice.native({}, "zh-CN")).toEqual({ kind: "list", values: [] });
  });

  it("is picked from a list", () =>
    expect(choice.native(tiers, "en-US")).toEqual({ kind: "list", values: ["Good", "Fairly good", "Fair", "Poor"] }));

  it("from a program: a word, nothing else", () => {
    expect(choice.fromData("一般", tiers)).toEqual(given("一般"));
    expect(choice.fromData(2, tiers)).toEqual(unreadable("2", "notATier"));
  });
});
