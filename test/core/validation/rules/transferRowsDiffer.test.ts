import { describe, expect, it } from "@jest/globals";
import { unreadable } from "../../../../src/core/answers/answer";
import { transferRowsDiffer } from "../../../../src/core/validation/rules/transferRowsDiffer";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const [IN, OUT] = ["D4.3.postsInDone", "D4.3.postsOutDone"] as const;
const limits = {
  annex: "transfers",
  direction: "transfers.direction",
  totals: [
    { field: IN, column: "transfers.posts", directions: ["划入"] },
    { field: OUT, column: "transfers.posts", directions: ["划出"] },
  ],
};
const row = (direction: Plain, posts: Plain) => ({ other: "财政局", direction, posts });

describe("transferRowsDiffer", () => {
  it.each<[string, Plain, Plain, Record<string, Plain>[], unknown[]]>([
    ["is content when the rows add up", 6, 2, [row("划入", 4), row("划入", 2), row("划出", 2)], []],
    ["is content with an empty list", 6, 2, [], []],
    ["notices what is not listed", 6, 0, [row("划入", 4)], [{ at: [IN, "transfers"], stated: 6, sum: 4 }]],
    ["notices what is not stated", 0, 0, [row("划出", 1)], [{ at: [OUT, "transfers"], stated: 0, sum: 1 }]],
    [
      "never lets one direction make up for the other",
      4,
      0,
      [row("划出", 4)],
      [
        { at: [IN, "transfers"], stated: 4, sum: 0 },
        { at: [OUT, "transfers"], stated: 0, sum: 4 },
      ],
    ],
    ["waits for a blank total", null, 0, [row("划入", 4)], []],
    ["waits for a row without a direction", 6, 0, [row("划入", 4), row(null, 9)], []],
    ["waits for an unreadable number", 6, 0, [row("划入", unreadable("约4", "vague"))], []],
    [
      "counts huge numbers as they are",
      9999,
      0,
      [row("划入", 9999), row("划入", 9999)],
      [{ at: [IN, "transfers"], stated: 9999, sum: 19_998 }],
    ],
  ])("%s", (_, into, out, transfers, noticed) => {
    const context = ruleContext({ [IN]: into, [OUT]: out }, { annexes: { transfers } });
    expect(transferRowsDiffer.check(context, limits)).toStrictEqual(noticed);
  });

  it("takes both directions together where the form states one number", () => {
    const context = ruleContext({ "B3.6.postsDone": 6 }, { annexes: { transfers: [row("划入", 4), row("划出", 2)] } });
    const totals = [{ field: "B3.6.postsDone", column: "transfers.posts", directions: ["划入", "划出"] }];
    expect(transferRowsDiffer.check(context, { ...limits, totals })).toStrictEqual([]);
  });

  it("says both numbers", () => {
    const names = namesOf({ [IN]: "已划入编制", transfers: "划转明细" });
    expect(transferRowsDiffer.says({ at: [IN, "transfers"], stated: 6, sum: 4 }, names)).toBe(
      "“已划入编制”填6名，“划转明细”合计4名，请核对。",
    );
  });
});
