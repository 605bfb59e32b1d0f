import { describe, expect, it } from "@jest/globals";
import { totalsDiffer } from "../../../../src/core/validation/rules/totalsDiffer";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

describe("totalsDiffer", () => {
  it.each([
    ["is content just below 5 points", 92, 87.01, []],
    ["notices 5 points", 92, 87, [{ at: [], self: 92, verified: 87, high: false }]],
    ["notices 5 points upwards", 80, 85.5, [{ at: [], self: 80, verified: 85.5, high: false }]],
    ["marks 10 points as a high self-assessment", 95.5, 85.5, [{ at: [], self: 95.5, verified: 85.5, high: true }]],
    ["doesn't mark a modest one", 70, 85, [{ at: [], self: 70, verified: 85, high: false }]],
    ["waits for the self score", undefined, 85, []],
    ["waits for the verified score", 92, undefined, []],
  ])("%s", (_, selfTotal, verifiedTotal, noticed) => {
    expect(totalsDiffer.check(ruleContext({}, { verification: { selfTotal, verifiedTotal } }), {})).toStrictEqual(
      noticed,
    );
  });

  it("is silent without a verification", () => expect(totalsDiffer.check(ruleContext(), {})).toStrictEqual([]));

  it("says how far apart", () => {
    expect(totalsDiffer.says({ at: [], self: 95.5, verified: 85.4, high: true }, namesOf())).toBe(
      "总分自评95.50分、核定85.40分，自评与核定相差10.10分，自评偏高，请二次复核。",
    );
    expect(totalsDiffer.says({ at: [], self: 80, verified: 85.5, high: false }, namesOf())).toContain("相差5.50分");
    expect(totalsDiffer.says({ at: [], self: 92, verified: 87, high: false }, namesOf())).toBe(
      "总分自评92.00分、核定87.00分，自评与核定相差5.00分，请二次复核。",
    );
  });
});
