import { describe, expect, it } from "@jest/globals";
import { unreadable } from "../../../../src/core/answers/answer";
import { tierUnexplained } from "../../../../src/core/validation/rules/tierUnexplained";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = { tier: "D1.4.effectTier", note: "D1.4.effectNote", tiers: ["好", "差"] };
const twenty = "对照方案目标逐项检查各项任务均已完成到位";
const found = (tier: string, length: number) => [
  { at: ["D1.4.effectNote", "D1.4.effectTier"], tier, length, atLeast: 20 },
];

describe("tierUnexplained", () => {
  it.each<[string, Plain, Plain, unknown[]]>([
    ["is content with twenty characters", "好", twenty, []],
    ["asks nothing of the tiers between", "较好", null, []],
    ["notices nineteen", "好", twenty.slice(1), found("好", 19)],
    ["notices a blank note", "差", null, found("差", 0)],
    ["waits for a blank tier", null, null, []],
    ["leaves an unreadable note to its own rule", "好", unreadable("#REF!", "formulaError"), []],
  ])("%s", (_, tier, note, noticed) => {
    const context = ruleContext({ "D1.4.effectTier": tier, "D1.4.effectNote": note });
    expect(tierUnexplained.check(context, limits)).toStrictEqual(noticed);
  });

  it("asks for as much as the scheme says", () => {
    const context = ruleContext({ "D1.4.effectTier": "好", "D1.4.effectNote": "各项任务已完成" });
    expect(tierUnexplained.check(context, { ...limits, atLeast: 7 })).toStrictEqual([]);
    expect(tierUnexplained.check(context, { ...limits, atLeast: 8 })).toHaveLength(1);
  });

  it("says what is asked", () => {
    const facts = { at: ["D1.4.effectNote", "D1.4.effectTier"], tier: "好", length: 3, atLeast: 20 } as const;
    expect(tierUnexplained.says(facts, namesOf({ "D1.4.effectNote": "效果说明" }))).toBe(
      "请在“效果说明”说明评为“好”的依据，不少于20字。",
    );
  });
});
