import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import type { FileLine } from "#core/consolidation/consolidation";
import type { Verdict } from "#core/consolidation/submission";
import { bannerScheme, departmentScheme } from "../../builders/schemes";
import { accepted, listed, rejected, rosterOf } from "./returned";

const roster = rosterOf([listed("BM01", "市甲局"), listed("150702", "海拉尔区", { scheme: bannerScheme.id })]);
const round = (verdicts: readonly Verdict[]) =>
  consolidate({ collection: collect(verdicts), roster, schemes: [departmentScheme, bannerScheme] });

describe("a line for each file", () => {
  const line = (verdicts: readonly Verdict[], name: string): Omit<FileLine, "file"> | undefined => {
    const { file: _file, ...rest } = round(verdicts).files.find(({ file }) => file.name === name) ?? {};
    return rest as Omit<FileLine, "file">;
  };
  const [savedAt, later] = ["2015-07-20T00:00:00Z", "2015-07-21T00:00:00Z"];
  const said = { unitCode: "BM01", unitName: "市甲局" };
  const newest = accepted({ file: "b.xlsx", savedAt: later, hash: "b".repeat(64) });

  it.each<[string, Verdict[], object]>([
    [
      "counted: as the roster calls the unit, whatever the form says",
      [accepted({ file: "a.xlsx", name: "甲局", savedAt, values: { "D1.3.tasksOnTime": 9, "D1.3.tasksLate": 1 } })],
      { ...said, savedAt, state: "countedWithWarnings" },
    ],
    [
      "superseded",
      [accepted({ file: "a.xlsx", savedAt }), newest],
      { ...said, savedAt, state: "superseded", by: newest.file },
    ],
    [
      "refused, with what could be read",
      [rejected({ kind: "errors", count: 2 }, { file: "a.xlsx", savedAt })],
      { ...said, savedAt, state: "rejected", reason: { kind: "errors", count: 2 } },
    ],
    [
      "refused unread",
      [rejected({ kind: "encrypted" }, { file: "a.xlsx", nobody: true })],
      {
        unitCode: undefined,
        unitName: undefined,
        savedAt: undefined,
        state: "stranger",
        reason: { kind: "encrypted" },
      },
    ],
    [
      "refused, from nobody on the roster",
      [rejected({ kind: "errors", count: 2 }, { file: "a.xlsx", unit: "X9", name: "外单位" })],
      {
        unitCode: "X9",
        unitName: "外单位",
        savedAt: undefined,
        state: "stranger",
        reason: { kind: "errors", count: 2 },
      },
    ],
    [
      "valid, from nobody on the roster",
      [accepted({ file: "a.xlsx", unit: "X9", name: "外单位", savedAt })],
      {
        unitCode: "X9",
        unitName: "外单位",
        savedAt,
        state: "stranger",
        reason: { kind: "unknownUnit", code: "X9", name: "外单位" },
      },
    ],
    [
      "valid, on the form of another class",
      [accepted({ file: "a.xlsx", scheme: bannerScheme, savedAt })],
      {
        unitCode: "BM01",
        unitName: "市甲局",
        savedAt,
        state: "stranger",
        reason: { kind: "unknownUnit", code: "BM01", name: "BM01" },
      },
    ],
  ])("%s", (_, verdicts, expected) => {
    expect(line(verdicts, "a.xlsx")).toEqual(expected);
  });

  it("tells copies from what was changed in between", () => {
    const copy = accepted({ file: "z.xlsx", savedAt: later, hash: "b".repeat(64) });
    expect(line([newest, copy], "z.xlsx")).toEqual({ ...said, savedAt: later, state: "copy", by: newest.file });
  });

  it("and the round says which of two nobody knows to be the later one (V43)", () => {
    const twin = accepted({ file: "c.xlsx", savedAt: later, hash: "c".repeat(64) });
    const earlier = accepted({ file: "a.xlsx", savedAt });
    const found = (verdicts: readonly Verdict[]) => round(verdicts).issues.filter(({ code }) => code === "V43");
    expect(found([newest, twin, earlier])).toEqual([
      {
        code: "V43",
        severity: "error",
        units: ["BM01"],
        facts: { what: "duplicate", kept: "c.xlsx", superseded: "b.xlsx" },
      },
    ]);
    expect(found([newest, earlier])).toEqual([]);
  });

  it("without warnings where there is nothing to look at", () => {
    const [plain] = [newest].map((verdict): Verdict => {
      if (verdict.state === "rejected") return verdict;
      const { submission } = verdict;
      return { ...verdict, submission: { ...submission, evaluation: { ...submission.evaluation, issues: [] } } };
    });
    expect(line(plain ? [plain] : [], "b.xlsx")?.state).toBe("counted");
  });

  it("by name, and of one name by where they lay, then by their bytes", () => {
    const at = (name: string, path: string, hash: string): Verdict => {
      const verdict = rejected({ kind: "encrypted" }, { nobody: true, file: name, hash });
      return { ...verdict, file: { ...verdict.file, path } };
    };
    const all = [
      at("b", "1/b", "1"),
      at("a", "2/a", "2"),
      at("a", "2/a", "1"),
      at("a", "1/a", "3"),
      at("c", "1/c", "0"),
    ];
    const expected = ["1/a 3", "2/a 1", "2/a 2", "1/b 1", "1/c 0"];
    for (const order of [all, [...all].reverse()])
      expect(round(order).files.map(({ file }) => `${file.path} ${file.hash}`)).toEqual(expected);
  });
});
