import { byPlace, inReadingOrder } from "#core/form/readingOrder";

const at = (...places: [row: number, column: number][]) => places.map(([row, column]) => ({ row, column }));

describe("reading order", () => {
  it("is from top to bottom and from left to right", () =>
    expect(at([2, 1], [1, 3], [1, 2], [10, 1]).sort(byPlace)).toEqual(at([1, 2], [1, 3], [2, 1], [10, 1])));
  it.each([
    ["nothing", at(), true],
    ["one", at([3, 3]), true],
    ["in order", at([1, 2], [1, 3], [2, 1]), true],
    ["two on one row the other way round", at([1, 3], [1, 2]), false],
    ["two rows the other way round", at([2, 1], [1, 2]), false],
    ["the same cell twice", at([1, 2], [1, 2]), false],
    ["the last one out of order", at([1, 1], [2, 1], [3, 1], [2, 2]), false],
  ])("%s", (_, cells, expected) => expect(inReadingOrder(cells)).toBe(expected));
});
