import { describe, expect, it, jest } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import type { Plan } from "#core/form/workbook";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { fflateDeflater } from "#adapters/xlsx/write/fflateDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { cell, plan, range, sheet } from "./plans";
import { samplePlan } from "./samplePlan";
import { attribute, elements, part, written } from "./written";

const margins = { top: 10, bottom: 10, left: 10, right: 10 };

describe("the package", () => {
  const parts = written(samplePlan());

  it("begins with what tells its kind", () => {
    expect([...parts.keys()].slice(0, 3)).toEqual(["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"]);
  });

  it("names the type of every part, and of nothing else", () => {
    const named = elements(parts.get("[Content_Types].xml")!, "Override").map((one) => attribute(one, "PartName"));
    const there = [...parts.keys()].filter((path) => path !== "[Content_Types].xml" && !path.endsWith(".rels"));
    expect(named.sort()).toEqual(there.map((path) => `/${path}`).sort());
  });

  it("relates only to parts that are there, and to every part", () => {
    const reached = new Set<string>();
    for (const [path, xml] of parts) {
      if (!path.endsWith(".rels")) continue;
      const source = path.replace("_rels/", "").replace(/\.rels$/, "");
      for (const relationship of elements(xml, "Relationship")) {
        reached.add(new URL(attribute(relationship, "Target")!, `http://x/${source}`).pathname.slice(1));
      }
    }
    const there = [...parts.keys()].filter((path) => path !== "[Content_Types].xml" && !path.endsWith(".rels"));
    expect([...reached].sort()).toEqual(there.sort());
  });

  it("has neither theme nor macros nor links to elsewhere", () => {
    expect([...parts.keys()].join()).not.toMatch(/theme|vba|external|custom[A-Z]/);
    expect([...parts.values()].join("")).not.toContain("TargetMode");
  });
});

describe("the same plan", () => {
  const bytes = (of: Plan = samplePlan()) => Buffer.from(writeWorkbook(of, nodeDeflater)).toString("base64");

  it("gives the same bytes, whatever the clock, chance and time zone", () => {
    const before = bytes();
    const zone = process.env.TZ;
    jest.useFakeTimers({ now: new Date("2031-01-01T00:00:00Z") });
    const chance = jest.spyOn(Math, "random").mockReturnValue(0.123);
    process.env.TZ = "Asia/Shanghai";
    try {
      expect(bytes()).toBe(before);
      expect(chance).not.toHaveBeenCalled();
    } finally {
      jest.useRealTimers();
      chance.mockRestore();
      process.env.TZ = zone;
    }
  });

  it("gives the same parts in Node and in a browser", () => {
    const texts = (deflater: typeof nodeDeflater) =>
      Object.entries(unzipSync(writeWorkbook(samplePlan(), deflater))).map(([path, data]) => [path, strFromU8(data)]);
    expect(texts(fflateDeflater)).toEqual(texts(nodeDeflater));
  });

  it("shows another stamp in its properties and nowhere else", () => {
    const [now, later] = [samplePlan(), { ...samplePlan(), stamp: "2016-01-01T00:00:00Z" }].map(written);
    const changed = [...now!].filter(([path, text]) => later!.get(path) !== text).map(([path]) => path);
    expect(changed).toEqual(["docProps/core.xml"]);
  });
});

describe("the workbook part", () => {
  const workbook = (more: Partial<Plan>) => part(plan(more), "xl/workbook.xml");

  it("lists sheets in order, with their state", () => {
    const xml = workbook({
      sheets: [
        sheet({ name: "a&b" }),
        sheet({ name: "h", state: "hidden" }),
        sheet({ name: "v", state: "veryHidden" }),
      ],
    });
    expect(elements(xml, "sheets")).toEqual([
      '<sheets><sheet name="a&amp;b" sheetId="1" r:id="rId1"/><sheet name="h" sheetId="2" state="hidden" r:id="rId2"/>' +
        '<sheet name="v" sheetId="3" state="veryHidden" r:id="rId3"/></sheets>',
    ]);
  });

  it("locks its structure only where asked", () => {
    expect(workbook({ lockStructure: true })).toContain('<workbookProtection lockStructure="1"/>');
    expect(workbook({})).not.toContain("workbookProtection");
  });

  it("opens at the active sheet, or the first visible one", () => {
    const sheets = [sheet({ name: "a", state: "veryHidden" }), sheet({ name: "b" }), sheet({ name: "c" })];
    expect(workbook({ sheets })).toContain('<workbookView activeTab="1"/>');
    expect(workbook({ sheets, activeSheet: 2 })).toContain('<workbookView activeTab="2"/>');
  });

  it("names ranges, also in Chinese", () => {
    const names = new Map([
      ["单位名单", "'名录'!$A$2:$A$9"],
      ["标题", '"a<b"'],
    ]);
    expect(elements(workbook({ names }), "definedNames")).toEqual([
      '<definedNames><definedName name="单位名单">\'名录\'!$A$2:$A$9</definedName><definedName name="标题">"a&lt;b"</definedName></definedNames>',
    ]);
  });

  it("keeps each sheet's filter, print area, repeated rows and columns under the names Excel looks for", () => {
    const print = {
      orientation: "portrait" as const,
      fitToWidth: true,
      margins,
      titleRows: [3, 4] as const,
      titleColumns: [1, 28] as const,
      area: range(1, 1, 9, 28),
    };
    const xml = workbook({
      sheets: [sheet({ name: "x" }), sheet({ name: "甲'乙", print, autoFilter: range(4, 1, 9, 2) })],
    });
    expect(elements(xml, "definedName")).toEqual([
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'甲''乙'!$A$4:$B$9</definedName>`,
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'甲''乙'!$A$1:$AB$9</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'甲''乙'!$A:$AB,'甲''乙'!$3:$4</definedName>`,
    ]);
  });

  it("asks for calculation where there is something to calculate", () => {
    expect(workbook({})).not.toContain("calcPr");
    expect(workbook({ sheets: [sheet({ cells: [cell(1, 1, 2, { formula: "1+1" })] })] })).toContain(
      '<calcPr fullCalcOnLoad="1"/>',
    );
  });
});

describe("document properties", () => {
  it("say title and time as the plan does", () => {
    const core = part(plan({ title: "自评表 <一>", stamp: "2015-08-14T09:30:00.123Z" }), "docProps/core.xml");
    expect(core).toContain("<dc:title>自评表 &lt;一&gt;</dc:title>");
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2015-08-14T09:30:00Z</dcterms:created>');
    expect(core).toContain('<dcterms:modified xsi:type="dcterms:W3CDTF">2015-08-14T09:30:00Z</dcterms:modified>');
  });

  it("carry the form's identity", () => {
    const properties = new Map([
      ["pinghui.scheme", "guobiao-2015"],
      ["单位", "a & b"],
    ]);
    const format = 'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"';
    expect(elements(part(plan({ properties }), "docProps/custom.xml"), "property")).toEqual([
      `<property ${format} pid="2" name="pinghui.scheme"><vt:lpwstr>guobiao-2015</vt:lpwstr></property>`,
      `<property ${format} pid="3" name="单位"><vt:lpwstr>a &amp; b</vt:lpwstr></property>`,
    ]);
  });

  it("have no part for what is not there", () => {
    expect(written(plan()).has("docProps/custom.xml")).toBe(false);
  });
});
