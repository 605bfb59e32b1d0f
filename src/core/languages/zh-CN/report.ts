import type { ReportWords } from "../reportWords";

/** 2015-09-03 → 2015年9月3日 */
const day = (date: string): string => {
  const [year, month, number] = date.split("-").map(Number);
  return `${year}年${month}月${number}日`;
};

export const report: ReportWords = {
  day,
  list: (names) => names.join("、"),
  percent: (rate) => `${(Math.round(rate * 1000) / 10).toFixed(1)}%`,
  sample: "（示例数据，非真实评估结果）",
  office: "市编办",
  printed: {
    fileName: "文书打印稿",
    fileNameOf: (first, units) => `${first}${units > 1 ? `等${units}个单位` : ""} 文书打印稿`,
  },
  report: {
    fileName: "评估报告",
    title: (round) => `关于${round}情况的报告`,
    recipient: "市编委：",
    sections: ["评估工作开展情况", "评估结果", "主要成效", "存在的问题", "原因分析", "意见建议", "结果运用"],
    opening: (organiser, round) => `按照统一部署，${organiser}组织开展了${round}。现将有关情况报告如下。`,
    measures:
      "评估分制定印发方案、自查评估、实地抽查、总结反馈四个阶段进行，采取“查、听、谈、看、改”五项措施：查阅材料、听取汇报、访谈人员、实地查看、提出整改建议并跟踪整改。",
    scope: ({ unitClass, units, verified, others, onSite }) =>
      `${unitClass}应评${units}个，其中${verified}个已${onSite ? "核定" : "书面审核"}${others > 0 ? `，${others}个尚未完成、不参加排名` : ""}。`,
    sampled: (count, names) =>
      `对整合力度较大的${names.join("、")}${count > 1 ? `等${count}个部门` : ""}进行了实地抽查。`,
    notSampled: (unitClass) => `${unitClass}未作实地抽查，得分依据自查报告和书面材料审核确定。`,
    objections: ({ received, kept, adjusted }) =>
      `共收到异议${received}件，已处理${kept + adjusted}件，其中维持${kept}件、调整${adjusted}件。`,
    changes: (count) => `定稿后共变更数据${count}处，均已登记原因。`,
    result: ({ unitClass, ranked, average, highest, lowest, median, bands }) =>
      `${unitClass}参加排名${ranked}个，平均${average}分，最高${highest}分，最低${lowest}分，中位数${median}分；${bands.map(([grade, count]) => `${grade}${count}个`).join("，")}。`,
    noResult: (unitClass) => `${unitClass}没有已核验的单位，不作排名。`,
    rankingNote: (unitClass) => `${unitClass}评估得分和位次`,
    ranking: ["位次", "单位", "评估得分", "等次", "与自评相差"],
    composite: (unitClass, weights) =>
      `${unitClass}同时计算综合得分，各方占比为${weights.map(([party, weight]) => `${party}${weight}%`).join("、")}；等次和上表位次仍按评估得分。`,
    unused: (sentence) => sentence,
    uneven: (units) =>
      `其中${units}个单位有的评价主体没有评分或有效问卷不足10份，相应占比并入编办评估（见下表），综合得分位次不完全可比。`,
    compositeNote: (unitClass) => `${unitClass}综合得分和各方占比`,
    compositeHead: ["位次", "单位", "综合得分"],
    shareOf: (score, share) => `${score}\n占${share}%`,
    together: "各方得分和占比",
    voiceOf: (title, score, share) => `${title}${score}占${share}%`,
    voiceSeparator: "；",
    notRanked: (names) => `未核定、未排名的单位：${names.join("、")}。`,
    strong: (unitClass, majors) => `从得分看，${unitClass}平均得分率在90%以上的有${majors.join("、")}。`,
    achievementsNote: "下列成效请据评估材料勾选、补充：",
    achievements: [
      "□任务贯彻落实到位",
      "□“三定”规定执行情况良好",
      "□简政放权成效显著",
      "□事中事后监管和依法行政得到加强",
      "□机构设置得到优化",
      "□部门间、上下级间职责关系得到进一步理顺",
      "□食品药品监管体制改革和工商、质监体制调整工作顺利完成",
      "□机构编制管理工作得到加强",
    ],
    problems: ({ total, common, individual }) =>
      `评估共发现问题${total}个，其中共性问题${common}个、个性问题${individual}个。`,
    commonTitle: "共性问题",
    individualTitle: "个性问题",
    commonHead: ["编号", "指标", "类别", "失分单位（个）", "失分合计（分）"],
    noCommon: "没有达到共性标准的问题。",
    individual: (category, count, units) => `${category}类问题${count}个，涉及${units}个单位。`,
    causes: ({ common, indicators, individual }) =>
      `共性问题集中在${indicators}个指标、${common}个，需要从制度和机制上查找原因；个性问题${individual}个，主要应由有关单位对照整改。`,
    causesBy: (categories) =>
      `按类别看，${categories.map(([category, count]) => `${category}${count}个`).join("，")}。`,
    causesMore: "（具体原因请结合访谈、问卷情况补充。）",
    advice: [
      "督促整改。按书面反馈意见建立整改台账，逐项明确责任人和时限，销号管理。",
      "动态调整。以评估结果为依据，对职责、内设机构、编制、领导职数提出调整建议，向基层、一线倾斜。",
      "完善“三定”规定。对执行中发现的偏差进行登记研究，按程序修订。",
      "衔接下轮改革。将未销号的问题结转，作为下一轮改革和评估的依据。",
    ],
    adviceTracked: (count) => `需列入整改台账的扣分问题共${count}个。`,
    use: [
      "拟将领导职数、纪律和等次情况提供组织部门，将编制和进人情况提供人事部门，将清单、审批和执法情况提供法制部门，将编制使用情况提供财政部门，作为绩效考核、干部考核的参考。",
    ],
    annexes: "附件：评估定稿工作簿（最终得分、问题清单、整改台账）",
    defaults: "注：分值、等次为默认值，可由编办修改；报告中的数字均取自评估定稿。",
  },
  feedback: {
    fileName: (code, name) => `${code} ${name} 反馈意见`,
    title: (round) => `关于${round}结果的反馈意见`,
    docNumber: (year) => `〔${year}〕　　号`,
    recipient: (unit) => `${unit}：`,
    opening: (round) => `${round}工作已经结束。现将对你单位的评估结果反馈如下。`,
    sections: ["评估得分和等次", "主要做法和成效", "存在的问题", "整改建议及时限", "异议和联系方式"],
    score: ({ self, final, grade, total, onSite }) =>
      `你单位自评${self}分，经${onSite ? "书面审核和实地核定" : "书面审核"}，评估得分${final}分（满分${total}分），等次为${grade}。各大项得分如下。`,
    place: (place, ranked, unitClass) => `在参加排名的${ranked}个${unitClass}中居第${place}位。`,
    capped: (reasons) => `等次受限的原因：${reasons.join("；")}。`,
    composite: ({ score, place, ranked, unitClass }) =>
      `本轮另计综合得分，你单位为${score}分，由下表各方得分按占比相加而得${place === undefined ? "" : `，在参加排名的${ranked}个${unitClass}中居第${place}位`}。等次和前述位次仍按评估得分确定。`,
    left: (said) => `${said.join("；")}，其占比并入编办评估。`,
    uneven: "各单位的占比不尽相同，综合得分位次不完全可比。",
    compositeHead: ["评价主体", "得分", "占比"],
    compositeTotal: "综合得分",
    majors: ["大项", "分值", "自评得分", "评估得分", "得分率"],
    total: "合计",
    applicable: (points, applicable) => `${points}\n适用${applicable}`,
    rescaled: (applicable, total) => `不适用的指标不计入，适用分值${applicable}分，总分折算到${total}分。`,
    strong: (majors) => `${majors.join("、")}得分率在90%以上，请继续保持。`,
    noStrong: "各大项得分率均未达到90%，请对照问题全面改进。",
    problems: (count, lost) => `共${count}个问题，扣${lost}分。`,
    noProblems: "本次评估没有发现扣分问题。",
    problemHead: ["序号", "指标", "问题", "扣分", "依据"],
    source: { self: "自查", desk: "书面审核", site: "实地抽查", interview: "访谈", survey: "问卷" },
    until: (date) => `请逐项制定整改措施，于${date}前书面报送整改情况。`,
    noAdvice: "请继续巩固改革成果，无需报送整改情况。",
    contact: "联系人：　　　　　　联系电话：",
    objection: (date) => `如有异议，请于${date}前填写《异议说明》，连同佐证材料报送；逾期未提出的，视为无异议。`,
    receiptMark: "附件1",
    receipt: "回执",
    receiptLines: (unit, round) => [
      `${unit}已收到${round}结果的反馈意见。`,
      "有无异议：□无异议　□有异议（另附《异议说明》）",
      "签收人：　　　　　　　　　联系电话：",
      "签收日期：　　　年　　月　　日　　（盖章）",
    ],
    slipMark: "附件2",
    slip: "异议说明",
    slipLines: (unit, date) => [`单位（盖章）：${unit}`, `请于${date}前报送。`],
    slipHead: ["指标编号", "反馈得分", "异议内容和理由", "佐证材料"],
    slipEnd: ["单位主要负责人签字：", "日期：　　　年　　月　　日"],
  },
};
