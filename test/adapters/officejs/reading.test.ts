import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openExcel, type OpenExcel } from "../../builders/excel";

/** What people have in their workbooks, as it arrives through office.js. */

let excel: OpenExcel;
beforeAll(async () => {
  excel = openExcel("表");
  const { person } = excel;
  for (const [address, typed] of [
    ["A1", "=1/0"],
    ["A2", "#N/A"],
    ["A3", "'#N/A"],
    ["A4", "2015-8-14"],
    ["A5", "12.5%"],
    ["A6", "TRUE"],
    ["A7", "'=1+1"],
    ["A8", '=""'],
    ["A9", "=B9"],
    ["A10", "12"],
    ["A11", "'12"],
    ["A12", "=A1"],
  ] as const) {
    await person.type("表", address, typed);
  }
});
afterAll(() => excel.close());

it.each([
  [1, "an error of a formula", { value: { kind: "error", code: "#DIV/0!" }, formula: "1/0" }],
  [2, "an error that was typed", { value: { kind: "error", code: "#N/A" } }],
  [3, "a text that looks like an error", { value: "#N/A" }],
  [4, "a day", { value: { kind: "date", serial: 42_230 } }],
  [5, "a percentage", { value: 0.125 }],
  [6, "a truth", { value: true }],
  [7, "a text that looks like a formula", { value: "=1+1" }],
  [8, "a formula that gives no characters", { value: "", formula: '""' }],
  [9, "a formula over a blank", { value: 0, formula: "B9" }],
  [10, "a number", { value: 12 }],
  [11, "a number typed as text", { value: "12" }],
  [12, "an error passed on", { value: { kind: "error", code: "#DIV/0!" }, formula: "A1" }],
])("A%i: %s", async (row, _, expected) => {
  const answered = await excel.workbook.read(["表"]);
  const cells = answered.ok ? answered.value.sheets[0]?.cells : [];
  expect(cells?.find((cell) => cell.row === row)).toEqual({ row, column: 1, ...expected });
});

describe("a workbook of somebody else's", () => {
  it("is read with its blanks left out, and without being written to", async () => {
    await excel.host.idle();
    const from = excel.host.trips.length;
    const answered = await excel.workbook.read();
    expect(answered.ok && answered.value.sheets[0]?.cells).toHaveLength(12);
    expect(excel.host.trips.slice(from).some(({ writes }) => writes)).toBe(false);
  });
});
