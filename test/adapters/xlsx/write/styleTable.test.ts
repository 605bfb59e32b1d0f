import { describe, expect, it } from "@jest/globals";
import type { CellStyle } from "#core/form/workbook";
import { StyleTable } from "#adapters/xlsx/write/styleTable";
import { elements } from "./written";

/** The styles part after each of the styles was asked for once, and the numbers they were given. */
function table(...styles: readonly CellStyle[]) {
  const made = new StyleTable(new Map(styles.map((style, index) => [`s${index}`, style])));
  const numbers = styles.map((_, index) => made.cell(`s${index}`, false));
  return { made, numbers, xml: made.xml() };
}
const last = (xml: string, list: string, name: string): string | undefined =>
  elements(elements(xml, list)[0]!, name).at(-1);

describe("a font", () => {
  it.each<[string, CellStyle["font"], string]>([
    [
      "says it is Chinese where its name is",
      { name: "仿宋_GB2312", size: 12 },
      '<font><sz val="12"/><name val="仿宋_GB2312"/><charset val="134"/></font>',
    ],
    [
      "does not otherwise",
      { name: "Times New Roman", size: 10.5 },
      '<font><sz val="10.5"/><name val="Times New Roman"/></font>',
    ],
    [
      "takes name and size from the default where it has none",
      { bold: true, italic: true, underline: true, color: "c00000" },
      '<font><b/><i/><u/><sz val="11"/><color rgb="FFC00000"/><name val="宋体"/><charset val="134"/></font>',
    ],
  ])("%s", (_, font, xml) => expect(last(table({ font: font! }).xml, "fonts", "font")).toBe(xml));
});

describe("a border", () => {
  const side = (name: string, style: string) => `<${name} style="${style}"><color auto="1"/></${name}>`;
  it.each<[string, NonNullable<CellStyle["border"]>, string]>([
    [
      "on all sides",
      "thin",
      `<border>${side("left", "thin")}${side("right", "thin")}${side("top", "thin")}${side("bottom", "thin")}<diagonal/></border>`,
    ],
    [
      "on some",
      { top: "medium", right: "hair" },
      `<border><left/>${side("right", "hair")}${side("top", "medium")}<bottom/><diagonal/></border>`,
    ],
  ])("%s", (_, border, xml) => expect(last(table({ border }).xml, "borders", "border")).toBe(xml));
});

describe("a style", () => {
  it.each<[string, CellStyle, string]>([
    ["fills", { fill: "fff9e5" }, '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>'],
    [
      "opens a cell for entry",
      { unlocked: true },
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>',
    ],
    [
      "aligns",
      { align: { horizontal: "right", vertical: "top", wrap: true, indent: 2, shrink: false } },
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">' +
        '<alignment horizontal="right" vertical="top" wrapText="1" indent="2" shrinkToFit="0"/></xf>',
    ],
    [
      "formats as text by the number Excel has for it",
      { numberFormat: "@" },
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    ],
    [
      "formats its own way",
      { numberFormat: 'yyyy"年"m"月"' },
      '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    ],
    ["may say nothing", {}, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  ])("%s", (_, style, xml) => expect(last(table(style).xml, "cellXfs", "xf")).toBe(xml));

  it("spells its own formats out", () => {
    const { xml } = table(
      { numberFormat: '0.0"分"' },
      { numberFormat: "yyyy-mm-dd" },
      { numberFormat: '0.0"分"', fill: "FFFFFF" },
    );
    expect(elements(xml, "numFmts")).toEqual([
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0&quot;分&quot;"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd"/></numFmts>',
    ]);
  });

  it("is written once where several look the same", () => {
    const { numbers, xml } = table(
      { fill: "FFF9E5", border: "thin" },
      { border: { left: "thin", right: "thin", top: "thin", bottom: "thin" }, fill: "fff9e5" },
      { fill: "FFF9E5" },
      {},
    );
    expect(numbers).toEqual([1, 1, 2, 0]);
    expect(elements(xml, "cellXfs")[0]).toContain('count="3"');
    expect(elements(xml, "fills")[0]).toContain('count="3"');
    expect(elements(xml, "borders")[0]).toContain('count="2"');
  });

  it("is not written where no cell wears it", () => {
    const made = new StyleTable(new Map([["idle", { fill: "FF0000" }]]));
    expect(made.xml()).not.toContain("FF0000");
  });

  it("costs nothing where there is none", () => {
    expect(new StyleTable(new Map()).cell(undefined, false)).toBe(0);
  });
});

describe("the look of a conditional format", () => {
  it("fills by the background colour, which is what Excel reads there", () => {
    const { made } = table();
    const look = { font: { color: "C00000", bold: true }, fill: "FFC7CE" };
    expect([made.different(look), made.different({ font: { bold: false } }), made.different(look)]).toEqual([0, 1, 0]);
    expect(elements(made.xml(), "dxfs")).toEqual([
      '<dxfs count="2"><dxf><font><b/><color rgb="FFC00000"/></font>' +
        '<fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><b val="0"/></font></dxf></dxfs>',
    ]);
  });
});
