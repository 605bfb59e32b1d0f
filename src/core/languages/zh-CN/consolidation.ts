import { extra } from "./extra";
import type { TamperFinding } from "../../form/tamper";
import type { ActiveContent } from "../../form/workbook";
import type { ConsolidationWords } from "../consolidationWords";
import { brief } from "./brief";
import { migration } from "./migration";
import { rejection } from "./rejection";

const activeContent: Readonly<Record<ActiveContent, string>> = {
  macros: "文件含宏，没有运行，也不带入汇总，请核对填报值。",
  externalLinks: "文件含外部链接，没有打开，也不带入汇总，请核对填报值是否引自别处。",
  connections: "文件含外部数据连接，没有打开，也不带入汇总，请核对填报值是否引自别处。",
};

/** The cell as people find it, and what it is called there. */
function cellSaid({ at, cell, title }: TamperFinding): string {
  const called = title && brief(title.zh, 20);
  if (!at || cell === undefined) return called === undefined ? "表内一处" : `“${called}”`;
  return `“${brief(at.sheet, 31)}”${cell}${called === undefined ? "" : `（${called}）`}`;
}

function tampering(finding: TamperFinding): string {
  switch (finding.kind) {
    case "formulaChanged":
      return finding.replacedByValue
        ? `${cellSaid(finding)}的公式被改成了固定值，汇总按规则重新计算，请核对。`
        : `${cellSaid(finding)}的公式被改动，汇总按规则重新计算，请核对。`;
    case "labelChanged":
      return `${cellSaid(finding)}的文字被改动：原为“${brief(finding.was, 60)}”，现为“${brief(finding.now, 60)}”，请核对填报口径。`;
    case "rowsAdded":
      return `“${brief(finding.sheet, 31)}”多出${finding.count}行，多出的内容不计入，请核对。`;
    case "columnsAdded":
      return `“${brief(finding.sheet, 31)}”多出${finding.count}列，多出的内容不计入，请核对。`;
    case "rowsMoved":
      return `“${brief(finding.sheet, 31)}”的行次序被调整，已按编号读取。`;
    case "unlocked":
      return `“${brief(finding.sheet, 31)}”的工作表保护被取消，请留意预置内容。`;
    case "titleChanged":
      return `“${brief(finding.sheet, 31)}”的表头文字被改动：原为“${brief(finding.was, 60)}”，现为“${brief(finding.now, 60)}”，请核对是否用错了表。`;
    case "activeContent":
      return activeContent[finding.what];
    case "structureUnlocked":
      return "工作簿结构保护被取消，请留意表样。";
    case "hidden":
      return `“${brief(finding.sheet, 31)}”被隐藏，已照常读取。`;
    case "renamed":
      return `工作表“${brief(finding.was, 31)}”被改名为“${brief(finding.now, 31)}”，已照常读取。`;
    case "merged":
      return `“${brief(finding.sheet, 31)}”的 ${finding.range} 被合并，请核对合并处的填报值。`;
    case "formulaEntry":
      return `${cellSaid(finding)}填的是公式，按其结果读取，请改填数值。`;
    case "scoresNotCalculated":
      return `“${brief(finding.sheet, 31)}”有${finding.count}个得分没有计算结果（保存它的程序不做计算），汇总按规则重新计算。`;
    case "shownScoreDiffers":
      return `${cellSaid(finding)}显示 ${brief(finding.shown, 20)}，按规则应为 ${finding.computed}，汇总以后者为准。`;
  }
}

/** ①②, as in the 评分标准. */
const circled = (parts: readonly number[]): string => parts.map((part) => String.fromCodePoint(0x245f + part)).join("");

function chineseDay(iso: string): string {
  return `${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`;
}

export const consolidation: ConsolidationWords = {
  extra,
  rejection,
  tampering,
  migration,
  sheets: {
    about: "说明",
    summary: (unitClass) => `汇总表（${unitClass}）`,
    matrix: (unitClass) => `指标矩阵（${unitClass}）`,
    ranking: (unitClass) => `排名（${unitClass}）`,
    board: "报送情况",
    issues: "问题",
    details: "明细",
    annexRows: "附表明细",
    journal: "日志",
  },
  fileTitle: (title) => `${title}工作簿`,
  sample: "示例数据，非真实填报",
  internal: "内部资料",
  page: "&C第 &P 页 共 &N 页",
  day: chineseDay,
  listSeparator: "、",
  sentenceSeparator: "；",
  quoted: (title) => `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”`,
  status: {
    reported: "已报",
    notReported: "未报",
    returned: "退回",
    otherVersion: "版本不符",
    unitDiffers: "单位不符",
  },
  severity: { error: "错误", warning: "警告", hint: "提示" },
  nature: { common: "共性", individual: "个性", none: "—" },
  state: { pending: "待填", notApplicable: "不适用" },
  unverified: "未核实",
  notRanked: "未排名",
  yes: "是",
  no: "否",
  foot: { sum: "合计", highest: "最高", lowest: "最低", average: "平均", median: "中位数", grades: "各等次家数" },
  about: {
    whatTitle: "一、本工作簿是什么",
    what: [
      "本工作簿由各单位报回的自评表自动汇总而成。各表由返回表重新生成，不要在计算结果上直接改数；数据有误，请单位改正后重报，再汇总一次。",
      "现阶段全部为自评分，未经核实：核实状态均为“未核实”，按规定不排位次，一律列“未排名”；“自评顺序”只按自评分由高到低排列，仅供参考，不是位次。",
      "没有有效返回表的单位照样列出，分数留空，不作 0 分；“待填”“不适用”和 0 分是三回事。",
    ],
    settingsTitle: "二、轮次设置",
    settings: {
      title: "评估名称",
      organiser: "承办单位",
      round: "评估轮次",
      start: "开始日期",
      due: "报送时限",
      stamp: "汇总时间（北京时间）",
    },
    schemesTitle: "三、采用的指标表",
    schemesHead: ["类别", "指标表", "版本", "大项、小项", "满分", "不适用处理", "等次（下限含本数）"],
    shape: (majors, indicators) => `${majors}大项 ${indicators}小项`,
    naPolicy: {
      rescale: "不适用指标剔除，得分÷适用分值×满分折算",
      full: "不适用指标按满分计",
      none: "不适用指标不得分，不折算",
    },
    band: (grade, from) => `${grade}≥${from}`,
    defaults: "分值、评分标准、等次线为默认值，可由编办修改。",
    waivedTitle: "四、编办认定尚未到期、不计分的部分",
    waivedHead: ["类别", "指标", "不计分的部分", "单位"],
    everyUnit: (count) => `全部${count}个单位`,
    noneWaived: "无。名录中没有把任何部分认定为尚未到期。",
    waivedParts: (parts) => `${circled(parts)}不计分，其余部分按比例折算；全部尚未到期的，该指标不适用`,
    methodTitle: "五、计算办法",
    method: [
      "计入规则：同一单位多次报送的，以文件内保存时间最近的一份为准（时间相同的按文件摘要取一份，并在“问题”里提示确认）；其余列入“日志”，注明被哪一份代替；内容完全相同的列为重复。有错误的返回表不计入，列为退回。",
      "小数：指标得分先逐项四舍五入到两位小数，再合计；折算后再保留两位小数。汇总＝明细之和，由系统核对（V56）。",
      "位次：不同类别的单位分别排列；同分同位，其后跳号（1、2、2、4）；只排已核实单位，未核实的列“未排名”（V52），其“自评顺序”仅供参考。",
      "问题性质：失分单位达到适用单位的一半且不少于 3 家的为共性，其余为个性（默认值，可由编办修改）。",
      "等次上限：触发“新增超编”“超职数”等情形的，等次按指标表规定封顶，原因列在汇总表备注栏。",
      "溯源：指标矩阵的单位名称可点击，跳到“明细”中该单位的首行；明细和附表明细每行注明来源文件、工作表、单元格和文件摘要（SHA-256）。",
      "警告旁是单位在该指标“自评说明”中写的理由；没有写的，注明“未说明理由”。",
      "明细中“填报值”是单位填写的原样，“数值”是读出的数；“书面核实值”“实地核实值”留待核实阶段填写。",
      "工作表保护没有密码，只为防止误改，不能防止有意修改。",
    ],
    transfers: {
      register:
        "划转核对：以名录中的“划转登记”为准，逐笔核对编制和人员；各单位填了“划转明细”的，另按对方单位逐对核对。",
      details: "划转核对：名录中未填“划转登记”，按各单位“划转明细”逐对核对；有划转而未填明细的单位只按合计核对。",
      totals: "划转核对：名录中未填“划转登记”，各单位也未填“划转明细”，只按合计核对，没有逐对核对。",
    },
    headcount: (locked, reported) =>
      `领导职数：已报单位${reported}个，其中${locked}个的核对结果已在评分前锁定，按锁定数计分；返回表与锁定数不符的，列在“问题”里。明细仍显示返回表填写的原样。`,
    sheetsTitle: "六、各表内容",
    sheetLines: [
      ["汇总表", "每单位一行：大项得分、评估得分、等次、主要问题"],
      ["指标矩阵", "每指标一行、每单位一列：得分、平均得分率、失分单位数、共性或个性"],
      ["排名", "按得分从高到低排列，内部资料"],
      ["报送情况", "应报、已报、未报、退回等，以及催报文字"],
      ["问题", "全部错误、警告、提示，单位之间的不一致，表样改动"],
      ["明细", "每单位每填报项一行，注明来源"],
      ["附表明细", "返回表附表中每个填写的行一行，注明来源"],
      ["日志", "每个文件一行：判定、原因、摘要、大小、保存时间"],
    ],
    rulesTitle: "七、执行的校验规则",
    rulesHead: ["编号", "规则", "适用"],
    everyClass: "各类单位",
    betweenUnits: "单位之间",
    rules: {
      V01: "必填项不得为空",
      V02: "实有人数不超过核定编制",
      V03: "历史超编不大于超编总数，并有消化计划",
      V04: "机构编制管理证登记数与实有数一致",
      V05: "名册人数与填报人数一致",
      V06: "实配职数不超过核定职数，正副职分别比较",
      V07: "职数与领导职数核对表一致",
      V08: "领导职数核对表有核定文号",
      V09: "实设部门不超过机构限额",
      V10: "内设机构数与明细表行数一致",
      V11: "擅自增设、更名数与明细表一致",
      V12: "核定与实设的差额逐一归因",
      V13: "现场发现的牌子不多于填报数",
      V14: "已到位不大于应到位",
      V15: "划入人员不多于划入编制",
      V16: "完成数不大于任务数",
      V17: "完成日期与按时完成数不矛盾",
      V18: "已办数不大于应办数，自填的应办数不偏少",
      V19: "人员到位、办事指南事项不多于已承接事项",
      V20: "清单公布日期、事项数等齐全合理",
      V21: "监管措施数不多于取消、下放合计",
      V22: "纳入计划、已实施的职责数不超过总数",
      V23: "已理顺数不大于存在数",
      V24: "条条干预起数与登记表一致",
      V25: "得分指标有佐证材料",
      V26: "得分在 0 与分值之间",
      V27: "自评与核定差异较大的说明原因",
      V28: "自评与核定总分相差较大的复核",
      V29: "扣分有原因",
      V30: "不适用只限规定情形，与同类单位不一致的须核实",
      V32: "填报完整率和佐证齐全率",
      V33: "评为“好”“差”的有依据",
      V34: "严重违纪与违纪数一致",
      V35: "自查问题数与问题清单一致",
      V36: "按时报送",
      V37: "文号格式规范",
      V38: "全市编制划转平衡",
      V39: "划转明细与合计一致，编制划转逐对一致",
      V40: "人员划转逐对一致，不重复在编",
      V41: "下放与承接事项逐项对应",
      V42: "应承接数与下放数一致，承接日期合理",
      V43: "单位在名录中，不重复报送，用表正确",
      V44: "指标表版本一致，表样未改动",
      V45: "职责争议双方都已申报",
      V52: "排名只含同类已核实单位",
      V54: "编办预置数未被改动",
      V55: "数字为非负整数，不带单位",
      V56: "汇总等于明细之和",
      V58: "应承接、应取消、应下放数与事项登记一致",
      V57: "总计等于所属部门之和",
    },
  },
  summary: {
    title: (title, unitClass) => `${title}汇总表（${unitClass}）`,
    note: "单位：分、名、项、个。自评分，未核实；分值为默认值，可由编办修改。",
    headings: {
      number: "序号",
      unit: "单位",
      sampled: "抽查",
      major: (id, title, points) => `${id} ${title}\n（${points}分）`,
      selfTotal: "自评总分",
      desk: "书面审核",
      field: "实地核定",
      notApplicable: "不适用分值",
      final: "评估得分\n（折算）",
      survey: "问卷\n（参考）",
      grade: "等次",
      selfOrder: "自评顺序\n（未核实，参考）",
      overStaff: "超编\n（名）",
      overPosts: "超职数\n（名）",
      unauthorised: "擅设、更名、加挂",
      toTake: "应承接\n（项）",
      taken: "已承接\n（项）",
      toDevolve: "应下放\n（项）",
      devolved: "已下放\n（项）",
      departmentLimit: "机构限额\n（个）",
      departmentsActual: "实设机构\n（个）",
      staffApproved: "核定编制\n（名）",
      staffActual: "实有人数\n（名）",
      postsApproved: "核定职数\n（名）",
      postsActual: "实配职数\n（名）",
      headcountForm: "领导职数核对",
      complete: "完整率",
      evidenced: "佐证率",
      verification: "核实状态",
      problems: "主要问题",
      status: "报送状态",
      remark: "备注",
    },
    confirmed: (yes) => (yes ? "已核对" : "未核对"),
    problem: (id, title, lost) => `${id}${title}失${lost}分`,
    noProblem: "无失分",
    capped: (reasons) => `等次受限：${reasons}`,
    waived: (id, parts) => `${id}${circled(parts)}经编办认定尚未到期，不计分`,
    pending: (count) => `${count}项指标待填`,
  },
  matrix: {
    title: (title, unitClass) => `${title}指标得分矩阵（${unitClass}）`,
    note: "单位：分。自评分，未核实；空白＝没有有效返回表。点单位名称可查该单位明细。",
    head: ["编号", "小项", "分值"],
    status: "报送状态",
    right: ["平均得分率", "失分单位数", "计分单位数", "性质"],
    subtotal: (title) => `${title}　小计`,
    total: "合计得分",
    applicable: "适用分值",
    final: "评估得分（折算）",
    cap: "等次上限",
    grade: "等次",
    noCap: "无",
    lossTitle: "失分排行（各单位合计失分，从多到少）",
    lossHead: ["编号", "小项", "失分合计"],
    chart: (id, title, lost) => `失分最多的是${id}“${title}”，共失${lost}分`,
    chartNone: "各指标均无失分",
    chartAxis: "失分合计（分）",
    chartSeries: "失分合计",
  },
  ranking: {
    title: (title, unitClass) => `${title}排名表（${unitClass}）`,
    note: (verified, unverified) =>
      verified === 0
        ? "全部为自评分，未核实，不排位次；“自评顺序”只按自评分由高到低排列，仅供参考，不是位次。"
        : `已核实${verified}个单位，排定位次，同分同位，其后跳号；未核实${unverified}个单位列“未排名”，“自评顺序”仅供参考，不是位次。`,
    head: [
      "位次",
      "自评顺序\n（未核实，仅供参考）",
      "单位",
      "评估得分",
      "等次",
      "与平均差",
      "上轮位次",
      "变化",
      "备注",
    ],
    chart: (highest, lowest, average) => `最高 ${highest}，最低 ${lowest}，平均 ${average}`,
    chartAxis: "评估得分（分，自评）",
    chartSeries: "评估得分",
    noReturn: (status) => `${status}，没有得分`,
    pending: (count) => `${count}项指标待填，没有总分`,
    unverified: "未核实",
  },
  board: {
    title: (title) => `${title}报送情况`,
    counts: {
      due: "应报",
      reported: "已报",
      notReported: "未报",
      returned: "退回",
      otherVersion: "版本不符",
      repeated: "重复",
      unitDiffers: "单位不符",
      strangers: "无主文件",
    },
    countsNote: "应报＝已报＋未报＋退回＋版本不符＋单位不符；“重复”是其中报送过不止一份的单位数。",
    head: [
      "序号",
      "单位代码",
      "单位",
      "类别",
      "报送状态",
      "计入的文件",
      "保存时间\n（北京时间）",
      "警告",
      "重复份数",
      "其他文件",
      "应做的事",
      "联络人及电话",
    ],
    todo: {
      nothing: "无",
      answerWarnings: (count, unexplained) =>
        unexplained === 0
          ? `有${count}条警告，已说明理由，请编办核对`
          : `有${count}条警告，其中${unexplained}条未说明理由，请核对或说明`,
      send: "请报送自评表",
      sendBy: (day) => `请于${day}前报送自评表`,
      newerReturned: (file) => `另有一份未通过（${brief(file, 40)}），如系更正请改正后重报`,
    },
    otherFile: (file, state) => `${brief(file, 60)}：${state}`,
    superseded: "被后报的代替",
    undecided: "没有计入，保存时间分不出先后，请确认",
    copy: "与计入的完全相同",
    strangersTitle: "不属于名录中任何单位的文件",
    strangersHead: ["序号", "文件", "原因"],
    noStrangers: "无",
    reminderTitle: "催报文字（可复制）",
    reminder: {
      notReported: (title, units, count, due) =>
        `${title}：以下${count}个单位尚未报送自评表，请${due === undefined ? "尽快" : `于${due}前`}报送：${units}。`,
      correct: (unit, sentence) => `${unit}：${sentence}`,
      none: "全部单位均已报送。",
    },
  },
  issues: {
    title: (title) => `${title}问题清单`,
    head: ["序号", "级别", "来源", "单位", "指标", "问题", "单位说明的理由", "规则", "文件", "工作表", "单元格"],
    origin: { form: "自评表", returned: "退回的表", tampering: "表样改动", between: "单位之间" },
    none: "没有发现问题。",
    noReason: "未说明理由",
  },
  details: {
    title: (title) => `${title}明细`,
    note: "每单位每填报项一行。“填报值”照录原文；空白＝未填，不作 0。",
    head: [
      "单位代码",
      "单位",
      "类别",
      "指标",
      "填报项编号",
      "填报项",
      "填报值",
      "数值",
      "计量单位",
      "书面核实值",
      "实地核实值",
      "状态",
      "来源文件",
      "工作表",
      "单元格",
      "SHA-256",
    ],
    reason: "自评说明（扣分原因）",
    state: { given: "已填", blank: "未填", notApplicable: "不适用", unreadable: "无法识别" },
  },
  annexRows: {
    title: (title) => `${title}附表明细`,
    note: "返回表附表中每个填写的行一行，按附表栏目顺序照录，没有填的栏目略去；“单元格”是该行在来源文件中的位置。",
    head: ["单位代码", "单位", "类别", "附表", "行序", "编号", "内容", "来源文件", "工作表", "单元格", "SHA-256"],
    entry: (column, said) => `${column}：${said}`,
  },
  journal: {
    title: (title) => `${title}文件日志`,
    note: "每个文件一行，按文件名排列；文件只读取，不改动。",
    head: ["序号", "文件名", "路径", "判定", "单位", "原因", "大小（字节）", "保存时间（北京时间）", "SHA-256"],
    verdict: {
      counted: "计入",
      countedWithWarnings: "计入，有警告",
      superseded: "被代替",
      undecided: "待确认",
      copy: "重复",
      rejected: "退回",
      stranger: "不计入",
    },
    by: (file) => `以后报的“${brief(file, 60)}”为准`,
    undecided: (file) => `分不出哪份是后报的，暂以“${brief(file, 60)}”为准，请确认`,
    copyOf: (file) => `与“${brief(file, 60)}”内容完全相同`,
  },
};
