import { describe, expect, it } from "@jest/globals";
import { blank, given, unreadable } from "#core/answers/answer";
import { issueHome } from "#core/evaluate/issueHome";
import { reasonFor } from "#core/evaluate/reasonFor";
import type { Issue } from "#core/validation/issue";
import { bannerScheme, departmentScheme } from "../../builders/schemes";

const issue = (code: string, ...at: string[]): Issue => ({ code, severity: "warning", at, facts: {} });

describe("the indicator that answers an issue", () => {
  it.each([
    ["a field", issue("V02", "D4.1.staffActual", "D4.1.staffApproved"), departmentScheme, "D4.1"],
    ["a reason", issue("V01", "D1.3.reason"), departmentScheme, "D1.3"],
    ["an indicator", issue("V25", "D1.1"), departmentScheme, "D1.1"],
    [
      "an entry: the indicator that has its annex checked by the rule",
      issue("V37", "divisions#3.docNo"),
      departmentScheme,
      "D3.2",
    ],
    ["the same rule, another annex", issue("V37", "headcount#1.docNo"), departmentScheme, "D4.2"],
    ["a row of a banner's department", issue("V12", "departments#2.unitsActual"), bannerScheme, "B3.2"],
    ["a whole annex", issue("V39", "transfers"), bannerScheme, "B3.6"],
    ["the rule decides between two that look into an annex", issue("V11", "divisions"), departmentScheme, "D3.4"],
    ["an annex that this rule does not look into: its own", issue("V55", "problems#2.cause"), departmentScheme, "D6.2"],
    ["an annex that no check speaks of", issue("V55", "evidence#1.pages"), departmentScheme, undefined],
    ["the whole return", issue("V28"), departmentScheme, undefined],
  ])("%s", (_, one, scheme, indicator) => expect(issueHome(scheme, one)).toBe(indicator));
});

describe("reasonFor", () => {
  const over = issue("V02", "D4.1.staffActual");
  it.each([
    ["what the unit wrote", given("军转安置"), "军转安置"],
    ["nothing", blank, undefined],
    ["“无” explains nothing", given("无"), undefined],
    ["what can't be read is no reason", unreadable("#REF!", "formulaError"), undefined],
  ])("%s", (_, answer, reason) =>
    expect(reasonFor(over, departmentScheme, new Map([["D4.1.reason", answer]]))).toBe(reason),
  );
  it("is of its own indicator", () =>
    expect(reasonFor(over, departmentScheme, new Map([["D4.2.reason", given("军转安置")]]))).toBeUndefined());
});
