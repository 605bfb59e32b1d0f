import { describe, expect, it } from "@jest/globals";
import { drawn, lineOf, styleOf } from "../../../src/workbench/page/styles";
import { languageOf } from "../../../src/workbench/page/words";

describe("styleOf", () => {
  it.each<[string, unknown, unknown]>([
    ["font.bold", true, { bl: 1 }],
    ["font.bold", false, { bl: 0 }],
    ["font.underline", "None", { ul: { s: 0 } }],
    ["font.color", "#C00000", { cl: { rgb: "#C00000" } }],
    ["fill.color", "#FFF8E5", { bg: { rgb: "#FFF8E5" } }],
    ["horizontalAlignment", "Center", { ht: 2 }],
    ["verticalAlignment", "Top", { vt: 1 }],
    ["wrapText", true, { tb: 3 }],
    ["numberFormat", "0.00", { n: { pattern: "0.00" } }],
    ["protection.locked", false, undefined],
    ["columnWidth", 40, undefined],
  ])("%s %s", (key, value, style) => {
    expect(styleOf({ rects: [], key, value })).toEqual(style);
  });
});

describe("a line", () => {
  it("says which sides of a cell it is on", () => {
    expect(lineOf("border.EdgeTop.style")).toEqual({ edge: "EdgeTop", sides: ["t"], said: "style" });
    expect(lineOf("border.InsideVertical.color")).toMatchObject({ sides: ["r", "l"], said: "color" });
    expect(lineOf("font.color")).toBeUndefined();
  });

  it("is drawn from what was said of it, in any order, and taken away", () => {
    const thick = drawn(drawn(undefined, "style", "Continuous"), "weight", "Thick");
    expect(drawn(thick, "color", "#808080")).toEqual({ s: 13, cl: { rgb: "#808080" } });
    expect(drawn(thick, "style", "None")).toBeNull();
  });
});

describe("languageOf", () => {
  it.each([
    [null, "zh-CN", "zh-CN"],
    [null, "de-DE", "en-US"],
    ["en-US", "zh-CN", "en-US"],
    ["zh-Hans", "en-GB", "zh-CN"],
  ])("asked for %s in a browser of %s: %s", (asked, browser, language) => {
    expect(languageOf(asked, browser)).toBe(language);
  });
});
