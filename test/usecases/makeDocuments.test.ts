import { expect, it } from "@jest/globals";
import { noEntries } from "#core/followUp/readFinalBook";
import { languages } from "#core/languages/index";
import { makeDocuments } from "#usecases/makeDocuments";
import { shippedSchemes } from "../../src/cli/schemes";
import { finalised, recordOf } from "../builders/finalBook";
import { verifiedRound } from "../builders/verifiedRound";

const words = languages["zh-CN"];
const { report } = words;

it("composes each document once, for Word and for the sheet to be printed, whichever comes first", () => {
  const { figures } = verifiedRound({ departments: 3, banners: 1 });
  const record = recordOf(finalised({ figures }));
  for (const printedFirst of [false, true]) {
    const composed: string[] = [];
    const note = (of: string, text: string): string => {
      composed.push(of);
      return text;
    };
    const noting: typeof report = {
      ...report,
      report: { ...report.report, opening: (...facts) => note("report", report.report.opening(...facts)) },
      feedback: { ...report.feedback, recipient: (unit) => note(unit, report.feedback.recipient(unit)) },
    };
    const { documents, printed, feedbacks } = makeDocuments({
      book: { record, entries: noEntries },
      on: "2015-10-08",
      units: undefined,
      words: { ...words, report: noting },
      language: "zh-CN" as const,
      schemes: shippedSchemes(),
    });
    expect(composed).toEqual([]);
    if (printedFirst) printed?.plan();
    const made = documents.map(({ make }) => make().title);
    const sheets = printed?.plan().sheets ?? [];
    expect(sheets).toHaveLength(made.length);
    expect(feedbacks).toBeGreaterThan(1);
    expect([...composed].sort()).toEqual([...new Set(composed)].sort());
    expect(composed).toHaveLength(1 + feedbacks);
  }
});
