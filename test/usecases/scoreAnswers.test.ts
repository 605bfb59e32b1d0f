import { describe, expect, it } from "@jest/globals";
import { scoreAnswers, UnusableKey } from "#usecases/scoreAnswers";
import { shippedSchemes } from "../../src/cli/schemes";

/** The worked examples of the catalogue (DOMAIN 3.3), made with an evaluator that is not ours. */
const examples: readonly [indicator: string, inputs: Readonly<Record<string, unknown>>, points: number | undefined][] =
  [
    ["D1.3", { tasksDue: 12, tasksOnTime: 10, tasksLate: 1 }, 3.5],
    ["D1.5", { summaryDone: 1, selfReportDue: "2015-08-14", selfReportDate: "2015-08-18", liaison: "已填" }, 1.5],
    ["D2.1", { itemsToTake: 8, itemsTaken: 6, itemsStaffed: 5 }, 3.08],
    ["D2.1", { itemsToTake: 0 }, undefined],
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

const scheme = (indicator: string) => {
  const found = shippedSchemes().get(indicator.startsWith("D") ? "departments" : "banners");
  if (!found) throw new Error("no such scheme");
  return found;
};
const prefixed = (indicator: string, inputs: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`${indicator}.${key}`, value]));

describe("scoreAnswers", () => {
  it.each(examples)("scores the catalogue's example of %s %j as %p", (indicator, inputs, points) => {
    const { indicators } = scoreAnswers(scheme(indicator), prefixed(indicator, inputs));
    expect(indicators.get(indicator)).toEqual(
      points === undefined ? { state: "notApplicable" } : expect.objectContaining({ state: "scored", points }),
    );
  });

  it("takes a stated computed value only where nothing is given to compute it from", () => {
    const answers = {
      "D4.4.overStaff": 3,
      "D4.4.overStaffLegacy": 0,
      "D4.4.overStaffNew": 3,
      "D4.1.staffActual": 20,
      "D4.1.staffApproved": 20,
    };
    expect(scoreAnswers(scheme("D4.4"), answers).indicators.get("D4.4")).toMatchObject({ state: "scored", points: 4 });
  });

  it("leaves an indicator pending exactly while a needed required field is blank, and names it", () => {
    const { indicators } = scoreAnswers(scheme("D1.3"), {
      "D1.3.tasksDue": 12,
      "D1.3.tasksOnTime": 10,
      "D1.3.tasksLate": null,
    });
    expect(indicators.get("D1.3")).toEqual({ state: "pending", missing: ["D1.3.tasksLate"] });
  });

  it("reads a referenced field of an indicator that doesn't apply as 0, whatever stands there", () => {
    const answers = {
      "D2.2.itemsToCancel": 0,
      "D2.2.itemsCancelled": 9,
      "D2.3.itemsToDevolve": 4,
      "D2.3.itemsDevolved": 4,
      "D2.5.supMeasures": 2,
      "D2.5.supSystem": true,
      "D2.5.inspections": 1,
    };
    expect(scoreAnswers(scheme("D2.5"), answers).indicators.get("D2.5")).toMatchObject({ state: "scored", points: 3 });
  });

  it("adds annex rows up without netting", () => {
    const departments = [
      { name: "甲", unitsApproved: 5, unitsActual: 7, staffApproved: 10, staffActual: 13, unauthUnits: 0, renamed: 0 },
      { name: "乙", unitsApproved: 5, unitsActual: 3, staffApproved: 10, staffActual: 4, unauthUnits: 0, renamed: 0 },
    ];
    const { facts } = scoreAnswers(scheme("B3.2"), { departments });
    expect([facts.number("B3.2.unitDiff"), facts.number("B3.4.overStaffSum")]).toEqual([4, 3]);
  });

  it("names what an annex feeds among what is missing, beside the blank fields", () => {
    const { indicators } = scoreAnswers(scheme("B3.4"), { "B3.4.staffActual": 7 });
    expect(indicators.get("B3.4")).toEqual({
      state: "pending",
      missing: ["B3.4.overStaffSum", "B3.4.overStaffLegacy", "B3.4.staffApproved"],
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>, UnusableKey]>([
    ["a key that the scheme doesn't know", { "B3.4.staffactual": 12 }, new UnusableKey("B3.4.staffactual", "unknown")],
    ["an annex of the other scheme", { divisions: [] }, new UnusableKey("divisions", "unknown")],
    ["an annex that is no array", { headcount: {} }, new UnusableKey("headcount", "notRows")],
    ["a row that is none", { headcount: [{}, ["甲"]] }, new UnusableKey("headcount#2", "notRows")],
    ["an unknown column", { headcount: [{}, { chief: 1 }] }, new UnusableKey("headcount#2.chief", "unknown")],
    ["a computed number that is none", { "B3.5.overPosts": "若干" }, new UnusableKey("B3.5.overPosts", "notACount")],
    ["a computed number below 0", { "B3.5.overPosts": -3 }, new UnusableKey("B3.5.overPosts", "notACount")],
  ])("refuses %s", (_, data, trouble) => {
    expect(() => scoreAnswers(scheme("B3.4"), data)).toThrow(trouble);
  });

  it("takes a computed number in any spelling of a count, and null as blank", () => {
    const points = (overPosts: unknown) =>
      scoreAnswers(scheme("D4.5"), { "D4.5.overPosts": overPosts }).indicators.get("D4.5");
    expect(points("１")).toMatchObject({ state: "scored", points: 2 });
    expect(points(null)).toMatchObject({ state: "pending" });
  });
});
