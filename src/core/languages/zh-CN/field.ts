import type { FieldFault, FieldWarning, HandedOut } from "../../fieldwork/fieldRecord";
import type { FieldWords } from "../fieldWords";
import { brief } from "./brief";
import { files } from "./files";
import { teamHeadings } from "./team";

const part = { meeting: "座谈会", questionnaire: "问卷", materials: "资料查看", rooms: "现场查看", interviews: "访谈" };
const kind = { isNew: "新设立", takesTransferred: "划转职能涉及", approvals: "行政审批", legal: "法制" };
const sheets = {
  head: "抽查记录",
  team: "评估小组",
  materials: "资料查看",
  rooms: "现场查看",
  interviews: "访谈记录",
  problems: "发现问题",
};

function fault(reason: FieldFault): string {
  switch (reason.kind) {
    case "recusal":
      return `评估小组的“${brief(reason.member, 10)}”来自被抽查单位“${brief(reason.unit, 20)}”，请回避，改由其他人员参加。`;
    case "teamMissing":
      return "没有填评估小组成员，请在“评估小组”补填姓名和所在单位（核对回避要用）。";
    case "memberUnitMissing":
      return `评估小组的“${brief(reason.member, 10)}”没有填所在单位，请补填（核对回避要用）。`;
    case "moreCollected":
      return `问卷回收${reason.collected}份，多于发放的${reason.issued}份，请核对。`;
    case "unknownIndicator":
      return `“${reason.sheet === "problems" ? sheets.problems : sheets.interviews}”的指标编号“${brief(reason.given, 10)}”不在该单位的指标表里，请核对。`;
    default:
      return files.fault(reason, "实地抽查记录");
  }
}

const handedOut = ({ issued, collected }: HandedOut): string =>
  [
    ...(issued === undefined ? [] : [`发放${issued}份`]),
    ...(collected === undefined ? [] : [`回收${collected}份`]),
  ].join("、");

function warning(found: FieldWarning): string {
  switch (found.kind) {
    case "partMissing":
      return `${part[found.part]}没有记录，请补齐`;
    case "materialOpen":
      return `资料查看还有${found.count}项没有填有无`;
    case "kindNotInterviewed":
      return `未访谈“${kind[found.of]}”科室（${brief(found.divisions.join("、"), 24)}）`;
    case "headMissing":
      return "评估小组没有组长";
    case "headTwice":
      return "评估小组有两名以上组长";
    case "headNotDeputy":
      return "组长应为分管主任";
    case "problemUnsaid":
      return `“${sheets.problems}”${found.cells.join("、")}没有写问题，该行没有计入，请补填`;
    case "surveyDiffers":
      return `问卷份数与问卷汇总不一致：抽查记录${handedOut(found.recorded)}，问卷汇总${handedOut(found.counted)}，请核对`;
    case "notSampled":
      return "名录里该单位不是抽查单位";
  }
}

export const field: FieldWords = {
  title: "实地抽查记录",
  fileName: (unit) => `${unit}实地抽查记录`,
  unitLine: (unit, round) => `被抽查单位：${unit}　　评估轮次：${round}`,
  sheets,
  foot: ["评估小组组长签字：", "被抽查单位签字：", "日期：　　年　　月　　日"],
  head: {
    labels: {
      unit: "被抽查单位",
      reason: "选取理由",
      visitedOn: "抽查日期",
      meetingAt: "座谈会时间",
      meetingPlace: "座谈会地点",
      speaker: "汇报人及职务",
      attended: "参加人数（名）",
      points: "汇报要点",
      issued: "问卷发放份数",
      collected: "问卷回收份数",
    },
    hints: {
      visitedOn: "日期，如 2015-09-10",
      meetingAt: "如：9月10日上午9时",
      speaker: "职务必写，姓名可不写。",
      attended: "整数，不带单位。",
      points: "听取汇报的要点：任务完成、职能转变、机构编制、存在的困难。",
      issued: "现场发放的份数，整数。",
      collected: "现场收回的份数，整数；录入用问卷工作簿。",
    },
    sections: ["抽查", "一、座谈会（听）", "二、调查问卷"],
    foot: ["评估小组组长签字：", "被抽查单位签字：　　　　　　　　　　日期：　　年　　月　　日"],
  },
  tables: {
    team: {
      title: "评估小组",
      note: "由分管主任带队；来自被抽查单位的人员须回避，所在单位必填。",
      headings: teamHeadings,
      hints: { deputy: "组长是编办分管主任的选“是”。" },
      widths: { name: 14, unit: 34, post: 22, role: 12, deputy: 11, task: 40 },
    },
    materials: {
      title: "三、资料查看（查）",
      note: "逐项填有无、份数和问题；没有看到的选“否”。",
      headings: { material: "资料", seen: "有", copies: "份数（份）", problem: "问题" },
      hints: { seen: "看到的选“是”，没有的选“否”。" },
      widths: { material: 44, seen: 9, copies: 11, problem: 66 },
    },
    rooms: {
      title: "四、现场查看（看）",
      note: "科室名称取自单位自评表的内设机构明细表，可增补；门牌、牌子照现场所见填写。",
      headings: {
        division: "科室",
        isNew: "新设立",
        takesTransferred: "承接划转职能",
        approvals: "行政审批",
        legal: "法制",
        door: "门牌",
        plate: "牌子",
        office: "办公场所情况",
        asApproved: "与“三定”一致",
        note: "备注",
      },
      hints: {},
      widths: {
        division: 24,
        isNew: 8,
        takesTransferred: 9,
        approvals: 8,
        legal: 8,
        door: 18,
        plate: 18,
        office: 22,
        asApproved: 10,
        note: 20,
      },
    },
    interviews: {
      title: "五、访谈记录（谈）",
      note: "新设立、划转职能涉及、行政审批、法制四类重点科室，凡有的至少各访谈一人；访谈对象写职务，可不写姓名。",
      headings: {
        division: "科室",
        kind: "科室类型",
        person: "访谈对象（职务）",
        on: "日期",
        place: "地点",
        asked: "访谈人",
        recorded: "记录人",
        duties: "①职责是否到位",
        transfers: "②划转职能和人员",
        approvals: "③审批取消下放承接",
        legal: "④法制审核和依法行政",
        posts: "⑤编制与任务匹配",
        troubles: "⑥困难和建议",
        indicator: "关联指标",
        lead: "是否提供线索",
      },
      hints: { indicator: "指标编号，如 D2.6，可不填。" },
      widths: {
        division: 14,
        kind: 12,
        person: 12,
        on: 14,
        place: 11,
        asked: 9,
        recorded: 9,
        duties: 16,
        transfers: 16,
        approvals: 16,
        legal: 16,
        posts: 16,
        troubles: 16,
        indicator: 8,
        lead: 8,
      },
    },
    problems: {
      title: "发现问题",
      note: "一个问题一行，写明来源和关联指标；收回后进入问题清单。",
      headings: { problem: "问题", source: "来源", indicator: "关联指标", category: "类别", basis: "依据" },
      hints: { indicator: "指标编号，如 D3.4，可不填。", problem: "写清什么问题，一个问题一行。" },
      widths: { problem: 62, source: 14, indicator: 10, category: 10, basis: 40 },
    },
  },
  part,
  kind,
  fault,
  warning,
  board: {
    sheet: "抽查情况",
    note: "每个抽查单位须有座谈会、问卷、资料查看、现场查看、访谈五项；组长为分管主任。",
    head: [
      "单位",
      "抽查日期",
      "组长",
      "座谈会",
      "问卷",
      "资料查看",
      "现场查看",
      "访谈",
      "访谈人数",
      "发现问题数",
      "结论",
      "说明",
    ],
    done: "有",
    missing: "缺",
    replaced: (by) => `已由较新的“${by}”替换`,
    none: "没有收到实地抽查记录。",
  },
  findings: {
    sheet: "实地发现问题",
    note: "取自收下的实地抽查记录，供问题清单使用；本表每次汇总重建，请不要在这里改。",
    head: ["单位代码", "单位", "问题", "来源", "关联指标", "类别", "依据"],
    none: "没有发现问题。",
  },
};
