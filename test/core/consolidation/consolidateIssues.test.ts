import { given, notApplicable, RowEntries, type AnnexRow } from "#core/answers/answer";
import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import type { Submission, Verdict } from "#core/consolidation/submission";
import type { Roster, RosterUnit } from "#core/roster/roster";
import type { RoundIssue } from "#core/validation/betweenUnits/rule";
import { bannerScheme, departmentScheme } from "../../builders/schemes";
import { accepted, listed, rosterOf, type Returned } from "./returned";

const schemes = [departmentScheme, bannerScheme];
const roster = rosterOf([listed("BM01", "市甲局"), listed("150702", "海拉尔区", { scheme: bannerScheme.id })]);
const round = (verdicts: readonly Verdict[], of = roster) =>
  consolidate({ collection: collect(verdicts), roster: of, schemes });

describe("between units", () => {
  const units = ["BM01", "BM02", "BM03"].map((code, index) => listed(code, `市${"甲乙丙"[index]}局`));
  const all = rosterOf(units);
  const issues = (of: Roster, code: string, ...changes: Returned[]): RoundIssue[] =>
    round(
      units.map(({ code: unit }, index) => accepted({ unit, ...changes[index] })),
      of,
    ).issues.filter((issue) => issue.code === code);
  const withOffice = (numbers: Record<string, number | boolean>): Roster =>
    rosterOf(
      units.map((unit, index): RosterUnit =>
        index > 0
          ? unit
          : { ...unit, numbers: new Map(Object.entries(numbers).map(([id, value]) => [id, given(value)])) },
      ),
    );

  it("what is not on the roster is not compared, and a unit is called as the roster does", () => {
    const overlap = { "D2.8.overlapFound": 1, "D2.8.overlapSolved": 0 };
    const none = { "D2.8.overlapFound": 0, "D2.8.overlapSolved": 0 };
    const described = { ...overlap, "D2.8.overlapDesc": "与市乙局交叉" };
    expect(issues(all, "V45", { values: described }, { values: none }, { values: none })).toEqual([
      { code: "V45", severity: "hint", units: ["BM01", "BM02"], facts: { found: 1 } },
    ]);
    // Described in a way that is no text, or not at all: nobody is named.
    const unsaid = { ...overlap, "D2.8.overlapDesc": notApplicable };
    expect(issues(all, "V45", { values: unsaid }, { values: none })).toEqual([]);
    expect(issues(all, "V45", { values: { ...overlap, "D2.8.overlapDesc": 12 } }, { values: none })).toEqual([]);
  });

  it("a number of the office's register", () => {
    const item = (decision: string, department: string): Roster["items"][number] => ({
      code: "1",
      name: "设立审批",
      type: "许可",
      docNo: "呼政发〔2015〕3号",
      handover: "",
      decision,
      department,
      targets: [],
      takings: [],
    });
    const kept: Roster = { ...all, items: [item("取消", "市甲局")] };
    const [one, none] = [{ "D2.2.itemsToCancel": 1 }, { "D2.2.itemsToCancel": 0 }];
    expect(issues(kept, "V58", { values: one }, { values: none }, { values: { "D2.2.itemsToCancel": 3 } })).toEqual([
      { code: "V58", severity: "warning", units: ["BM03"], facts: { decision: "取消", registered: 0, reported: 3 } },
    ]);
    expect(issues(all, "V58")).toEqual([]);
  });

  it("by the register of transfers, else by what units list, else by totals", () => {
    const transfer: Roster["transfers"][number] = {
      batch: "一",
      docNo: "1",
      from: "市甲局",
      to: "市乙局",
      category: "行政",
      posts: 2,
      people: 3,
      confirmedFrom: undefined,
      confirmedTo: false,
    };
    const columns =
      departmentScheme.annexes.find(({ key }) => key === "transfers")?.columns.map(({ key }) => key) ?? [];
    const listedRow: AnnexRow = {
      annex: "transfers",
      number: 1,
      entries: new RowEntries(columns, [given("市乙局"), given("划出"), given("行政"), given(2), given(2)]),
    };
    const verdicts = [accepted({ unit: "BM01", annexes: { transfers: [listedRow] } }), accepted({ unit: "BM02" })];
    const kept = { ...all, transfers: [transfer] };
    expect([kept, all].map((of) => round(verdicts, of).transferBasis)).toEqual(["register", "details"]);
    expect(round([accepted()], all).transferBasis).toBe("totals");
    expect(round([], kept).issues).toContainEqual({
      code: "V39",
      severity: "error",
      units: ["BM01", "BM02"],
      facts: { what: "disputed", from: "市甲局", to: "市乙局", docNo: "1", posts: 2, deniedBy: "to" },
    });
  });

  it.each<[string, Roster, Returned["values"], boolean]>([
    ["the unit's own 0 where the roster has no number", all, { "D2.2.itemsToCancel": 0 }, true],
    ["0 in the roster", withOffice({ "D2.2.itemsToCancel": 0 }), { "D2.2.itemsToCancel": 0 }, false],
    [
      "one of four numbers it hangs on in the roster",
      withOffice({ "D4.3.postsInDue": 0 }),
      { "D4.3.postsInDue": 0, "D4.3.postsOutDue": 0, "D4.3.pplInDue": 0, "D4.3.pplOutDue": 0 },
      true,
    ],
    ["parts waived by the office", all, { "D2.4.powerListNotDue": true, "D2.4.respListNotDue": true }, false],
    ["nothing", all, {}, false],
  ])("not applicable to one of three: %s", (_, of, values, told) => {
    const found = issues(of, "V30", { values: values ?? {} });
    expect(found.map(({ units: [code] }) => code)).toEqual(told ? ["BM01"] : []);
  });
});

describe("sums and what they are sums of (V56)", () => {
  /** The return of a unit, with other results than its answers give. */
  const altered = (change: (evaluation: Submission["evaluation"]) => Partial<Submission["evaluation"]>): Verdict => {
    const verdict = accepted({ values: { "D2.2.itemsToCancel": 0 } });
    if (verdict.state === "rejected") return verdict;
    const { submission } = verdict;
    const evaluation = { ...submission.evaluation, ...change(submission.evaluation) };
    return { ...verdict, submission: { ...submission, evaluation } };
  };
  const told = (verdict: Verdict, schemesOf = schemes): object[] =>
    consolidate({ collection: collect([verdict]), roster, schemes: schemesOf })
      .issues.filter(({ code }) => code === "V56")
      .map(({ facts }) => facts);

  it("a major that is not the sum of its indicators, and a total not that of its majors", () => {
    const found = told(
      altered(({ majors }) => ({
        majors: new Map([...majors].map(([id, result]) => [id, id === "D1" ? { ...result, points: 14 } : result])),
      })),
    );
    expect(found).toEqual([{ what: "市甲局 D1", total: 14, sum: 12 }, expect.objectContaining({ what: "市甲局" })]);
  });
  it("a major that is gone is 0, and so is its part of the total", () => {
    const found = told(altered(({ majors }) => ({ majors: new Map([...majors].filter(([id]) => id !== "D1")) })));
    expect(found).toEqual([{ what: "市甲局 D1", total: 0, sum: 12 }, expect.objectContaining({ what: "市甲局" })]);
  });
  it("what does not apply earns nothing, or all where the scheme says so", () => {
    expect(told(altered(() => ({})))).toEqual([]);
    const full = { ...departmentScheme, naPolicy: "full" as const };
    const verdict = accepted({ scheme: full, values: { "D2.2.itemsToCancel": 0 } });
    expect(told(verdict, [full, bannerScheme])).toEqual([]);
    // By the other policy the same return has a sum that is none.
    expect(told(verdict).map((facts) => "what" in facts && facts.what)).toEqual(["市甲局 D2"]);
  });
});
