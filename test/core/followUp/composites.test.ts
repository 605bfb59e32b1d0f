import { compositesOf } from "#core/followUp/composites";
import { differences, hashOf } from "#core/followUp/changes";
import { changeSaid } from "#core/followUp/changeSaid";
import type { Change } from "#core/followUp/record";
import { standingsOf } from "#core/followUp/standing";
import { figuresOf } from "#core/finalScores/figuresOf";
import { roundFigures, type RoundFigures } from "#core/finalScores/figures";
import { languages } from "#core/languages/index";
import { committeeReport } from "#core/report/committeeReport";
import { parties } from "#core/scheme/voices";
import type { Block } from "#core/report/document";
import { bookOf, finalised, recordOf } from "../../builders/finalBook";
import { partsOf, reportParts } from "../../builders/followUp";
import { verifiedRound } from "../../builders/verifiedRound";
import { weighedRound } from "../../builders/weighedRound";
import { shippedSchemes } from "../../../src/cli/schemes";

/** 综合得分 after 定稿 (S61–S64, DOMAIN §5 mode 2). */
const size = { departments: 5, banners: 2 };
const { figures } = weighedRound(size);
const plain = verifiedRound(size).figures;
const schemes = shippedSchemes();
const recordFor = (one: RoundFigures) => recordOf(finalised({ figures: one }));
const blocksOf = (one: RoundFigures): readonly Block[] =>
  committeeReport(reportParts(partsOf(recordFor(one)), "2015-10-08")).blocks;
const tables = (blocks: readonly Block[]) => blocks.flatMap((one) => (one.kind === "table" ? [one] : []));

it("is off by default: figures, workbook and report are what they were", () => {
  expect(plain.units.every((unit) => !("voices" in unit))).toBe(true);
  expect(standingsOf(plain, schemes).flatMap(compositesOf)).toEqual([]);
  expect(bookOf(recordFor(plain)).sheets.filter(({ name }) => name.startsWith("综合得分"))).toEqual([]);
  const titles = tables(blocksOf(plain)).flatMap(({ columns }) => columns.map(({ title }) => title));
  expect(titles).not.toContain("综合得分");
});

it("travels with the figures, and is the weighted sum for every unit, by hand", () => {
  expect(roundFigures.parse(JSON.parse(JSON.stringify(figures)))).toEqual(figures);
  const all = standingsOf(figures, schemes).flatMap(compositesOf);
  expect(all.length).toBe(7);
  for (const { standing, score, office, voices } of all) {
    const own = standing.final.total.final;
    if (own === undefined) continue;
    const others = voices.reduce((sum, { score: one = 0, share }) => sum + one * share, 0);
    // Half a hundredth, and what binary fractions leave of it.
    expect(Math.abs((score ?? 0) - (own * office + others) / 100)).toBeLessThan(0.005_001);
    expect(office + voices.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  }
  // Too few sheets of the first unit: that share is the office's.
  expect(all.filter(({ whole }) => !whole).map(({ office }) => office)).toEqual([85]);
  expect(
    all.filter(({ place }) => place !== undefined).every(({ standing }) => standing.unit.state === "verified"),
  ).toBe(true);
});

it("the report prints each party's share in every unit's composite, and names who can't be compared", () => {
  const blocks = blocksOf(figures);
  const own = tables(blocks).find(({ columns }) => columns.some(({ title }) => title === "综合得分"));
  expect(own?.columns.map(({ title }) => title)).toEqual(["位次", "单位", "编办评估", "问卷", "人大", "综合得分"]);
  const shares = (own?.rows ?? []).map((row) =>
    (Array.isArray(row) ? row : []).slice(2, 5).map((text) => Number(/占(\d+)%$/.exec(String(text))?.[1])),
  );
  expect(shares.every((row) => row.reduce((sum, one) => sum + one, 0) === 100)).toBe(true);
  const texts = blocks.flatMap((one) => (one.kind === "text" ? [one.text] : []));
  expect(texts.find((text) => text.includes("综合得分"))).toMatch(
    /各方占比为编办评估75%、问卷10%、人大15%；等次和上表位次仍按评估得分/,
  );
  expect(texts.join("")).toContain(
    "其中1个单位有的评价主体没有评分或有效问卷不足10份，相应占比并入编办评估（见下表），综合得分位次不完全可比。",
  );
});

it("a changed score of somebody else is a change after 定稿, told in words (V60)", () => {
  const [code = ""] = figures.units.filter(({ state }) => state === "verified").map((unit) => unit.code);
  const changed: RoundFigures = {
    ...figures,
    units: figures.units.map((unit) =>
      unit.code === code
        ? { ...unit, voices: unit.voices?.map((one) => (one.id === "congress" ? { ...one, score: 60 } : one)) }
        : unit,
    ),
  };
  expect(hashOf(changed)).not.toBe(hashOf(figures));
  const found = differences(figures, changed, schemes).filter(({ unit }) => unit === code);
  expect(found.map(({ what }) => what)).toEqual(expect.arrayContaining(["composite", "voices"]));
  const words = languages["zh-CN"];
  const said = changeSaid({ ...(found.find(({ what }) => what === "voices") as Change) }, words);
  expect(said.now).toMatch(/人大 60\.00×15%$/);
});

it("the report puts the scores of many parties into one column, each with its share", () => {
  const { parts } = weighedRound(size);
  const scores = new Map(figures.units.map(({ code }) => [code, new Map(parties.map(({ id }) => [id, 88.25]))]));
  const weights = new Map(parties.map(({ id }) => [id, 5]));
  const voices = parts.voices && { ...parts.voices, parties: { weights, scores } };
  const blocks = blocksOf(figuresOf({ ...parts, ...(voices && { voices }) }));
  const own = tables(blocks).find(({ columns }) => columns.some(({ title }) => title === "综合得分"));
  expect(own?.columns.map(({ title }) => title)).toEqual(["位次", "单位", "各方得分和占比", "综合得分"]);
  expect(own?.columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  const row = own?.rows[1];
  expect(Array.isArray(row) && row[2]).toMatch(
    /^编办评估\d+\.\d\d占55%；问卷7\d\.25占10%；人大88\.25占5%；政协.*；媒体88\.25占5%$/,
  );
});
