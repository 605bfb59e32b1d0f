import { describe, expect, it } from "@jest/globals";
import { dividedBy, fraction, one } from "#core/numbers/fraction";
import { shown, told } from "#core/scoring/show";

describe("points as they are shown", () => {
  it.each([
    ["a number", 3, "3.00"],
    ["half a hundredth goes up", 2.675, "2.68"],
    ["a fraction", dividedBy(one, fraction(3)), "0.33"],
    ["nothing", fraction(0), "0.00"],
  ])("%s", (_, points, text) => expect(shown(points)).toBe(text));

  it.each([
    ["nothing is lost by it", fraction(0.25), { points: 0.25, exact: true }],
    ["something is", dividedBy(one, fraction(3)), { points: 0.33, exact: false }],
  ])("tells whether %s", (_, value, expected) => expect(told(value)).toEqual(expected));
});
