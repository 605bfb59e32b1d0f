import type { FormFault } from "../../verification/submission";
import type { VerificationWords } from "../verificationWords";
import { unreadable } from "./unreadable";

const quoted = (entry: string): string => (entry === "" ? "空白" : `“${entry}”`);

function fault(reason: FormFault): string {
  switch (reason.kind) {
    case "notAWorkbook":
      if (reason.found === "empty") return unreadable.empty;
      return "这不是 Excel 工作簿（.xlsx），请交下发的核验表原文件。";
    case "cannotOpen":
    case "encrypted":
    case "tooLarge":
    case "ourFault":
    case "damaged":
      return unreadable[reason.kind];
    case "tooSlow":
      return "文件内容异常，读取超时，已跳过，请用原核验表重新填写。";
    case "notOurs":
      return reason.is === "form"
        ? "这是单位的自评表，不是核验表，不计入核验汇总。"
        : "这不是本系统生成的核验表，请用 pinghui verify issue 生成的表。";
    case "otherVersion":
      return "核验表的版本与本系统的指标表不一致，请重新生成核验表。";
    case "otherRound":
      return `这是${reason.round}轮次的核验表，本轮是${reason.wanted}，请用本轮的表。`;
    case "unknownUnit":
      return `名录里没有“${reason.name}”，请核对名录。`;
    case "unitDiffers":
      return `封面的被评估单位写的是“${reason.shown}”，而这份表属于“${reason.wanted}”，请用该单位自己的核验表。`;
    case "changed": {
      const [first] = reason.faults;
      const where = first && "sheet" in first && first.kind !== "sheetMissing" ? `“${first.sheet}”` : "";
      const row = first?.kind === "rowMissing" ? (/^[A-Z]\d+\.\d+/.exec(first.key)?.[0] ?? "") : "";
      const what =
        first?.kind === "rowMissing"
          ? `${where}缺${row === "" ? "行" : `${row}的行`}`
          : first?.kind === "rowTwice"
            ? `${where}第${first.rows.slice(0, 2).join("、")}行重复`
            : first?.kind === "columnMissing"
              ? `${where}缺列`
              : first?.kind === "sheetTwice"
                ? `表“${first.names[0] ?? ""}”有${first.names.length}张`
                : `缺表“${first?.title?.zh ?? ""}”`;
      const more = reason.faults.length > 1 ? `等${reason.faults.length}处` : "";
      return `表样被改动：${what}${more}，请用原表重新核验。`;
    }
    case "selfChanged":
      return (
        `自查值不能改：${reason.title}原为“${reason.was}”，现为“${reason.now}”` +
        `${reason.count > 1 ? `（共${reason.count}处）` : ""}；与自查不同的，请填在核实值栏，并恢复自查值。`
      );
    case "officeNumberChanged":
      return (
        `编办核定数与名录不符：${reason.title}表上为${quoted(reason.was)}，名录现为${quoted(reason.now)}` +
        `${reason.count > 1 ? `（共${reason.count}处）` : ""}；名录改过的，请重新收表、重新下发核验表，否则请恢复名录。`
      );
    case "unitMissing":
      return "封面没有填评估人员所在单位，请补填（核对回避要用）。";
    case "recusal":
      return `评估人员“${reason.assessor}”来自被评估单位“${reason.unit}”，请回避本单位，改由其他人员核验。`;
    case "errors":
      return `有 ${reason.count} 处错误，请改正后重交。`;
  }
}

export const verification: VerificationWords = {
  sheets: { cover: "核验封面", score: "核定表", data: "核实数据", evidence: "佐证核验" },
  fileName: (unit, assessor) => `${unit}核验表（${assessor}）`,
  source: {
    site: "实地核实",
    desk: "书面核实",
    accepted: "认可自查",
    self: "未核实",
    optional: "可不填",
    fixed: "不用核实",
    check: "请核对",
  },
  status: {
    notApplicable: "不适用",
    check: "请核对",
    manualReason: "请填人工核定理由",
    open: "未核实",
    deduction: "请填扣分原因",
    difference: "请说明差异",
    verified: "已核验",
  },
  finding: { asStated: "属实", differs: "不符", notSeen: "未见" },
  tick: "√",
  cover: {
    title: (round) => `${round}核验表`,
    labels: {
      unit: "被评估单位",
      unitCode: "单位代码",
      round: "评估轮次",
      scheme: "指标表",
      assessor: "评估人员",
      returned: "所核自评表",
    },
    entries: {
      "verify.assessorUnit": "评估人员所在单位",
      "verify.verifiedOn": "核验日期",
      "verify.acceptRest": "其余自查值全部认可",
      "verify.platesSeen": "现场所见加挂牌子数",
      "verify.problemsFound": "抽查发现问题数",
    },
    hints: {
      "verify.assessorUnit": "必填。不得核验本单位（回避）。",
      "verify.verifiedOn": "日期，如 2015-09-10",
      "verify.acceptRest": "选“是”：没有填核实值的，都按自查值认可；单项不认可的，在“核实数据”选“否”。",
      "verify.platesSeen": "到过现场的填，块",
      "verify.problemsFound": "到过现场的填，个",
    },
    howTitle: "核验说明",
    how: ({ score, data, evidence }) => [
      "1. 只在浅黄色单元格内填写；自查值、得分和差距自动带出，不能修改。",
      `2. “${data}”：与自查一致的选认可；不一致的填书面核实值，到现场核过的填实地核实值。`,
      "3. 取值先后：实地核实值、书面核实值、自查值；空着的才往后取，填 0 就是 0。",
      `4. “${score}”：得分按同一评分标准自动计算；确需人工核定的，分数和理由都要填，缺理由不算。`,
      "5. 核定分低于分值的写扣分原因（不少于6字）；与自评相差较大的说明差异。",
      `6. “${evidence}”：逐份看过佐证材料后，选属实、不符或未见。`,
      "7. 用到的核验方式打“√”：查阅材料、听取汇报、访谈人员、实地查看、提出整改。",
    ],
    board: "核验进度和得分",
    boardHead: ["大项", "分值", "自评得分", "核验得分", "差距", "未完成"],
    total: "合计",
    final: "总分（按适用分值折算）",
    grade: "等次",
    left: "未完成指标数不为 0 的，核定总分只作参考。",
    signatures: ["评估人员（签字）：", "组长（签字）：", "被评估单位（签字）："],
  },
  score: {
    title: (round) => `${round}指标核定表`,
    unitLine: (unit, assessor) => `被评估单位：${unit}　　评估人员：${assessor}`,
    head: [
      "编号",
      "小项",
      "分值",
      "自评分",
      "按标准核定分",
      "人工核定分",
      "人工核定理由",
      "核定分",
      "差距",
      "扣分原因（差异说明）",
      "查",
      "听",
      "谈",
      "看",
      "改",
      "核验记录",
      "佐证（已核/登记）",
      "状态",
    ],
    total: "合计",
    applicable: "适用分值",
    final: "总分（折算）",
    grade: "等次",
    manualHint: (points) => `一般不填。按标准计算不合适时填0至${points}的分数，最多两位小数，并写理由。`,
    manualAlert: (points) => `请填0至${points}之间的分数，最多两位小数。`,
    manualReasonHint: "填了人工核定分的必填；没有理由的不算。",
    deductionHint: "核定分低于分值的必填，不少于6字；与自评相差较大的也在此说明。",
    notesHint: "看了哪些材料、听了谁的汇报、访谈了谁、到现场看了什么。",
    tickHint: "用到的打“√”。",
  },
  data: {
    title: "核实数据",
    unitLine: (unit, round) => `被评估单位：${unit}　　评估轮次：${round}`,
    head: ["编号", "小项", "填报项", "单位", "自查值", "书面核实值", "实地核实值", "认可", "采用值", "状态"],
    acceptHint: "与自查一致的选“是”；选“否”的，请填核实值。",
    deskHint: "查阅材料后与自查不一致的填。",
    siteHint: "到现场核过的填，优先于书面核实值。",
  },
  evidence: {
    title: "佐证材料核验",
    head: ["序号", "指标", "材料名称", "文号（编号）", "日期", "页数", "存放位置", "核验结果", "说明"],
    findingHint: "看过后选：属实、不符、未见。",
    none: "自评表没有登记佐证材料。",
  },
  odd: (what, where, text) =>
    what === "manual"
      ? `${where}人工核定分填了“${text}”，请填数字，不带单位。`
      : what === "accept"
        ? `${where}“认可”栏填了“${text}”，请选“是”或“否”。`
        : what === "finding"
          ? `佐证第${where}项核验结果填了“${text}”，请从下拉列表中选择。`
          : `封面“${where}”填了“${text}”，请改正。`,
  fault,
};
