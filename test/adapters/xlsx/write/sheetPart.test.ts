import { describe, expect, it } from "@jest/globals";
import type { ConditionalFormat, NativeValidation, PlanSheet, PrintSetup } from "#core/form/workbook";
import { cell, range, sheet, plan } from "./plans";
import { samplePlan } from "./samplePlan";
import { elements, part, sheetXml } from "./written";

const only = (more: Partial<PlanSheet>, name: string): string => {
  const found = elements(sheetXml(more), name);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const none = (more: Partial<PlanSheet>, name: string) => {
  expect(elements(sheetXml(more), name)).toEqual([]);
};

describe("a validation", () => {
  const box = [range(5, 6, 20, 6)];
  it.each<[string, NativeValidation, string]>([
    [
      "offers choices",
      { kind: "list", values: ["适用", "不适用", '"甲"'], ranges: box },
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="F5:F20"><formula1>"适用,不适用,""甲"""</formula1></dataValidation>',
    ],
    [
      "offers what stands elsewhere",
      { kind: "listRange", source: "'名<录'!$A$2:$A$9", ranges: box },
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="F5:F20"><formula1>\'名&lt;录\'!$A$2:$A$9</formula1></dataValidation>',
    ],
    [
      "takes whole numbers between two",
      { kind: "wholeNumber", min: -1, max: 99, ranges: box },
      '<dataValidation type="whole" allowBlank="1" showErrorMessage="1" sqref="F5:F20"><formula1>-1</formula1><formula2>99</formula2></dataValidation>',
    ],
    [
      "takes days between two",
      { kind: "date", from: "2015-08-14", to: "2016-02-29", ranges: box },
      '<dataValidation type="date" allowBlank="1" showErrorMessage="1" sqref="F5:F20"><formula1>42230</formula1><formula2>42429</formula2></dataValidation>',
    ],
    [
      "takes texts up to a length",
      { kind: "textLength", max: 200, ranges: box },
      '<dataValidation type="textLength" operator="lessThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="F5:F20"><formula1>200</formula1></dataValidation>',
    ],
    [
      "asks a formula",
      { kind: "custom", formula: 'AND(F5<>"",F5>=0)', ranges: [range(1, 1), ...box] },
      '<dataValidation type="custom" allowBlank="1" showErrorMessage="1" sqref="A1 F5:F20"><formula1>AND(F5&lt;&gt;"",F5&gt;=0)</formula1></dataValidation>',
    ],
    [
      "only prompts",
      { kind: "any", prompt: { title: "提示", text: '一行\n"两行"' }, ranges: box },
      '<dataValidation allowBlank="1" showInputMessage="1" promptTitle="提示" prompt="一行&#10;&quot;两行&quot;" sqref="F5:F20"/>',
    ],
    [
      "warns and lets pass",
      { kind: "custom", formula: "TRUE", alert: { style: "warning", title: "核对", text: "确定吗？" }, ranges: box },
      '<dataValidation type="custom" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="核对" error="确定吗？" sqref="F5:F20"><formula1>TRUE</formula1></dataValidation>',
    ],
    [
      "stops in its own words",
      { kind: "custom", formula: "TRUE", alert: { style: "stop", title: "错", text: "不行" }, ranges: box },
      '<dataValidation type="custom" allowBlank="1" showErrorMessage="1" errorTitle="错" error="不行" sqref="F5:F20"><formula1>TRUE</formula1></dataValidation>',
    ],
  ])("%s", (_, validation, xml) => {
    expect(only({ validations: [validation] }, "dataValidations")).toBe(
      `<dataValidations count="1">${xml}</dataValidations>`,
    );
  });
});

describe("a conditional format", () => {
  const at = [range(2, 3, 9, 3)];
  it.each<[string, ConditionalFormat, string]>([
    [
      "follows a formula",
      { kind: "formula", formula: 'C2=""', fill: "FFC7CE", stopIfTrue: true, ranges: [...at, range(1, 1)] },
      '<conditionalFormatting sqref="C2:C9 A1"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>C2=""</formula></cfRule></conditionalFormatting>',
    ],
    [
      "scales colours, which have eight digits",
      { kind: "colorScale", from: "f8696b", to: "63BE7B", ranges: at },
      '<conditionalFormatting sqref="C2:C9"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>',
    ],
    [
      "draws bars from one number to another",
      { kind: "dataBar", color: "5B9BD5", min: 0, max: 100, ranges: at },
      '<conditionalFormatting sqref="C2:C9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color rgb="FF5B9BD5"/></dataBar></cfRule></conditionalFormatting>',
    ],
  ])("%s", (_, format, xml) => expect(only({ conditionalFormats: [format] }, "conditionalFormatting")).toBe(xml));

  it("has its place in the order as its priority", () => {
    const xml = sheetXml({
      conditionalFormats: ["A1", "B1", "C1"].map((formula) => ({ kind: "formula", formula, ranges: at })),
    });
    expect(
      elements(xml, "cfRule").map((rule) => / priority="(\d)".*<formula>(.*)<\/formula>/.exec(rule)!.slice(1)),
    ).toEqual([
      ["1", "A1"],
      ["2", "B1"],
      ["3", "C1"],
    ]);
  });
});

describe("protection", () => {
  it("allows what the plan allows and nothing else; selecting always", () => {
    expect(only({ protection: { formatRows: true, sort: false } }, "sheetProtection")).toBe(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatRows="0"/>',
    );
    expect(only({ protection: { insertRows: true } }, "sheetProtection")).toBe(
      '<sheetProtection sheet="1" objects="1" scenarios="1" insertRows="0"/>',
    );
    expect(only({ protection: { formatColumns: true, sort: true, autoFilter: true } }, "sheetProtection")).toBe(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" sort="0" autoFilter="0"/>',
    );
  });
  it("is off where the plan has none", () => {
    none({}, "sheetProtection");
  });
});

describe("the view", () => {
  it.each<[string, Partial<PlanSheet>, string]>([
    ["is plain", {}, '<sheetView tabSelected="1" workbookViewId="0"/>'],
    ["hides grid lines", { showGridLines: false }, '<sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/>'],
    ["zooms", { zoom: 85 }, '<sheetView tabSelected="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"/>'],
    ["freezes nothing", { freeze: { rows: 0, columns: 0 } }, '<sheetView tabSelected="1" workbookViewId="0"/>'],
    [
      "freezes rows",
      { freeze: { rows: 4, columns: 0 } },
      '<sheetView tabSelected="1" workbookViewId="0"><pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A5" sqref="A5"/></sheetView>',
    ],
    [
      "freezes columns",
      { freeze: { rows: 0, columns: 2 } },
      '<sheetView tabSelected="1" workbookViewId="0"><pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/><selection pane="topRight" activeCell="C1" sqref="C1"/></sheetView>',
    ],
    [
      "freezes both",
      { freeze: { rows: 1, columns: 27 } },
      '<sheetView tabSelected="1" workbookViewId="0"><pane xSplit="27" ySplit="1" topLeftCell="AB2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="AB2" sqref="AB2"/></sheetView>',
    ],
  ])("%s", (_, more, xml) => expect(only(more, "sheetView")).toBe(xml));

  it("is in front on one sheet only", () => {
    const of = plan({ sheets: [sheet({ name: "a", state: "hidden" }), sheet({ name: "b" }), sheet({ name: "c" })] });
    const inFront = (which: typeof of) =>
      [1, 2, 3].filter((number) => part(which, `xl/worksheets/sheet${number}.xml`).includes("tabSelected"));
    expect(inFront(of)).toEqual([2]);
    expect(inFront({ ...of, activeSheet: 2 })).toEqual([3]);
  });
});

describe("columns and rows", () => {
  it("are as wide as planned, with the padding Excel adds; equal neighbours are one", () => {
    const columns = [{ width: 10 }, { width: 10 }, { width: 6, hidden: true }, { width: 6 }];
    expect(only({ columns }, "cols")).toBe(
      '<cols><col min="1" max="2" width="10.625" customWidth="1"/>' +
        '<col min="3" max="3" width="6.625" customWidth="1" hidden="1"/><col min="4" max="4" width="6.625" customWidth="1"/></cols>',
    );
  });
  it("have heights or hide, also where they are empty", () => {
    const xml = sheetXml({
      rows: [{ row: 3, height: 28.5 }, { row: 2, hidden: true }, { row: 5 }],
      cells: [cell(3, 1, 1)],
    });
    expect(elements(xml, "row")).toEqual([
      '<row r="2" hidden="1"/>',
      '<row r="3" ht="28.5" customHeight="1"><c r="A3"><v>1</v></c></row>',
      '<row r="5"/>',
    ]);
  });
});

describe("a link", () => {
  it("leads within the workbook", () => {
    const xml = sheetXml({ cells: [cell(2, 2, "去", { link: "'a&b'!A1" }), cell(3, 3, "留")] });
    expect(elements(xml, "hyperlinks")).toEqual([
      `<hyperlinks><hyperlink ref="B2" location="'a&amp;b'!A1"/></hyperlinks>`,
    ]);
  });
});

describe("print set-up", () => {
  const print: PrintSetup = {
    orientation: "portrait",
    fitToWidth: false,
    margins: { top: 25.4, bottom: 20, left: 12.7, right: 12.7 },
  };
  it("has A4 paper and margins in inches", () => {
    const xml = sheetXml({ print });
    expect(xml).toContain(
      '<pageMargins left="0.5" right="0.5" top="1" bottom="0.787402" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait"/></worksheet>',
    );
    expect(xml).not.toContain("fitToPage");
  });
  it("fits to the width of a page, as many high as it takes", () => {
    const xml = sheetXml({ print: { ...print, fitToWidth: true, orientation: "landscape" }, tabColor: "c00000" });
    expect(xml).toContain('<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
  });
  it("counts its own pages, and numbers even ones elsewhere than odd ones", () => {
    const xml = sheetXml({ print: { ...print, header: "&C内部", footer: "&R&P", evenFooter: "&L&P", firstPage: 1 } });
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="portrait" firstPageNumber="1" useFirstPageNumber="1"/>' +
        '<headerFooter differentOddEven="1"><oddHeader>&amp;C内部</oddHeader><oddFooter>&amp;R&amp;P</oddFooter>' +
        "<evenHeader>&amp;C内部</evenHeader><evenFooter>&amp;L&amp;P</evenFooter></headerFooter>",
    );
  });
  it("has header, footer, centre and breaks", () => {
    const xml = sheetXml({
      print: {
        ...print,
        centerHorizontally: true,
        header: '&R&"仿宋_GB2312"内部 && <机密>',
        footer: "&C第 &P 页",
        breaksBefore: [40, 21, 21, 1],
      },
    });
    expect(xml).toContain('<printOptions horizontalCentered="1"/><pageMargins');
    expect(xml).toContain(
      '<headerFooter><oddHeader>&amp;R&amp;"仿宋_GB2312"内部 &amp;&amp; &lt;机密&gt;</oddHeader><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>' +
        '<rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="39" max="16383" man="1"/></rowBreaks>',
    );
  });
});

describe("the elements of a sheet", () => {
  it("stand in the order the schema wants", () => {
    const wanted =
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks drawing".split(
        " ",
      );
    const found = [1, 2].map((number) => {
      const xml = part(samplePlan(), `xl/worksheets/sheet${number}.xml`);
      return wanted
        .filter((name) => xml.includes(`<${name}`))
        .sort((a, b) => xml.indexOf(`<${a}`) - xml.indexOf(`<${b}`));
    });
    for (const order of found) expect(order).toEqual(wanted.filter((name) => order.includes(name)));
    expect(new Set(found.flat())).toEqual(new Set(wanted));
  });
});
