import { describe, expect, it } from "@jest/globals";
import type { PartSpec } from "#core/scoring/parts/index";
import { criterion, explained, formulaOf, scored } from "./partsUnderTest";

const met: PartSpec = { kind: "condition", when: { sum: ["D1.2.meetings"], is: ">=", than: 1 }, points: 1 };

describe("condition", () => {
  it.each([
    ["earns while it holds", 1, 1, "符合“会议次数≥1”，得1.00分", "Meetings ≥ 1: met, 1.00"],
    ["earns nothing otherwise", 0, 0, "不符合“会议次数≥1”，不得分", "Meetings ≥ 1: not met, 0.00"],
  ])("%s", (_, meetings, earned, zh, en) => {
    const values = { "D1.2.meetings": meetings };
    expect(scored(met, values)).toEqual({ earned, available: 1 });
    expect(explained(met, values, "zh")).toBe(zh);
    expect(explained(met, values, "en")).toBe(en);
  });

  it("quotes within quotes become single", () => {
    const yes: PartSpec = { kind: "condition", when: { yes: "D1.1.issued" }, points: 1 };
    expect(explained(yes, { "D1.1.issued": true }, "zh")).toBe("符合“方案已印发为‘是’”，得1.00分");
  });

  it("says what it asks for", () => {
    expect(criterion(met, "zh")).toBe("会议次数≥1，得1分");
    expect(criterion(met, "en")).toBe("Meetings ≥ 1: 1 point");
  });

  it("as a formula", () => expect(formulaOf(met)).toEqual({ earned: "IF(meetings>=1,1,0)" }));
});
