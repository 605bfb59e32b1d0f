import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { PartSpec } from "#core/scoring/parts/index";
import { criterion, explained, formulaOf, scored } from "./partsUnderTest";
import { runs } from "../../../builders/runs";

type Ratio = Extract<PartSpec, { kind: "ratio" }>;
const tasks: Ratio = {
  kind: "ratio",
  done: [
    { field: "D1.3.onTime", weight: 1 },
    { field: "D1.3.late", weight: 0.5 },
  ],
  due: ["D1.3.due"],
  points: 4,
  whenNothingDue: "full",
};
const values = (due: number, onTime: number, late: number) => ({
  "D1.3.due": due,
  "D1.3.onTime": onTime,
  "D1.3.late": late,
});

describe("ratio", () => {
  it.each([
    [
      "late counts half",
      values(12, 10, 1),
      3.5,
      "应完成数12项、按时完成数10项、逾期完成数1项×0.5 → 10.5÷12×4＝3.50",
      "Tasks due 12, Finished on time 10, Finished late 1 × 0.5 → 10.5 ÷ 12 × 4 = 3.50",
    ],
    [
      "all of it",
      values(5, 5, 0),
      4,
      "应完成数5项、按时完成数5项、逾期完成数0项×0.5 → 5÷5×4＝4.00",
      "Tasks due 5, Finished on time 5, Finished late 0 × 0.5 → 5 ÷ 5 × 4 = 4.00",
    ],
    [
      "none of it",
      values(5, 0, 0),
      0,
      "应完成数5项、按时完成数0项、逾期完成数0项×0.5 → 0÷5×4＝0.00",
      "Tasks due 5, Finished on time 0, Finished late 0 × 0.5 → 0 ÷ 5 × 4 = 0.00",
    ],
    [
      "never more than all",
      values(5, 7, 0),
      4,
      "应完成数5项、按时完成数7项、逾期完成数0项×0.5 → 7÷5，超过1的按1计，得4.00分",
      "Tasks due 5, Finished on time 7, Finished late 0 × 0.5 → 7 ÷ 5, more than 1 counts as 1: 4.00",
    ],
    [
      "nothing was due: full points",
      values(0, 0, 0),
      4,
      "应完成数0项、按时完成数0项、逾期完成数0项×0.5 → 分母为0，按满分计4.00分",
      "Tasks due 0, Finished on time 0, Finished late 0 × 0.5 → nothing was due, full 4 points",
    ],
  ])("%s", (_, said, earned, zh, en) => {
    expect(scored(tasks, said)).toEqual({ earned, available: 4 });
    expect(explained(tasks, said, "zh")).toBe(zh);
    expect(explained(tasks, said, "en")).toBe(en);
  });

  it("stays exact, and says when it shows less than it knows", () => {
    expect(scored(tasks, values(3, 1, 0)).earned).toBeCloseTo(4 / 3, 14);
    expect(explained(tasks, values(3, 1, 0), "zh")).toMatch(/1÷3×4≈1\.33$/);
    expect(explained(tasks, values(3, 1, 0), "en")).toMatch(/1 ÷ 3 × 4 ≈ 1\.33$/);
  });

  it.each([
    ["zero", { earned: 0, available: 4 }, "分母为0，不得分", "nothing to divide by, 0.00"],
    [
      "rescale",
      { earned: 0, available: 0 },
      "分母为0，此部分4分不计，其余部分按比例折算",
      "these 4 points are left out and the rest is scaled up",
    ],
  ] as const)("where nothing was due: %s", (whenNothingDue, result, zh, en) => {
    const part = { ...tasks, whenNothingDue };
    expect(scored(part, values(0, 0, 0))).toEqual(result);
    expect(explained(part, values(0, 0, 0), "zh")).toContain(zh);
    expect(explained(part, values(0, 0, 0), "en")).toContain(en);
  });

  it.each([
    ["full", "应完成数为0的，按满分计", "where “Tasks due” is 0: full points"],
    ["zero", "应完成数为0的，不得分", "where “Tasks due” is 0: no points"],
    [
      "rescale",
      "应完成数为0的，此部分不计，其余部分按比例折算",
      "where “Tasks due” is 0: this part is left out and the rest is scaled up",
    ],
  ] as const)("says what it asks for (%s)", (whenNothingDue, zh, en) => {
    const part = { ...tasks, whenNothingDue };
    expect(criterion(part, "zh")).toBe(`（按时完成数＋逾期完成数×0.5）÷应完成数×4分，最高4分（${zh}）`);
    expect(criterion(part, "en")).toBe(
      `(Finished on time + Finished late × 0.5) ÷ Tasks due × 4 points, at most 4 (${en})`,
    );
  });

  it("is silent about nothing due where the scheme rules that out", () => {
    const never = { neverNothing: () => true };
    expect(criterion(tasks, "zh", never)).toBe("（按时完成数＋逾期完成数×0.5）÷应完成数×4分，最高4分");
    expect(criterion(tasks, "en", never)).toBe(
      "(Finished on time + Finished late × 0.5) ÷ Tasks due × 4 points, at most 4",
    );
  });

  it("adds up what was due", () => {
    const sums: Ratio = {
      ...tasks,
      done: [{ field: "D1.3.onTime", weight: 1 }],
      due: ["D1.3.due", "D1.3.late"],
      whenNothingDue: "rescale",
    };
    expect(scored(sums, values(2, 3, 2))).toEqual({ earned: 3, available: 4 });
    expect(criterion(sums, "zh")).toBe(
      "按时完成数÷（应完成数＋逾期完成数）×4分，最高4分（应完成数、逾期完成数均为0的，此部分不计，其余部分按比例折算）",
    );
    expect(criterion(sums, "en")).toContain("(where “Tasks due” and “Finished late” are both 0:");
    expect(formulaOf(sums)).toEqual({
      earned: "IF(due+late=0,0,4*MIN(1,(onTime)/(due+late)))",
      available: "IF(due+late=0,0,4)",
    });
  });

  it("as a formula", () =>
    expect(formulaOf(tasks)).toEqual({ earned: "IF(due=0,4,4*MIN(1,(onTime+late*0.5)/(due)))" }));

  it("brings something between nothing and all, and more work never brings less", () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), fc.nat(99), (due, onTime, late) => {
        const { earned } = scored(tasks, values(due, onTime, late));
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(4);
        expect(scored(tasks, values(due, onTime + 1, late)).earned).toBeGreaterThanOrEqual(earned);
      }),
      runs(),
    );
  });
});
