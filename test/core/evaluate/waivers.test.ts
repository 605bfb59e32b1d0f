import { describe, expect, it } from "@jest/globals";
import { explain } from "#core/evaluate/explain";
import { waivedParts } from "#core/evaluate/waivedParts";
import { languages } from "#core/languages/index";
import { schemeIndex } from "#core/scheme/schemeIndex";
import { scoreAnswers, type AnswerData } from "#usecases/scoreAnswers";
import { bannerScheme, departmentScheme } from "../../builders/schemes";

/** 尚未到期 (DOMAIN §9, trap 10): the office's word takes parts of D2.4 and B2.5 out, and nobody else's. */
const schemes = { D: departmentScheme, B: bannerScheme };

const lists = (power: boolean | null, resp: boolean | null): AnswerData => ({
  "D2.4.powerListNotDue": power,
  "D2.4.respListNotDue": resp,
});
const published: AnswerData = {
  "D2.4.powerListPub": true,
  "D2.4.powerItems": 20,
  "D2.4.powerListDate": "2015-06-01",
  "D2.4.respListPub": false,
  "D2.4.respItems": 0,
  "D2.4.dynAdjust": false,
  "D2.4.offListUse": 1,
};
const resultOf = (data: AnswerData, id = "D2.4") => {
  const scheme = id.startsWith("D") ? schemes.D : schemes.B;
  const evaluation = scoreAnswers(scheme, data);
  const result = evaluation.indicators.get(id);
  const indicator = schemeIndex(scheme).indicators.get(id)!;
  return {
    result: result?.state === "scored" ? result.points : result?.state === "pending" ? result.missing : result?.state,
    waived: waivedParts(indicator, evaluation.facts),
    told: explain(scheme, evaluation, id, languages["zh-CN"]),
    english: explain(scheme, evaluation, id, languages["en-US"]),
    about: (code: string) =>
      evaluation.issues.filter((issue) => issue.code === code && issue.at.some((at) => at.startsWith(`${id}.`))),
  };
};

describe("a part that is not due yet", () => {
  it.each<[string, AnswerData, unknown, number[]]>([
    // 1.5 + 0 + 0 + (1.5 − 0.5)
    ["counts while the office has said nothing", { ...published }, 2.5, []],
    ["counts where the office says it is due", { ...published, ...lists(false, false) }, 2.5, []],
    // ② out: (1.5 + 0 + 1) ÷ 3.5 × 5
    ["responsibility list: the rest is scaled up", { ...published, ...lists(null, true) }, 3.57, [2]],
    // ①④ out: (0 + 0) ÷ 2 × 5
    ["power list: without it, nothing can be outside of it", { ...published, ...lists(true, null) }, 0, [1, 4]],
    ["both: the indicator does not apply", { ...published, ...lists(true, true) }, "notApplicable", [1, 2, 3, 4]],
    [
      "needs none of its fields",
      { "D2.4.respListPub": true, "D2.4.dynAdjust": true, ...lists(true, false) },
      5,
      [1, 4],
    ],
    ["both, and nothing filled in", lists(true, true), "notApplicable", [1, 2, 3, 4]],
    ["still waits for the rest", lists(true, null), ["D2.4.respListPub", "D2.4.dynAdjust"], [1, 4]],
  ])("%s", (_, data, expected, waived) => {
    const found = resultOf(data);
    expect(found.result).toEqual(expected);
    expect(found.waived).toEqual(waived);
  });

  it("is told, in both languages", () => {
    const { told, english } = resultOf({ ...published, ...lists(null, true) });
    expect(told).toBe(
      "权力清单已公布为“是”，得1.50分；第2部分经编办认定尚未到期，1.50分不计，其余部分按比例折算；" +
        "已建立动态调整机制为“否”，不得分；清单之外行使权力1项（次）×0.5分，应扣0.50分 → 1.5－0.50＝1.00；折算2.50÷3.50×5.00＝3.57分",
    );
    expect(english).toContain("part 2 is not due yet, as the office has said: its 1.50 points are left out");
    expect(resultOf(lists(true, true)).told).toBe("不适用：各部分经编办认定均尚未到期");
  });

  it("asks for no reason why it is not done", () => {
    expect(
      resultOf(published)
        .about("V01")
        .map(({ at }) => at),
    ).toEqual([["D2.4.reason"]]);
    expect(resultOf({ ...published, "D2.4.offListUse": 0, ...lists(null, true) }).about("V01")).toEqual([]);
  });

  it("takes “无” for no reason where one is asked for", () => {
    expect(
      resultOf({ ...published, "D2.4.reason": "无" })
        .about("V01")
        .map(({ at }) => at),
    ).toEqual([["D2.4.reason"]]);
    expect(resultOf({ ...published, "D2.4.reason": "正在编制" }).about("V01")).toEqual([]);
  });

  it("takes a department's points out of the total, not of the other indicators", () => {
    const { total } = scoreAnswers(schemes.D, lists(true, true));
    expect(total.applicable).toBe(95);
  });

  it.each<[string, AnswerData, unknown, number[]]>([
    [
      "banners: power lists",
      { "B2.5.powerListNotDue": true, "B2.5.listDepts": 24, "B2.5.respDepts": 12, "B2.5.dynAdjust": true },
      3.33,
      [1],
    ],
    ["banners: both", { "B2.5.powerListNotDue": true, "B2.5.respListNotDue": true }, "notApplicable", [1, 2, 3]],
  ])("%s", (_, data, expected, waived) => {
    const found = resultOf(data, "B2.5");
    expect(found.result).toEqual(expected);
    expect(found.waived).toEqual(waived);
  });
});

describe("nobody made responsible (D1.2)", () => {
  const held: AnswerData = { "D1.2.meetingCount": 3 };
  it.each<[string, AnswerData, unknown, string[][]]>([
    ["a name brings its point", { ...held, "D1.2.leaderName": "张三", "D1.2.leaderPost": "局长" }, 2, []],
    ["“无” brings none, and asks why", { ...held, "D1.2.leaderName": "无" }, 1, [["D1.2.reason"]]],
    [
      "a blank is unknown, and asks for the name only",
      held,
      ["D1.2.leaderName"],
      [["D1.2.leaderName"], ["D1.2.leaderPost"]],
    ],
    [
      "no meeting and no name: one reason for both",
      { "D1.2.meetingCount": 0, "D1.2.leaderName": "未指定", "D1.2.reason": "机构改革前已明确" },
      0,
      [],
    ],
  ])("%s", (_, data, expected, asked) => {
    const found = resultOf(data, "D1.2");
    expect(found.result).toEqual(expected);
    expect(found.about("V01").map(({ at }) => at)).toEqual(asked);
  });
});
