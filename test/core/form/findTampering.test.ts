import { describe, expect, it } from "@jest/globals";
import { evaluate } from "#core/evaluate/evaluate";
import { findTampering } from "#core/form/findTampering";
import { formSheets, readForm } from "#core/form/readForm";
import { scoresThatDiffer, shownScores } from "#core/form/shownScores";
import type { TamperFinding } from "#core/form/tamper";
import type { CellSnapshot, Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import { columnInserted, edited, formSnapshot, rowInserted, rowsSwapped, withCells } from "../../builders/form";
import { departmentScheme } from "../../builders/schemes";

const [DATA, SCORE] = ["填报数据", "自评表"];
const original = formSnapshot(
  departmentScheme,
  { "D1.3.tasksOnTime": 10, "D1.3.tasksLate": 1 },
  { issued: { "D1.3.tasksDue": 12 } },
);

function tampering(snapshot: Snapshot): readonly TamperFinding[] {
  const sheets = formSheets(snapshot);
  if (!sheets) throw new Error("not recognised as a form");
  const reading = readForm(departmentScheme, sheets);
  const evaluation = evaluate(departmentScheme, reading);
  const words = languages["zh-CN"].form;
  const scores = shownScores(departmentScheme, sheets.score);
  return [
    ...findTampering({ scheme: departmentScheme, words, snapshot, sheets, reading }),
    ...(scores ? scoresThatDiffer(departmentScheme, words, scores, evaluation) : []),
  ];
}
const kinds = (snapshot: Snapshot): string[] => [...new Set(tampering(snapshot).map(({ kind }) => kind))];

const scoreRow = original.sheets
  .find(({ name }) => name === SCORE)
  ?.cells.find(({ value, column }) => value === "D1.3" && column === 1)?.row;
const scoreCell = (change: (cell: CellSnapshot) => CellSnapshot) =>
  withCells((cell) => (cell.row === scoreRow && cell.column === 10 ? change(cell) : cell));

describe("findTampering", () => {
  it("finds nothing in a form that only was filled in", () => {
    expect(tampering(original)).toEqual([]);
  });

  it("names a score typed over its formula, with its cell, and that it shows something else", () => {
    const found = tampering(
      edited(
        original,
        SCORE,
        scoreCell(({ row, column }) => ({ row, column, value: 4 })),
      ),
    );
    expect(found).toContainEqual({
      kind: "formulaChanged",
      key: "D1.3",
      column: "score",
      replacedByValue: true,
      at: { sheet: SCORE, row: scoreRow, column: 10 },
      cell: `J${scoreRow}`,
      title: expect.objectContaining({ zh: expect.stringContaining("任务") }),
    });
    expect(found).toContainEqual(
      expect.objectContaining({ kind: "shownScoreDiffers", indicator: "D1.3", shown: "4", computed: "3.5" }),
    );
  });

  it("tells once of scores that the program which saved the file did not work out, and still of one typed over", () => {
    const uncalculated = edited(
      original,
      SCORE,
      withCells((cell) =>
        cell.formula === undefined || cell.column !== 10 || cell.row === scoreRow
          ? cell
          : { ...cell, value: { kind: "notCalculated" } },
      ),
    );
    expect(tampering(uncalculated)).toEqual([{ kind: "scoresNotCalculated", sheet: SCORE, count: 26 }]);
    const over = edited(
      uncalculated,
      SCORE,
      scoreCell((cell) => ({ ...cell, value: 4 })),
    );
    expect(tampering(over)).toMatchObject([
      { kind: "scoresNotCalculated", count: 26 },
      { kind: "shownScoreDiffers", shown: "4", computed: "3.5" },
    ]);
  });

  it("names a formula that was altered a little", () => {
    const found = tampering(
      edited(
        original,
        SCORE,
        scoreCell((cell) => ({ ...cell, formula: cell.formula?.replace("0.5", "1") ?? "" })),
      ),
    );
    expect(found.map(({ kind }) => kind)).toEqual(["formulaChanged"]);
  });

  it("takes the habits of other programs for what they are", () => {
    const respelt = withCells((cell) =>
      cell.formula === undefined
        ? cell
        : {
            ...cell,
            formula: cell.formula
              .replaceAll("'填报数据'!", "填报数据!")
              .replaceAll("IF(", "if( ")
              .replaceAll("FALSE", "FALSE()")
              .replaceAll("0.5", "0.50"),
          },
    );
    expect(tampering(edited(original, SCORE, respelt)).filter(({ kind }) => kind === "formulaChanged")).toEqual([]);
  });

  it.each([
    [
      "rowsAdded",
      edited(original, DATA, (sheet) => ({
        ...rowInserted(9)(sheet),
        cells: [...rowInserted(9)(sheet).cells, { row: 9, column: 4, value: "备注" }],
      })),
    ],
    ["columnsAdded", edited(original, DATA, columnInserted(3))],
    ["rowsMoved", edited(original, DATA, rowsSwapped(14, 15))],
    ["renamed", edited(original, DATA, (sheet) => ({ ...sheet, name: "数据" }))],
    ["hidden", edited(original, DATA, (sheet) => ({ ...sheet, state: "veryHidden" }))],
    ["unlocked", edited(original, DATA, (sheet) => ({ ...sheet, locked: false }))],
    ["structureUnlocked", { ...original, structureLocked: false }],
    ["merged", edited(original, DATA, (sheet) => ({ ...sheet, merges: ["E14:E15"] }))],
    [
      "labelChanged",
      edited(
        original,
        DATA,
        withCells((cell) => (cell.value === "按时完成数" ? { ...cell, value: "完成数" } : cell)),
      ),
    ],
    // Hostile files unit_*.xlsx: another unit's name, or characters that mislead, above the entries.
    [
      "titleChanged",
      edited(
        original,
        DATA,
        withCells((cell) => (cell.row === 3 && cell.column === 2 ? { ...cell, value: "填报单位：某市财政局" } : cell)),
      ),
    ],
    // Hostile file dde_and_external_links.xlsx: was accepted without a word.
    ["activeContent", { ...original, activeContent: ["externalLinks" as const] }],
  ])("tells of %s", (kind, snapshot) => {
    expect(kinds(snapshot)).toContain(kind);
  });

  it.each<[string, Snapshot, object]>([
    [
      "one row that was put in",
      edited(original, DATA, (sheet) => ({
        ...rowInserted(9)(sheet),
        cells: [...rowInserted(9)(sheet).cells, { row: 9, column: 4, value: "备注" }],
      })),
      { kind: "rowsAdded", sheet: DATA, count: 1 },
    ],
    ["one column", edited(original, DATA, columnInserted(3)), { kind: "columnsAdded", sheet: DATA, count: 1 }],
    ["rows that changed places", edited(original, DATA, rowsSwapped(14, 15)), { kind: "rowsMoved", sheet: DATA }],
    [
      "the name a sheet had and has",
      edited(original, DATA, (sheet) => ({ ...sheet, name: "数据" })),
      { kind: "renamed", was: DATA, now: "数据" },
    ],
    [
      "a hidden sheet",
      edited(original, SCORE, (sheet) => ({ ...sheet, state: "hidden" })),
      { kind: "hidden", sheet: SCORE },
    ],
    [
      "an open sheet",
      edited(original, SCORE, (sheet) => ({ ...sheet, locked: false })),
      { kind: "unlocked", sheet: SCORE },
    ],
    [
      "merged entries",
      edited(original, DATA, (sheet) => ({ ...sheet, merges: ["$E$14:$E$15"] })),
      { kind: "merged", sheet: DATA, range: "E14:E15", at: { sheet: DATA, row: 14, column: 5 }, cell: "E14" },
    ],
    [
      "one merged cell",
      edited(original, DATA, (sheet) => ({ ...sheet, merges: ["E14"] })),
      { kind: "merged", sheet: DATA, range: "E14", at: { sheet: DATA, row: 14, column: 5 }, cell: "E14" },
    ],
    [
      "a label that says something else, and what it said",
      edited(
        original,
        DATA,
        withCells((cell) =>
          cell.value === "按时完成数" ? { ...cell, value: { kind: "error", code: "#REF!" } } : cell,
        ),
      ),
      expect.objectContaining({ kind: "labelChanged", key: "D1.3.tasksOnTime", was: "按时完成数", now: "#REF!" }),
    ],
    [
      "a label that is gone",
      edited(
        original,
        DATA,
        withCells((cell) => (cell.value === "按时完成数" ? undefined : cell)),
      ),
      expect.objectContaining({ kind: "labelChanged", was: "按时完成数", now: "" }),
    ],
    [
      "a title above the entries",
      edited(
        original,
        DATA,
        withCells((cell) => (cell.row === 3 && cell.column === 2 ? { ...cell, value: "填报单位：某市财政局" } : cell)),
      ),
      {
        kind: "titleChanged",
        sheet: DATA,
        was: expect.stringContaining("市卫生和计划生育委员会"),
        now: "填报单位：某市财政局",
        at: { sheet: DATA, row: 3, column: 2 },
        cell: "B3",
      },
    ],
    [
      "a formula that is gone",
      edited(
        original,
        SCORE,
        withCells((cell) => (cell.row === scoreRow && cell.column === 10 ? undefined : cell)),
      ),
      expect.objectContaining({ kind: "formulaChanged", key: "D1.3", column: "score", replacedByValue: true }),
    ],
    [
      "a formula in place of another",
      edited(
        original,
        SCORE,
        scoreCell((cell) => ({ ...cell, formula: "4" })),
      ),
      expect.objectContaining({ kind: "formulaChanged", key: "D1.3", replacedByValue: false }),
    ],
    [
      "a formula in an entry, with its cell",
      edited(
        original,
        DATA,
        withCells((cell) => (cell.value === 10 && cell.column === 5 ? { ...cell, formula: "5+5" } : cell)),
      ),
      expect.objectContaining({ kind: "formulaEntry", key: "D1.3.tasksOnTime", cell: expect.stringMatching(/^E\d+$/) }),
    ],
    ["macros", { ...original, activeContent: ["macros" as const] }, { kind: "activeContent", what: "macros" }],
  ])("says all of %s", (_, snapshot, finding) => expect(tampering(snapshot)).toContainEqual(finding));

  it.each<[string, Snapshot]>([
    ["a structure lock that LibreOffice dropped", { ...original, structureLocked: false, savedBy: "LibreOffice/7.4" }],
    ["merged cells where nothing is entered", edited(original, DATA, (sheet) => ({ ...sheet, merges: ["A1:B2"] }))],
    ["merged cells of the printed sheet", edited(original, SCORE, (sheet) => ({ ...sheet, merges: ["A1:J40"] }))],
    [
      "what stands below the last row",
      edited(original, DATA, (sheet) => ({
        ...sheet,
        cells: [...sheet.cells, { row: 5000, column: 3, value: "备注" }],
      })),
    ],
    [
      "what stands beside the table",
      edited(original, DATA, (sheet) => ({
        ...sheet,
        cells: [...sheet.cells, { row: 20, column: 60, value: "备注" }],
      })),
    ],
    ["a form with sheets in another order", { ...original, sheets: [...original.sheets].reverse() }],
  ])("says nothing of %s", (_, snapshot) => expect(tampering(snapshot)).toEqual([]));

  it("says of a lock that another program dropped", () =>
    expect(kinds({ ...original, structureLocked: false, savedBy: "Microsoft Excel" })).toEqual(["structureUnlocked"]));

  it("does not call formulas altered that only moved along with an inserted row", () => {
    // Excel shifts references to the sheet wherever they stand.
    const follow = withCells((cell) =>
      cell.formula === undefined
        ? cell
        : {
            ...cell,
            formula: cell.formula.replace(
              /('填报数据'!\$[A-Z]+\$)(\d+)/g,
              (_, head: string, row: string) => head + String(Number(row) >= 9 ? Number(row) + 1 : Number(row)),
            ),
          },
    );
    const moved = edited(original, DATA, rowInserted(9));
    const followed = { ...moved, sheets: moved.sheets.map(follow) };
    expect(tampering(followed).filter(({ kind }) => kind === "formulaChanged")).toEqual([]);
  });
});
