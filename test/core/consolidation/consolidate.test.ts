import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import type { UnitStatus } from "#core/consolidation/consolidation";
import type { Rejection, Verdict } from "#core/consolidation/submission";
import type { Roster } from "#core/roster/roster";
import { averageOf, fromAverage, statistics } from "#core/consolidation/statistics";
import { beijingTime } from "#core/consolidation/texts";
import { bannerScheme, departmentScheme } from "../../builders/schemes";
import { accepted, listed, rejected, rosterOf, type Returned } from "./returned";

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

describe("what a refusal makes of a unit", () => {
  it.each<[Rejection["kind"], UnitStatus]>([
    ["otherVersion", "otherVersion"],
    ["otherRound", "otherVersion"],
    ["unknownScheme", "otherVersion"],
    ["otherClass", "unitDiffers"],
    ["unitDiffers", "unitDiffers"],
    ["unknownUnit", "unitDiffers"],
    ["changed", "returned"],
    ["errors", "returned"],
    ["damaged", "returned"],
    ["tooSlow", "returned"],
  ])("%s: %s", (kind, status) => {
    expect(round([rejected({ kind } as Rejection)]).classes[0]?.units[0]?.status).toBe(status);
  });
  it("an old version says more than another unit's name", () => {
    const both = [
      rejected({ kind: "unitDiffers", cover: "甲", identity: "乙" }, { file: "a" }),
      rejected({ kind: "otherVersion", version: "0", wanted: "1" }, { file: "b" }),
    ];
    expect(round(both).classes[0]?.units[0]?.status).toBe("otherVersion");
  });
});

describe("what belongs to a unit", () => {
  const two = rosterOf([listed("BM01", "市甲局"), listed("BM02", "市乙局")]);
  const verdicts = [
    accepted({ file: "early.xlsx", savedAt: "2015-07-20T00:00:00Z" }),
    accepted({ file: "late.xlsx", savedAt: "2015-07-21T00:00:00Z", hash: "a".repeat(64) }),
    accepted({ file: "copy.xlsx", savedAt: "2015-07-21T00:00:00Z", hash: "a".repeat(64) }),
    rejected({ kind: "errors", count: 1 }, { file: "bad.xlsx" }),
    rejected({ kind: "errors", count: 1 }, { file: "other.xlsx", unit: "BM02" }),
    rejected({ kind: "encrypted" }, { file: "locked.xlsx", nobody: true }),
  ];
  const [first, second] = round(verdicts, two).classes[0]?.units ?? [];

  it("its latest return, the earlier ones, copies among them, and those refused", () => {
    expect(first?.submission?.file.name).toBe("copy.xlsx");
    expect(first?.superseded.map((one) => [one.submission.file.name, one.state === "copy"])).toEqual([
      ["late.xlsx", true],
      ["early.xlsx", false],
    ]);
    expect(first?.rejected.map(({ file }) => file.name)).toEqual(["bad.xlsx"]);
    expect([second?.submission, second?.superseded]).toEqual([undefined, []]);
    expect(second?.rejected.map(({ file }) => file.name)).toEqual(["other.xlsx"]);
  });

  it("never a return on the form of another class", () => {
    const [unit] = round([accepted({ scheme: bannerScheme })], two).classes[0]?.units ?? [];
    expect([unit?.submission, unit?.status]).toEqual([undefined, "notReported"]);
  });

  it("its place in the order of self scores, which a pending score has not", () => {
    const three = rosterOf(["BM01", "BM02", "BM03"].map((code) => listed(code, code)));
    const made = round(
      [
        accepted({ unit: "BM01", values: { "D1.1.planIssued": false } }),
        accepted({ unit: "BM02", values: { "D1.1.planIssued": { state: "blank" } } }),
        accepted({ unit: "BM03" }),
      ],
      three,
    );
    expect(made.classes[0]?.units.map(({ selfOrder, place }) => [selfOrder, place])).toEqual([
      [2, undefined],
      [undefined, undefined],
      [1, undefined],
    ]);
    // Two that were scored, of which one lost its point; who is still pending stands aside.
    expect(made.classes[0]?.items[0]).toEqual({
      indicator: "D1.1",
      applicable: 2,
      lost: 1,
      pointsLost: 1,
      meanRate: 0.75,
      nature: "individual",
    });
    expect(made.classes[0]?.items.map(({ indicator }) => indicator).at(-1)).toBe("D6.2");
  });

  it("no class where the roster has no unit for it", () =>
    expect(round([], two).classes.map(({ scheme }) => scheme.id)).toEqual(["departments"]));
});

describe("a round says that it is made up", () => {
  const made = (about: Returned): Verdict => {
    const verdict = accepted(about);
    const { submission } = verdict;
    if (!submission || verdict.state === "rejected") return verdict;
    return { ...verdict, submission: { ...submission, identity: { ...submission.identity, sample: true } } };
  };
  it.each<[string, Verdict[], boolean]>([
    ["one return that counts is", [made({ unit: "150702", scheme: bannerScheme }), accepted()], true],
    [
      "one that no longer counts was",
      [accepted({ file: "b", savedAt: "2015-07-21T00:00:00Z" }), made({ file: "a", savedAt: "2015-07-20T00:00:00Z" })],
      true,
    ],
    ["none is", [accepted()], false],
  ])("where %s", (_, verdicts, sample) => expect(round(verdicts).sample).toBe(sample));
});

describe("headcount locked before scoring", () => {
  it("tells for how many of those that reported", () => {
    const three = rosterOf(["BM01", "BM02", "BM03"].map((code) => listed(code, code)));
    const locked: Roster = {
      ...three,
      headcount: new Map([
        ["BM01", []],
        ["BM03", []],
      ]),
    };
    const verdicts = [accepted({ unit: "BM01" }), accepted({ unit: "BM02" })];
    expect(round(verdicts, locked).headcount).toEqual({ locked: 1, reported: 2 });
    expect(round(verdicts, three).headcount).toBeUndefined();
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
