import { describe, expect, it } from "@jest/globals";
import type { Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import { planIssues, readPlan } from "#core/plan/readPlan";
import type { Roster } from "#core/roster/roster";
import {
  blankPlan as blank,
  filledPlan as filled,
  planRoster as roster,
  sampledNames as names,
  wholePlan as whole,
  type TypedInPlan as Typed,
} from "../../builders/plan";

const words = languages["zh-CN"];
const said = (snapshot: Snapshot, of: Roster | undefined = roster): readonly string[] => {
  const read = readPlan(snapshot);
  return read.ok
    ? planIssues(read.facts, of).map(words.plan.issue)
    : [words.files.fault(read.fault, words.plan.workbook)];
};

describe("a plan", () => {
  it("that is whole has nothing to say", () => expect(said(filled(...whole))).toEqual([]));
  it("knows title, office and sampled units from the roster, and fourteen banner offices", () => {
    const read = readPlan(blank);
    expect(read.ok && read.facts).toMatchObject({
      settings: { title: "示例评估工作实施方案", office: "市编办" },
      sampled: names.map((name) => ({ unit: name, reason: "整合力度大" })),
    });
    expect(read.ok && read.facts.training.length).toBe(14);
    expect(read.ok && read.facts.work.length).toBe(12);
  });
  it.each<[string, readonly Typed[], string]>([
    ["needs a committee", [["方案设置", "committee", "value", null]], "“方案设置”没有填印发机关（编委），请补填。"],
    [
      "can't end before it begins",
      [["方案设置", "stage2To", "value", "2015-07-02"]],
      "“第二阶段 自查评估”结束日期2015-07-02早于开始日期2015-07-11，请核对。",
    ],
    [
      "takes no words for a date",
      [["方案设置", "stage2To", "value", "八月底"]],
      "“方案设置”C18填了“八月底”，请填日期，如 2015-07-20。",
    ],
    [
      "is led by the deputy director",
      [["评估小组", 1, "deputy", "否"]],
      "评估小组由分管主任带队，组长的“分管主任”一栏应为“是”，请核对。",
    ],
    [
      "asks a member from a sampled unit to keep out",
      [
        ["评估小组", 2, "name", "李四"],
        ["评估小组", 2, "unit", "市丙局"],
      ],
      "“李四”来自抽查单位“市丙局”，请换人，或在“回避说明”写明不参加对本单位的评估。",
    ],
    [
      "wants a reason for each visit",
      [["抽查名单", 3, "reason", null]],
      "抽查单位“市丙局”没有选取理由，请补填（如整合力度大）。",
    ],
    [
      "asks about another number than six",
      [
        ["抽查名单", 7, "unit", "市庚局"],
        ["抽查名单", 7, "reason", "新组建"],
      ],
      "抽查7个单位，通常为6个，请确认。",
    ],
    ["tells who isn't trained", [["培训登记", 2, "done", "否"]], "还没有完成培训：扎赉诺尔区编办。"],
    ["counts open questions", [["问题答复", 1, "question", "怎样填？"]], "有1个问题还没有答复。"],
  ])("%s", (_, entries, sentence) => expect(said(filled(...whole, ...entries))).toContain(sentence));
  it("with a member who keeps out, and says so, is in order", () => {
    const member: readonly Typed[] = [
      ["评估小组", 2, "name", "李四"],
      ["评估小组", 2, "unit", "市丙局"],
      ["评估小组", 2, "recusal", "不参加对市丙局的评估"],
    ];
    expect(said(filled(...whole, ...member))).toEqual([]);
  });
  it.each<[string, Snapshot, RegExp]>([
    ["that is another workbook", { ...blank, sheets: [] }, /不是本系统生成的评估方案工作簿/],
    ["without a sheet", { ...blank, sheets: blank.sheets.filter(({ name }) => name !== "培训登记") }, /少了一张表/],
  ])("%s is refused", (_, snapshot, sentence) => expect(said(snapshot)[0]).toMatch(sentence));
});
