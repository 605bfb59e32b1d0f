import { describe, expect, it } from "@jest/globals";
import { languages } from "#core/languages/index";
import { readScheme } from "#core/scheme/readScheme";
import { bothLanguages, bookSnapshot, readBack, saidOf } from "../../builders/schemeBook";
import { departmentScheme } from "../../builders/schemes";
import { withChecks } from "./withChecks";

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
