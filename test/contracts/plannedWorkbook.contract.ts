import { describe, expect, it } from "@jest/globals";
import type { CellValue, PlainValue, Plan, Snapshot } from "#core";
import { cell, plan, range, sheet } from "../adapters/xlsx/write/plans";
import { formPlan } from "../builders/form";
import { bannerScheme, departmentScheme } from "../builders/schemes";
import { sampleRound } from "../builders/sampleRound";
import { expectedSnapshot } from "./expected";
import { normalised } from "./normalised";

/** Whoever carries out plans: what is planned reads back the same, whichever adapter stands in between. */
export interface Carrier {
  readonly name: string;
  /** Carries a plan out in a fresh workbook, and reads its sheets back. */
  roundTrip(plan: Plan): Promise<Snapshot>;
}

const STYLES = new Map([
  ["text", { numberFormat: "@" }],
  ["date", { numberFormat: 'yyyy"年"m"月"d"日"' }],
  ["percent", { numberFormat: "0.0%" }],
  ["open", { unlocked: true }],
]);

type Case = readonly [title: string, value: PlainValue, style: string | undefined, reads: CellValue | undefined];

const VALUES: readonly Case[] = [
  ["a blank is nothing", null, undefined, undefined],
  ["a blank with a style is nothing", null, "text", undefined],
  ["0 is not blank", 0, undefined, 0],
  ["0 in a text cell stays a number", 0, "text", 0],
  ["a fraction", 0.125, "percent", 0.125],
  ["a day", 42_230, "date", { kind: "date", serial: 42_230 }],
  ["yes", true, undefined, true],
  ["no", false, undefined, false],
  ["a very small number", 1e-7, undefined, 1e-7],
  ["a text", "已完成", undefined, "已完成"],
  ["two lines", "两行\n三行", "text", "两行\n三行"],
  ["blanks around it", " 前后 ", undefined, " 前后 "],
  ["beyond the basic plane", "𠮷野家", undefined, "𠮷野家"],
];

/** Texts that Excel takes for something else when they are typed. */
const TEXTS = [
  "=SUM(A1:A2)",
  "=1+1",
  "+1",
  "-1",
  "-",
  "@SUM",
  "'引号",
  "''",
  "#N/A",
  "TRUE",
  "false",
  "007",
  "12",
  "１２．５",
  "1e5",
  "1,000",
  "50%",
  "¥5",
  "(5)",
  "3/4",
  "1-2",
  "2015-08-14",
  "2015年8月14日",
  "8月14日",
  "三月",
  "二〇一五年",
  "9:30",
  "上午9:30",
  "May 5",
  "约12",
];

export function plannedWorkbookContract({ name, roundTrip }: Carrier): void {
  const cellsOf = async (of: Plan): Promise<ReadonlyMap<string, CellValue>> => {
    const { sheets } = await roundTrip(of);
    return new Map(sheets[0]?.cells.map(({ row, column, value }) => [`${row},${column}`, value]));
  };

  describe(`a plan carried out by ${name}`, () => {
    it("keeps every kind of value apart", async () => {
      const cells = VALUES.map(([, value, style], index) => cell(index + 1, 2, value, style ? { style } : {}));
      const read = await cellsOf(plan({ styles: STYLES, sheets: [sheet({ cells })] }));
      const found = VALUES.map(([title], index) => [title, read.get(`${index + 1},2`)]);
      expect(found).toEqual(VALUES.map(([title, , , reads]) => [title, reads]));
    });

    it.each([
      ["a general cell", undefined],
      ["a text cell", "text"],
      ["a date cell", "date"],
    ])("leaves every text a text, in %s", async (_, style) => {
      const cells = TEXTS.map((text, index) => cell(index + 1, 1, text, style ? { style } : {}));
      const read = await cellsOf(plan({ styles: STYLES, sheets: [sheet({ cells })] }));
      expect(TEXTS.map((_, index) => read.get(`${index + 1},1`))).toEqual(TEXTS);
    });

    it("leaves every text of a long table a text, and blanks blank", async () => {
      const rows = TEXTS.map((text, index) => [text, index % 2 === 0 ? 0 : null, text]);
      const longTable = { firstRow: 2, styles: ["text", "percent", "date"], rows: () => rows };
      const read = await cellsOf(plan({ styles: STYLES, sheets: [sheet({ cells: [cell(1, 1, "头")], longTable })] }));
      const found = rows.map((_, index) => [1, 2, 3].map((column) => read.get(`${index + 2},${column}`) ?? null));
      expect(found).toEqual(rows);
    });

    it("calculates, and knows a formula's text and result", async () => {
      const cells = [
        cell(1, 1, 2),
        cell(1, 2, 3, { formula: "A1+1" }),
        cell(1, 3, "", { formula: 'IF(A1>1,"","x")' }),
        cell(1, 4, true, { formula: "A1=2" }),
        cell(1, 5, "乙!", { formula: 'B2&"!"' }),
        cell(2, 2, "乙"),
        cell(3, 1, 42_231, { formula: "DATE(2015,8,15)", style: "date" }),
        cell(3, 2, 42_231, { formula: "DATE(2015,8,15)" }),
      ];
      const { sheets } = await roundTrip(plan({ styles: STYLES, sheets: [sheet({ cells })] }));
      const formulas = sheets[0]?.cells.filter(({ formula }) => formula !== undefined);
      expect(formulas?.map(({ value, formula }) => [formula, value])).toEqual([
        ["A1+1", 3],
        ['IF(A1>1,"","x")', ""],
        ["A1=2", true],
        ['B2&"!"', "乙!"],
        ["DATE(2015,8,15)", { kind: "date", serial: 42_231 }],
        ["DATE(2015,8,15)", 42_231],
      ]);
    });

    it("makes sheets with their state, lock and merged ranges, names, properties and the workbook's lock", async () => {
      const made = plan({
        lockStructure: true,
        names: new Map([
          ["单位名单", "'乙 表'!$A$1:$A$2"],
          ["PH_version", '"2015-1"'],
        ]),
        properties: new Map([["pinghui.unit", "150102 <市编办> & 其他"]]),
        sheets: [
          sheet({ name: "甲", protection: {}, merges: [range(1, 1, 2, 3)], cells: [cell(1, 1, "题")] }),
          sheet({ name: "乙 表", state: "hidden", cells: [cell(1, 1, 1), cell(2, 1, 2)] }),
          sheet({ name: "丙's", state: "veryHidden", cells: [cell(1, 1, 3, { formula: "SUM(单位名单)" })] }),
        ],
      });
      expect(normalised(await roundTrip(made))).toEqual(normalised(expectedSnapshot(made)));
    });

    it.each([
      ["a form for departments", () => formPlan(departmentScheme, { "D1.1.planIssued": true })],
      ["a form for banners", () => formPlan(bannerScheme)],
      ["a round workbook", () => sampleRound({ departments: 5, banners: 3, odd: 2 }).workbook],
    ])("gives %s as it was planned", async (_, of) => {
      const planned = of();
      expect(normalised(await roundTrip(planned))).toEqual(normalised(expectedSnapshot(planned)));
    });
  });
}
