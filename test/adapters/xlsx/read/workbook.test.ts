import { describe, expect, it } from "@jest/globals";
import type { Snapshot } from "#core/form/workbook";
import { inspectWorkbook } from "#adapters/xlsx/read/inspect";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook, type ReadOptions } from "#adapters/xlsx/read/readWorkbook";
import { relationship, relationships, workbook, worksheet, xlsx, type Parts } from "../../../builders/xlsxPackage";

function read(parts: Parts, options: Partial<ReadOptions> = {}): Snapshot {
  const readable = readWorkbook(xlsx(parts), { inflater: nodeInflater, ...options });
  if (!readable.ok) throw new Error(JSON.stringify(readable.problem));
  return readable.snapshot;
}

const cell = (address: string, value: string, attributes = ""): string =>
  `<c r="${address}" ${attributes}><v>${value}</v></c>`;

const threeSheets: Parts = {
  "xl/workbook.xml": workbook(
    '<workbookProtection lockStructure="1"/><sheets><sheet name="自评表 &amp; 说明" r:id="rId1"/>' +
      '<sheet name="_meta" state="veryHidden" r:id="rId2"/><sheet name="图" state="hidden" r:id="rId3"/></sheets>' +
      '<definedNames><definedName name="单位" localSheetId="1">_meta!$A$9</definedName><definedName name="单位">\'自评表\'!$B$2</definedName><definedName name="__proto__">1</definedName>' +
      '<definedName name="单位" localSheetId="0">_meta!$A$1</definedName></definedNames>',
  ),
  "xl/_rels/workbook.xml.rels": relationships(
    relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
    relationship("rId2", "worksheet", "worksheets/sheet2.xml"),
    relationship("rId3", "chartsheet", "chartsheets/sheet1.xml"),
    relationship("rId8", "styles", "styles.xml"),
  ),
  "xl/worksheets/sheet2.xml": worksheet(`<row>${cell("A1", "7")}</row>`),
};

describe("a workbook", () => {
  it("has sheets, in their order and state; a chart sheet has no cells", () => {
    const { sheets } = read(threeSheets);
    expect(sheets.map(({ name, state, cells }) => [name, state, cells.length])).toEqual([
      ["自评表 & 说明", "visible", 1],
      ["_meta", "veryHidden", 1],
      ["图", "hidden", 0],
    ]);
  });

  it("is read only as far as it is wanted", () => {
    const { sheets } = read(
      { ...threeSheets, "xl/worksheets/sheet1.xml": "broken" },
      { sheets: (name) => name === "_meta" },
    );
    expect(sheets.map(({ name }) => name)).toEqual(["_meta"]);
  });

  it("has names of its own, apart from those of a sheet", () => {
    const { names, structureLocked } = read(threeSheets);
    expect([...names]).toEqual([
      ["单位", "'自评表'!$B$2"],
      ["__proto__", "1"],
    ]);
    expect(structureLocked).toBe(true);
  });

  it("leaves out what a file doesn't say", () => {
    expect(read({})).toEqual({
      sheets: [{ name: "表", state: "visible", cells: [{ row: 1, column: 1, value: 1 }], locked: false, merges: [] }],
      names: new Map(),
      properties: new Map(),
      structureLocked: false,
    });
  });
});

describe("document properties", () => {
  const withProperties = (custom: string, modified: string, app: string): Parts => ({
    "_rels/.rels": relationships(
      relationship("rId1", "officeDocument", "xl/workbook.xml"),
      relationship("rId2", "custom-properties", "docProps/custom.xml"),
      relationship("rId3", "metadata/core-properties", "docProps/core.xml"),
      relationship("rId4", "extended-properties", "docProps/app.xml"),
    ),
    "docProps/custom.xml": `<Properties xmlns:vt="urn:vt">${custom}</Properties>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="urn:cp"><dc:creator>甲</dc:creator><dcterms:modified>${modified}</dcterms:modified></cp:coreProperties>`,
    "docProps/app.xml": `<Properties>${app}</Properties>`,
  });

  it("are texts by name, whatever their type", () => {
    const { properties } = read(
      withProperties(
        '<property pid="2" name="scheme"><vt:lpwstr>编办&amp;1</vt:lpwstr></property><property name="round"><vt:i4>2026</vt:i4></property><property name="__proto__"><vt:bool>true</vt:bool></property>',
        "",
        "",
      ),
    );
    expect([...properties]).toEqual([
      ["scheme", "编办&1"],
      ["round", "2026"],
      ["__proto__", "true"],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    ["2026-03-05T08:00:00Z", "2026-03-05T08:00:00.000Z"],
    ["2026-03-05T08:00:00+08:00", "2026-03-05T00:00:00.000Z"],
    ["2026-03-05T08:00:00", "2026-03-05T08:00:00.000Z"],
    ["2026-13-05T08:00:00Z", undefined],
    ["昨天", undefined],
    ["", undefined],
  ])("tell when it was saved: %s", (modified, savedAt) =>
    expect(read(withProperties("", modified, "")).savedAt).toBe(savedAt),
  );

  it.each([
    ["<Application>WPS 表格</Application>", "WPS 表格"],
    [
      "<TotalTime>0</TotalTime><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>",
      "Microsoft Excel 16.0300",
    ],
    ["", undefined],
  ])("tell by whom: %s", (app, savedBy) => expect(read(withProperties("", "", app)).savedBy).toBe(savedBy));
});

describe("an inspection", () => {
  const rows = [
    cell("A1", "1.5") + cell("B1", "44624", 's="1"') + cell("C1", "2026-03-05", 't="d"') + cell("D1", "1", 't="b"'),
    cell("A2", "#N/A", 't="e"') + cell("B2", "0", 't="s"') + cell("C2", "99", 't="s"') + '<c r="D2"><f>A1</f></c>',
  ];
  const counts = { numbers: 2, texts: 1, booleans: 1, errors: 1, isoDates: 1, notCalculated: 1, broken: 1 };

  it.each([
    ["1900", "", 44_625.5],
    ["1904", '<workbookPr date1904="true"/>', 44_625.5],
  ])("counts what is there, dates as they stand in the file (%s system)", (_, pr, sum) => {
    const snapshot = read({
      "xl/workbook.xml": workbook(`${pr}<sheets><sheet name="表" r:id="rId1"/></sheets>`),
      "xl/worksheets/sheet1.xml": worksheet(rows.map((row) => `<row>${row}</row>`).join("")),
    });
    expect(inspectWorkbook(snapshot)).toEqual([{ name: "表", state: "visible", sum, ...counts }]);
  });
});
