import { describe, expect, it } from "@jest/globals";
import type { Plan, PlanSheet } from "#core/form/workbook";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { cell, plan, range, sheet } from "./plans";

const writing = (more: Partial<Plan>) => () => writeWorkbook(plan(more), nodeDeflater);
const writingSheet = (more: Partial<PlanSheet>, of: Partial<Plan> = {}) => writing({ ...of, sheets: [sheet(more)] });
const names = (...pairs: readonly (readonly [string, string])[]) => ({ names: new Map(pairs) });
const A1 = range(1, 1);

describe("a sheet name", () => {
  it.each(["自评表", "a".repeat(31), "市委'办", "History2", "_x0041_", "1", "A1"])("may be %s", (name) =>
    expect(writingSheet({ name })).not.toThrow(),
  );
  it.each([
    "",
    "a".repeat(32),
    "a:b",
    "a\\b",
    "a/b",
    "a?b",
    "a*b",
    "[a",
    "a]",
    "'a",
    "a'",
    "HISTORY",
    "a\u0007",
    "a\ud800",
  ])("may not be %j", (name) => expect(writingSheet({ name })).toThrow(`sheet "${name}"`));
  it("is given once only, whatever its case", () => {
    expect(writing({ sheets: [sheet({ name: "a" }), sheet({ name: "A" })] })).toThrow('sheet "A": given twice');
  });
});

describe("a defined name", () => {
  it.each(["单位名单", "D2.1.itemsTaken", "_a", "\\a", "a\\b?", "ABCD1", "RC2X"])("may be %s", (name) =>
    expect(writing(names([name, "1"]))).not.toThrow(),
  );
  it.each([
    "",
    "1a",
    "a b",
    "a-b",
    "A1",
    "xfd1048576",
    "R",
    "c",
    "R1C1",
    "rc",
    "_xlnm.Print_Area",
    "a".repeat(256),
    "名：称",
  ])("may not be %j", (name) => expect(writing(names([name, "1"]))).toThrow(`name "${name}"`));
  it("is given once only, whatever its case", () => {
    expect(writing(names(["a", "1"], ["A", "1"]))).toThrow("given twice");
  });
});

describe("a plan that Excel would refuse or repair is ours to mend, and thrown", () => {
  it.each<[string, () => unknown, RegExp]>([
    ["a number that is none", writingSheet({ cells: [cell(2, 3, NaN)] }), /^表!C2: NaN/],
    ["an endless number", writingSheet({ cells: [cell(2, 3, Infinity)] }), /^表!C2: Infinity/],
    ["an endless result", writingSheet({ cells: [cell(1, 1, -Infinity, { formula: "1/0" })] }), /^表!A1: -Infinity/],
    ["a text too long", writingSheet({ cells: [cell(1, 1, "x".repeat(32_768))] }), /32767 characters, not 32768/],
    ["a result too long", writingSheet({ cells: [cell(1, 1, "x".repeat(32_768), { formula: "A2" })] }), /32767/],
    ["a formula with its =", writingSheet({ cells: [cell(1, 1, 1, { formula: "=A2" })] }), /without its =/],
    ["an empty formula", writingSheet({ cells: [cell(1, 1, 1, { formula: "" })] }), /not empty/],
    ["a formula too long", writingSheet({ cells: [cell(1, 1, 1, { formula: "1+".repeat(4_100) + "1" })] }), /8192/],
    ["a formula that reads two ways", writingSheet({ cells: [cell(1, 1, 1, { formula: '"_x0041_"' })] }), /unreadable/],
    ["a formula without result", writingSheet({ cells: [cell(1, 1, null, { formula: "A2" })] }), /needs its result/],
    ["an unknown style", writingSheet({ cells: [cell(1, 1, 1, { style: "gone" })] }), /style "gone"/],
    ["a cell planned twice", writingSheet({ cells: [cell(1, 1, 1), cell(1, 1, 2)] }), /表!A1: planned twice/],
    ["a cell beyond the sheet", writingSheet({ cells: [cell(1, 16_385, 1)] }), /no such range/],
    ["a cell below the sheet", writingSheet({ cells: [cell(1_048_577, 1, 1)] }), /no such range/],
    ["a cell in row 0", writingSheet({ cells: [cell(0, 1, 1)] }), /no such range/],
    ["merged ranges that overlap", writingSheet({ merges: [range(1, 1, 3, 3), range(3, 3, 4, 4)] }), /overlaps/],
    [
      "merged ranges that share a cell of one row",
      writingSheet({ merges: [range(1, 1, 1, 2), range(1, 2, 1, 3)] }),
      /overlaps/,
    ],
    ["a merged range of one cell", writingSheet({ merges: [A1] }), /more than one cell/],
    [
      "a value under a merged range",
      writingSheet({ cells: [cell(1, 2, 5)], merges: [range(1, 1, 1, 2)] }),
      /表!B1: holds something/,
    ],
    ["a range upside down", writingSheet({ autoFilter: range(5, 1, 1, 1) }), /no such range/],
    ["a column too wide", writingSheet({ columns: [{ width: 256 }] }), /256 characters wide/],
    ["a row too high", writingSheet({ rows: [{ row: 1, height: 410 }] }), /410 points high/],
    ["a colour with its #", writingSheet({ tabColor: "#FF0000" }), /no colour in six hex digits/],
    ["a colour in eight digits", writingSheet({ tabColor: "FFFF0000" }), /no colour/],
    ["a zoom of nothing", writingSheet({ zoom: 5 }), /no zoom of 5 %/],
    ["no visible sheet", writingSheet({ state: "hidden" }), /no sheet is visible/],
    [
      "a hidden sheet in front",
      writing({ sheets: [sheet(), sheet({ name: "b", state: "hidden" })], activeSheet: 1 }),
      /front/,
    ],
    ["a sheet in front that is not there", writing({ activeSheet: 1 }), /front/],
    ["a stamp that is no time", writing({ stamp: "2015-08-14" }), /no point in time/],
    ["a nameless property", writing({ properties: new Map([["", "x"]]) }), /property/],
    [
      "a list with a comma",
      writingSheet({ validations: [{ kind: "list", values: ["a,b"], ranges: [A1] }] }),
      /use a range/,
    ],
    [
      "a list too long",
      writingSheet({ validations: [{ kind: "list", values: ["a".repeat(256)], ranges: [A1] }] }),
      /255/,
    ],
    ["a list of nothing", writingSheet({ validations: [{ kind: "list", values: [], ranges: [A1] }] }), /cannot offer/],
    ["a validation of nothing", writingSheet({ validations: [{ kind: "any", ranges: [] }] }), /no range/],
    [
      "a day that is none",
      writingSheet({ validations: [{ kind: "date", from: "2015-02-30", to: "2015-03-01", ranges: [A1] }] }),
      /no day/,
    ],
    [
      "a prompt too long",
      writingSheet({ validations: [{ kind: "any", prompt: { title: "t", text: "x".repeat(256) }, ranges: [A1] }] }),
      /a prompt has at most 255/,
    ],
    [
      "a title too long",
      writingSheet({ validations: [{ kind: "any", prompt: { title: "x".repeat(33), text: "" }, ranges: [A1] }] }),
      /title has at most 32/,
    ],
    [
      "an alert too long",
      writingSheet({
        validations: [{ kind: "any", alert: { style: "stop", title: "", text: "x".repeat(226) }, ranges: [A1] }],
      }),
      /an alert has at most 225/,
    ],
    [
      "a conditional format of nothing",
      writingSheet({ conditionalFormats: [{ kind: "dataBar", color: "FF0000", ranges: [] }] }),
      /no range/,
    ],
    [
      "a scale to nowhere",
      writingSheet({
        conditionalFormats: [{ kind: "colorScale", from: "FF0000", to: "00FF00", max: NaN, ranges: [A1] }],
      }),
      /NaN/,
    ],
    [
      "a footer too long",
      writingSheet({
        print: {
          orientation: "portrait",
          fitToWidth: false,
          margins: { top: 1, bottom: 1, left: 1, right: 1 },
          footer: "x".repeat(256),
        },
      }),
      /255/,
    ],
  ])("%s", (_, write, message) => expect(write).toThrow(message));
});

describe("what just fits is written", () => {
  it.each<[string, () => unknown]>([
    ["32,767 characters", writingSheet({ cells: [cell(1, 1, "字".repeat(32_767))] })],
    ["the highest row", writingSheet({ rows: [{ row: 1, height: 409.5 }] })],
    ["the widest column", writingSheet({ columns: [{ width: 255 }] })],
    ["the least and the greatest zoom", writing({ sheets: [sheet({ zoom: 10 }), sheet({ name: "b", zoom: 400 })] })],
    ["the last cell", writingSheet({ cells: [cell(1_048_576, 16_384, 1)] })],
    ["merged ranges side by side", writingSheet({ merges: [range(1, 1, 2, 2), range(1, 3, 2, 4), range(3, 1, 4, 2)] })],
    [
      "a list of 255 characters",
      writingSheet({ validations: [{ kind: "list", values: ["字".repeat(255)], ranges: [A1] }] }),
    ],
  ])("%s", (_, write) => expect(write).not.toThrow());
});
