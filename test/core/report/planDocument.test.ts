import { describe, expect, it } from "@jest/globals";
import { writeDocument } from "#adapters/docx/writeDocument";
import type { Language } from "#core";
import { languages } from "#core/languages/index";
import { readPlan, type PlanFacts } from "#core/plan/readPlan";
import { plainText } from "#core/report/plainText";
import { planBlanks, planDocument } from "#core/report/planDocument";
import { shippedSchemes } from "../../../src/cli/schemes";
import { expectGolden } from "../../builders/golden";
import { filledPlan, wholePlan, type TypedInPlan } from "../../builders/plan";
import { wordFile } from "../../builders/wordFile";

const written: readonly TypedInPlan[] = [
  ["方案设置", "reformYear", "value", "2014"],
  ["方案设置", "guidance", "value", "贯彻落实上级部署，以职能转变为核心。\n注重评估结果的运用。"],
  ["方案设置", "principles", "value", "全面客观、操作性强。"],
  ["方案设置", "scope", "value", "承担改革任务的市直部门和14个旗市区。"],
  ["方案设置", "demands", "value", "按时保质完成自查评估，如实填报。"],
  ["评估小组", 1, "post", "副主任"],
  ["评估小组", 2, "name", "李四"],
  ["评估小组", 2, "unit", "市丙局"],
  ["评估小组", 2, "recusal", "不参加对市丙局的评估。"],
  ["阶段进度", 3, "who", "王五"],
  ["阶段进度", 3, "planFrom", "2015-07-11"],
  ["阶段进度", 3, "planTo", "2015-07-20"],
];
function factsOf(...typed: readonly TypedInPlan[]): PlanFacts {
  const read = readPlan(filledPlan(...wholePlan, ...typed));
  if (!read.ok) throw new Error(read.fault.kind);
  return read.facts;
}
const documentOf = (facts: PlanFacts, language: Language = "zh-CN") =>
  planDocument({
    facts,
    language,
    schemes: [...shippedSchemes().values()],
    on: "2015-07-01",
    words: languages[language].plan.document,
    said: languages[language].report,
  });

describe("the plan as a document", () => {
  it.each<[Language]>([["zh-CN"], ["en-US"]])("in %s", (language) => {
    const facts = factsOf(...written);
    expect(planBlanks(facts)).toEqual([]);
    expectGolden(`plan.${language}.txt`, plainText(documentOf(facts, language)));
  });

  it("carries every indicator of both schemes with points, criteria and measures, through the Word file", async () => {
    const { tables } = wordFile(await writeDocument(documentOf(factsOf(...written))));
    const annexes = tables.filter(([head]) => head?.[3] === "评分标准");
    const said = annexes.map((table) => table.slice(1));
    const wanted = [...shippedSchemes().values()].map(({ majors }) =>
      majors.flatMap((major) => [
        [`${major.id} ${major.title.zh}（${major.points}分）`],
        ...major.indicators.map((one) => [
          one.id,
          one.title.zh,
          String(one.points),
          one.criteria.zh,
          one.measures.join("、"),
        ]),
      ]),
    );
    expect(said).toEqual(wanted);
    expect(said.map((rows) => rows.filter((row) => row.length > 1).length)).toEqual([27, 24]);
  });

  it("says where the office has written nothing, and invents nothing in its place", () => {
    const facts = factsOf(["方案设置", "stage4To", "value", null]);
    const { blank } = languages["zh-CN"].plan.document;
    expect(planBlanks(facts).map(blank)).toEqual([
      ...["指导思想", "目标原则", "评估范围", "工作要求"].map((name) => `“${name}”还没有写，文中留了“请补充”。`),
      "第四阶段的起止日期没有填全，文中留了“请补充”。",
    ]);
    const text = plainText(documentOf(facts));
    expect(text.match(/　　（请补充。）/g)).toHaveLength(4);
    expect(text).toContain("第四阶段：总结反馈\n　　（起止时间请补充。）");
  });
});
