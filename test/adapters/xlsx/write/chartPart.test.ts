import { describe, expect, it } from "@jest/globals";
import type { PlanChart } from "#core/form/workbook";
import { chartData } from "#adapters/xlsx/write/chartData";
import { chartXml } from "#adapters/xlsx/write/chartPart";
import { drawingXml } from "#adapters/xlsx/write/drawingPart";
import { cell, plan, range, sheet } from "./plans";
import { elements } from "./written";

const ranking = plan({
  sheets: [
    sheet({
      name: "排'名",
      cells: [cell(2, 2, "教育局"), cell(3, 2, 150), cell(2, 3, 96.5), cell(3, 3, "缺考"), cell(4, 3, 0)],
    }),
  ],
});
const chart = (more: Partial<PlanChart> = {}): PlanChart => ({
  kind: "bar",
  title: "各单位得分 <1>",
  anchor: range(1, 6, 20, 13),
  series: [{ name: "得分 & 加分", categories: "'排''名'!$B$2:$B$4", values: "'排''名'!$C$2:$C$4", color: "1f4e79" }],
  ...more,
});
const written = (more: Partial<PlanChart> = {}) => chartXml(chart(more), chartData(ranking));

describe("a chart", () => {
  it("has a title, and says so where it has none", () => {
    expect(written()).toContain("<a:t>各单位得分 &lt;1&gt;</a:t>");
    expect(written()).toContain('<c:autoTitleDeleted val="0"/>');
    expect(written({ title: "" })).not.toContain("<c:title>");
    expect(written({ title: "" })).toContain('<c:autoTitleDeleted val="1"/>');
  });

  it("points at its data and carries a copy of it; blanks and texts are no numbers", () => {
    const xml = written();
    expect(elements(xml, "c:tx").at(-1)).toBe("<c:tx><c:v>得分 &amp; 加分</c:v></c:tx>");
    expect(elements(xml, "c:cat")).toEqual([
      "<c:cat><c:strRef><c:f>'排''名'!$B$2:$B$4</c:f>" +
        '<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>教育局</c:v></c:pt><c:pt idx="1"><c:v>150</c:v></c:pt></c:strCache></c:strRef></c:cat>',
    ]);
    expect(elements(xml, "c:val")).toEqual([
      "<c:val><c:numRef><c:f>'排''名'!$C$2:$C$4</c:f><c:numCache><c:formatCode>General</c:formatCode>" +
        '<c:ptCount val="3"/><c:pt idx="0"><c:v>96.5</c:v></c:pt><c:pt idx="2"><c:v>0</c:v></c:pt></c:numCache></c:numRef></c:val>',
    ]);
  });

  it("does without the copy where the plan does not hold the data", () => {
    const series = [{ name: "", categories: "名称", values: "别处!A1:A9" }];
    expect(written({ series })).toContain("<c:strRef><c:f>名称</c:f></c:strRef>");
    expect(written({ series })).toContain("<c:numRef><c:f>别处!A1:A9</c:f></c:numRef>");
  });

  it.each<[PlanChart["kind"], string[]]>([
    ["bar", ["c:barChart", '<c:barDir val="bar"/>', '<c:gapWidth val="50"/>', '<c:invertIfNegative val="0"/>']],
    ["column", ["c:barChart", '<c:barDir val="col"/>', '<c:gapWidth val="50"/>']],
    ["line", ["c:lineChart", '<c:symbol val="circle"/>', '<c:smooth val="0"/>']],
    ["radar", ["c:radarChart", '<c:radarStyle val="marker"/>', '<c:symbol val="circle"/>']],
  ])("may be a %s chart, in one colour", (kind, pieces) => {
    const xml = written({ kind });
    for (const piece of pieces) expect(xml).toContain(piece);
    expect(xml).toContain('<c:varyColors val="0"/>');
    expect(elements(xml, "c:ser")[0]).toContain('<a:srgbClr val="1F4E79"/>');
  });

  it("colours what has no colour, each series differently", () => {
    const [first] = chart().series;
    const { color: _, ...plain } = first!;
    const colors = elements(written({ series: [plain, plain] }), "c:ser").map(
      (xml) => /srgbClr val="(\w+)"/.exec(xml)?.[1],
    );
    expect(new Set(colors).size).toBe(2);
  });

  it("lets a bar chart run from top to bottom as its table does, with the values below", () => {
    const xml = written();
    expect(elements(xml, "c:catAx")[0]).toContain('<c:orientation val="maxMin"/>');
    expect(elements(xml, "c:valAx")[0]).toContain('<c:crosses val="max"/>');
    expect(elements(written({ kind: "column" }), "c:catAx")[0]).toContain('<c:orientation val="minMax"/>');
  });

  it("has axes from, to and called as planned", () => {
    const xml = written({ valueAxis: { title: "得分", min: 0, max: 100 }, categoryAxis: { title: "单位" } });
    const [value] = elements(xml, "c:valAx");
    expect(value).toContain('<c:scaling><c:orientation val="minMax"/><c:max val="100"/><c:min val="0"/></c:scaling>');
    expect(value).toContain("<a:t>得分</a:t>");
    expect(elements(xml, "c:catAx")[0]).toContain("<a:t>单位</a:t>");
    expect(elements(written(), "c:valAx")[0]).not.toMatch(/<c:min |<c:max |<a:t>/);
  });

  it("has labels and a legend only where asked", () => {
    expect(written()).not.toMatch(/c:dLbls|c:legend/);
    expect(written({ dataLabels: true, legend: true })).toMatch(/<c:showVal val="1"\/>.*<c:legendPos val="b"\/>/);
    expect(written({ kind: "radar", dataLabels: true })).not.toContain("c:dLblPos");
  });

  it("names the font of Chinese text, for want of a theme", () => {
    expect(written()).toContain('<a:latin typeface="宋体"/><a:ea typeface="宋体"/>');
  });

  it("lies over the cells of its anchor", () => {
    const xml = drawingXml([chart()]);
    expect(xml).toContain(
      "<xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>",
    );
    expect(xml).toContain(
      "<xdr:to><xdr:col>13</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>",
    );
    expect(xml).toContain('descr="各单位得分 &lt;1&gt;"');
  });

  it("refuses a colour that is none", () => {
    const [first] = chart().series;
    expect(() => written({ series: [{ ...first!, color: "blue" }] })).toThrow(/no colour/);
  });
});
