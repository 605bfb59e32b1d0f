import { describe, expect, it } from "@jest/globals";
import { languages } from "#core/languages/index";
import { readScheme } from "#core/scheme/readScheme";
import type { Indicator, Scheme } from "#core/scheme/scheme";
import { extraScheme } from "../../../builders/extraScheme";

const said = (scheme: unknown, language: "zh-CN" | "en-US" = "zh-CN"): string[] => {
  const read = readScheme(scheme);
  return (read.ok ? read.warnings : read.faults)
    .filter(({ code }) => code !== "criteriaOutdated")
    .map(languages[language].schemeFault);
};
const withIndicator = (id: string, change: Partial<Indicator>): Scheme => ({
  ...extraScheme,
  majors: extraScheme.majors.map((major) => ({
    ...major,
    indicators: major.indicators.map((one) => (one.id === id ? { ...one, ...change } : one)),
  })),
});

describe("the proof of 加分项 and 扣分项", () => {
  it("finds nothing in a sound scheme: neither sums nor the announced shape count them", () =>
    expect(said(extraScheme)).toEqual([]));

  it.each<[string, unknown, string]>([
    [
      "a part of another kind",
      withIndicator("L5.2", { parts: [{ kind: "check", field: "L5.1.model", points: 10 }] }),
      "L5.2 计分方式第1项：加分项、扣分项只能用“按次计分”，并且不设“尚未到期、免计的条件”，请改正。",
    ],
    [
      "a limit that no answers reach",
      withIndicator("L5.2", { points: 12 }),
      "L5.2 分值：最多12分的限制不起作用，怎样填也只能到10分，请改小，或者调整分值。",
    ],
    [
      "a limit over all that no answers reach",
      { ...extraScheme, extras: { bonusMost: 8 } },
      "加分和扣分 加分合计上限：最多8分的限制不起作用，怎样填也只能到6.5分，请改小，或者调整分值。",
    ],
    [
      "a highest total below the full points",
      { ...extraScheme, extras: { totalMost: 100 } },
      "加分和扣分 总分上限：总分最高100分，低于满分120分，请改为不低于满分的数。",
    ],
    [
      "points of an ordinary indicator that came in as a bonus",
      withIndicator("L1.1", { extra: "bonus" }),
      "L1 分值：各小项分值合计24，应为30，请调整分值。",
    ],
    [
      "a grade that nobody reaches",
      { ...extraScheme, bands: [{ grade: { zh: "特优", en: "Best" }, from: 126 }, ...extraScheme.bands] },
      "等次第1档 起点分：起点分126高于总分最高的125分，这一等次谁也得不到，请改正。",
    ],
  ])("names %s", (_, scheme, sentence) => expect(said(scheme)).toContain(sentence));
});
