import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import type { UnitStatus } from "#core/consolidation/consolidation";
import type { Verdict } from "#core/consolidation/submission";
import { averageOf, fromAverage, statistics } from "#core/consolidation/statistics";
import { beijingTime } from "#core/consolidation/texts";
import { bannerScheme, departmentScheme } from "../../builders/schemes";
import { accepted, listed, rejected, rosterOf } from "./returned";

const schemes = [departmentScheme, bannerScheme];
const roster = rosterOf([listed("BM01", "市甲局"), listed("150702", "海拉尔区", { scheme: bannerScheme.id })]);
const round = (verdicts: readonly Verdict[], of = roster) =>
  consolidate({ collection: collect(verdicts), roster: of, schemes });

describe("consolidate", () => {
  it.each<[string, Verdict[], UnitStatus]>([
    ["a valid return", [accepted()], "reported"],
    ["nothing", [], "notReported"],
    ["a return with errors", [rejected({ kind: "errors", count: 3 })], "returned"],
    ["a changed form", [rejected({ kind: "changed", faults: [] })], "returned"],
    ["an old version", [rejected({ kind: "otherVersion", version: "0", wanted: "1" })], "otherVersion"],
    ["another unit on the cover", [rejected({ kind: "unitDiffers", cover: "甲", identity: "乙" })], "unitDiffers"],
    [
      "errors and an old version",
      [
        rejected({ kind: "otherVersion", version: "0", wanted: "1" }, { file: "a" }),
        rejected({ kind: "errors", count: 1 }, { file: "b" }),
      ],
      "returned",
    ],
    [
      "a valid return and a refused one",
      [accepted(), rejected({ kind: "errors", count: 1 }, { file: "b" })],
      "reported",
    ],
    ["a file nobody can read", [rejected({ kind: "notAWorkbook", found: "xls" }, { nobody: true })], "notReported"],
  ])("knows what %s means for a unit", (_, verdicts, status) => {
    expect(round(verdicts).classes[0]?.units[0]?.status).toBe(status);
  });

  it("ranks no one who isn't verified, and gives a self place for orientation", () => {
    const [unit] = round([accepted()]).classes[0]?.units ?? [];
    expect(unit).toMatchObject({ verified: false, place: undefined, selfOrder: 1 });
  });
  it("keeps classes apart, in the order of the schemes", () => {
    expect(round([]).classes.map(({ scheme, units }) => [scheme.id, units.length])).toEqual([
      ["departments", 1],
      ["banners", 1],
    ]);
  });
  it("gives every file one line, by name", () => {
    const verdicts = [
      accepted({ file: "b.xlsx", savedAt: "2015-07-21T00:00:00Z" }),
      accepted({ file: "a.xlsx", savedAt: "2015-07-20T00:00:00Z" }),
      rejected({ kind: "unknownUnit", code: "X", name: "外单位" }, { unit: "X", file: "d.xlsx" }),
      rejected({ kind: "errors", count: 1 }, { unit: "150702", scheme: bannerScheme, file: "c.xlsx" }),
    ];
    expect(round(verdicts).files.map(({ file, state }) => `${file.name} ${state}`)).toEqual([
      "a.xlsx superseded",
      "b.xlsx countedWithWarnings",
      "c.xlsx rejected",
      "d.xlsx stranger",
    ]);
  });
  it("finds sums that are their details, so V56 is silent", () => {
    expect(round([accepted()]).issues.filter(({ code }) => code === "V56")).toEqual([]);
  });
  it("says sample where one return is a sample", () => {
    expect(round([accepted()]).sample).toBe(false);
    expect(round([], rosterOf(roster.units, { sample: true })).sample).toBe(true);
  });
});

describe("statistics", () => {
  it.each([
    ["an odd number of values", [3, 1, 2], { highest: 3, lowest: 1, average: 2, median: 2 }],
    ["an even number of values", [1, 2, 3, 4.01], { highest: 4.01, lowest: 1, average: 2.5, median: 2.5 }],
    ["halves, rounded up", [0.01, 0.02], { highest: 0.02, lowest: 0.01, average: 0.02, median: 0.02 }],
    ["nothing", [], undefined],
  ])("of %s", (_, values, expected) => expect(statistics(values)).toEqual(expected));
  it("tells the distance from the average", () => expect(fromAverage(90, averageOf([90, 80, 85]))).toBe(5));
});

describe("beijingTime", () => {
  it.each([
    ["2015-07-20T08:12:33Z", "2015-07-20 16:12:33"],
    ["2015-12-31T20:00:00.123Z", "2016-01-01 04:00:00"],
    ["yesterday", "yesterday"],
    [undefined, ""],
  ])("%s is %s", (moment, shown) => expect(beijingTime(moment)).toBe(shown));
});
