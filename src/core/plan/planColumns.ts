import type { Bilingual } from "../answers/text";
import { asked, options } from "../form/asked";
import type { AskedColumn } from "../form/readEntries";
import { teamColumns } from "../verification/team";

/** What the plan of a round (A1) and its course (A2, A6, A7) ask for. */

/** S12–S41: the four stages. */
export const stages = options(
  ["第一阶段 制定印发方案", "Stage 1: the plan"],
  ["第二阶段 自查评估", "Stage 2: self-assessment"],
  ["第三阶段 实地抽查评估", "Stage 3: field visits"],
  ["第四阶段 总结反馈", "Stage 4: results and feedback"],
);

const { text, date } = asked;

/** 评估方案's own facts; the scheme's title in 《》 is S13. */
export const settingEntries: readonly AskedColumn[] = [
  text("title", 120),
  text("basis", 500),
  text("reformYear", 20),
  text("committee", 80),
  text("office", 80),
  text("guidance", 1000),
  text("principles", 1000),
  text("scope", 1000),
  text("demands", 1000),
  ...stages.flatMap((_, index) => [date(`stage${index + 1}From`), date(`stage${index + 1}To`)]),
];
export const neededSettings = ["title", "basis", "committee", "office"] as const;

/** The team, and who of it keeps out of which unit (回避). */
export const planTeamColumns: readonly AskedColumn[] = [...teamColumns, text("recusal", 200)];
export const sampledColumns: readonly AskedColumn[] = [
  text("unit", 60),
  text("reason", 200),
  date("on"),
  text("note", 200),
];
/** Six in the source (S28); another number is asked about, not refused (V59). */
export const USUAL_SAMPLE = 6;

export const progressColumns: readonly AskedColumn[] = [
  { key: "stage", kind: "choice", limits: { options: stages } },
  text("work", 200),
  text("measures", 20),
  text("who", 60),
  date("planFrom"),
  date("planTo"),
  date("from"),
  date("to"),
  { key: "state", kind: "text", locked: true },
  { key: "rate", kind: "text", locked: true },
  text("note", 200),
];
/** What the source did, stage by stage, with the measures it served. */
export const defaultWork: readonly (Bilingual & { readonly stage: number; readonly measures: string })[] = [
  { stage: 0, zh: "起草评估方案和指标表", en: "Draft the plan and the indicators", measures: "" },
  { stage: 0, zh: "报市编委审定，以市编委名义印发", en: "Committee approves and issues it", measures: "" },
  {
    stage: 1,
    zh: "核对旗市区党政群机关领导职数，确认后作为评分依据",
    en: "Check the banners’ leadership headcount: the basis of scoring",
    measures: "查",
  },
  { stage: 1, zh: "培训旗市区编办", en: "Train the banner offices", measures: "" },
  { stage: 1, zh: "下发自评表，答复问题，收回核对", en: "Issue forms, answer questions, take returns", measures: "查" },
  { stage: 2, zh: "组成评估小组，确定抽查单位", en: "Form the team, choose units", measures: "" },
  { stage: 2, zh: "召开座谈会，发放调查问卷", en: "Meetings and questionnaires", measures: "听" },
  { stage: 2, zh: "查阅资料，查看办公场所", en: "Papers and offices", measures: "查、看" },
  { stage: 2, zh: "访谈重点科室人员", en: "Interview key divisions", measures: "谈" },
  { stage: 3, zh: "核定分数，汇总评估结果", en: "Verify scores, consolidate", measures: "" },
  { stage: 3, zh: "向市编委会汇报，书面反馈", en: "Report to the committee, written feedback", measures: "" },
  { stage: 3, zh: "提出整改建议，跟踪整改情况", en: "Ask for rectification, follow it up", measures: "改" },
];

export const trainingColumns: readonly AskedColumn[] = [
  { key: "office", kind: "text", locked: true },
  text("who", 60),
  text("post", 40),
  { key: "people", kind: "integer", limits: { min: 0, max: 999 } },
  date("on"),
  text("platform", 60),
  { key: "done", kind: "yesNo" },
  text("note", 200),
];
export const questionColumns: readonly AskedColumn[] = [
  date("on"),
  text("unit", 60),
  text("indicator", 20),
  text("question", 500),
  text("answer", 500),
  text("by", 30),
  { key: "shared", kind: "yesNo" },
];
