import { describe, it } from "@jest/globals";
import type { Language } from "#core";
import { languages } from "#core/languages/index";
import { noEntries, tallyOf, type SurveyEntries } from "#core/survey/surveyParts";
import { unitSurvey, type SurveyVerdict } from "#core/survey/survey";
import { surveyResult } from "#core/survey/surveyResult";
import { shippedSchemes } from "../../../src/cli/schemes";
import { expectGolden } from "../../builders/golden";
import { sheetText } from "../../builders/sheetText";
import { answered } from "../../builders/survey";

const many = Array.from({ length: 12 }, (_, index) =>
  answered(
    index % 4 === 3 ? 3 : 1,
    { 2: 2, 6: index % 2 === 0 ? 6 : 1, 11: index === 5 ? 1 : 2 },
    {
      group: 1 + (index % 8),
      ...(index % 3 === 0 ? { troubles: [1, 5], opinion: "建议充实基层力量" } : {}),
      ...(index === 5 ? { detail: "加挂牌子未经批准", other: "办公用房不足", troubles: [7] } : {}),
    },
  ),
);
const blankOnes = { 1: null, 2: null, 3: null, 4: null, 5: null };
const byHand = tallyOf({ responses: many, counts: undefined });
const counts = {
  valid: byHand.valid,
  questions: new Map([...byHand.questions].map(([no, { options, none }]) => [no, { options, none }] as const)),
};

/** 问卷汇总: sheet by sheet, counted by hand, too few, invalid ones among them, and a file that is refused. */
const taken: readonly (readonly [code: string, name: string, scheme: string, entries: SurveyEntries])[] = [
  ["BM01", "市发展和改革委员会", "departments", { ...noEntries, issued: 15, collected: 12, responses: many }],
  ["BM02", "市教育局", "departments", { issued: 20, collected: 13, responses: [], counts }],
  [
    ...(["BM03", "市民政局", "departments"] as const),
    { ...noEntries, issued: 9, collected: 8, responses: [...many.slice(0, 4), answered(2, blankOnes), answered(2)] },
  ],
  ["150702", "海拉尔区", "banners", { ...noEntries, issued: 30, collected: 24, responses: [...many, ...many] }],
];
const file = (name: string) => ({ name, path: name, hash: "", size: 0 });
const verdicts: readonly SurveyVerdict[] = [
  ...taken.map(([unitCode, unitName, scheme, entries]): SurveyVerdict => {
    const own = file(`${unitCode} 问卷.xlsx`);
    return { state: "accepted", file: own, survey: unitSurvey(own, { unitCode, unitName, scheme }, entries) };
  }),
  {
    state: "rejected",
    file: file("多收.xlsx"),
    unit: "市公安局",
    fault: { kind: "moreCollected", issued: 10, collected: 11 },
  },
];
const units = taken.map(([code, name, scheme]) => ({
  code,
  name,
  scheme,
  sampled: true,
  sampleReason: "",
  contact: "",
  numbers: new Map(),
}));

describe.each<[Language]>([["zh-CN"], ["en-US"]])("the questionnaires' result in %s", (language) => {
  it("scores, suggested tiers, groups, ticks, opinions, and the files taken and refused", () => {
    const { form, survey, files } = languages[language];
    const roster = { settings: { round: "2015", title: "示例评估" }, units, transfers: [], items: [] };
    const plan = surveyResult(
      { roster, schemes: shippedSchemes(), verdicts, form, words: survey, files, language },
      "2015-09-30T00:00:00Z",
    );
    expectGolden(`survey.${language}.txt`, sheetText(plan));
  });
});
