import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { brokenLines, halfSigns } from "#core/report/printed/brokenLines";

describe("a paragraph in lines", () => {
  it.each<[string, string, number, readonly string[]]>([
    ["is one where it fits", "评估结果", 8, ["评估结果"]],
    ["goes on where it doesn't", "评估结果如下", 8, ["评估结果", "如下"]],
    ["is an empty one where nothing is said", "", 8, [""]],
    ["never begins with a stop", "评估结果。", 8, ["评估结", "果。"]],
    ["never ends with an opening bracket", "评估结（甲）", 8, ["评估结", "（甲）"]],
    ["takes quotation marks for whole signs", "“三定”规定", 8, ["“三定”", "规定"]],
    ["keeps numbers whole", "得分95.50分", 8, ["得分", "95.50分"]],
    ["keeps words whole, the space behind them", "one two three", 8, ["one two ", "three"]],
    ["cuts a row of dots that is longer than a line", "______________", 8, ["________", "______"]],
    ["keeps the indent on the first line", "　　甲乙丙", 8, ["　　甲乙", "丙"]],
  ])("%s", (_, text, halves, lines) => expect(brokenLines(text, halves)).toEqual(lines));

  const texts = fc
    .array(fc.constantFrom(..."甲乙丙，。（）“”——……ab1.5 　_%《》"), { maxLength: 120 })
    .map((all) => all.join(""));

  it("loses nothing, and no line is longer than it may be but for spaces at its end", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 60 }), (text, halves) => {
        const lines = brokenLines(text, halves);
        expect(lines.join("")).toBe(text);
        for (const line of lines) expect(halfSigns(line.trimEnd())).toBeLessThanOrEqual(halves);
      }),
    );
  });
});
