import { extra } from "./extra";
import type { PlanDocumentWords } from "../planDocumentWords";

const chapter = { guidance: "指导思想", principles: "目标原则", scope: "评估范围", demands: "工作要求" } as const;

export const planDocument: PlanDocumentWords = {
  extra,
  docNumber: (year) => `〔${year}〕　　号`,
  sections: ["指导思想", "目标原则", "评估范围", "评估内容和指标", "评估方法步骤", "工作要求"],
  opening: ({ basis, reformYear }) =>
    `${basis}，为做好${reformYear === "" ? "" : `${reformYear.replace(/年$/, "")}年`}政府职能转变和机构改革的评估工作，制定本方案。`,
  toFill: "（请补充。）",
  stageToFill: "（起止时间请补充。）",
  content: ({ majors, indicators, total, annex }) =>
    `评估内容分解为${majors.length}个大项、${indicators}个小项，满分${total}分：${majors.map(([title, points]) => `${title}${points}分`).join("，")}。指标、分值和评分标准见附件${annex}。`,
  bands: (bands) =>
    `按评估得分确定等次：${bands
      .map(([grade, from], index) => {
        const above = bands[index - 1];
        if (from === 0 && above) return `不足${above[1]}分为${grade}`;
        return `${from}分以上${above ? `、不足${above[1]}分` : ""}为${grade}`;
      })
      .join("，")}。`,
  measures:
    "评估分四个阶段进行，采取“查、听、谈、看、改”五项措施：查阅材料、听取汇报、访谈人员、实地查看、提出整改建议并跟踪整改。",
  span: (from, to) => {
    // 2015年7月1日至7月10日: the year is said once.
    const year = /^\d+年/.exec(from)?.[0] ?? "";
    return from === to ? from : `${from}至${to.startsWith(year) ? to.slice(year.length) : to}`;
  },
  stage: (title, span) => `${title.replace(" ", "：")}${span === "" ? "" : `（${span}）`}`,
  work: ({ text, measures, who, span }) => {
    const details = [measures && `措施：${measures}`, who && `责任人：${who}`, span].filter((one) => one !== "");
    return `${text}${details.length > 0 ? `（${details.join("；")}）` : ""}。`;
  },
  member: ({ name, unit, post }) => `${name}（${unit}${post}）`,
  team: (head, members) =>
    `评估小组由分管主任带队，${head}任组长${members === "" ? "" : `，成员有${members}`}。评估人员不参加对本单位的评估。`,
  recusal: (member, text) => `回避：${member}，${text}。`,
  sampled: (count) => `对下列${count}个单位进行实地抽查评估：`,
  sampledHead: ["序号", "单位", "选取理由"],
  annexLine: (number, title) => `${number === 1 ? "附件：" : "　　　"}${number}.${title}表`,
  others: "自评表、领导职数核对表、调查问卷和汇总表以电子表格随本方案下发。",
  annexMark: (number) => `附件${number}`,
  annexTitle: (title) => `${title}表`,
  annexNote: (total, defaults) => `满分${total}分，分值单位：分。${defaults ?? ""}`,
  annexHead: ["编号", "小项", "分值", "评分标准", "核验措施"],
  major: (title, points) => `${title}（${points}分）`,
  measuresOf: (measures) => measures.join("、"),
  blank: (blank) =>
    blank.kind === "chapter"
      ? `“${chapter[blank.key]}”还没有写，文中留了“请补充”。`
      : `第${["一", "二", "三", "四"][blank.stage - 1] ?? ""}阶段的起止日期没有填全，文中留了“请补充”。`,
};
