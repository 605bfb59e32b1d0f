import { describe, expect, it } from "@jest/globals";
import { blank, given } from "#core/answers/answer";
import { formSheets, readForm, type FormReading } from "#core/form/readForm";
import { END_OF_ROWS, HEAD_OF_ROWS, headKeys } from "#core/form/keys";
import type { CellSnapshot, SheetSnapshot, Snapshot } from "#core/form/workbook";
import {
  columnInserted,
  edited,
  formPlan,
  formSnapshot,
  rowDeleted,
  rowInserted,
  rowsSwapped,
  withCells,
} from "../../builders/form";
import { bannerScheme, departmentScheme } from "../../builders/schemes";

const DATA = "填报数据";
const values = {
  "D1.3.tasksOnTime": 10,
  "D1.3.tasksLate": 0,
  "D1.1.planIssued": true,
  "D1.1.planDate": "2015-07-20",
  "D5.1.mechTier": "较好",
  "D1.3.reason": "一项逾期",
};
const original = formSnapshot(departmentScheme, values, { issued: { "D1.3.tasksDue": 12 } });

function reading(snapshot: Snapshot): FormReading {
  const sheets = formSheets(snapshot);
  if (!sheets) throw new Error("not recognised as a form");
  return readForm(departmentScheme, sheets);
}
const { places } = reading(original);
const rowOf = (id: string): number => places.get(id)?.row ?? 0;
const valueCell = (id: string, change: (cell: CellSnapshot) => CellSnapshot | undefined) =>
  withCells((cell) => {
    const place = places.get(id);
    return place && cell.row === place.row && cell.column === place.column ? change(cell) : cell;
  });
const said = ({ answers }: FormReading): Record<string, unknown> =>
  Object.fromEntries(Object.keys({ ...values, "D1.3.tasksDue": 12 }).map((id) => [id, answers.get(id)]));

const withoutMark = (mark: string) => withCells((cell) => (cell.value === mark ? undefined : cell));

/** 内设机构明细表 of the issued form. */
const DIVISIONS = annexOf(original, "divisions");
function annexOf(snapshot: Snapshot, key: string) {
  const sheet = snapshot.sheets.find(({ cells }) => cells.some(({ value }) => value === `ph.annex.${key}`));
  const title = departmentScheme.annexes.find((annex) => annex.key === key)?.title;
  if (!sheet) throw new Error(`no annex ${key}`);
  return { sheet, title };
}

describe("readForm", () => {
  it("reads what was written, and blank is not 0", () => {
    const read = reading(original);
    expect(read.faults).toEqual([]);
    expect(read.answers.get("D1.3.tasksLate")).toEqual(given(0));
    expect(read.answers.get("D1.2.meetingCount")).toEqual({ state: "blank" });
    expect(read.answers.get("D1.3.tasksDue")).toEqual(given(12));
    expect(read.issued.get("D1.3.tasksDue")).toEqual(given(12));
  });

  it.each<[string, (sheet: SheetSnapshot) => SheetSnapshot]>([
    ["a row is inserted", rowInserted(9)],
    ["a row is inserted above everything", rowInserted(1)],
    ["a column is inserted among the labels", columnInserted(3)],
    ["a column is inserted before everything", columnInserted(1)],
    ["two rows are swapped", rowsSwapped(rowOf("D1.3.tasksOnTime"), rowOf("D5.1.mechTier"))],
    ["the sheet is renamed", (sheet) => ({ ...sheet, name: "填报数据（定稿）" })],
    ["the sheet is hidden", (sheet) => ({ ...sheet, state: "hidden" })],
  ])("reads the same when %s", (_, change) => {
    const read = reading(edited(original, DATA, change));
    expect(read.faults).toEqual([]);
    expect(said(read)).toEqual(said(reading(original)));
  });

  it("finds identity in the document properties when another program dropped the hidden sheet", () => {
    const without = { ...original, sheets: original.sheets.filter(({ name }) => name !== "_pinghui") };
    expect(formSheets(without)?.identity.unitCode).toBe("BM01");
  });

  it.each<[string, Snapshot, object]>([
    [
      "a row was deleted",
      edited(original, DATA, rowDeleted(rowOf("D1.3.tasksOnTime"))),
      { kind: "rowMissing", sheet: DATA, key: "D1.3.tasksOnTime" },
    ],
    [
      "a sheet was copied",
      {
        ...original,
        sheets: [
          ...original.sheets,
          ...original.sheets.filter(({ name }) => name === DATA).map((sheet) => ({ ...sheet, name: `${DATA} (2)` })),
        ],
      },
      { kind: "sheetTwice", names: [DATA, `${DATA} (2)`] },
    ],
    [
      "the sheet was deleted",
      { ...original, sheets: original.sheets.filter(({ name }) => name !== DATA) },
      { kind: "sheetMissing", sheet: "data" },
    ],
    [
      "a row was copied",
      edited(original, DATA, (sheet) => ({
        ...sheet,
        cells: [
          ...sheet.cells,
          ...sheet.cells.filter(({ row }) => row === rowOf("D1.3.tasksOnTime")).map((cell) => ({ ...cell, row: 900 })),
        ],
      })),
      { kind: "rowTwice", sheet: DATA, key: "D1.3.tasksOnTime", rows: [rowOf("D1.3.tasksOnTime"), 900] },
    ],
    [
      "the column of entries was deleted",
      edited(original, DATA, withoutMark("ph.value")),
      { kind: "columnMissing", sheet: DATA, column: "value" },
    ],
    [
      "a row that is worked out was deleted",
      edited(original, DATA, rowDeleted(rowOf("D4.1.certDiff"))),
      { kind: "rowMissing", sheet: DATA, key: "D4.1.certDiff" },
    ],
    [
      "an annex was deleted",
      { ...original, sheets: original.sheets.filter(({ name }) => name !== DIVISIONS.sheet.name) },
      { kind: "sheetMissing", sheet: "annex", annex: "divisions", title: DIVISIONS.title },
    ],
    [
      "an annex was copied",
      { ...original, sheets: [...original.sheets, { ...DIVISIONS.sheet, name: "内设机构 (2)" }] },
      { kind: "sheetTwice", names: [DIVISIONS.sheet.name, "内设机构 (2)"] },
    ],
    [
      "a column of an annex was deleted",
      edited(original, DIVISIONS.sheet.name, withoutMark("ph.status")),
      { kind: "columnMissing", sheet: DIVISIONS.sheet.name, column: "status" },
    ],
    [
      "the headings of an annex were deleted",
      edited(original, DIVISIONS.sheet.name, withoutMark(HEAD_OF_ROWS)),
      { kind: "rowMissing", sheet: DIVISIONS.sheet.name, key: HEAD_OF_ROWS },
    ],
  ])("says that the form was changed when %s", (_, snapshot, fault) => {
    expect(reading(snapshot).faults).toContainEqual(fault);
  });

  it("tells of a formula where an entry belongs", () => {
    const read = reading(
      edited(
        original,
        DATA,
        valueCell("D1.3.tasksOnTime", (cell) => ({ ...cell, formula: "5+5" })),
      ),
    );
    expect(read.formulaEntries).toEqual(["D1.3.tasksOnTime"]);
  });

  it("does not take any workbook for a form", () => {
    expect(formSheets({ ...original, sheets: [], properties: new Map() })).toBeUndefined();
  });

  it("reads annex rows, also in rows that were put in without a key, and leaves empty ones out", () => {
    const row = (name: string, number: number) => ({
      annex: "departments",
      number,
      entries: new Map([
        ["name", given(name)],
        ["unitsApproved", given(5)],
        ["unitsActual", given(number)],
      ]),
    });
    const snapshot = formSnapshot(
      bannerScheme,
      {},
      { annexes: new Map([["departments", [row("甲", 4), row("乙", 6)]]]) },
    );
    const sheet = snapshot.sheets.find(({ cells }) => cells.some(({ value }) => value === "ph.annex.departments"));
    const first = sheet?.cells.find(({ value }) => value === "甲");
    const inserted = edited(snapshot, sheet?.name ?? "", (one) => {
      const moved = rowInserted((first?.row ?? 0) + 1)(one);
      return {
        ...moved,
        cells: [...moved.cells, { row: (first?.row ?? 0) + 1, column: first?.column ?? 0, value: "丙" }],
      };
    });
    const sheets = formSheets(inserted);
    const read = sheets && readForm(bannerScheme, sheets);
    expect(read?.faults).toEqual([]);
    expect(read?.annexes.get("departments")?.map(({ number, entries }) => [number, entries.get("name")])).toEqual([
      [1, given("甲")],
      [2, given("丙")],
      [3, given("乙")],
    ]);
  });

  describe("an annex in which things were written", () => {
    const marked = (key: string): CellSnapshot => {
      const cell = DIVISIONS.sheet.cells.find(({ value }) => value === key);
      if (!cell) throw new Error(`no mark ${key}`);
      return cell;
    };
    const head = marked(HEAD_OF_ROWS).row;
    const end = marked(END_OF_ROWS).row;
    const name = marked("ph.nameApproved").column;
    const posts = marked("ph.postsApproved").column;
    const written = (...cells: readonly CellSnapshot[]) =>
      reading(
        edited(original, DIVISIONS.sheet.name, (sheet) => ({
          ...sheet,
          cells: [
            ...sheet.cells.filter(
              ({ row, column }) => !cells.some((cell) => cell.row === row && cell.column === column),
            ),
            ...cells,
          ],
        })),
      );
    const rowsOf = ({ annexes }: FormReading) =>
      annexes.get("divisions")?.map(({ annex, number, entries }) => [annex, number, [...entries]]);

    it("has the rows in which anything is written, numbered as they come", () =>
      expect(
        rowsOf(
          written(
            { row: head + 2, column: name, value: "办公室" },
            { row: head + 5, column: name, value: "综合科" },
            { row: head + 5, column: posts, value: 0 },
          ),
        ),
      ).toEqual([
        ["divisions", 1, [["nameApproved", given("办公室")]]],
        [
          "divisions",
          2,
          [
            ["nameApproved", given("综合科")],
            ["postsApproved", given(0)],
          ],
        ],
      ]));

    it("has nothing that stands above its headings, below its end, or beside its columns", () =>
      expect(
        rowsOf(
          written(
            { row: head - 1, column: name, value: "前" },
            { row: end, column: name, value: "末" },
            { row: end + 1, column: name, value: "后" },
            { row: head + 1, column: 60, value: "旁" },
          ),
        ),
      ).toEqual([]));

    it("goes on to its last row where the end is gone", () => {
      const sheet = withoutMark(END_OF_ROWS)(DIVISIONS.sheet);
      const below = end + 9;
      const cells = [...sheet.cells, { row: below, column: name, value: "后" }];
      const read = reading(edited(original, sheet.name, () => ({ ...sheet, cells })));
      expect(rowsOf(read)).toEqual([["divisions", 1, [["nameApproved", given("后")]]]]);
    });

    it("is pointed at where its first row would be; its rows where they are", () => {
      const { places } = written({ row: head + 3, column: posts, value: 2 });
      expect(places.get("divisions")).toEqual({ sheet: DIVISIONS.sheet.name, row: head + 1, column: name });
      expect(places.get("divisions#1")).toEqual({ sheet: DIVISIONS.sheet.name, row: head + 3, column: name });
      expect(places.get("divisions#1.postsApproved")).toEqual({
        sheet: DIVISIONS.sheet.name,
        row: head + 3,
        column: posts,
      });
    });

    it("names the entries that are formulas by their rows", () =>
      expect(
        written(
          { row: head + 1, column: name, value: "办公室" },
          { row: head + 2, column: posts, value: 3, formula: "1+2" },
        ).formulaEntries,
      ).toEqual(["divisions#2.postsApproved"]));
  });

  it("has no row where nothing but a computed column is filled", () => {
    const { sheet } = annexOf(original, "headcount");
    const column = sheet.cells.find(({ value }) => value === "ph.approvedTotal")?.column ?? 0;
    const row = (sheet.cells.find(({ value }) => value === HEAD_OF_ROWS)?.row ?? 0) + 1;
    const filled = edited(original, sheet.name, (one) => ({
      ...one,
      cells: [...one.cells.filter((cell) => cell.row !== row || cell.column !== column), { row, column, value: 7 }],
    }));
    expect(reading(filled).annexes.get("headcount")).toEqual([]);
    expect(reading(filled).formulaEntries).toEqual([]);
  });

  it("reads who filled it in, and when", () => {
    const written = new Map<unknown, CellSnapshot["value"]>([
      ["head.filledOn", "2015-10-12"],
      ["head.preparer", "王芳"],
    ]);
    const data = original.sheets.find(({ name }) => name === DATA);
    const column = data?.cells.find(({ value }) => value === "ph.value")?.column ?? 0;
    const rows = new Map(data?.cells.flatMap(({ row, value }) => (written.has(value) ? [[row, value]] : [])));
    const filled = edited(original, DATA, (sheet) => ({
      ...sheet,
      cells: [
        ...sheet.cells.filter((cell) => cell.column !== column || !rows.has(cell.row)),
        ...[...rows].map(([row, key]) => ({ row, column, value: written.get(key) ?? null })),
      ],
    }));
    expect(reading(filled).head).toMatchObject({
      "head.filledOn": given("2015-10-12"),
      "head.preparer": given("王芳"),
    });
    expect(Object.values(reading(original).head)).toEqual(headKeys.map(() => blank));
  });

  it("keeps unreadable entries as they were written", () => {
    const read = reading(
      edited(
        original,
        DATA,
        valueCell("D1.3.tasksOnTime", (cell) => ({ ...cell, value: "约12" })),
      ),
    );
    expect(read.answers.get("D1.3.tasksOnTime")).toEqual({ state: "unreadable", text: "约12", reason: "vague" });
  });

  it("is English where the form is", () => {
    const english = formPlan(departmentScheme, values, { language: "en-US" });
    expect(english.sheets.map(({ name }) => name)).toContain("Entries");
  });
});
