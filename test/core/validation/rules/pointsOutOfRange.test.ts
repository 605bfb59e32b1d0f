import { describe, expect, it } from "@jest/globals";
import { pointsOutOfRange } from "../../../../src/core/validation/rules/pointsOutOfRange";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

const at = ["D1.3"] as const;
const context = (points: number, reason: string, score: number | undefined = 3.5, notApplicable = false) =>
  ruleContext(
    {},
    {
      indicators: { "D1.3": { points: 4, score, notApplicable } },
      verification: { manual: new Map([["D1.3", { points, reason }]]) },
    },
  );

describe("pointsOutOfRange", () => {
  it.each([
    ["is content with the rule's points", context(3.5, ""), []],
    ["is content with other points and a reason", context(3.25, "材料不全"), []],
    ["is content with none at all", context(0, "经核实虚报"), []],
    ["is content with all points", context(4, "已补交材料"), []],
    ["notices points above the indicator's", context(4.5, "表扬"), [{ at, what: "outside", points: 4.5, maximum: 4 }]],
    ["says only that of points out of range", context(4.555, ""), [{ at, what: "outside", points: 4.555, maximum: 4 }]],
    ["notices points below 0", context(-1, "倒扣"), [{ at, what: "outside", points: -1, maximum: 4 }]],
    ["notices a third decimal", context(3.255, "材料不全"), [{ at, what: "decimals", points: 3.255 }]],
    ["takes 0.29 for two decimals", context(0.29, "材料不全"), []],
    ["notices a missing reason", context(3, " "), [{ at, what: "noReason", points: 3, formula: 3.5 }]],
    [
      "doesn't compare with points that are pending",
      ruleContext(
        {},
        {
          indicators: { "D1.3": { points: 4 } },
          verification: { manual: new Map([["D1.3", { points: 3, reason: "" }]]) },
        },
      ),
      [],
    ],
    ["is silent about what doesn't apply", context(9, "", 3.5, true), []],
    ["is silent without a verification", ruleContext({}, { indicators: { "D1.3": { score: 3 } } }), []],
  ])("%s", (_, given, noticed) => expect(pointsOutOfRange.check(given, {})).toStrictEqual(noticed));

  it("says what is wrong", () => {
    const names = namesOf({ "D1.3": "按时限完成任务" });
    expect(pointsOutOfRange.says({ at, what: "outside", points: 4.5, maximum: 4 }, names)).toBe(
      "D1.3“按时限完成任务”得分4.5分，超出0至4分的范围，请改正。",
    );
    expect(pointsOutOfRange.says({ at, what: "decimals", points: 3.255 }, names)).toBe(
      "D1.3“按时限完成任务”得分3.255分，请保留两位小数。",
    );
    expect(pointsOutOfRange.says({ at, what: "noReason", points: 3, formula: 3.5 }, names)).toBe(
      "D1.3“按时限完成任务”手工核定3分，与按标准计算的3.5分不同，请填写理由。",
    );
  });
});
