import type { FollowUpWords } from "../followUpWords";

const objectionFault: FollowUpWords["objectionFault"] = {
  unit: "单位不在评估名录里",
  indicator: "没有这个指标，或该单位这个指标没有得分",
  decision: "处理结果只能填“维持”或“调整”",
  points: "调整后得分应为不超过分值、最多两位小数的数",
  incomplete: "处理人、处理日期、理由没有填全",
  date: "日期应填成2015-10-12这样",
  text: "没有填异议内容",
};

export const followUp: FollowUpWords = {
  title: "评估定稿",
  sheets: {
    cover: "定稿说明",
    gaps: "差距说明",
    findings: "问题",
    objections: "异议登记",
    log: "变更记录",
    documents: "文书清单",
    final: (unitClass) => `最终得分（${unitClass}）`,
    matrix: (unitClass) => `指标得分（${unitClass}）`,
    analysis: (unitClass) => `分析（${unitClass}）`,
  },
  source: { self: "自查", desk: "书面审核", site: "抽查", interview: "访谈", survey: "问卷" },
  category: {
    absence: "缺位",
    overreach: "越位",
    misplacement: "错位",
    institution: "机构",
    establishment: "编制",
    headcount: "职数",
    mechanism: "机制",
  },
  nature: { common: "共性", individual: "个性", none: "—" },
  advice: {
    absence: (indicator) => `对照“三定”规定和改革方案，补齐“${indicator}”未完成的事项，明确责任人和完成时限。`,
    overreach: (indicator) => `停止清单之外或已取消、下放事项的行权，按“${indicator}”的要求清理规范。`,
    misplacement: (indicator) => `会同有关单位理顺“${indicator}”涉及的职责交叉，形成分工文件。`,
    institution: (indicator) => `按批准的机构设置纠正“${indicator}”的偏差，需调整的按程序报批。`,
    establishment: (indicator) => `核对实名制台账，就“${indicator}”制定消化或到位计划并按期落实。`,
    headcount: (indicator) => `按核定领导职数整改“${indicator}”，超配的制定消化计划。`,
    mechanism: (indicator) => `健全“${indicator}”的制度和协调机制，并检查落实。`,
  },
  what: {
    total: "总分",
    grade: "等次",
    place: "位次",
    state: "核实状态",
    composite: "综合得分",
    compositePlace: "综合位次",
    voices: "各方评分和权重",
    name: "单位名称",
    assessors: "评估人员",
    sample: "抽查理由",
    other: "其他内容（数据校验码）",
  },
  part: {
    self: "自评分",
    reasons: "扣分原因",
    values: "核实值",
    remarks: "备注",
    category: "类别",
    source: "取值来源",
    how: "得分说明",
  },
  changed: (what, part) => `${what}（${part}）`,
  adjusted: (points, by, why) => `经异议处理调整为${points}分（${by}：${why}）。`,
  fault: (fault, say) => {
    switch (fault.kind) {
      case "disputed":
        return `还有单位存在未裁定的分歧，不能定稿：${fault.units.join("、")}。请在核验汇总的“分歧裁定”里裁定，重新汇总后再定稿。`;
      case "nothingVerified":
        return "没有一个单位核验完，不能定稿。请先收齐核验表并重新汇总。";
      case "unknownScheme":
        return `核验汇总所用的指标表（${fault.id}）与现有指标表不一致，不能定稿。请用同一版本的指标表。`;
      case "otherRound":
        return `核验汇总是${fault.round}轮的，已有的评估定稿是${fault.wanted}轮的，不能混用。请换一个输出文件名。`;
      case "objection":
        return `“异议登记”里${fault.objection.unit || "（未填单位）"}的异议不能采用：${objectionFault[fault.fault]}。请改正后再定稿。`;
      case "unexplained":
        return `定稿后有${fault.count}处数据变动没有说明原因，第一处：${fault.first.name}“${say(fault.first)}”由${fault.first.was || "空"}改为${fault.first.now || "空"}。请用 --why 说明原因。`;
    }
  },
  objectionFault,
  cover: {
    lines: ({ firstBy, firstOn, by, on, version, hash, changes }) => [
      ["定稿人", firstBy],
      ["定稿日期", firstOn],
      ["当前版本", `第${version}版（${on}，${by}）`],
      ["定稿后变更", changes === 0 ? "无" : `${changes}处，见“变更记录”`],
      ["数据校验码", hash],
    ],
    head: ["类别", "应评单位", "已核验", "未核完", "未核实", "平均分", "最高分", "最低分"],
    note: "本工作簿由核验汇总生成，分数已锁定。只有“问题”“异议登记”的浅黄色栏可以填写；其余内容改动不会采用，请修改来源后重新定稿，变动会自动记入“变更记录”。",
  },
  final: {
    title: (unitClass) => `${unitClass}最终得分`,
    note: "得分、等次、位次均由“指标得分”各格算出；未核定的单位得分仅供参考，不参加排名。",
    head: [
      ["序号", "单位代码", "单位"],
      ["得分合计", "适用分值", "自评总分", "最终得分", "差距", "差距说明", "等次", "等次上限原因", "核实状态", "位次"],
    ],
  },
  matrix: {
    title: (unitClass) => `${unitClass}指标得分`,
    note: "左为最终得分，中为自评得分，右为各大项得分率；颜色越深得分率越低。",
    final: "最终得分",
    self: "自评得分",
    rates: "大项得分率",
    full: "分值",
    items: ["平均得分率", "失分单位", "计分单位", "失分合计", "性质"],
  },
  gaps: {
    title: "自评与核定差距说明",
    note: "自评分与核定分相差0.5分以上且达到分值20%的指标，应有差异说明。",
    head: ["单位", "编号", "指标", "分值", "自评分", "最终得分", "差距", "说明", "是否说明"],
    none: "没有差距较大的指标。",
  },
  findings: {
    title: "问题清单",
    note: "类别、性质、问题描述、整改建议可在浅黄色栏改写，重新生成时保留；不需整改的填理由。失分单位不少于3个且达到适用单位一半的为共性。",
    head: ["单位", "编号", "指标", "来源", "扣分", "类别", "性质", "问题描述", "整改建议", "不需整改理由", "依据"],
    changed: (title, self, verified) => `“${title}”自查为${self}，核实为${verified}`,
    none: "没有发现问题。",
  },
  objections: {
    title: "异议登记和处理",
    note: "收到异议即在此登记；处理结果填“维持”或“调整”，并填处理人、日期、理由。重新定稿后生效，变动自动记入“变更记录”。",
    head: ["单位", "指标编号", "异议内容", "收到日期", "处理结果", "调整后得分", "处理人", "处理日期", "理由", "状态"],
    kept: "维持",
    adjusted: "调整",
    state: { open: "待处理", kept: "已处理，维持", adjusted: "已处理，调整" },
  },
  log: {
    title: "定稿后变更记录",
    note: "定稿后每一处变动自动记录，不能删改。",
    head: ["版本", "日期", "变更人", "单位", "项目", "原值", "新值", "原因"],
    none: "定稿后没有变更。",
  },
  documents: {
    title: "文书清单",
    note: "文书所依据的数据变动后标为“已过期”，请重新生成。",
    head: ["文书", "单位", "文件", "打印稿", "生成日期", "状态"],
    none: "还没有生成文书。",
    kind: { report: "评估报告", feedback: "书面反馈意见" },
    current: "现行",
    outdated: "已过期，请重新生成",
  },
  analysis: {
    title: (unitClass) => `${unitClass}分析`,
    note: "全部数字由“指标得分”“最终得分”各表算出。",
    bands: "一、等次分布（已核验单位）",
    bandsHead: ["等次", "单位数"],
    bandsChart: (unitClass) => `${unitClass}等次分布`,
    losses: "二、各指标失分（由多到少）",
    lossesHead: ["编号", "指标", "失分合计"],
    lossesChart: (indicator, points) => `失分最多的是${indicator}，合计${points}分`,
    gaps: "三、自评与最终得分",
    gapsHead: ["单位", "自评总分", "最终得分"],
    gapsChart: "各单位自评与最终得分",
    radar: "四、单位与平均水平比较（在浅黄色格选择单位）",
    radarHead: ["大项", "该单位得分率", "平均得分率"],
    radarChart: "各大项得分率：所选单位与平均",
    choose: "从列表里选一个单位，图随之变化。",
    count: "单位数（个）",
    points: "分",
    rate: "得分率",
    none: "还没有可以分析的得分。",
  },
};
