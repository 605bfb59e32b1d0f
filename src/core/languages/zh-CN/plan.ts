import type { PlanIssue } from "../../plan/readPlan";
import type { PlanWords } from "../planWords";
import { brief } from "./brief";
import { planDocument } from "./planDocument";
import { teamHeadings } from "./team";

const labels: Readonly<Record<string, string>> = {
  title: "方案标题",
  basis: "依据",
  reformYear: "改革年度",
  committee: "印发机关（编委）",
  office: "承办单位（编办）",
  guidance: "指导思想",
  principles: "目标原则",
  scope: "评估范围",
  demands: "工作要求",
  ...Object.fromEntries(
    ["一", "二", "三", "四"].flatMap((stage, index) => [
      [`stage${index + 1}From`, `第${stage}阶段开始`],
      [`stage${index + 1}To`, `第${stage}阶段结束`],
    ]),
  ),
};

const listed = (names: readonly string[]): string =>
  `${names.slice(0, 5).join("、")}${names.length > 5 ? `等${names.length}个` : ""}`;

function issue(found: PlanIssue): string {
  switch (found.kind) {
    case "settingMissing":
      return `“方案设置”没有填${labels[found.key] ?? ""}，请补填。`;
    case "datesReversed":
      return `“${brief(found.what, 20)}”结束日期${found.to}早于开始日期${found.from}，请核对。`;
    case "headMissing":
      return "评估小组没有组长，请在“评估小组”选一名组长。";
    case "headTwice":
      return "评估小组有两名以上组长，请只留一名。";
    case "headNotDeputy":
      return "评估小组由分管主任带队，组长的“分管主任”一栏应为“是”，请核对。";
    case "memberUnitMissing":
      return `评估小组“${brief(found.member, 10)}”没有填所在单位，请补填（核对回避要用）。`;
    case "recusalUnsaid":
      return `“${brief(found.member, 10)}”来自抽查单位“${brief(found.unit, 20)}”，请换人，或在“回避说明”写明不参加对本单位的评估。`;
    case "reasonMissing":
      return `抽查单位“${brief(found.unit, 20)}”没有选取理由，请补填（如整合力度大）。`;
    case "unknownUnit":
      return `名录里没有抽查单位“${brief(found.unit, 20)}”，请核对名称。`;
    case "sampledTwice":
      return `抽查单位“${brief(found.unit, 20)}”列了两次，请删去一行。`;
    case "stageDateMissing":
      return `第${["一", "二", "三", "四"][found.stage - 1] ?? ""}阶段的起止日期没有填全。`;
    case "stagesOverlap":
      return `第${["一", "二", "三", "四"][found.stage - 1] ?? ""}阶段的开始日期早于前一阶段，请核对。`;
    case "sampleSize":
      return `抽查${found.count}个单位，通常为${found.usual}个，请确认。`;
    case "rosterDiffers":
      return `方案与名录的抽查标记不一致：${listed(found.units)}，请核对。`;
    case "untrained":
      return `还没有完成培训：${listed(found.offices)}。`;
    case "unanswered":
      return `有${found.count}个问题还没有答复。`;
  }
}

export const plan: PlanWords = {
  title: "评估方案和进度",
  workbook: "评估方案工作簿",
  planTitle: (round) => `${round}工作实施方案`,
  bannerOffice: (banner) => `${banner}编办`,
  platform: "在线讲坛",
  sheets: {
    settings: "方案设置",
    team: "评估小组",
    sampled: "抽查名单",
    progress: "阶段进度",
    training: "培训登记",
    questions: "问题答复",
  },
  settings: {
    note: "本表内容用于生成评估方案和报告；浅黄色栏填写。",
    sections: ["方案内容", "四个阶段"],
    labels,
    hints: {
      title: "必填，印发时加书名号。",
      basis: "必填，如：按照自治区的统一部署，文号用〔〕。",
      reformYear: "评估的是哪一年的改革，如 2014；与评估年度是两回事。",
      committee: "必填，以编委名义印发。",
      office: "必填，具体承办的编办。",
      demands: "时限、质量、纪律等要求。",
    },
  },
  progress: { done: "已完成", running: "进行中", waiting: "未开始" },
  tables: {
    team: {
      title: "评估小组",
      note: "由分管主任带队；来自抽查单位的人员不评本单位，在“回避说明”写明。",
      headings: {
        ...teamHeadings,
        recusal: "回避说明",
      },
      hints: {},
      widths: { name: 14, unit: 30, post: 18, role: 12, deputy: 11, task: 26, recusal: 34 },
    },
    sampled: {
      title: "实地抽查名单",
      note: "选取理由必填，如整合力度大；单位名称与名录一致。",
      headings: { unit: "单位", reason: "选取理由", on: "抽查日期", note: "备注" },
      hints: {},
      widths: { unit: 38, reason: 46, on: 16, note: 40 },
    },
    progress: {
      title: "阶段进度表",
      note: "填实际开始、实际结束，状态和本阶段完成率自动计算；行可增删，五项措施填查、听、谈、看、改。",
      headings: {
        stage: "阶段",
        work: "工作内容",
        measures: "五项措施",
        who: "责任人",
        planFrom: "计划开始",
        planTo: "计划结束",
        from: "实际开始",
        to: "实际结束",
        state: "状态",
        rate: "本阶段完成率",
        note: "备注",
      },
      hints: {},
      widths: {
        stage: 22,
        work: 40,
        measures: 9,
        who: 12,
        planFrom: 14,
        planTo: 14,
        from: 14,
        to: 14,
        state: 9,
        rate: 9,
        note: 20,
      },
    },
    training: {
      title: "旗市区编办培训登记",
      note: "每个旗市区编办一行；完成培训的选“是”。",
      headings: {
        office: "旗市区编办",
        who: "参训人",
        post: "职务",
        people: "人数（名）",
        on: "日期",
        platform: "平台",
        done: "完成",
        note: "备注",
      },
      hints: {},
      widths: { office: 32, who: 18, post: 16, people: 10, on: 16, platform: 16, done: 9, note: 28 },
    },
    questions: {
      title: "问题答复登记",
      note: "自查期间各单位的提问和答复；“共享”选“是”的可发给其他单位。",
      headings: {
        on: "日期",
        unit: "提问单位",
        indicator: "指标",
        question: "问题",
        answer: "答复",
        by: "答复人",
        shared: "共享",
      },
      hints: {},
      widths: { on: 15, unit: 26, indicator: 9, question: 44, answer: 44, by: 12, shared: 8 },
    },
  },
  issue,
  document: planDocument,
};
