import { describe, expect, it } from "@jest/globals";
import banners from "#assets/schemes/banners-1.json";
import departments from "#assets/schemes/departments-1.json";
import { given, type Answer, type AnnexRow } from "#core/answers/answer";
import { evaluate } from "#core/evaluate/evaluate";
import { scheme as spec } from "#core/scheme/scheme";
import { schemeIndex } from "#core/scheme/schemeIndex";

const D = spec.parse(departments);
const B = spec.parse(banners);

type Input = Readonly<Record<string, number | string>>;

function points(id: string, input: Input, annexes: readonly AnnexRow[] = []): number | "不适用" | "待填" {
  const scheme = id.startsWith("D") ? D : B;
  const { fields } = schemeIndex(scheme);
  const answers = new Map<string, Answer>();
  const stated = new Map<string, number>();
  for (const [key, value] of Object.entries(input)) {
    const field = fields.get(key.includes(".") ? key : `${id}.${key}`);
    if (!field) throw new Error(`${id} has no field ${key}`);
    if (field.computed !== undefined) stated.set(field.id, Number(value));
    else answers.set(field.id, given(field.kind === "yesNo" ? value === 1 : value));
  }
  const byAnnex = new Map<string, AnnexRow[]>();
  for (const row of annexes) byAnnex.set(row.annex, [...(byAnnex.get(row.annex) ?? []), row]);
  const result = evaluate(scheme, { answers, annexes: byAnnex, stated }).indicators.get(id);
  return result?.state === "scored" ? result.points : result?.state === "notApplicable" ? "不适用" : "待填";
}

describe("the worked examples of the domain (DOMAIN 3.3)", () => {
  const cases: [string, Input, number | string][] = [
    ["D1.3", { tasksDue: 12, tasksOnTime: 10, tasksLate: 1 }, 3.5],
    ["D1.5", { summaryDone: 1, selfReportDue: "2015-08-14", selfReportDate: "2015-08-18", liaison: "已填" }, 1.5],
    ["D2.1", { itemsToTake: 8, itemsTaken: 6, itemsStaffed: 5 }, 3.08],
    ["D2.1", { itemsToTake: 0 }, "不适用"],
    ["D2.3", { itemsToDevolve: 12, itemsDevolved: 10, handoverDocs: 1, trainingCount: 1, falseDevolve: 1 }, 2.5],
    ["D2.4", { powerListPub: 1, respListPub: 0, dynAdjust: 1, offListUse: 2 }, 2.5],
    ["D2.5", { supMeasures: 0, supSystem: 1, inspections: 0, itemsCancelled: 0, itemsDevolved: 0 }, 2],
    ["D3.4", { unauthUnits: 1, renamed: 1, extraPlates: 0 }, 2],
    [
      "D4.3",
      {
        postsInDue: 6,
        postsInDone: 6,
        postsOutDue: 2,
        postsOutDone: 1,
        pplInDue: 6,
        pplInDone: 4,
        pplOutDue: 2,
        pplOutDone: 2,
      },
      3.25,
    ],
    ["D4.4", { overStaff: 3, overStaffLegacy: 2, overStaffNew: 1 }, 2.5],
    ["D4.5", { overPosts: 3 }, 0],
    ["D5.1", { mechTier: "较好" }, 4],
    [
      "B1.5",
      {
        selfReportDue: "2015-08-14",
        selfReportDate: "2015-08-25",
        trainees: 3,
        deptSelfDue: 24,
        deptSelfDone: 18,
        summaryDone: 1,
      },
      1.75,
    ],
    ["B2.4", { itemsToTake: 40, itemsTaken: 36, itemsStaffed: 24, fundOk: 1, techOk: 0 }, 3],
    ["B2.9", { overlapFound: 0, overlapSolved: 0, coopTier: "较好" }, 3.6],
    ["B3.1", { deptLimit: 24, deptActual: 24, overDepts: 0, mergedDue: 9, mergedDone: 8 }, 4.72],
    ["B3.4", { staffApproved: 900, staffActual: 896, overStaffSum: 7, overStaffLegacy: 5, overStaffNew: 2 }, 3.5],
    ["B3.6", { postsDue: 0, postsDone: 0, pplDue: 20, pplDone: 18 }, 3.6],
  ];
  it.each(cases)("%s %j: %p", (id, input, expected) => expect(points(id, input)).toBe(expected));
});

describe("computed fields", () => {
  it.each([
    [
      "超编 is the excess in D4.1, and what is left after the inherited part is new",
      "D4.4",
      { "D4.1.staffActual": 13, "D4.1.staffApproved": 10, overStaffLegacy: 2 },
      2.5,
    ],
    ["no negative excess", "D4.4", { "D4.1.staffActual": 8, "D4.1.staffApproved": 10, overStaffLegacy: 0 }, 4],
    [
      "chiefs, deputies and division leaders are never netted",
      "D4.5",
      {
        "D4.2.chiefApproved": 1,
        "D4.2.chiefActual": 1,
        "D4.2.deputyApproved": 3,
        "D4.2.deputyActual": 4,
        "D4.2.midApproved": 12,
        "D4.2.midActual": 9,
      },
      2,
    ],
    [
      "what doesn't apply in D2.2 counts 0 in D2.5",
      "D2.5",
      {
        "D2.2.itemsToCancel": 0,
        "D2.3.itemsToDevolve": 4,
        "D2.3.itemsDevolved": 4,
        supMeasures: 2,
        supSystem: 1,
        inspections: 1,
      },
      3,
    ],
    [
      "where both don't apply, the rest is scaled up",
      "D2.5",
      { "D2.2.itemsToCancel": 0, "D2.3.itemsToDevolve": 0, supMeasures: 0, supSystem: 1, inspections: 0 },
      2,
    ],
    ["the difference of divisions has no sign", "D3.2", { unitsApproved: 10, unitsActual: 8, nameDiff: 1 }, 1.5],
    ["B2.4 follows B2.1: nothing to take on", "B2.4", { "B2.1.itemsToTake": 0 }, "不适用"],
    ["a blank is waited for, not counted as 0", "D2.2", { itemsToCancel: 4 }, "待填"],
    ["what only the assessors fill is not waited for", "D2.2", { itemsToCancel: 4, itemsCancelled: 4 }, 4],
  ] as [string, string, Input, number | string][])("%s", (_, id, input, expected) =>
    expect(points(id, input)).toBe(expected),
  );

  const row = (annex: string, number: number, entries: Readonly<Record<string, number | string>>): AnnexRow => ({
    annex,
    number,
    entries: new Map(Object.entries(entries).map(([key, value]) => [key, given(value)])),
  });

  it("departments of a banner are not netted", () => {
    const rows = [
      row("departments", 1, {
        name: "发展和改革局",
        unitsApproved: 6,
        unitsActual: 8,
        staffApproved: 20,
        staffActual: 24,
      }),
      row("departments", 2, { name: "教育局", unitsApproved: 6, unitsActual: 4, staffApproved: 30, staffActual: 20 }),
    ];
    expect(points("B3.2", { nameDiff: 0 }, rows)).toBe(2);
    expect(points("B3.4", { staffApproved: 50, staffActual: 44, overStaffLegacy: 4 }, rows)).toBe(4.6);
  });

  it("leaders of a banner are not netted, neither between bodies nor between chiefs and deputies", () => {
    const body = (number: number, approved: readonly number[], actual: readonly number[]) =>
      row("headcount", number, {
        body: `机构${number}`,
        approvedChief: approved[0] ?? 0,
        approvedDeputy: approved[1] ?? 0,
        approvedOther: approved[2] ?? 0,
        actualChief: actual[0] ?? 0,
        actualDeputy: actual[1] ?? 0,
        actualOther: actual[2] ?? 0,
      });
    const rows = [body(1, [1, 3, 0], [1, 4, 0]), body(2, [1, 3, 1], [0, 2, 2])];
    expect(points("B3.5", { headcountConfirmed: 1, postMismatch: 0 }, rows)).toBe(3);
    expect(
      points("B3.5", { headcountConfirmed: 1, postMismatch: 0 }, [...rows, row("headcount", 3, { body: "机构3" })]),
    ).toBe("待填");
  });
});
