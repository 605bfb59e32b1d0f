import type { SurveyFault } from "../../survey/survey";
import type { SurveyWords } from "../surveyWords";
import { brief } from "./brief";
import { files } from "./files";

const asked = (no: number): string => (no === 0 ? "身份" : `第${no}题`);

function fault(reason: SurveyFault): string {
  switch (reason.kind) {
    case "nothingEntered":
      return "还没有录入问卷：请在“问卷录入”逐份录入，或在“计数录入”填各选项的份数。";
    case "enteredTwice":
      return "“问卷录入”和“计数录入”都填了，不知以哪个为准，请清空其中一个。";
    case "numbersMissing":
      return "“问卷统计”没有填发放份数或回收份数，请补填。";
    case "moreCollected":
      return `回收${reason.collected}份，多于发放的${reason.issued}份，请核对。`;
    case "moreEntered":
      return `录入${reason.entered}份，多于回收的${reason.collected}份，请核对。`;
    case "sumDiffers":
      return (
        `第${reason.question}题各选项和未答合计${reason.sum}份，有效问卷是${reason.valid}份，选项合计对不上` +
        `${reason.count > 1 ? `（共${reason.count}题）` : ""}，请核对。`
      );
    case "unitTwice":
      return `同一单位的问卷已在“${brief(reason.first, 20)}”中计过，为免重复计数没有计入，请合到一份里。`;
    case "notText":
      return "文字编码不是 UTF-8 或 GB18030，请在问卷工具里重新导出 CSV 文件。";
    case "quoteOpen":
      return `第${reason.line}行开始的引号没有结束，文件不完整，请重新导出。`;
    case "noRows":
      return "文件里没有答卷，请核对导出的是不是答卷明细。";
    case "questionsMissing":
      return `没有找到第${reason.questions.join("、")}题的列，请核对是不是本问卷的导出文件，列名写题目或题号。`;
    case "questionTwice":
      return `第${reason.question}题有两列，不知以哪列为准，请删去多余的一列。`;
    case "unitColumnMissing":
      return "没有“被评估部门”一列，不知是哪个单位的问卷，请加上这一列，或用 --unit 写明单位。";
    case "unknownUnits": {
      const shown = reason.names.slice(0, 3).map((name) => (name === "" ? "（空）" : `“${brief(name, 16)}”`));
      const more = reason.names.length > 3 ? `等${reason.names.length}个` : "";
      return `名录里没有这些被评估单位：${shown.join("、")}${more}，请核对后重新导入。`;
    }
    case "answersUnreadable":
      return (
        `第${reason.line}行${asked(reason.question)}的答案“${brief(reason.text, 12)}”不是问卷上的选项` +
        `${reason.count > 1 ? `（共${reason.count}处）` : ""}，请核对。`
      );
    default:
      return files.fault(reason, "问卷工作簿");
  }
}

export const survey: SurveyWords = {
  sheets: { paper: "调查问卷", entry: "问卷录入", counts: "计数录入", statistics: "问卷统计" },
  fileName: (unit) => `${unit}调查问卷`,
  unitLine: (unit, round) => `被评估单位：${unit}　　评估轮次：${round}`,
  paper: {
    title: "政府职能转变和机构改革评估工作调查问卷",
    greeting:
      "您好！为做好政府职能转变和机构改革评估工作，请根据实际情况作答。本问卷不记名，仅用于评估分析。除注明外均为单选，请在“□”内打“√”。",
    unit: (name) => `被评估单位：${name}　　　　　日期：　　　　年　　月　　日`,
    who: "您的身份：",
    leaders: (scheme) => (scheme === "banners" ? "本旗市区领导班子成员" : "本部门领导班子成员"),
    details: { 11: "请写明：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿" },
    numbered: (no, text) => `${no}．${text}`,
    troubles: "当前主要问题（可多选）及建议",
    opinion:
      "其他问题：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿\n意见建议：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿\n＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿",
    thanks: "感谢您的支持！（题目、分档和分值为默认值，可由编办修改。）",
  },
  entry: {
    title: "问卷逐份录入",
    notes: [
      "一份问卷一行，填选项前的数字；单选题打了两个“√”的填9；没有作答的空着。",
      "单选题超过三分之一未答，或3题以上打了两个“√”的，为无效问卷，照样录入，由表自动判定。",
    ],
    head: {
      number: "序号",
      group: "身份",
      question: (no) => `第${no}题`,
      other: "其他问题",
      detail: "第11题写明",
      opinion: "意见建议",
      state: "结论",
    },
    several: "打了两个以上的√",
    troubleHint: (trouble) => `勾选了“${trouble}”的填1，没有勾选的空着。`,
    textHints: {
      other: "“其他”后面写的问题，照录。",
      detail: "第11题选“是”时写明的情况，照录。",
      opinion: "意见建议照录，不写姓名。",
    },
  },
  validity: {
    valid: "有效",
    uniform: "有效（各题同一选项）",
    tooManyBlank: "无效：未答过多",
    tooManySeveral: "无效：多选过多",
  },
  counts: {
    title: "问卷计数录入（人工点数的用这张表）",
    note: "已在“问卷录入”逐份录入的，本表空着。各题的选项份数与未答份数合计须等于有效份数。",
    valid: "有效份数",
    head: ["题号", "题目", "选项1", "选项2", "选项3", "选项4", "选项5", "选项6", "未答或多选", "合计", "核对"],
    hint: "填份数，整数，没有的填0。",
    agrees: "相符",
    differs: "与有效份数不符",
  },
  summary: {
    issued: "发放份数",
    collected: "回收份数",
    entered: "录入份数",
    valid: "有效份数",
    collectedRate: "回收率",
    validRate: "有效率",
    total: "问卷综合得分",
    weighted: "按身份加权得分",
  },
  statistics: {
    title: "问卷统计",
    head: ["题号", "题目", "选项1", "选项2", "选项3", "选项4", "选项5", "选项6", "未答或多选", "合计", "核对", "得分"],
    hints: { issued: "现场发放的问卷份数，必填。", collected: "收回的问卷份数，含无效问卷，必填。" },
    groups: "按身份得分",
    groupHead: ["题号", "题目"],
    sides: { inside: "内部合计", beside: "下级和相关部门合计", public: "服务对象及社会合计" },
  },
  result: {
    title: "调查问卷汇总",
    sheets: {
      result: "问卷汇总",
      tiers: "参考档次",
      groups: "按身份得分",
      groupScores: "按身份各题得分",
      ticks: "各题计数",
      opinions: "问题和意见",
    },
    notes: [
      "得分＝各选项份数乘分值之和÷计分份数（好100、较好80、一般60、差0，不了解、不涉及和未答不计）；综合得分为各计分题得分的平均数。",
      "问卷默认只作佐证，不改动评估得分；有效问卷不足10份的，仅供参考。分值为默认值，可由编办修改。",
    ],
    head: ["序号", "单位代码", "单位"],
    flagged: "第11题答“是”份数",
    about: "说明",
    leaders: "领导班子成员",
    what: "项目",
    none: "未答或多选",
    nobody: "没有可计的问卷。",
    between: "、",
    tooFew: (valid) => `有效${valid}份，样本不足，仅供参考`,
    invalid: (why, count) => `${why}${count}份`,
    uniform: (count) => `各题同一选项${count}份（已计入，请留意）`,
    tiersNote:
      "90分以上为好，75分以上为较好，60分以上为一般，不足60分为差；只供评估小组核定时参考，与核定档次相差两档以上的须说明。",
    tiersHead: ["单位", "编号", "指标", "题号", "问卷得分", "参考档次", "说明"],
    groupsNote: "没有注明身份的问卷计入综合得分，不计入任何一类身份；人工计数的问卷不分身份。",
    groupScoresNote: "由“各题计数”按身份的份数算出，算法同“问卷汇总”；“按身份得分”是这里各题的平均数。",
    ticksNote: "“计分”空着的选项不计分；占比＝份数÷有效份数。右边各栏是各类身份的份数，没有注明身份的不在其中。",
    ticksHead: ["单位", "题号", "题目", "选项", "计分", "份数", "占比", "有效份数"],
    opinionsNote: "文字照录，只列有效问卷；请留意其中是否写有姓名等个人信息。",
    opinionsHead: ["单位", "题号", "问题、意见", "份数"],
  },
  fault,
};
