import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { element, escapeAttribute, escapePlain, escapeText } from "#adapters/xlsx/write/xml";
import { wellFormed } from "./samplePlan";
import { runs } from "../../../builders/runs";

/** What a spreadsheet program does with an ST_Xstring. */
const read = (xml: string): string =>
  xml
    .replace(/&(?:amp|lt|gt|quot);|&#(\d+);/g, (entity, code: string | undefined) =>
      code ? String.fromCharCode(Number(code)) : { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' }[entity]!,
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const tricky = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "_",
      "x",
      "0",
      "0",
      "4",
      "1",
      "B",
      "_x0041_",
      "x0041_",
      "\u000b",
      "\r",
      "\n",
      "\t",
      "&",
      "<",
      "😀",
      "编",
    ),
    fc.string({ unit: "grapheme", maxLength: 2 }),
  ),
  maxLength: 30,
});

describe("escapeText", () => {
  it.each([
    ["leaves ordinary text alone", "机构编制 ABC_x 12", "机构编制 ABC_x 12"],
    ["escapes markup", "]]>&<b>", "]]&gt;&amp;&lt;b&gt;"],
    ["keeps line feeds and tabs, and carriage returns as _x000D_", "a\n\tb\r\nc", "a\n\tb_x000D_\nc"],
    ["writes control characters the way Excel does", "\u0000\u001f\ufffe", "_x0000__x001F__xFFFE_"],
    ["protects what only looks like such a sequence", "_x000D_ _xabcd_ _x12_", "_x005F_x000D_ _x005F_xabcd_ _x12_"],
    ["also where two share an underscore", "_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
    ["also where the second underscore is one of ours", "_x0041\u000b", "_x005F_x0041_x000B_"],
    ["replaces unpaired surrogates, which no encoding holds", "a\ud800b\udc00", "a\ufffdb\ufffd"],
    ["keeps characters beyond the basic plane", "𠮷😀", "𠮷😀"],
  ])("%s", (_, text, xml) => expect(escapeText(text)).toBe(xml));

  it("is undone by reading, whatever the text", () => {
    fc.assert(
      fc.property(tricky, (text) => read(escapeText(text)) === wellFormed(text)),
      runs(2000),
    );
  });
});

describe("escapeAttribute", () => {
  it("keeps line feeds and tabs, which XML readers would turn into spaces", () => {
    expect(escapeAttribute('a\n\t"b"\r')).toBe("a&#10;&#9;&quot;b&quot;_x000D_");
  });

  it("is undone by reading, whatever the text", () => {
    fc.assert(
      fc.property(tricky, (text) => read(escapeAttribute(text)) === wellFormed(text)),
      runs(2000),
    );
  });
});

describe("escapePlain", () => {
  it("knows no _xHHHH_", () => {
    expect(escapePlain("_x000D_ a\u000bb\ud800 <&>")).toBe("_x000D_ a\ufffdb\ufffd &lt;&amp;&gt;");
  });
});

describe("element", () => {
  it.each([
    ["closes itself where it is empty", element("a"), "<a/>"],
    ["leaves out what is undefined", element("a", { b: undefined, c: 0, d: "" }), '<a c="0" d=""/>'],
    ["says yes and no as 1 and 0", element("a", { b: true, c: false }), '<a b="1" c="0"/>'],
    ["holds its children in order", element("a", {}, "<b/>", "", "<c/>"), "<a><b/><c/></a>"],
  ])("%s", (_, xml, expected) => expect(xml).toBe(expected));
});
