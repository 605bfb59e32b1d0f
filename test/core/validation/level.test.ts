import { describe, expect, it } from "@jest/globals";
import { given } from "#core/answers/answer";
import { evaluate } from "#core/evaluate/evaluate";
import { languages } from "#core/languages/index";
import type { Scheme } from "#core/scheme/scheme";
import type { Severity } from "#core/validation/issue";
import { isLooser, severityOn, type Level } from "#core/validation/level";
import { bothLanguages } from "../../builders/schemeBook";
import { departmentScheme } from "../../builders/schemes";
import { withChecks } from "./withChecks";

/** A rule steps in gently: a warning until a day, an error from then on; by the form's own date, never by a clock. */

describe("the severity of a rule on a day", () => {
  it.each<[string, Level, string | undefined, string]>([
    ["is its own where nothing is said", {}, "2016-08-31", "warning"],
    ["is what the scheme makes of it", { severity: "hint" }, "2016-08-31", "hint"],
    ["is a warning before the day", { errorFrom: "2016-09-01" }, "2016-08-31", "warning"],
    ["is what the scheme says before the day", { severity: "hint", errorFrom: "2016-09-01" }, "2016-08-31", "hint"],
    ["is an error on the day", { errorFrom: "2016-09-01" }, "2016-09-01", "error"],
    [
      "is an error where the form has no date: that must not make it milder",
      { errorFrom: "2016-09-01" },
      undefined,
      "error",
    ],
  ])("%s", (_, level, day, severity) => expect(severityOn("warning", level, day)).toBe(severity));
});

describe("one severity beside another", () => {
  it.each<[Severity, Severity, boolean]>([
    ["hint", "warning", true],
    ["warning", "error", true],
    ["hint", "error", true],
    ["warning", "warning", false],
    ["error", "error", false],
    ["warning", "hint", false],
    ["error", "warning", false],
  ])("%s is looser than %s: %s", (one, other, looser) => expect(isLooser(one, other)).toBe(looser));
});

/** V02: 10 posts, 12 people. */
const over = new Map([
  ["D4.1.staffApproved", given(10)],
  ["D4.1.staffActual", given(12)],
]);
const v02 = (scheme: Scheme, filledOn?: string) =>
  evaluate(scheme, {
    answers: over,
    annexes: new Map(),
    round: { filledOn, holidays: [] },
  }).issues.filter(({ code }) => code === "V02");

describe("a return under such a rule", () => {
  const later = withChecks(({ rule }) => (rule === "V02" ? { errorFrom: "2016-09-01" } : {}));

  it("is warned before the day, told of the day, and refused from it on", () => {
    expect(v02(departmentScheme, "2016-10-01")).toMatchObject([{ severity: "warning" }]);
    const [warning] = v02(later, "2016-08-31");
    expect(warning).toMatchObject({ severity: "warning", errorFrom: "2016-09-01" });
    expect(v02(later, "2016-09-01")).toEqual([expect.objectContaining({ severity: "error" })]);
    expect(v02(later, "2016-09-01")[0]).not.toHaveProperty("errorFrom");
    const said = bothLanguages.map((one) => languages[one].issueSentence(later)(warning!));
    expect(said[0]).toMatch(/请说明.*（2016年9月1日起填报的，按错误处理）$/);
    expect(said[1]).toMatch(/\(An error in forms filled in from 2016-09-01 on\.\)$/);
  });

  it("may be told less of it", () => {
    const milder = withChecks(({ rule }) => (rule === "V02" ? { severity: "hint" } : {}));
    expect(v02(milder)).toMatchObject([{ severity: "hint" }]);
  });

  it("meets the stricter of two severities where a rule is listed twice", () => {
    const [check] = departmentScheme.majors
      .flatMap(({ indicators }) => indicators.flatMap(({ checks }) => checks))
      .filter(({ rule }) => rule === "V02");
    const twice: Scheme = {
      ...withChecks(({ rule }) => (rule === "V02" ? { severity: "hint" } : {})),
      checks: [{ ...check!, severity: "error" }],
    };
    expect(v02(twice)).toMatchObject([{ severity: "error" }]);
  });
});
