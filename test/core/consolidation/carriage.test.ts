import { describe, expect, it } from "@jest/globals";
import { blank, given, notApplicable, RowEntries, unreadable, type Answer, type AnnexRow } from "#core/answers/answer";
import { packed, packedReading, unpacked, unpackedReading } from "#core/consolidation/carriage";
import type { Submission, Verdict } from "#core/consolidation/submission";
import type { Scheme } from "#core/scheme/scheme";
import { departmentScheme } from "../../builders/schemes";
import { accepted, rejected, submission } from "./returned";

const [divisions] = departmentScheme.annexes;
if (!divisions) throw new Error("the scheme has an annex");
const columns = divisions.columns.map(({ key }) => key);
const row = (number: number, ...answers: (Answer | undefined)[]): AnnexRow => ({
  annex: divisions.key,
  number,
  entries: new RowEntries(columns, answers),
});

/** Every state an answer can have, and every kind of value. */
const states: Readonly<Record<string, Answer>> = {
  "D1.1.planIssued": given(false),
  "D1.1.planDocNo": given("关于印发市食品药品监督管理局职能转变和机构改革落实方案的通知（呼政办发〔2015〕3号）"),
  "D1.1.planDate": given("2015-07-20"),
  "D1.1.planHasTasks": notApplicable,
  "D1.2.meetingCount": given(0),
  "D1.2.leaderName": blank,
  "D1.3.tasksDue": given(300),
  "D1.3.tasksOnTime": given(12, "12项"),
  "D1.3.tasksLate": unreadable("约12", "vague"),
};
const rows = [
  row(1, given(1), given("综合科"), undefined, blank, unreadable("2000万", "withUnit"), given(true)),
  row(2, undefined, given("政策法规科", "政策 法规科"), notApplicable),
];
const returned = { values: states, annexes: { [divisions.key]: rows }, savedAt: "2015-07-20T08:00:00Z" };
const verdict = accepted(returned);
const schemes = new Map([[departmentScheme.id, departmentScheme]]);

const carriedOver = (
  sent: Verdict,
  known: ReadonlyMap<string, Scheme> = schemes,
  earlier?: readonly Scheme[],
): Verdict => unpacked(structuredClone(packed(sent)), known, earlier);
const arrived = (sent: Verdict = verdict): Submission => {
  const { submission: found } = carriedOver(sent);
  if (!found) throw new Error("nothing arrived");
  return found;
};

describe("a verdict that came from another thread", () => {
  it.each(Object.entries(states))("says the same of %s", (id, answer) => {
    expect(arrived().reading.answers.get(id)).toEqual(answer);
  });
  it("has its answers in their order, and no others", () => {
    expect([...arrived().reading.answers]).toEqual([...(verdict.submission?.reading.answers ?? [])]);
  });
  it("has the rows of its annexes, each entry at its column", () => {
    const found = arrived().reading.annexes.get(divisions.key) ?? [];
    expect(found.map(({ annex, number }) => [annex, number])).toEqual([
      [divisions.key, 1],
      [divisions.key, 2],
    ]);
    expect(found.map(({ entries }) => columns.map((column) => entries.get(column)))).toEqual(
      rows.map(({ entries }) => columns.map((column) => entries.get(column))),
    );
    // An entry that was left blank is one; one that is not there isn't.
    expect(found[0]?.entries.get(columns[3] ?? "")).toEqual(blank);
    expect(found[0]?.entries.get(columns[2] ?? "")).toBeUndefined();
    expect([...arrived().reading.annexes.keys()]).toEqual([divisions.key]);
  });
  it("still knows where each entry stands, and counts what was given", () => {
    const { reading, evaluation } = arrived();
    expect(reading.places.get("D1.1.planIssued")).toEqual({ sheet: "填报数据", row: 6, column: 5 });
    expect(reading.places.get(`${divisions.key}#2.${columns[1]}`)).toEqual({ sheet: divisions.key, row: 6, column: 4 });
    expect(evaluation.facts.number("D1.3.tasksOnTime")).toBe(12);
    expect(evaluation.facts.number("D1.3.tasksLate")).toBeUndefined();
  });
  it("brings everything else with it as it was", () => {
    const { submission: sent, ...rest } = verdict;
    const { submission: found, ...others } = carriedOver(verdict);
    expect(others).toEqual(rest);
    const plain = ({
      evaluation: { facts: _facts, ...evaluation },
      reading: { head, issued },
      ...more
    }: Submission) => ({
      ...more,
      evaluation,
      head,
      issued,
    });
    expect(found && plain(found)).toEqual(sent && plain(sent));
  });
  it("is nothing but plain data on its way", () => {
    const { evaluation, reading } = packed(verdict).submission ?? {};
    expect(evaluation && "facts" in evaluation).toBe(false);
    expect(typeof reading?.ids).toBe("string");
    // What was said plainly travels as a plain value, which is cheap to hand over; the rest as it is.
    const first = Object.keys(states).map((id) => reading?.answers[(JSON.parse(reading.ids) as string[]).indexOf(id)]);
    expect(first.slice(0, 2)).toEqual([
      false,
      "关于印发市食品药品监督管理局职能转变和机构改革落实方案的通知（呼政办发〔2015〕3号）",
    ]);
    expect(first.slice(3, 6)).toEqual([notApplicable, 0, null]);
    expect(first[7]).toEqual(given(12, "12项"));
  });
  it.each([
    ["that nobody could read", rejected({ kind: "encrypted" }, { nobody: true })],
    ["with errors", rejected({ kind: "errors", count: 2 }, returned)],
  ])("is the refusal it was: a file %s", (_, sent) => {
    const found = carriedOver(sent);
    expect({ ...found, submission: undefined }).toEqual({ ...sent, submission: undefined });
    expect(found.submission?.reading.answers).toEqual(sent.submission?.reading.answers);
  });
});

describe("what thousands of returns say is kept once", () => {
  it("short texts, yes and no, blanks and the list of places", () => {
    const [one, other] = [arrived(), arrived()].map(({ reading }) => reading);
    const kept = (id: string): boolean => one?.answers.get(id) === other?.answers.get(id);
    expect(["D1.1.planIssued", "D1.1.planDate", "D1.2.leaderName"].map(kept)).toEqual([true, true, true]);
    // Long texts are each unit's own.
    expect(kept("D1.1.planDocNo")).toBe(false);
    expect(one?.places.data().single).toBe(other?.places.data().single);
  });
  it("up to 24 characters of a text", () => {
    const [at, over] = ["甲".repeat(24), "乙".repeat(25)].map((text) => {
      const sent = accepted({ values: { "D1.1.planDocNo": text } });
      const [one, other] = [arrived(sent), arrived(sent)].map(({ reading }) => reading.answers.get("D1.1.planDocNo"));
      expect(one).toEqual(given(text));
      return one === other;
    });
    expect([at, over]).toEqual([true, false]);
  });
  it("is right all the same when there are more lists than are kept", () => {
    for (let count = 0; count < 70; count++) {
      const { reading } = submission();
      reading.places.set("D1.1.planIssued", { sheet: "填报数据", row: 100 + count, column: 5 });
      const back = unpackedReading(departmentScheme, packedReading(departmentScheme, reading));
      expect(back.places.get("D1.1.planIssued")?.row).toBe(100 + count);
    }
  });
});

describe("versions of a scheme", () => {
  const newer: Scheme = { ...departmentScheme, version: "2" };
  const now = new Map([[newer.id, newer]]);
  it("a return that an older version refused comes back in that version's terms", () => {
    expect(carriedOver(verdict, now, [departmentScheme]).submission?.scheme).toBe(departmentScheme);
  });
  it.each<[string, readonly Scheme[]]>([
    ["of another version only", [{ ...departmentScheme, version: "0" }]],
    ["of another name only", [{ ...departmentScheme, id: "others" }]],
    ["at all", []],
  ])("from a side that knows a scheme which is not known here is our fault: none %s", (_, earlier) => {
    expect(() => carriedOver(verdict, now, earlier)).toThrow("no scheme here is called departments, version 1");
    expect(() => carriedOver(verdict, new Map(), earlier)).toThrow("no scheme here is called departments, version 1");
  });
  it("so are rows of an annex the scheme has not", () => {
    const without = new Map([[departmentScheme.id, { ...departmentScheme, annexes: [] }]]);
    expect(() => carriedOver(verdict, without)).toThrow(`no annex of departments is called ${divisions.key}`);
  });
});
