import { describe, expect, it } from "@jest/globals";
import { unreadable } from "../../../../src/core/answers/answer";
import { divisionRowsDiffer } from "../../../../src/core/validation/rules/divisionRowsDiffer";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = {
  counts: [
    { field: "D3.2.unitsApproved", column: "divisions.nameApproved" },
    { field: "D3.2.unitsActual", column: "divisions.nameActual" },
  ],
};
const divisions = (third: Plain) => [
  { nameApproved: "办公室", nameActual: "办公室" },
  { nameApproved: "法制科", nameActual: null },
  { nameApproved: null, nameActual: third },
];
const stated = (approved: Plain, actual: Plain) => ({ "D3.2.unitsApproved": approved, "D3.2.unitsActual": actual });

describe("divisionRowsDiffer", () => {
  it.each<[string, Record<string, Plain>, Record<string, Plain>[], unknown[]]>([
    ["is content when rows and numbers agree", stated(2, 2), divisions("综合科"), []],
    [
      "notices a row too few",
      stated(2, 3),
      divisions("综合科"),
      [{ at: ["D3.2.unitsActual", "divisions"], stated: 3, rows: 2 }],
    ],
    [
      "notices approved and actual apart",
      stated(3, 1),
      divisions("综合科"),
      [
        { at: ["D3.2.unitsApproved", "divisions"], stated: 3, rows: 2 },
        { at: ["D3.2.unitsActual", "divisions"], stated: 1, rows: 2 },
      ],
    ],
    ["waits for an empty list", stated(2, 2), [], []],
    ["waits for a blank number", stated(null, null), divisions("综合科"), []],
    ["waits for a name that can't be read", stated(2, 3), divisions(unreadable("#REF!", "formulaError")), []],
  ])("%s", (_, values, rows, noticed) => {
    expect(divisionRowsDiffer.check(ruleContext(values, { annexes: { divisions: rows } }), limits)).toStrictEqual(
      noticed,
    );
  });

  it("says both numbers", () => {
    const names = namesOf({ "D3.2.unitsActual": "实设内设机构数", divisions: "内设机构明细表" }, "个");
    expect(divisionRowsDiffer.says({ at: ["D3.2.unitsActual", "divisions"], stated: 3, rows: 2 }, names)).toBe(
      "“内设机构明细表”有2行，“实设内设机构数”填报3个，请核对。",
    );
  });
});
