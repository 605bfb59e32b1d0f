import { describe, expect, it } from "@jest/globals";
import { given } from "#core/answers/answer";
import { formSheets, readForm, type FormReading } from "#core/form/readForm";
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
