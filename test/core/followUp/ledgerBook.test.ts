import { describe, it } from "@jest/globals";
import type { Language, Plan } from "#core";
import type { LedgerBefore } from "#core/followUp/ledger";
import { withDocuments } from "#core/followUp/documents";
import { readLedger } from "#core/followUp/ledgerBook";
import type { FinalRecord } from "#core/followUp/record";
import { followUpMark } from "#core/form/keys";
import { languages } from "#core/languages/index";
import { finalised, recordOf } from "../../builders/finalBook";
import { ledgerOf, partsOf } from "../../builders/followUp";
import { expectGolden } from "../../builders/golden";
import { sheetText } from "../../builders/sheetText";
import { throughBytes, typed, verifiedRound } from "../../builders/verifiedRound";

/** 整改台账 (A17), 轮次对比 (A18) and 动态调整建议 (A19) of a round, with what is left over of the one before. */
function ledgerIn(language: Language): Plan {
  const words = languages[language].ledger;
  const size = { departments: 5, banners: 2 };
  const figuresOf = (round: string, plates: (index: number) => number | undefined) => ({
    ...verifiedRound(size, { plates }, language).figures,
    round,
  });
  const then = withFeedback(
    recordOf(finalised({ figures: figuresOf("2012", () => 3), on: "2012-09-30" })),
    "2012-10-08",
  );
  const now = withFeedback(
    recordOf(finalised({ figures: figuresOf("2015", (index) => (index === 0 ? 2 : undefined)) })),
    "2015-10-08",
  );

  const first = ledgerOf(partsOf(then, undefined, language), "2012-10-08");
  const open = first.lines.filter(({ entry }) => entry.due !== "").map(({ row }) => row.key);
  // All but two of the earlier round are done with.
  const settled = { state: words.states[2] ?? "", doneOn: "2012-11-01", evidence: "整改报告", checker: "张三" };
  const done = Object.fromEntries(
    open.slice(2).map((key) => [key, { ...settled, opinion: "同意销号", closed: words.yes }] as const),
  );
  const before = ledgerRead(typed(throughBytes(first.plan), followUpMark.ledger, done));

  const parts = partsOf(now, undefined, language);
  const blank = ledgerOf(parts, "2015-10-08", { before, recordBefore: then });
  const [a = "", b = "", c = "", d = ""] = blank.lines
    .filter(({ row, entry }) => row.round === "2015" && entry.due !== "")
    .map(({ row }) => row.key);
  const filled = typed(throughBytes(blank.plan), followUpMark.ledger, {
    [a]: { ...settled, doneOn: "2015-11-01", opinion: "同意销号", closed: words.yes },
    [b]: { ...settled, doneOn: "2015-11-02", closed: words.yes },
    [c]: { person: "赵六", measures: "修订“三定”规定" },
    [d]: { state: words.states[3] ?? "", opinion: "长期坚持", closed: words.yes },
  });
  const current = ledgerRead(filled);
  return ledgerOf(parts, "2015-11-20", { current, before, recordBefore: then }).plan;
}

function ledgerRead(
  snapshot: Parameters<typeof readLedger>[0],
): LedgerBefore & NonNullable<ReturnType<typeof readLedger>> {
  const read = readLedger(snapshot);
  if (!read) throw new Error("no ledger");
  return read;
}

/** Feedback sent to every unit: from that day on the month for putting things right runs. */
const withFeedback = (record: FinalRecord, on: string): FinalRecord =>
  withDocuments(
    record,
    record.figures.units
      .filter(({ state }) => state === "verified")
      .map(({ code }) => ({ kind: "feedback" as const, unit: code, file: `${code}.docx`, on, source: "" })),
  );

describe.each<[Language]>([["zh-CN"], ["en-US"]])("the ledger in %s", (language) => {
  const plan = ledgerIn(language);
  const { sheets: names } = languages[language].ledger;
  const part = (...wanted: readonly string[]): string =>
    sheetText({ ...plan, sheets: plan.sheets.filter(({ name }) => wanted.includes(name)) });

  it("what has to be put right, what is closed and what is late", () =>
    expectGolden(`ledger.${language}.txt`, part(names.ledger, names.overdue)));
  it("this round beside the last", () => expectGolden(`comparison.${language}.txt`, part(names.comparison)));
  it("what might be adjusted", () => expectGolden(`adjustment.${language}.txt`, part(names.advice)));
});
