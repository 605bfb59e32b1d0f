import { describe, expect, it } from "@jest/globals";
import { given } from "#core/answers/answer";
import { evaluate } from "#core/evaluate/evaluate";
import { languages } from "#core/languages/index";
import { readScheme } from "#core/scheme/readScheme";
import type { Scheme } from "#core/scheme/scheme";
import { severityOn, type Level } from "#core/validation/level";
import { bothLanguages, bookSnapshot, readBack, saidOf } from "../../builders/schemeBook";
import { departmentScheme } from "../../builders/schemes";

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

const withChecks = (change: (check: Scheme["checks"][number]) => object): Scheme => ({
  ...departmentScheme,
  majors: departmentScheme.majors.map((major) => ({
    ...major,
    indicators: major.indicators.map((one) => ({
      ...one,
      checks: one.checks.map((check) => ({ ...check, ...change(check) })),
    })),
  })),
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

describe("a scheme that sets severities", () => {
  const set = withChecks(({ rule }) =>
    rule === "V02" ? { errorFrom: "2016-09-01" } : rule === "V18" ? { severity: "warning" } : {},
  );

  it.each(bothLanguages)("comes back from its workbook as it went (%s)", (language) => {
    const reading = readBack(bookSnapshot(set, language), language);
    expect(reading.ok && reading.scheme).toEqual(set);
  });

  it("is read from a workbook that was exported before there were such columns", () => {
    const snapshot = bookSnapshot(departmentScheme);
    const old = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) =>
        sheet.name === "校验规则"
          ? { ...sheet, cells: sheet.cells.filter(({ column }) => column !== 5 && column !== 6) }
          : sheet,
      ),
    };
    const reading = readBack(old);
    expect([saidOf(reading).filter((text) => text.includes("缺少")), reading.ok && reading.scheme]).toEqual([
      [],
      departmentScheme,
    ]);
  });

  it.each<[string, object, RegExp]>([
    ["loosens what the source asks", { severity: "warning" }, /V07是评估依据原有的要求，级别不能放宽/],
    ["contradicts itself", { severity: "error", errorFrom: "2016-09-01" }, /级别已经是“错误”/],
    ["names a day that is none", { errorFrom: "2016-02-30" }, /应为实际存在的日期/],
    ["knows another severity", { severity: "fatal" }, /应为“error”、“warning”、“hint”之一/],
  ])("is refused when it %s", (_, change, says) => {
    const read = readScheme(withChecks(({ rule }) => (rule === "V07" ? change : {})));
    const said = read.ok ? [] : read.faults.map((fault) => languages["zh-CN"].schemeFault(fault));
    expect(said).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
  });

  it("may let even that step in by a day", () => {
    expect(readScheme(withChecks(({ rule }) => (rule === "V07" ? { errorFrom: "2016-09-01" } : {}))).ok).toBe(true);
  });
});
