import { describe, expect, it } from "@jest/globals";
import { measuresExceedItems } from "../../../../src/core/validation/rules/measuresExceedItems";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = { measures: "D2.5.supMeasures", items: ["D2.5.itemsCancelled", "D2.5.itemsDevolved"] };
const at = ["D2.5.supMeasures", "D2.5.itemsCancelled", "D2.5.itemsDevolved"] as const;

describe("measuresExceedItems", () => {
  it.each<[string, Plain, Plain, Plain, unknown[]]>([
    ["is content when every item has its measures", 13, 3, 10, []],
    ["notices more measures than items", 14, 3, 10, [{ at, measures: 14, items: 13 }]],
    ["waits for a blank part", 14, null, 10, []],
    ["waits for the other blank part", 14, 3, null, []],
    ["waits for blank measures", null, 3, 10, []],
  ])("%s", (_, measures, cancelled, devolved, noticed) => {
    const context = ruleContext({ [at[0]]: measures, [at[1]]: cancelled, [at[2]]: devolved });
    expect(measuresExceedItems.check(context, limits)).toStrictEqual(noticed);
  });

  it("says both numbers", () => {
    const names = namesOf({ [at[0]]: "后续监管措施", [at[1]]: "已取消事项", [at[2]]: "已下放事项" }, "项");
    expect(measuresExceedItems.says({ at, measures: 14, items: 13 }, names)).toBe(
      "“后续监管措施”填14项，大于“已取消事项”、“已下放事项”合计的13项，请核对。",
    );
    expect(measuresExceedItems.says({ at: [at[0], at[1]], measures: 4, items: 3 }, names)).toBe(
      "“后续监管措施”填4项，大于“已取消事项”的3项，请核对。",
    );
  });
});
