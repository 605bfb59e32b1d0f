import { keyPlaces } from "#core/form/keyPlaces";
import type { CellSnapshot } from "#core/form/workbook";

const corner: CellSnapshot = { row: 1, column: 1, value: "ph.data" };
const marks = (...rows: readonly (readonly [key: string, row: number])[]): CellSnapshot[] => [
  { ...corner },
  { row: 1, column: 3, value: "ph.value" },
  ...rows.map(([value, row]) => ({ row, column: 1, value })),
];

describe("where the keys of a sheet stand", () => {
  it("is one and the same for sheets whose keys stand in the same places", () => {
    const one = keyPlaces(marks(["D1.1", 4], ["D1.2", 5]));
    const other = keyPlaces(marks(["D1.1", 4], ["D1.2", 5]));
    expect([other.rows === one.rows, other.columns === one.columns]).toEqual([true, true]);
    expect([...one.columns]).toEqual([["value", 3]]);
  });

  it.each([
    ["a row stands lower", marks(["D1.1", 4], ["D1.2", 6]), { "D1.1": [4], "D1.2": [6] }],
    ["two rows changed places", marks(["D1.2", 4], ["D1.1", 5]), { "D1.2": [4], "D1.1": [5] }],
    ["a row is missing", marks(["D1.1", 4]), { "D1.1": [4] }],
    ["a row was copied", marks(["D1.1", 4], ["D1.2", 5], ["D1.2", 6]), { "D1.1": [4], "D1.2": [5, 6] }],
  ])("is another where %s", (_, changed, rows) => {
    keyPlaces(marks(["D1.1", 4], ["D1.2", 5]));
    expect(Object.fromEntries(keyPlaces(changed).rows)).toEqual(rows);
  });

  it("is right for each of more kinds of sheets than are remembered, in turn and again", () => {
    const kinds = Array.from({ length: 80 }, (_, kind) => marks([`K${kind}`, 4 + kind]));
    for (const round of [1, 2]) {
      const found = kinds.map((kind) => [...keyPlaces(kind).rows]);
      expect([round, found]).toEqual([round, kinds.map((_, kind) => [[`K${kind}`, [4 + kind]]])]);
    }
  });

  it.each([
    [
      "more keys than a form has",
      marks(...Array.from({ length: 2_001 }, (_, at): [string, number] => [`K${at}`, at + 2])),
    ],
    ["a key as long as a cell may be", marks(["长".repeat(32_767), 4], ["文".repeat(32_767), 5])],
  ])("is not kept with %s", (_, strange) => {
    const [one, other] = [keyPlaces(strange), keyPlaces([...strange])];
    expect(other.rows).toEqual(one.rows);
    expect(other.rows).not.toBe(one.rows);
  });
});
