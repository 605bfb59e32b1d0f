import type { CellStyle, Plan, PlanCell, PlanChart, PlanRow, PlanSheet } from "#core/form/workbook";
import { cell, range, sheet } from "./plans";

/** A form and a round workbook in small: everything a plan can ask for, at least once. */

const SONG = "仿宋_GB2312";

const STYLES: ReadonlyMap<string, CellStyle> = new Map<string, CellStyle>([
  [
    "title",
    { font: { name: "方正小标宋简体", size: 20, bold: true }, align: { horizontal: "center", vertical: "center" } },
  ],
  [
    "note",
    { font: { name: "楷体_GB2312", size: 11, italic: true, color: "7F7F7F" }, align: { wrap: true, vertical: "top" } },
  ],
  [
    "heading",
    {
      font: { name: "黑体", size: 11, color: "FFFFFF" },
      fill: "1F4E79",
      align: { horizontal: "center", vertical: "center", wrap: true },
      border: "thin",
    },
  ],
  ["text", { font: { name: SONG, size: 11 }, align: { vertical: "center", wrap: true }, border: "thin" }],
  [
    "indented",
    { font: { name: SONG, size: 11 }, align: { horizontal: "left", indent: 2, shrink: true }, border: "thin" },
  ],
  [
    "input",
    {
      font: { name: SONG, size: 11, color: "1F4E79" },
      fill: "FFF9E5",
      align: { horizontal: "center", vertical: "center" },
      border: "thin",
      numberFormat: "0.00",
      unlocked: true,
    },
  ],
  ["inputText", { font: { name: SONG, size: 11 }, fill: "FFF9E5", border: "thin", numberFormat: "@", unlocked: true }],
  [
    "inputDate",
    { font: { name: SONG, size: 11 }, fill: "FFF9E5", border: "thin", numberFormat: "yyyy-mm-dd", unlocked: true },
  ],
  ["score", { font: { name: "Times New Roman", size: 11, bold: true }, numberFormat: "0.00", border: "thin" }],
  [
    "total",
    { font: { bold: true, underline: true }, border: { top: "medium", bottom: "medium", left: "thin", right: "hair" } },
  ],
  ["percent", { numberFormat: "0.0%" }],
  ["link", { font: { color: "0563C1", underline: true } }],
]);

const HEADINGS = ["序号", "大项", "指标", "评分标准", "分值", "自查值", "自评分", "是否适用", "备注"];
const MAJORS = ["机构职能", "编制管理", "领导职数", "监督检查", "基础工作"];

/** The rows of a form, as many as asked for: labels, inputs, formulas. */
export function formSheet(name: string, rows: number): PlanSheet {
  const first = 5;
  const last = first + rows - 1;
  const cells: PlanCell[] = [
    cell(1, 1, "机构编制管理评估自评表", { style: "title" }),
    cell(2, 1, "填报说明：黄色单元格由填报单位填写，其余不得改动；不适用的指标请在“是否适用”栏选“不适用”。", {
      style: "note",
    }),
    cell(3, 1, "单位：　　　　　　　　　　填报日期：", { style: "note" }),
    cell(3, 6, 42_230, { style: "inputDate" }),
    ...HEADINGS.map((heading, index) => cell(4, index + 1, heading, { style: "heading" })),
  ];
  for (let row = first; row <= last; row++) {
    const number = row - first;
    cells.push(
      cell(row, 1, number + 1, { style: "text" }),
      cell(row, 2, number % 5 === 0 ? (MAJORS[(number / 5) % MAJORS.length] ?? "") : null, { style: "text" }),
      cell(row, 3, `指标${number + 1}：按“三定”规定落实情况`, { style: "text" }),
      cell(row, 4, "全部落实得满分；每有一项未落实扣0.5分，扣完为止。\n不适用的注明理由。", { style: "text" }),
      cell(row, 5, 2 + (number % 3), { style: "score" }),
      cell(row, 6, number % 4 === 3 ? null : 1.5, { style: "input" }),
      cell(row, 7, number % 4 === 3 ? "" : 1.5, { style: "score", formula: `IF(F${row}="","",MIN(E${row},F${row}))` }),
      cell(row, 8, number % 7 === 0 ? "适用" : null, { style: "inputText" }),
      cell(row, 9, null, { style: "inputText" }),
    );
  }
  const filled = rows - Math.floor(rows / 4);
  cells.push(
    cell(last + 1, 1, "合计", { style: "total" }),
    cell(last + 1, 7, filled * 1.5, { style: "total", formula: `SUM(G${first}:G${last})` }),
    cell(last + 1, 8, false, { style: "text", formula: `COUNTBLANK(F${first}:F${last})=0` }),
    cell(last + 1, 9, "返回", { style: "link", link: "'排名'!A1" }),
  );
  const inputs = range(first, 6, last, 6);
  const heights: PlanRow[] = [
    { row: 1, height: 36 },
    { row: 2, height: 30 },
    ...Array.from({ length: rows }, (_, index) => ({ row: first + index, height: 48 })),
    { row: last + 2, hidden: true },
  ];
  return sheet({
    name,
    columns: [6, 10, 24, 34, 7, 9, 9, 10, 16].map((width) => ({ width })).concat({ width: 4, hidden: true } as never),
    rows: heights,
    cells,
    merges: [range(1, 1, 1, 9), range(2, 1, 2, 9), range(3, 1, 3, 5), range(last + 1, 1, last + 1, 6)].concat(
      Array.from({ length: Math.floor(rows / 5) }, (_, index) => range(first + index * 5, 2, first + index * 5 + 4, 2)),
    ),
    validations: [
      {
        kind: "wholeNumber",
        min: 0,
        max: 100,
        ranges: [inputs],
        prompt: { title: "自查值", text: "填整数；\n没有的填0，不要留空。" },
        alert: { style: "warning", title: "请核对", text: "通常应为0至100的整数。仍要这样填吗？" },
      },
      { kind: "list", values: ["适用", "不适用", '"其他"'], ranges: [range(first, 8, last, 8)] },
      { kind: "date", from: "2015-01-01", to: "2015-12-31", ranges: [range(3, 6)] },
      {
        kind: "textLength",
        max: 200,
        ranges: [range(first, 9, last - 1, 9)],
        alert: { style: "stop", title: "太长", text: "不超过200字。" },
      },
      { kind: "custom", formula: `AND(I${last}<>"a",LEN(I${last})<50)`, ranges: [range(last, 9)] },
    ],
    conditionalFormats: [
      { kind: "formula", formula: `F${first}=""`, fill: "FFC7CE", ranges: [inputs], stopIfTrue: true },
      { kind: "formula", formula: `F${first}>E${first}`, font: { color: "C00000", bold: true }, ranges: [inputs] },
    ],
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: 4, columns: 3 },
    print: {
      orientation: "landscape",
      fitToWidth: true,
      titleRows: [4, 4],
      titleColumns: [1, 3],
      area: range(1, 1, last + 1, 9),
      margins: { top: 20, bottom: 18, left: 15, right: 15, footer: 8 },
      header: '&R&"仿宋_GB2312,常规"机密 && 内部',
      footer: "&C第 &P 页 共 &N 页",
      centerHorizontally: true,
      breaksBefore: [first + 20],
    },
    tabColor: "C00000",
    showGridLines: false,
    zoom: 90,
  });
}

const UNITS = ["市发改委", "市教育局", "市公安局", "市民政局", "市财政局", "市人社局", "市住建局", "市卫健委"];

function rankingSheet(): PlanSheet {
  const last = 1 + UNITS.length;
  const categories = `'排名'!$B$2:$B$${last}`;
  const values = `'排名'!$C$2:$C$${last}`;
  const chart = (more: Partial<PlanChart> & Pick<PlanChart, "kind" | "anchor">): PlanChart => ({
    title: "各单位得分 <含加减分>",
    series: [{ name: "得分", categories, values, color: "1F4E79" }],
    valueAxis: { title: "得分", min: 0, max: 100 },
    categoryAxis: { title: "单位" },
    dataLabels: true,
    ...more,
  });
  const other = { name: "满分率", categories, values: `'排名'!$D$2:$D$${last}` };
  return sheet({
    name: "排名",
    columns: [{ width: 6 }, { width: 14 }, { width: 10 }, { width: 10 }],
    cells: [
      ...["位次", "单位", "得分", "上年"].map((heading, index) => cell(1, index + 1, heading, { style: "heading" })),
      ...UNITS.flatMap((unit, index) => [
        cell(index + 2, 1, index + 1, { formula: `RANK(C${index + 2},C$2:C$${last})` }),
        cell(index + 2, 2, unit, { style: "text" }),
        cell(index + 2, 3, 96.5 - index * 4.25, { style: "score" }),
        cell(index + 2, 4, 90 - ((index * 7) % 23), { style: "score" }),
      ]),
    ],
    conditionalFormats: [
      { kind: "dataBar", color: "5B9BD5", min: 0, max: 100, ranges: [range(2, 3, last, 3)] },
      { kind: "colorScale", from: "F8696B", to: "63BE7B", ranges: [range(2, 4, last, 4)] },
    ],
    autoFilter: range(1, 1, last, 4),
    protection: { sort: true, autoFilter: true },
    freeze: { rows: 1, columns: 0 },
    charts: [
      chart({ kind: "bar", anchor: range(1, 6, 20, 13) }),
      chart({ kind: "column", anchor: range(1, 15, 20, 22), title: "柱形图" }),
      chart({
        kind: "radar",
        anchor: range(22, 6, 44, 13),
        title: "雷达图",
        legend: true,
        dataLabels: false,
        series: [...chart({ kind: "radar", anchor: range(1, 1) }).series, other],
      }),
      chart({
        kind: "line",
        anchor: range(22, 15, 44, 22),
        title: "折线图",
        legend: true,
        series: [...chart({ kind: "line", anchor: range(1, 1) }).series, other],
      }),
    ],
    print: {
      orientation: "landscape",
      fitToWidth: true,
      margins: { top: 20, bottom: 20, left: 15, right: 15 },
      footer: "&R— &P —",
      evenFooter: "&L— &P —",
      firstPage: 1,
    },
  });
}

/** Texts that are easily taken for something else, or lost on the way. */
export const ODD_TEXTS = [
  "=SUM(A1:A2)",
  "+1",
  "-1",
  "@SUM",
  "'引号",
  "#N/A",
  "TRUE",
  "007",
  "１２．５",
  " 前后有空格 ",
  "两行\n三行",
  "制表\t符",
  "a\rb",
  "\u0000\u000b\u001f",
  "_x000D_",
  "_x0041_x0042_",
  "__x0041_",
  "_x0041\u000b",
  "a\ud800b",
  "\udc00",
  "𠮷野家😀",
  "]]>&<\"'>",
  "\ufffe\uffff",
  "",
];

/** What is left of a text where unpaired surrogates cannot be kept. */
export const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/gu, "\ufffd");

function oddSheet(): PlanSheet {
  return sheet({
    name: "奇怪的'文字",
    state: "hidden",
    cells: [
      ...ODD_TEXTS.map((text, index) => cell(index + 1, 1, text)),
      ...ODD_TEXTS.map((text, index) => cell(index + 1, 2, text, { style: "inputText" })),
      cell(1, 3, 0),
      cell(2, 3, -0),
      cell(3, 3, 1e-7),
      cell(4, 3, 1e21),
      cell(5, 3, 0.1 + 0.2),
      cell(6, 3, true),
      cell(7, 3, false),
      cell(8, 3, 0.125, { style: "percent" }),
    ],
    validations: [
      { kind: "any", prompt: { title: "提示", text: "什么都可以" }, ranges: [range(1, 3, 9, 3), range(1, 5)] },
    ],
  });
}

const longSheet = (): PlanSheet =>
  sheet({
    name: "明细",
    columns: [{ width: 20 }, { width: 20 }, { width: 10 }],
    cells: ["单位", "键", "值"].map((heading, index) => cell(1, index + 1, heading, { style: "heading" })),
    longTable: {
      firstRow: 2,
      styles: ["inputText", "text", "score"],
      *rows() {
        for (const unit of UNITS)
          for (let number = 1; number <= 3; number++) yield [unit, `D${number}.1`, number / 8, null, true];
      },
    },
    rows: [{ row: 3, height: 30 }],
    freeze: { rows: 0, columns: 1 },
    autoFilter: range(1, 1, 25, 3),
  });

export const samplePlan = (): Plan => ({
  sheets: [
    formSheet("自评表", 30),
    rankingSheet(),
    oddSheet(),
    longSheet(),
    sheet({
      name: "标识",
      state: "veryHidden",
      cells: [cell(1, 1, "scheme"), cell(1, 2, "guobiao-2015")],
      validations: [{ kind: "listRange", source: "单位名单", ranges: [range(2, 2)] }],
    }),
  ],
  styles: STYLES,
  names: new Map([
    ["单位名单", "'排名'!$B$2:$B$9"],
    ["D2.1.itemsTaken", "'自评表'!$F$5"],
    ["pinghui_scheme", "'标识'!$B$1"],
    ["版本", '"2015-1"'],
  ]),
  properties: new Map([
    ["pinghui.scheme", "guobiao-2015"],
    ["pinghui.unit", "150102 <市编办> & 其他"],
  ]),
  lockStructure: true,
  title: "机构编制管理评估自评表",
  stamp: "2015-08-14T09:30:00.123Z",
  activeSheet: 0,
});
