import { describe, expect, it } from "@jest/globals";
import { headcountFormDiffers } from "../../../../src/core/validation/rules/headcountFormDiffers";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = { pairs: [{ field: "B3.5.postsActual", columns: ["headcount.chiefActual", "headcount.deputyActual"] }] };
const bodies = (deputies: Plain) => [
  { chiefActual: 1, deputyActual: 3 },
  { chiefActual: 1, deputyActual: deputies },
];

describe("headcountFormDiffers", () => {
  it.each<[string, Plain, Record<string, Plain>[], unknown[]]>([
    ["is content when the form adds up to the number", 7, bodies(2), []],
    ["notices a difference", 8, bodies(2), [{ at: ["B3.5.postsActual", "headcount"], stated: 8, sum: 7 }]],
    ["notices a number of 0", 0, bodies(2), [{ at: ["B3.5.postsActual", "headcount"], stated: 0, sum: 7 }]],
    ["waits for an empty form", 8, [], []],
    ["waits for a blank cell of it", 8, bodies(null), []],
    ["waits for a blank number", null, bodies(2), []],
  ])("%s", (_, stated, headcount, noticed) => {
    const context = ruleContext({ "B3.5.postsActual": stated }, { annexes: { headcount } });
    expect(headcountFormDiffers.check(context, limits)).toStrictEqual(noticed);
  });

  it("says both numbers", () => {
    const names = namesOf({ "B3.5.postsActual": "实配领导干部合计", headcount: "领导职数核对表" });
    expect(headcountFormDiffers.says({ at: ["B3.5.postsActual", "headcount"], stated: 8, sum: 7 }, names)).toBe(
      "“实配领导干部合计”填8名，与“领导职数核对表”合计7名不符，请核对。",
    );
  });
});
