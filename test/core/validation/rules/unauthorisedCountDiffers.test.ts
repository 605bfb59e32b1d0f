import { describe, expect, it } from "@jest/globals";
import { unauthorisedCountDiffers } from "../../../../src/core/validation/rules/unauthorisedCountDiffers";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const counted = {
  counts: [
    { field: "D3.4.unauthUnits", column: "divisions.status", says: ["擅自增设"] },
    { field: "D3.4.renamed", column: "divisions.status", says: ["擅自更名"] },
  ],
};
const divisions = (...statuses: Plain[]) => statuses.map((status) => ({ name: "某科", status }));
const stated = (unauthUnits: Plain, renamed: Plain) => ({ "D3.4.unauthUnits": unauthUnits, "D3.4.renamed": renamed });

describe("unauthorisedCountDiffers", () => {
  it.each<[string, Record<string, Plain>, Record<string, Plain>[], unknown[]]>([
    ["is content when list and numbers agree", stated(1, 0), divisions("一致", "擅自增设"), []],
    [
      "notices one that was not reported",
      stated(0, 0),
      divisions("一致", "擅自增设"),
      [{ at: ["D3.4.unauthUnits", "divisions"], stated: 0, sum: 1 }],
    ],
    [
      "notices one that is not in the list",
      stated(1, 1),
      divisions("一致", "擅自增设"),
      [{ at: ["D3.4.renamed", "divisions"], stated: 1, sum: 0 }],
    ],
    ["waits for a row without a status", stated(0, 0), divisions("一致", null, "擅自增设"), []],
    ["waits for an empty list", stated(1, 1), [], []],
    ["waits for a blank number", stated(null, 0), divisions("擅自增设"), []],
  ])("%s", (_, values, rows, noticed) => {
    expect(
      unauthorisedCountDiffers.check(ruleContext(values, { annexes: { divisions: rows } }), counted),
    ).toStrictEqual(noticed);
  });

  it.each([
    ["is content when a banner's departments add up", 3, []],
    ["notices when they don't", 2, [{ at: ["B3.3.unauthUnits", "departments"], stated: 2, sum: 3 }]],
    ["waits for a blank number of a banner", null, []],
  ])("%s", (_, number, noticed) => {
    const context = ruleContext(
      { "B3.3.unauthUnits": number },
      { annexes: { departments: [{ unauthUnits: 1 }, { unauthUnits: 2 }] } },
    );
    const limits = { sums: [{ field: "B3.3.unauthUnits", columns: ["departments.unauthUnits"] }] };
    expect(unauthorisedCountDiffers.check(context, limits)).toStrictEqual(noticed);
  });

  it("says both numbers", () => {
    const names = namesOf({ "D3.4.unauthUnits": "擅自增加内设机构", divisions: "内设机构明细表" }, "个");
    expect(unauthorisedCountDiffers.says({ at: ["D3.4.unauthUnits", "divisions"], stated: 0, sum: 1 }, names)).toBe(
      "“擅自增加内设机构”填0个，“内设机构明细表”中为1个，明细与汇总不一致，请核对。",
    );
  });
});
