import { describe, expect, it } from "@jest/globals";
import { totalDiffersFromDetails } from "../../../../src/core/validation/betweenUnits/rules/totalDiffersFromDetails";
import { round, roundNames } from "../../../builders/round";

describe("totalDiffersFromDetails", () => {
  it.each([
    ["is content when details add up", { total: 0.3, details: [0.1, 0.2] }, []],
    ["rounds each detail first", { total: 0.02, details: [0.006, 0.006] }, []],
    [
      "notices a hundredth",
      { total: 83.71, details: [40, 43.7] },
      [{ units: [], what: "自评总分", total: 83.71, sum: 83.7 }],
    ],
    ["notices a hundredth too few", { total: 83.69, details: [40, 43.7] }, [expect.objectContaining({ total: 83.69 })]],
    ["allows rates a hundredth", { total: 83.71, details: [40, 43.7], within: 0.01 }, []],
    ["but not two", { total: 83.72, details: [40, 43.7], within: 0.01 }, [expect.objectContaining({ total: 83.72 })]],
    ["knows that nothing adds up to 0", { total: 1, details: [] }, [expect.objectContaining({ sum: 0 })]],
  ])("%s", (_, given, noticed) => {
    const totals = [{ what: "自评总分", ...given }];
    expect(totalDiffersFromDetails.check?.(round({}, { totals }))).toStrictEqual(noticed);
  });

  it("says how much", () => {
    expect(totalDiffersFromDetails.says({ units: [], what: "自评总分", total: 83.71, sum: 83.7 }, roundNames)).toBe(
      "“自评总分”汇总为83.71，明细之和为83.7，汇总与明细差0.01，请重新生成汇总表。",
    );
    expect(
      totalDiffersFromDetails.says({ units: [], what: "自评总分", total: 83.69, sum: 83.7 }, roundNames),
    ).toContain("差0.01，");
  });
});
