import { collect, laidAside } from "#core/consolidation/collect";
import type { Verdict } from "#core/consolidation/submission";
import { accepted, rejected } from "./returned";

const names = (verdicts: readonly Verdict[]) => {
  const { counted, superseded, rejected: refused } = collect(verdicts);
  return {
    counted: counted.map(({ file }) => file.name),
    superseded: superseded.map(
      (one) => `${one.submission.file.name} ${laidAside(one) === "copy" ? "=" : "<"} ${one.by.file.name}`,
    ),
    rejected: refused.map(({ file }) => file.name),
  };
};

const early = accepted({ file: "a.xlsx", savedAt: "2015-07-20T08:00:00Z", hash: "a".repeat(64) });
const late = accepted({ file: "b.xlsx", savedAt: "2015-07-20T08:00:00.5Z", hash: "b".repeat(64) });
const undated = accepted({ file: "c.xlsx", hash: "f".repeat(64) });
const twin = accepted({ file: "d.xlsx", savedAt: "2015-07-20T08:00:00.5Z", hash: "c".repeat(64) });
const copy = accepted({ file: "z.xlsx", savedAt: "2015-07-20T08:00:00.5Z", hash: "b".repeat(64) });
const other = accepted({ unit: "BM02", file: "e.xlsx" });
const refused = rejected({ kind: "errors", count: 2 }, { file: "f.xlsx", savedAt: "2015-07-25T08:00:00Z" });

describe("collect", () => {
  it.each<[string, Verdict[], ReturnType<typeof names>]>([
    ["takes the only return of a unit", [early], { counted: ["a.xlsx"], superseded: [], rejected: [] }],
    [
      "takes the one saved last, to a fraction of a second",
      [early, late],
      { counted: ["b.xlsx"], superseded: ["a.xlsx < b.xlsx"], rejected: [] },
    ],
    [
      "puts a file without a time behind any with one",
      [undated, early],
      { counted: ["a.xlsx"], superseded: ["c.xlsx < a.xlsx"], rejected: [] },
    ],
    [
      "lets the hash decide between equal times",
      [late, twin],
      { counted: ["d.xlsx"], superseded: ["b.xlsx < d.xlsx"], rejected: [] },
    ],
    ["knows a copy for a copy", [copy, late], { counted: ["b.xlsx"], superseded: ["z.xlsx = b.xlsx"], rejected: [] }],
    ["keeps units apart", [other, early], { counted: ["a.xlsx", "e.xlsx"], superseded: [], rejected: [] }],
    [
      "never lets a refused file replace a valid one",
      [refused, early],
      { counted: ["a.xlsx"], superseded: [], rejected: ["f.xlsx"] },
    ],
    ["has nothing to do without files", [], { counted: [], superseded: [], rejected: [] }],
  ])("%s", (_, verdicts, expected) => expect(names(verdicts)).toEqual(expected));

  it.each<[string, Verdict[], boolean]>([
    ["a later time decides", [early, late], false],
    ["equal times decide nothing", [late, twin], true],
    ["a file without a time decides nothing", [undated, early], true],
    ["copies need no decision", [copy, late], false],
  ])("knows what nobody has decided: %s", (_, verdicts, undecided) => {
    expect(collect(verdicts).superseded.map((one) => laidAside(one) === "undecided")).toEqual([undecided]);
  });

  it("lists what was refused by name, then by its bytes, then by where it lay", () => {
    const at = (file: string, hash: string, path: string): Verdict => {
      const verdict = rejected({ kind: "encrypted" }, { file, hash });
      return { ...verdict, file: { ...verdict.file, path } };
    };
    const sorted = [
      at("a", "1", "2/a"),
      at("a", "2", "1/a"),
      at("a", "2", "3/a"),
      at("b", "0", "0/b"),
      at("c", "0", "0/a"),
    ];
    for (const order of [sorted, [...sorted].reverse()])
      expect(collect(order).rejected.map(({ file }) => file.path)).toEqual(sorted.map(({ file }) => file.path));
  });

  it("comes to the same whatever the order of the files", () => {
    const all = [early, late, undated, twin, copy, other, refused];
    const turned = all.map((_, index) => [...all.slice(index), ...all.slice(0, index)]);
    for (const order of [...turned, [...all].reverse()]) expect(names(order)).toEqual(names(all));
  });

  it("comes to the same wherever the files lie", () => {
    const broken = rejected({ kind: "encrypted" }, { file: "g.xlsx" });
    const all = [early, late, undated, twin, copy, other, refused, broken];
    const moved = all.map((verdict, index): Verdict => {
      const file = { ...verdict.file, path: `${9 - index}/${verdict.file.name}` };
      const submission = verdict.submission && { ...verdict.submission, file };
      return { ...verdict, file, ...(submission && { submission }) };
    });
    expect(names(moved)).toEqual(names(all));
  });
});
