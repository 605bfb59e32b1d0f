import { blank, given, type Answer } from "#core/answers/answer";
import { END_OF_ROWS, HEAD_OF_ROWS } from "#core/form/keys";
import {
  numberIn,
  readEntries,
  readEntry,
  textIn,
  yesIn,
  type AskedColumn,
  type OddCell,
} from "#core/form/readEntries";
import type { CellValue } from "#core/form/workbook";
import { marked } from "./marked";

const columns: readonly AskedColumn[] = [
  { key: "code", kind: "text", locked: true },
  { key: "count", kind: "integer", limits: { min: 1, max: 9 } },
  { key: "any", kind: "integer" },
  { key: "said", kind: "text" },
];
const HEAD: readonly CellValue[] = [HEAD_OF_ROWS, "代码", "数", "任意", "说明"];
const END: readonly CellValue[] = [END_OF_ROWS];
const MARKS = ["ph.takings", "ph.code", "ph.count", "ph.any", "ph.said"];
const table = (...rows: (readonly CellValue[])[]) => readEntries(marked("登记", [MARKS, ...rows]), columns);
const states = (entries: ReadonlyMap<string, Answer>) => [...entries].map(([key, answer]) => [key, answer.state]);

describe("a table of entries", () => {
  it("has the rows between head and end, marked or not", () => {
    const read = table(
      ["x", "甲", 1, 1, "前"],
      HEAD,
      ["k1", "甲", 3, 0, "一"],
      [null, null, null, 20, null],
      ["k3", "丙"],
      [null, "丁"],
      END,
      ["k9", "后", 1, 1, "后"],
    );
    expect(read.rows.map(({ row, key }) => [row, key])).toEqual([
      [4, "k1"],
      [5, ""],
      [6, "k3"],
    ]);
    expect([read.odd, read.missing, read.whole]).toEqual([[], [], true]);
    expect([...(read.rows[0]?.entries ?? [])]).toEqual([
      ["code", given("甲")],
      ["count", given(3)],
      ["any", given(0)],
      ["said", given("一")],
    ]);
    expect(states(read.rows[1]?.entries ?? new Map())).toEqual([
      ["code", "blank"],
      ["count", "blank"],
      ["any", "given"],
      ["said", "blank"],
    ]);
  });
  it("goes to the last row where its end is gone", () =>
    expect(table(HEAD, ["k1", "甲", 3], ["k2", "乙", 4]).rows.map(({ key }) => key)).toEqual(["k1", "k2"]));
  it("is not whole without its head", () =>
    expect(table(["k1", "甲", 3], END)).toEqual({ rows: [], odd: [], missing: [], whole: false }));
  it("a number where a key belongs is none", () =>
    expect(table(HEAD, [7, "甲", 3], [8, "乙"], END).rows.map(({ row, key }) => [row, key])).toEqual([[3, ""]]));
  it("names the columns that are gone, other than locked ones, and reads the others", () => {
    const sheet = marked("登记", [["ph.takings", "ph.any"], [HEAD_OF_ROWS, "任意"], ["k1", 5], END]);
    const read = readEntries(sheet, columns);
    expect(read.missing).toEqual(["count", "said"]);
    expect(states(read.rows[0]?.entries ?? new Map())).toEqual([["any", "given"]]);
  });
});

describe("what can't be taken", () => {
  const odd = (column: number, value: CellValue): readonly OddCell[] =>
    table(HEAD, ["k", ...Array<CellValue>(column - 2).fill(null), value], END).odd;
  const at = (column: number) => ({ sheet: "登记", row: 3, column });
  it.each<[string, number, CellValue, object[]]>([
    [
      "below its least",
      3,
      0,
      [{ at: at(3), cell: "C3", text: "0", asked: "integer", is: "outside", least: 1, most: 9 }],
    ],
    ["its least", 3, 1, []],
    ["its most", 3, 9, []],
    [
      "over its most",
      3,
      10,
      [{ at: at(3), cell: "C3", text: "10", asked: "integer", is: "outside", least: 1, most: 9 }],
    ],
    ["0 where nothing is said of limits", 4, 0, []],
    ["a large number where nothing is said", 4, 999_999, []],
    ["words", 4, "约12", [{ at: at(4), cell: "D3", text: "约12", asked: "integer", is: "unreadable" }]],
    ["不适用", 4, "不适用", [{ at: at(4), cell: "D3", text: "不适用", asked: "integer", is: "notApplicable" }]],
    [
      "yes for a number",
      4,
      true,
      [{ at: at(4), cell: "D3", text: expect.any(String), asked: "integer", is: "unreadable" }],
    ],
    [
      "an error",
      4,
      { kind: "error", code: "#N/A" },
      [{ at: at(4), cell: "D3", text: "#N/A", asked: "integer", is: "unreadable" }],
    ],
    ["what a locked cell holds is the office's own matter", 2, { kind: "error", code: "#N/A" }, []],
  ])("%s", (_, column, value, expected) => expect(odd(column, value)).toEqual(expected));

  it("is blank from then on", () => {
    const read = table(HEAD, ["k", "甲", 0, "约12", "一"], END);
    expect(states(read.rows[0]?.entries ?? new Map()).map(([, state]) => state)).toEqual([
      "given",
      "blank",
      "blank",
      "given",
    ]);
  });
});

describe("one entry by its key", () => {
  const sheet = marked("设置", [
    ["ph.settings", "ph.value", "ph.other"],
    ["round", "2015", "别的"],
    ["count", 12],
    ["odd", "约1"],
  ]);
  it.each<[string, Answer]>([
    ["round", given("2015")],
    ["none", blank],
  ])("%s", (key, answer) => {
    const odd: OddCell[] = [];
    expect(readEntry(sheet, key, { kind: "text" }, odd)).toEqual(answer);
    expect(odd).toEqual([]);
  });
  it("in another column", () => {
    expect(readEntry(sheet, "round", { kind: "text" }, [], "other")).toEqual(given("别的"));
    expect(readEntry(sheet, "round", { kind: "text" }, [], "gone")).toEqual(blank);
  });
  it("joins what is odd", () => {
    const odd: OddCell[] = [];
    expect(readEntry(sheet, "odd", { kind: "integer" }, odd)).toEqual(blank);
    expect(odd.map(({ cell, text, is }) => [cell, text, is])).toEqual([["B4", "约1", "unreadable"]]);
  });
});

describe("an entry as text, number, yes or no", () => {
  const entries = new Map<string, Answer>([
    ["text", given("甲")],
    ["number", given(0)],
    ["yes", given(true)],
    ["no", given(false)],
    ["blank", blank],
  ]);
  it.each([
    ["text", "甲", undefined, false],
    ["number", "0", 0, false],
    ["yes", "true", undefined, true],
    ["no", "false", undefined, false],
    ["blank", "", undefined, undefined],
    ["none", "", undefined, undefined],
  ])("%s", (key, text, number, yes) =>
    expect([textIn({ entries }, key), numberIn({ entries }, key), yesIn({ entries }, key)]).toEqual([
      text,
      number,
      yes,
    ]),
  );
});
