import { describe, expect, it } from "@jest/globals";
import type { PartSpec } from "#core/scoring/parts/index";
import { criterion, explained, formulaOf, scored } from "./partsUnderTest";

const effect: PartSpec = {
  kind: "tier",
  field: "D1.4.tier",
  points: 2,
  levels: [
    { tier: "好", share: 1 },
    { tier: "较好", share: 0.8 },
    { tier: "一般", share: 0.6 },
    { tier: "差", share: 0 },
  ],
};

describe("tier", () => {
  it.each([
    ["好", 2, "效果档次为“好” → 2×100%＝2.00", "“Tier of effect” is Good → 2 × 100% = 2.00"],
    ["较好", 1.6, "效果档次为“较好” → 2×80%＝1.60", "“Tier of effect” is Fairly good → 2 × 80% = 1.60"],
    ["一般", 1.2, "效果档次为“一般” → 2×60%＝1.20", "“Tier of effect” is Fair → 2 × 60% = 1.20"],
    ["差", 0, "效果档次为“差” → 2×0%＝0.00", "“Tier of effect” is Poor → 2 × 0% = 0.00"],
  ])("%s brings %p", (tier, earned, zh, en) => {
    const values = { "D1.4.tier": tier };
    expect(scored(effect, values)).toEqual({ earned, available: 2 });
    expect(explained(effect, values, "zh")).toBe(zh);
    expect(explained(effect, values, "en")).toBe(en);
  });

  it("brings nothing while nobody has decided", () => {
    expect(scored(effect, {})).toEqual({ earned: 0, available: 2 });
    expect(explained(effect, {}, "zh")).toBe("效果档次未定，不得分");
    expect(explained(effect, {}, "en")).toBe("“Tier of effect” is not decided: 0.00");
  });

  it("says what each tier is worth", () => {
    expect(criterion(effect, "zh")).toBe("效果档次：好2分、较好1.6分、一般1.2分、差0分");
    expect(criterion(effect, "en")).toBe("Tier of effect: Good 2, Fairly good 1.6, Fair 1.2, Poor 0");
  });

  it("as a formula, in the order of the field's options whatever the order of the levels", () => {
    expect(formulaOf(effect)).toEqual({ earned: "CHOOSE(tier,1,0.8,0.6,0)*2" });
    expect(formulaOf({ ...effect, levels: [...effect.levels].reverse() })).toEqual(formulaOf(effect));
  });
});
