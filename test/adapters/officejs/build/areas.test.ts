import { describe, expect, it } from "@jest/globals";
import { addressesOf, Area } from "#adapters/officejs/build/areas";
import { rangeName } from "#core/form/address";

const ranges = (...cells: readonly (readonly [row: number, column: number])[]): string[] => {
  const area = new Area();
  for (const [row, column] of cells) area.add(row, column);
  return area.ranges().map(rangeName).sort();
};

describe("cells that are alike", () => {
  it.each<[string, string[], readonly (readonly [number, number])[]]>([
    ["one cell", ["B2"], [[2, 2]]],
    [
      "a row",
      ["A1:C1"],
      [
        [1, 1],
        [1, 2],
        [1, 3],
      ],
    ],
    [
      "a block",
      ["A1:B2"],
      [
        [1, 1],
        [1, 2],
        [2, 1],
        [2, 2],
      ],
    ],
    [
      "two runs of a row",
      ["A1", "C1"],
      [
        [1, 1],
        [1, 3],
      ],
    ],
    [
      "rows of other widths",
      ["A1:B1", "A2"],
      [
        [1, 1],
        [1, 2],
        [2, 1],
      ],
    ],
    [
      "a gap between rows",
      ["A1", "A3"],
      [
        [1, 1],
        [3, 1],
      ],
    ],
  ])("%s", (_, expected, cells) => expect(ranges(...cells)).toEqual(expected));

  it("whole ranges stand beside them", () => {
    const area = new Area();
    area.add(1, 1);
    area.addRange({ top: 4, left: 2, bottom: 9, right: 2 });
    expect(area.ranges().map(rangeName)).toEqual(["A1", "B4:B9"]);
  });
});

describe("addresses for getRanges", () => {
  it("are cut before Excel cuts them, and nothing is lost", () => {
    const many = Array.from({ length: 3_000 }, (_, row) => ({
      top: 2 * row + 1,
      left: 1,
      bottom: 2 * row + 1,
      right: 1,
    }));
    const addresses = addressesOf(many);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(address.length).toBeLessThanOrEqual(8_000);
    expect(addresses.join(",").split(",")).toEqual(many.map(rangeName));
  });
  it("of nothing are none", () => expect(addressesOf([])).toEqual([]));
});
