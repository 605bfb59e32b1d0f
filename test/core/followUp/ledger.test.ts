import { describe, expect, it } from "@jest/globals";
import { judged, LEDGER_ENTRIES, type LedgerEntry } from "#core/followUp/ledger";
import { sourceHash, withDocuments } from "#core/followUp/documents";
import { languages } from "#core/languages/index";
import { finalised, recordOf } from "../../builders/finalBook";
import { ledgerOf, partsOf } from "../../builders/followUp";
import { verifiedRound } from "../../builders/verifiedRound";

const words = languages["zh-CN"].ledger;
const entry = (about: Partial<LedgerEntry>): LedgerEntry => ({
  ...(Object.fromEntries(LEDGER_ENTRIES.map((key) => [key, ""])) as LedgerEntry),
  feedbackOn: "2015-10-08",
  due: "2015-11-07",
  state: "整改中",
  ...about,
});
const done = { state: "已完成", doneOn: "2015-11-01", evidence: "文件", checker: "张三" };

describe("a row of the ledger (V50)", () => {
  it.each<[string, Partial<LedgerEntry>, string | undefined, boolean, number]>([
    ["is open on its last day", {}, undefined, false, 0],
    [
      "is closed when done, with evidence, checker and opinion",
      { ...done, opinion: "同意", closed: "是" },
      undefined,
      true,
      0,
    ],
    ["may be closed as lasting", { state: "长期坚持", opinion: "同意", closed: "是" }, undefined, true, 0],
    ["can't be closed without an opinion", { ...done, closed: "是" }, "closedWithoutOpinion", false, 0],
    ["can't be closed while under way", { opinion: "同意", closed: "是" }, "closedNotDone", false, 0],
    ["isn't done without a date", { ...done, doneOn: "" }, "doneIncomplete", false, 0],
    ["isn't done without evidence", { ...done, evidence: "" }, "doneIncomplete", false, 0],
    ["isn't done before somebody checked", { ...done, checker: "" }, "doneIncomplete", false, 0],
    ["is not due before the feedback", { due: "2015-10-01" }, "dueBeforeFeedback", false, 37],
    ["needs days that are days", { due: "十一月" }, "date", false, 0],
    ["knows four states", { state: "研究中" }, "state", false, 0],
  ])("%s", (_, about, fault, closed, overdue) =>
    expect(judged(entry(about), words, "2015-11-07")).toEqual({ fault, closed, overdue }),
  );

  it("is overdue by days, also when it is closed against the rules", () => {
    expect(judged(entry({}), words, "2015-11-10").overdue).toBe(3);
    expect(judged(entry({ ...done, closed: "是" }), words, "2015-11-10").overdue).toBe(3);
    expect(judged(entry({ ...done, opinion: "同意", closed: "是" }), words, "2015-11-10").overdue).toBe(0);
  });
});

it("a unit has a month from its feedback on; what the feedback doesn't tell it has no date, and is never overdue", () => {
  const { figures } = verifiedRound({ departments: 3, banners: 1 });
  const [told] = figures.units.filter(({ state }) => state === "verified");
  const lead = { indicator: "D2.8", text: "访谈中有线索", source: "interview", toCheck: true } as const;
  const withLead = {
    ...figures,
    units: figures.units.map((unit) => (unit === told ? { ...unit, remarks: [...unit.remarks, lead] } : unit)),
  };
  const record = recordOf(finalised({ figures: withLead }));
  const about = { kind: "feedback", unit: told?.code ?? "" } as const;
  const source = sourceHash(about, partsOf(record));
  const made = withDocuments(record, [{ ...about, file: "反馈.docx", on: "2015-10-08", source }]);
  const { lines } = ledgerOf(partsOf(made), "2015-12-31");
  const own = lines.filter(({ row }) => row.unit === told?.code);
  const isLead = ({ row }: (typeof own)[number]): boolean => row.text.includes(lead.text);
  expect([own.filter(isLead).length, own.length > 1]).toEqual([1, true]);
  for (const line of own)
    expect([line.entry.feedbackOn, line.entry.due, line.overdue]).toEqual(
      isLead(line) ? ["", "", 0] : ["2015-10-08", "2015-11-07", 54],
    );
});
