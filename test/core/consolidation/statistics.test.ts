import { describe, expect, it } from "@jest/globals";
import { averageOf, fromAverage, statistics, sumOf, type Statistics } from "#core/consolidation/statistics";
import { dividedBy, fraction, toNumber } from "#core/numbers/fraction";

describe("statistics", () => {
  it.each<[string, number[], Statistics | undefined]>([
    ["nothing has no average", [], undefined],
    ["one score", [88.5], { highest: 88.5, lowest: 88.5, average: 88.5, median: 88.5 }],
    ["an even number of scores", [90, 70, 80, 61], { highest: 90, lowest: 61, average: 75.25, median: 75 }],
    ["an odd number", [90, 9, 100], { highest: 100, lowest: 9, average: 66.33, median: 90 }],
    ["half a hundredth goes up", [0.01, 0], { highest: 0.01, lowest: 0, average: 0.01, median: 0.01 }],
    ["nothing for everybody", [0, 0, 0], { highest: 0, lowest: 0, average: 0, median: 0 }],
  ])("%s", (_, scores, expected) => expect(statistics(scores)).toEqual(expected));

  it("leaves the scores in their order", () => {
    const scores = [3, 1, 2];
    statistics(scores);
    expect(scores).toEqual([3, 1, 2]);
  });
});

describe("sums and distances", () => {
  it("an average is exact until it is shown", () =>
    expect(averageOf([1, 1, 2])).toEqual(dividedBy(fraction(4), fraction(3))));

  it.each([
    [90, 88.333, 1.67],
    [80, 80, 0],
    [70, 75.25, -5.25],
  ])("%p lies from %p by %p", (value, average, expected) =>
    expect(fromAverage(value, fraction(average))).toBe(expected),
  );

  it("adds up hundredths exactly", () => {
    expect(sumOf(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sumOf([])).toBe(0);
    expect(toNumber(averageOf([0.1, 0.2]))).toBe(0.15);
  });
});
