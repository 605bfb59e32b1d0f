import { describe, expect, it } from "@jest/globals";
import type { Language, Plan } from "#core";
import type { CellRange, PlanSheet } from "#core/form/workbook";
import { committeeReport } from "#core/report/committeeReport";
import type { Block, WordDocument } from "#core/report/document";
import { feedback } from "#core/report/feedback";
import { plainText } from "#core/report/plainText";
import { halfSigns } from "#core/report/printed/brokenLines";
import { GRID, PAGE_HEIGHT } from "#core/report/printed/page";
import { printedBook, type SheetToPrint } from "#core/report/printed/printedBook";
import { finalised, recordOf } from "../../../builders/finalBook";
import { partsOf, reportParts } from "../../../builders/followUp";
import { bare, printedText } from "../../../builders/printedText";
import { weighedRound } from "../../../builders/weighedRound";

const about = {
  title: "文书打印稿",
  stamp: "2015-10-08T00:00:00Z",
  properties: new Map([["pinghui.figures", "ab12"]]),
};
const bookOf = (sheets: readonly SheetToPrint[], language: Language = "zh-CN"): Plan =>
  printedBook(sheets, { ...about, language });

const document = (blocks: readonly Block[], language: Language = "zh-CN"): WordDocument => ({
  title: "文书",
  language,
  blocks,
  stamp: about.stamp,
  properties: new Map(),
});
const sheetOf = (...blocks: readonly Block[]): PlanSheet => {
  const [sheet] = bookOf([{ name: "文书", document: document(blocks) }]).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

const rowsOn = ({
  rows,
  print,
}: PlanSheet): readonly (readonly { readonly row: number; readonly height?: number }[])[] => {
  const begins = [1, ...(print?.breaksBefore ?? [])];
  return begins.map((first, index) => rows.filter(({ row }) => row >= first && row < (begins[index + 1] ?? Infinity)));
};
const textsAt = (sheet: PlanSheet, row: number): readonly unknown[] =>
  sheet.cells.filter((cell) => cell.row === row && cell.value !== null).map(({ value }) => value);

/** Pixels of a merged run of columns: what a file says of them is its digits and the padding (ECMA-376 part 1, 18.3.1.13). */
const pixels = ({ columns }: PlanSheet, { left, right }: Pick<CellRange, "left" | "right">): number =>
  columns.slice(left - 1, right).reduce((sum, { width }) => sum + width * 8 + 5, 0);
const placeOf = (sheet: PlanSheet, row: number, column: number): CellRange =>
  sheet.merges.find((one) => one.top === row && one.left === column) ?? {
    top: row,
    bottom: row,
    left: column,
    right: column,
  };

/** Texts that don't fit in their cells: a line that is too long, or more lines than the row is high. */
function clipped(plan: Plan, sheet: PlanSheet): string[] {
  const heights = new Map(sheet.rows.map(({ row, height }) => [row, height ?? 0] as const));
  return sheet.cells.flatMap(({ row, column, value, style }) => {
    if (typeof value !== "string") return [];
    const look = plan.styles.get(style ?? "");
    const size = look?.font?.size ?? 11;
    const high = heights.get(row) ?? 0;
    const room = ((pixels(sheet, placeOf(sheet, row, column)) - 4) * 0.75) / (size / 2);
    const lines = value
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(halfSigns(line.trimEnd()) / room)), 0);
    const fits = look?.align?.wrap ? lines * size * 1.3 <= high : lines === 1 && size * 1.3 <= high;
    return fits ? [] : [`${row}:${column} ${value}`];
  });
}

describe.each<[Language]>([["zh-CN"], ["en-US"]])("the documents of a round as sheets, in %s", (language) => {
  const { figures } = weighedRound({ departments: 8, banners: 4 }, language);
  const parts = reportParts(partsOf(recordOf(finalised({ figures })), undefined, language), "2015-10-08");
  const sheets: readonly SheetToPrint[] = [
    { name: "评估报告", document: committeeReport(parts) },
    ...parts.book.classes.flatMap((place) =>
      place.units.map((standing) => ({ name: standing.unit.code, document: feedback(parts, place, standing) })),
    ),
  ];
  const plan = bookOf(sheets, language);

  it("there is one for each", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    expect(plan.sheets.length).toBeGreaterThan(10);
  });

  it("say what the documents say, nothing more and nothing less, in their order", () => {
    plan.sheets.forEach((sheet, index) => {
      const wanted = sheets[index]?.document;
      expect(bare(printedText(sheet))).toBe(bare(wanted ? plainText(wanted) : ""));
    });
  });

  it("clip nothing", () => {
    for (const sheet of plan.sheets) expect(clipped(plan, sheet)).toEqual([]);
  });

  it("have no page that is higher than the paper, no row higher than Excel's, and no merged cells over each other", () => {
    for (const sheet of plan.sheets) {
      for (const page of rowsOn(sheet)) {
        const high = page.reduce((sum, { height = 0 }) => sum + height, 0);
        expect(high).toBeLessThanOrEqual(PAGE_HEIGHT);
        expect(page.every(({ height = 0 }) => height > 0 && height <= 409)).toBe(true);
      }
      const taken = new Set<string>();
      for (const { top, bottom, left, right } of sheet.merges) {
        expect(top).toBe(bottom);
        for (let column = left; column <= right; column++) taken.add(`${top}:${column}`);
      }
      expect(taken.size).toBe(sheet.merges.reduce((sum, { left, right }) => sum + right - left + 1, 0));
    }
  });

  it("begin the receipt and the slip on pages of their own", () => {
    const [, own] = plan.sheets;
    if (!own) throw new Error("no feedback");
    const begins = (own.print?.breaksBefore ?? []).flatMap((row) => textsAt(own, row));
    const marks = [parts.said.feedback.receiptMark, parts.said.feedback.slipMark];
    expect(begins).toEqual(expect.arrayContaining(marks));
  });
});

describe("a document as a sheet", () => {
  it("is on A4 upright with the margins of GB/T 9704, and numbered from 1: odd pages at the right, even ones at the left", () => {
    const sheet = sheetOf({ kind: "text", text: "甲" });
    expect(sheet.print).toEqual({
      orientation: "portrait",
      fitToWidth: true,
      margins: { top: 37, left: 28, right: 26, bottom: 35, header: 15, footer: 23 },
      footer: '&R&"宋体,常规"&14— &P —　',
      evenFooter: '&L&"宋体,常规"&14　— &P —',
      firstPage: 1,
      area: { top: 1, left: 1, bottom: 1, right: 1 },
      breaksBefore: [],
    });
    // 156 mm at 96 dots an inch are 589.6 pixels.
    const wide = pixels(sheet, { left: 1, right: sheet.columns.length });
    expect(wide).toBeGreaterThan(580);
    expect(wide).toBeLessThanOrEqual(589.6);
    expect(sheet.protection).toBeUndefined();
  });

  it("has the looks of the Word files", () => {
    const blocks: readonly Block[] = [
      { kind: "annexMark", text: "附件1" },
      { kind: "docNumber", text: "〔2015〕1号" },
      { kind: "title", text: "标题" },
      { kind: "recipient", text: "市编委：" },
      { kind: "heading", level: 1, text: "一、甲" },
      { kind: "heading", level: 2, text: "（一）乙" },
      { kind: "heading", level: 3, text: "1.丙" },
      { kind: "heading", level: 4, text: "（1）丁" },
      { kind: "text", text: "戊" },
      { kind: "note", text: "己" },
      { kind: "line", text: "庚" },
      { kind: "signature", lines: ["市编办"] },
    ];
    const plan = bookOf([{ name: "文书", document: document(blocks) }]);
    const look = plan.sheets[0]?.cells
      .filter(({ value }) => value !== null)
      .map(({ value, style }) => {
        const { font, align } = plan.styles.get(style ?? "") ?? {};
        return [value, font?.name, font?.size, font?.bold ?? false, align?.horizontal].join(" ");
      });
    expect(look).toEqual([
      "附件1 黑体 16 false left",
      "〔2015〕1号 仿宋_GB2312 16 false center",
      "标题 方正小标宋简体 22 false center",
      "市编委： 仿宋_GB2312 16 false left",
      "　　一、甲 黑体 16 false left",
      "　　（一）乙 楷体_GB2312 16 false left",
      "　　1.丙 仿宋_GB2312 16 true left",
      "　　（1）丁 仿宋_GB2312 16 false left",
      "　　戊 仿宋_GB2312 16 false left",
      "己 楷体_GB2312 12 false left",
      "庚 仿宋_GB2312 16 false left",
      "市编办 仿宋_GB2312 16 false right",
    ]);
  });

  it("takes a Western font in English", () => {
    const plan = printedBook([{ name: "Report", document: document([{ kind: "text", text: "A" }], "en-US") }], {
      ...about,
      language: "en-US",
    });
    expect(new Set([...plan.styles.values()].map(({ font }) => font?.name))).toEqual(new Set(["Times New Roman"]));
  });

  it("fills its pages with 22 lines, and leaves no heading at the foot of one", () => {
    const lines = (count: number): Block[] => Array.from({ length: count }, () => ({ kind: "line", text: "甲" }));
    expect(rowsOn(sheetOf(...lines(45))).map(({ length }) => length)).toEqual([22, 22, 1]);
    const sheet = sheetOf(...lines(21), { kind: "heading", level: 1, text: "一、乙" }, { kind: "text", text: "丙" });
    expect(rowsOn(sheet).map(({ length }) => length)).toEqual([21, 2]);
  });

  it("takes the last line of the text along where the signature needs a new page", () => {
    const lines = Array.from({ length: 20 }, (_, index): Block => ({ kind: "line", text: `${index + 1}` }));
    const sheet = sheetOf(...lines, { kind: "signature", lines: ["市编办", "2015年10月8日"] });
    const [row = 0] = sheet.print?.breaksBefore ?? [];
    expect([0, 1, 2, 3, 4].flatMap((more) => textsAt(sheet, row + more))).toEqual(["20", "市编办", "2015年10月8日"]);
  });

  const columns = [
    { title: "单位", share: 3, align: "left" as const },
    { title: "得分", share: 1, align: "center" as const },
  ];

  it("has the head of a table again on each page it goes on to, and rows whole", () => {
    const rows = Array.from({ length: 80 }, (_, index) => [`单位${index + 1}`, "95.50"]);
    const sheet = sheetOf({ kind: "note", text: "排名" }, { kind: "table", columns, rows });
    const begins = sheet.print?.breaksBefore ?? [];
    expect(begins.length).toBeGreaterThanOrEqual(2);
    for (const row of begins) expect(textsAt(sheet, row)).toEqual(["单位", "得分"]);
    const said = sheet.cells.flatMap(({ value }) =>
      String(value).startsWith("单位") && value !== "单位" ? [value] : [],
    );
    expect(said).toEqual(rows.map(([name]) => name));
  });

  it("keeps the head of what follows, across the table, with its first row", () => {
    const sheet = sheetOf(...Array.from({ length: 20 }, (): Block => ({ kind: "line", text: "甲" })), {
      kind: "table",
      columns,
      rows: [["乙", "1"], { across: "丙类" }, ["丁", "2"]],
    });
    const [row] = sheet.print?.breaksBefore ?? [];
    expect([row, (row ?? 0) + 1, (row ?? 0) + 2].map((at) => textsAt(sheet, at ?? 0))).toEqual([
      ["单位", "得分"],
      ["丙类"],
      ["丁", "2"],
    ]);
  });

  it("prints a text that is higher than a row may be as several rows, without a line between them", () => {
    const text = Array.from(
      { length: 150 },
      (_, index) => `第${index + 1}条，机构设置与“三定”规定不一致，应予整改。`,
    ).join("");
    const plan = bookOf([{ name: "文书", document: document([{ kind: "table", columns, rows: [[text, "1.00"]] }]) }]);
    const [sheet] = plan.sheets;
    if (!sheet) throw new Error("no sheet");
    expect(clipped(plan, sheet)).toEqual([]);
    const parts = sheet.cells.filter(({ style, value }) => style?.startsWith("left.") && value !== null);
    expect(parts.map(({ value }) => value).join("")).toBe(text);
    expect(parts.map(({ style }) => style)).toEqual([
      "left.first",
      ...parts.slice(2).map(() => "left.middle"),
      "left.last",
    ]);
    expect(parts.length).toBeGreaterThan(2);
    expect(plan.styles.get("left.middle")?.border).toEqual({ left: "thin", right: "thin" });
  });

  it("stands tables of any shape above each other, on one set of columns", () => {
    const three = ["甲", "乙", "丙"].map((title) => ({ title, share: 1, align: "left" as const }));
    const sheet = sheetOf(
      { kind: "table", columns, rows: [["a", "b"]] },
      { kind: "table", columns: three, rows: [["a", "b", "c"]] },
    );
    const widths = (row: number): number[] =>
      sheet.cells
        .filter((cell) => cell.row === row && cell.value !== null)
        .map(({ column }) => Math.round((pixels(sheet, placeOf(sheet, row, column)) / 7 / GRID) * 100));
    expect([widths(1), widths(4)]).toEqual([
      [75, 25],
      [33, 33, 33],
    ]);
  });

  it("has a name that Excel takes, and no two sheets have the same", () => {
    const long = `D01 ${"很长的单位名称".repeat(6)}`;
    const names = bookOf(["a/b", long, long, "A/B"].map((name) => ({ name, document: document([]) }))).sheets.map(
      ({ name }) => name,
    );
    expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
  });
});
