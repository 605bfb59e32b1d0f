import { describe, expect, it } from "@jest/globals";
import { selfAndVerifiedDiffer } from "../../../../src/core/validation/rules/selfAndVerifiedDiffer";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

const context = (points: number, self: number | undefined, verified: number, reason = "", notApplicable = false) =>
  ruleContext(
    {},
    {
      indicators: { "D2.4": { points, score: self, notApplicable } },
      verification: { scores: new Map([["D2.4", verified]]), reasons: new Map([["D2.4", reason]]) },
    },
  );
const found = (self: number, verified: number) => [{ at: ["D2.4"], self, verified }];

describe("selfAndVerifiedDiffer", () => {
  it.each([
    ["is content when both agree", context(5, 4, 4), []],
    ["is content just below 20 %", context(5, 4, 3.01), []],
    ["notices 20 %", context(5, 4, 3), found(4, 3)],
    ["notices 20 % upwards", context(5, 3, 4), found(3, 4)],
    ["is content just below half a point in a small indicator", context(2, 2, 1.51), []],
    ["notices half a point in a small indicator", context(2, 2, 1.5), found(2, 1.5)],
    ["isn't led astray by binary fractions", context(3, 1.1, 0.5), found(1.1, 0.5)],
    ["is content with a reason", context(5, 4, 2, "材料不实"), []],
    ["notices that spaces are no reason", context(5, 4, 2, "  "), found(4, 2)],
    ["waits for a pending score", context(5, undefined, 2), []],
    ["is silent about what doesn't apply", context(5, 4, 2, "", true), []],
    ["is silent without a verification", ruleContext({}, { indicators: { "D2.4": { score: 4 } } }), []],
  ])("%s", (_, given, noticed) => expect(selfAndVerifiedDiffer.check(given, {})).toStrictEqual(noticed));

  it("says both", () => {
    expect(
      selfAndVerifiedDiffer.says({ at: ["D2.4"], self: 4, verified: 2.5 }, namesOf({ "D2.4": "清单制度执行" })),
    ).toBe("D2.4“清单制度执行”自评4分、核定2.5分，差异较大，请说明。");
  });
});
