import { describe, expect, it } from "@jest/globals";
import type { Language } from "#core";
import type { OfficeEntries } from "#core/followUp/record";
import { noEntries } from "#core/followUp/readFinalBook";
import { languages } from "#core/languages/index";
import { committeeReport } from "#core/report/committeeReport";
import { feedback, rectificationDue, workdaysLater } from "#core/report/feedback";
import { plainText } from "#core/report/plainText";
import type { ReportParts } from "#core/report/reportParts";
import { finalised, recordOf } from "../../builders/finalBook";
import { partsOf, reportParts } from "../../builders/followUp";
import { expectGolden } from "../../builders/golden";
import { verifiedRound } from "../../builders/verifiedRound";

function partsIn(language: Language, entries: OfficeEntries = noEntries): ReportParts {
  const { figures } = verifiedRound({ departments: 8, banners: 4 }, {}, language);
  return reportParts(partsOf(recordOf(finalised({ figures })), entries, language), "2015-10-08");
}

describe.each<[Language]>([["zh-CN"], ["en-US"]])("documents in %s", (language) => {
  const parts = partsIn(language);
  it("the report to the committee", () => expectGolden(`report.${language}.txt`, plainText(committeeReport(parts))));

  it("the feedback to a department that lost points, and to a banner", () => {
    const texts = parts.book.classes.map((place) => {
      const verified = place.units.filter(({ unit }) => unit.state === "verified");
      const [standing] = verified.sort((one, other) => (one.gap ?? 0) - (other.gap ?? 0));
      if (!standing) throw new Error("no verified unit");
      return plainText(feedback(parts, place, standing));
    });
    expectGolden(`feedback.${language}.txt`, texts.join("\n════════\n\n"));
  });
});

it.each<[Language, string, string]>([
  ["zh-CN", "对整合力度较大的市教育局进行了实地抽查。", "对整合力度较大的市教育局、市民政局等2个部门进行了实地抽查。"],
  [
    "en-US",
    "1 department was checked in the field: 市教育局.",
    "2 departments were checked in the field: 市教育局, 市民政局.",
  ],
])("names one sampled unit as one, in %s", (language, one, two) => {
  const { sampled } = languages[language].report.report;
  expect([sampled(1, ["市教育局"]), sampled(2, ["市教育局", "市民政局"])]).toEqual([one, two]);
});

it.each([
  ["2015-10-08", 5, [], "2015-10-15"],
  ["2015-10-08", 5, ["2015-10-09"], "2015-10-16"],
  ["2015-10-09", 1, [], "2015-10-12"],
] as const)("from %s on, %d working days end (without %j) on %s", (from, days, holidays, wanted) =>
  expect(workdaysLater(from, days, holidays)).toBe(wanted),
);

it("a month for the rectification report goes over the end of a month", () =>
  expect(rectificationDue("2015-10-08")).toBe("2015-11-07"));
