import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { finalPoints, subtotal, sum } from "#core/scoring/aggregate";
import { runs } from "../../builders/runs";

const scored = (points: number) => ({ state: "scored", points }) as const;
const notApplicable = { state: "notApplicable" } as const;
const pending = { state: "pending" } as const;

describe("subtotal", () => {
  const results = [
    { maximum: 4, result: scored(3.08) },
    { maximum: 4, result: notApplicable },
    { maximum: 2.5, result: scored(0) },
  ];
  it.each([
    ["rescale: what doesn't apply can't be had", "rescale", { points: 3.08, applicable: 6.5, pending: 0 }],
    ["full: it counts as earned", "full", { points: 7.08, applicable: 10.5, pending: 0 }],
    ["none: it brings nothing", "none", { points: 3.08, applicable: 10.5, pending: 0 }],
  ] as const)("%s", (_, policy, expected) => expect(subtotal(results, policy)).toEqual(expected));

  it("counts what is still pending, and its points as ones that can be had", () =>
    expect(subtotal([...results, { maximum: 5, result: pending }], "rescale")).toEqual({
      points: 3.08,
      applicable: 11.5,
      pending: 1,
    }));

  it("adds hundredths exactly", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 40 }), (hundredths) => {
        const parts = hundredths.map((one) => ({ maximum: 5, result: scored(one / 100) }));
        const whole = hundredths.reduce((one, other) => one + other, 0) / 100;
        expect(subtotal(parts, "rescale").points).toBe(whole);
        expect(sum(parts.map((part) => subtotal([part], "rescale"))).points).toBe(whole);
      }),
      runs(),
    );
  });
});

describe("sum", () => {
  it("adds up points, what could be had, and what is still pending", () =>
    expect(
      sum([
        { points: 3.08, applicable: 6.5, pending: 1 },
        { points: 0.1, applicable: 2.25, pending: 2 },
      ]),
    ).toEqual({ points: 3.18, applicable: 8.75, pending: 3 }));
});

describe("finalPoints", () => {
  it.each([
    ["the worked example of the domain: 83.70 of 92", { points: 83.7, applicable: 92, pending: 0 }, 90.98],
    ["everything applies", { points: 83.7, applicable: 100, pending: 0 }, 83.7],
    ["half a hundredth goes up", { points: 1, applicable: 16, pending: 0 }, 6.25],
    ["something is pending", { points: 83.7, applicable: 92, pending: 1 }, undefined],
    ["nothing applies", { points: 0, applicable: 0, pending: 0 }, undefined],
  ])("%s", (_, counted, expected) => expect(finalPoints(counted, 100)).toBe(expected));
});
