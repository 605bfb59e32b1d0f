import { officeFieldsOf } from "#core/roster/rosterPlan";
import type { PlanSheet } from "#core/form/workbook";
import { blankPlan, plan, unit } from "../../builders/roster";
import { departmentScheme } from "../../builders/schemes";

const sheetOf = (name: string, made = plan()): PlanSheet => {
  const sheet = made.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const textsIn = (sheet: PlanSheet, row: number): unknown[] =>
  sheet.cells.filter((cell) => cell.row === row && cell.column > 1).map(({ value }) => value);

describe("rosterPlan", () => {
  it("has a sheet for the settings, one for each class, and the registers", () => {
    expect(plan().sheets.map(({ name }) => name)).toEqual([
      "设置",
      "名录（市直部门）",
      "名录（旗市区）",
      "划转登记",
      "审批事项登记",
      "事项承接登记",
    ]);
    expect(plan({}, "en-US").sheets.every(({ name }) => name.length <= 31)).toBe(true);
  });

  it("asks for every office number under its heading, marked with the field's id", () => {
    const sheet = sheetOf("名录（市直部门）");
    const marks = textsIn(sheet, 1);
    expect(officeFieldsOf(departmentScheme).map(({ field }) => `ph.${field.id}`)).toEqual(marks.slice(6));
    expect(textsIn(sheet, 4)).toContain("D1.3 应完成改革任务数（项）");
  });

  it("restricts every column natively and locks nothing", () => {
    const sheet = sheetOf("名录（市直部门）");
    expect(sheet.validations).toHaveLength(textsIn(sheet, 1).length);
    expect(sheet.validations.find(({ kind }) => kind === "wholeNumber")).toMatchObject({ min: 1, max: 200 });
    expect(sheet.protection).toBeUndefined();
    expect(sheet.rows.find(({ row }) => row === 1)).toMatchObject({ hidden: true });
    expect(sheet.columns[0]).toMatchObject({ hidden: true });
  });

  it("prints over several pages, each with code and name, where one page could not be read", () => {
    expect(sheetOf("名录（市直部门）").print).toMatchObject({
      paper: "A3",
      fitToWidth: false,
      titleColumns: [2, 3],
    });
    const transfers = sheetOf("划转登记").print;
    expect(transfers).toMatchObject({ fitToWidth: true });
    expect(transfers).not.toHaveProperty("titleColumns");
  });

  it("leaves sixty rows for departments and lists the fourteen banners by their codes", () => {
    const rows = (sheet: PlanSheet): number => Math.max(...sheet.cells.map(({ row }) => row)) - 4;
    const made = blankPlan();
    expect(rows(sheetOf("名录（市直部门）", made))).toBe(60);
    const banners = sheetOf("名录（旗市区）", made);
    const codes = banners.cells.filter(({ row, column, value }) => row > 4 && column === 2 && value !== null);
    expect(codes.map(({ value }) => value)).toHaveLength(14);
    expect(codes[0]?.value).toBe("150702");
  });

  it("keeps codes as texts, leading zeros and all", () => {
    const sheet = sheetOf("名录（市直部门）", plan({ units: [unit("007", "市教育局")] }));
    expect(sheet.cells.find(({ row, column }) => row === 5 && column === 2)).toMatchObject({
      value: "007",
      style: "inputText",
    });
  });

  it("says of every register that it may stay empty", () => {
    for (const name of ["划转登记", "审批事项登记", "事项承接登记"])
      expect(String(textsIn(sheetOf(name), 3)[0])).toMatch(/^可不填/);
  });
});
