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
