import { describe, expect, it } from "@jest/globals";
import { deductionReasonMissing } from "../../../../src/core/validation/rules/deductionReasonMissing";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

const context = (verified: number, reason: string, notApplicable = false) =>
  ruleContext(
    {},
    {
      indicators: { "D2.4": { points: 5, notApplicable } },
      verification: { scores: new Map([["D2.4", verified]]), reasons: new Map([["D2.4", reason]]) },
    },
  );
const found = [{ at: ["D2.4"], verified: 4.5, points: 5, atLeast: 6 }];

describe("deductionReasonMissing", () => {
  it.each([
    ["is content with all points", context(5, ""), []],
    ["is content with a reason of six characters", context(4.5, "责任清单未公"), []],
    ["notices a reason of five", context(4.5, "清单未公布"), found],
    ["notices spaces", context(4.5, "        "), found],
    ["notices no reason", context(4.5, ""), found],
    ["is silent about what doesn't apply", context(0, "", true), []],
    ["is silent without a verification", ruleContext({}, { indicators: { "D2.4": {} } }), []],
  ])("%s", (_, given, noticed) => expect(deductionReasonMissing.check(given, {})).toStrictEqual(noticed));

  it("says how much is asked", () => {
    const names = namesOf({ "D2.4": "清单制度执行" });
    expect(deductionReasonMissing.says({ at: ["D2.4"], verified: 4.5, points: 5, atLeast: 6 }, names)).toBe(
      "D2.4“清单制度执行”核定4.5分，低于分值5分，请填写扣分原因（不少于6字）。",
    );
  });
});
