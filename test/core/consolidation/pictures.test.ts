import { describe, expect, it } from "@jest/globals";
import { gapsIn, lossesIn, picturesOf, rateOf, type ScoredUnit } from "#core/consolidation/pictures";
import { finalPictures } from "#core/followUp/pictures";
import type { Scheme } from "#core/scheme/scheme";
import { shippedSchemes } from "../../../src/cli/schemes";
import { bookOf, finalised, recordOf } from "../../builders/finalBook";
import { partsOf } from "../../builders/followUp";
import { verifiedRound } from "../../builders/verifiedRound";

const scheme = shippedSchemes().get("departments") as Scheme;
const [first, second] = scheme.majors.flatMap(({ indicators }) => indicators);
if (!first || !second) throw new Error("no indicators");

const unit = (code: string, about: Partial<ScoredUnit> = {}): ScoredUnit => ({
  code,
  name: code,
  self: 80,
  final: 70,
  grade: "良好",
  points: () => undefined,
  major: () => undefined,
  ...about,
});

describe("the pictures of a class", () => {
  it("count grades, and leave out who has none", () => {
    const { bands } = picturesOf(scheme, "final", [unit("a"), unit("b"), unit("c", { grade: undefined })]);
    expect(bands.map(({ grade, units }) => [grade.zh, units])).toEqual([
      ["优秀", 0],
      ["良好", 2],
      ["合格", 0],
      ["不合格", 0],
    ]);
  });

  it("add up what each indicator lost, where it was scored, the worst first", () => {
    const lost =
      (one: number | undefined, other: number): ScoredUnit["points"] =>
      (id) =>
        id === first.id ? one : id === second.id ? second.points - other : undefined;
    const pictures = picturesOf(scheme, "self", [
      unit("a", { points: lost(first.points - 0.5, 1.25) }),
      unit("b", { points: lost(undefined, 0.1) }),
    ]);
    expect(lossesIn(pictures).map(({ id, lost: sum }) => [id, sum])).toEqual([
      [second.id, 1.35],
      [first.id, 0.5],
    ]);
  });

  it("average the rates of those that have one", () => {
    const [{ id }] = scheme.majors as unknown as readonly [{ readonly id: string }];
    const major =
      (points: number, pending = 0): ScoredUnit["major"] =>
      (wanted) =>
        wanted === id ? { points, applicable: 15, pending } : undefined;
    const { majors, units } = picturesOf(scheme, "final", [
      unit("a", { major: major(15) }),
      unit("b", { major: major(10) }),
      unit("c", { major: major(5, 1) }),
    ]);
    expect(units.map(({ rates }) => rates[0])).toEqual([1, 0.6667, undefined]);
    expect(majors.map(({ mean }) => mean)).toEqual([0.8334, ...scheme.majors.slice(1).map(() => undefined)]);
  });

  it("put self and final scores side by side, the best first, without those that lack one", () => {
    const pictures = picturesOf(scheme, "final", [
      unit("a"),
      unit("b", { final: 90 }),
      unit("c", { self: undefined }),
      unit("d", { final: undefined }),
    ]);
    expect(gapsIn(pictures).map(({ code }) => code)).toEqual(["b", "a"]);
  });

  it.each([
    ["waits", { points: 3, applicable: 4, pending: 1 }, undefined],
    ["doesn't apply", { points: 0, applicable: 0, pending: 0 }, undefined],
    ["has its points", { points: 1, applicable: 3, pending: 0 }, 0.3333],
    ["lost all", { points: 0, applicable: 3, pending: 0 }, 0],
  ])("a major that %s", (_, result, rate) => expect(rateOf(result)).toBe(rate));
});

describe("after 定稿", () => {
  const { figures } = verifiedRound({ departments: 8, banners: 3 });
  const record = recordOf(finalised({ figures }));

  it("only verified units are in them", () => {
    const open = figures.units.filter(({ state }) => state !== "verified").map(({ code }) => code);
    expect(open).not.toEqual([]);
    const codes = partsOf(record).classes.flatMap((place) => finalPictures(place).units.map(({ code }) => code));
    expect(codes.filter((code) => open.includes(code))).toEqual([]);
    expect(codes).toHaveLength(figures.units.length - open.length);
  });

  it("the native charts show the same numbers", () => {
    for (const place of partsOf(record).classes) {
      const pictures = finalPictures(place);
      const sheet = bookOf(record).sheets.find(({ name }) => name === place.sheets.analysis);
      const shown = (sheet?.charts ?? []).map(({ series }) =>
        series.map(({ values }) => {
          const [, column = "", from = "", to = ""] = /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(values) ?? [];
          return (sheet?.cells ?? [])
            .filter(
              ({ row, column: at }) =>
                String.fromCharCode(64 + at) === column && row >= Number(from) && row <= Number(to),
            )
            .map(({ value }) => value);
        }),
      );
      const [chosen] = pictures.units;
      expect(shown).toEqual([
        [pictures.bands.map(({ units }) => units)],
        [lossesIn(pictures).map(({ lost }) => lost)],
        [gapsIn(pictures).map(({ self }) => self), gapsIn(pictures).map(({ final }) => final)],
        [chosen?.rates, pictures.majors.map(({ mean }) => mean)],
      ]);
    }
  });
});
