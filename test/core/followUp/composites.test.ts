import { sourceHash } from "#core/followUp/documents";
import type { Language } from "#core";
import { compositesOf } from "#core/followUp/composites";
import { differences, hashOf } from "#core/followUp/changes";
import { changeSaid } from "#core/followUp/changeSaid";
import type { Change } from "#core/followUp/record";
import { standingsOf } from "#core/followUp/standing";
import { figuresOf } from "#core/finalScores/figuresOf";
import { roundFigures, type RoundFigures } from "#core/finalScores/figures";
import { languages } from "#core/languages/index";
import { committeeReport } from "#core/report/committeeReport";
import { feedback } from "#core/report/feedback";
import { plainText } from "#core/report/plainText";
import { parties } from "#core/scheme/voices";
import type { Block } from "#core/report/document";
import { expectGolden } from "../../builders/golden";
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
  const found = differences(figures, changed, schemes, "zh-CN").filter(({ unit }) => unit === code);
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

const feedbacks = (one: RoundFigures, language: Language = "zh-CN") => {
  const parts = reportParts(partsOf(recordFor(one), undefined, language), "2015-10-08");
  return parts.book.classes.flatMap((place) =>
    place.units
      .filter(({ unit }) => unit.state === "verified")
      .map((standing) => ({ place, standing, text: plainText(feedback(parts, place, standing)) })),
  );
};

describe("a unit's written feedback", () => {
  it.each<[Language, string]>([
    ["zh-CN", "综合得分"],
    ["en-US", "omposite"],
  ])("says nothing of composite scores where nobody else weighs (%s)", (language, word) => {
    expect(feedbacks(plain, language).filter(({ text }) => text.includes(word))).toEqual([]);
  });

  it("tells the composite score, its place, and each party's score and share", () => {
    const all = feedbacks(figures);
    expect(all.length).toBeGreaterThan(4);
    for (const { place, standing, text } of all) {
      const found = compositesOf(place);
      const own = found.find((one) => one.standing === standing);
      const ranked = found.filter((one) => one.place !== undefined).length;
      expect(text).toContain(
        `你单位为${own?.score?.toFixed(2)}分，由下表各方得分按占比相加而得，在参加排名的${ranked}个${place.name}中居第${own?.place}位。`,
      );
      const [questionnaire, congress] = own?.voices ?? [];
      expect(text).toContain(
        [
          "| 评价主体 | 得分 | 占比 |",
          `| 编办评估 | ${standing.final.total.final?.toFixed(2)} | ${own?.office}% |`,
          `| 问卷 | ${questionnaire?.score?.toFixed(2)} | ${questionnaire?.share}% |`,
          `| 人大 | ${congress?.score?.toFixed(2)} | 15% |`,
          `| 综合得分 | ${own?.score?.toFixed(2)} | 100% |`,
        ].join("\n"),
      );
      expect(text.includes("问卷有效份数不足10份，未计权重，其占比并入编办评估。")).toBe(own?.whole === false);
      // All units of a class are told that one of them is weighed otherwise.
      expect(text.includes("综合得分位次不完全可比")).toBe(place.scheme.id === "departments");
    }
  });

  it.each<[Language]>([["zh-CN"], ["en-US"]])("as a golden file in %s", (language) => {
    const [first] = feedbacks(weighedRound(size, language).figures, language);
    expectGolden(`feedback.weighed.${language}.txt`, first?.text ?? "");
  });

  it("is out of date once somebody else's score moves its composite place (V60)", () => {
    const was = partsOf(recordFor(figures));
    const placeOf = (book: typeof was, code: string) =>
      book.classes.flatMap(compositesOf).find(({ standing }) => standing.unit.code === code)?.place;
    const departments = was.classes
      .flatMap(({ units }) => units.map(({ unit }) => unit))
      .filter((unit) => unit.scheme === "departments" && unit.state === "verified");
    // The first one falls behind, so that others move up.
    const lowered = departments.find(({ code }) => placeOf(was, code) === 1)?.code ?? "";
    const now = scoredBy(figures, "congress", ({ code, score }) => (code === lowered ? 0 : score));
    const moved = partsOf(recordFor(now));
    const changed = departments.filter(({ code }) => code === lowered || placeOf(was, code) !== placeOf(moved, code));
    expect(changed.length).toBeGreaterThan(1);
    expect(changed.length).toBeLessThanOrEqual(departments.length);
    const outdated = departments.filter(({ code }) => {
      const about = { kind: "feedback", unit: code } as const;
      return sourceHash(about, was) !== sourceHash(about, moved);
    });
    expect(outdated.map(({ code }) => code)).toEqual(changed.map(({ code }) => code));
  });
});

/** The same figures with other scores of one voice; undefined: it gave none. */
function scoredBy(
  one: RoundFigures,
  id: string,
  of: (about: {
    readonly code: string;
    readonly scheme: string;
    readonly score: number | undefined;
  }) => number | undefined,
): RoundFigures {
  return {
    ...one,
    units: one.units.map(({ voices, ...unit }) => ({
      ...unit,
      ...(voices && {
        voices: voices.map(({ score, ...voice }) => {
          if (voice.id !== id) return { ...voice, ...(score === undefined ? {} : { score }) };
          const now = of({ ...unit, score });
          return { ...voice, ...(now === undefined ? {} : { score: now }) };
        }),
      }),
    })),
  };
}

describe("a weight that no unit of a class could use", () => {
  const silent = scoredBy(figures, "congress", ({ scheme, score }) => (scheme === "banners" ? undefined : score));
  const sheetText = (one: RoundFigures, name: string) =>
    bookOf(recordFor(one))
      .sheets.find((sheet) => sheet.name === name)
      ?.cells.flatMap(({ value }) => (typeof value === "string" ? [value] : [])) ?? [];
  const said = "人大权重15%，各单位都没有评分，全部并入编办评估。";

  it("is said in plain words in 评估定稿 and in the report, and makes no place less comparable", () => {
    const banners = sheetText(silent, "综合得分（旗市区）");
    expect(banners).toContain("各方权重：编办评估75%、问卷10%、人大15%。");
    expect(banners).toContain(said);
    expect(banners).not.toContain("部分单位各方占比不同（见说明），位次不完全可比。");
    const departments = sheetText(silent, "综合得分（市直部门）");
    expect(departments).not.toContain(said);
    expect(departments).toContain("部分单位各方占比不同（见说明），位次不完全可比。");
    expect(sheetText(figures, "综合得分（旗市区）")).not.toContain(said);
    const texts = blocksOf(silent).flatMap((block) => (block.kind === "text" ? [block.text] : []));
    const own = texts.find((text) => text.startsWith("旗市区同时计算综合得分"));
    expect(own).toContain(said);
    expect(own).not.toContain("不完全可比");
  });

  it("is told to each unit, without a word on comparing", () => {
    const banners = feedbacks(silent).filter(({ place }) => place.scheme.id === "banners");
    expect(banners.length).toBeGreaterThan(0);
    for (const { text } of banners) {
      expect(text).toContain("人大没有评分，未计权重，其占比并入编办评估。");
      expect(text).not.toContain("不完全可比");
    }
  });
});
