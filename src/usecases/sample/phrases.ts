import type { Bilingual } from "#core";

const said = (zh: string, en: string): Bilingual => ({ zh, en });

/** What respondents write, in the two languages a form can have. Names and document numbers stay Chinese. */
export const phrases = {
  sampleReason: said("整合力度较大", "Much was merged"),
  leaderPost: said("副局长", "Deputy director"),
  mayor: said("副市（旗、区）长", "Deputy head"),
  plan: said("机构改革实施方案", "Reform implementation plan "),
  effect: said(
    "对照方案逐项核对，职能、机构、编制均已调整到位，群众办事时间明显缩短。",
    "Checked item by item against the plan: functions, divisions and posts are in place and waiting times are shorter.",
  ),
  effectSmall: said(
    "主要任务已完成，个别事项仍在衔接。",
    "The main tasks are done; a few are still being handed over.",
  ),
  short: said("见工作总结。", "See the summary."),
  notTaken: said("配套办法尚未印发，待上级明确后承接。", "Rules are still missing; taken on once they are issued."),
  violation: said(
    "个别人员借调未按程序报批，已责令纠正并通报。",
    "A secondment was not approved in due form; it was corrected and reported.",
  ),
  overlap: said(
    "与相关部门在监管环节上职责界限不清，已商定分工。",
    "Who supervises which stage was unclear; the division of work has been agreed.",
  ),
  divisions: said("内设机构名称、职责、编制见内设机构明细表。", "Names, duties and posts: see the list of divisions."),
  running: said(
    "科室分工清楚，岗位职责上墙，办文办事流程顺畅，未出现推诿扯皮。",
    "Sections have clear duties and posted job descriptions; papers move without disputes.",
  ),
  runningPoor: said(
    "两个业务科室职责有重叠，遇事协商时间较长，正在重新划分岗位职责。",
    "Two sections overlap and agree slowly; their duties are being divided anew.",
  ),
  unauthorised: said(
    "因工作需要临时设置，已提出撤并意见，年底前纠正。",
    "Set up for a time because of the workload; to be undone by the end of the year.",
  ),
  digest: said(
    "自然减员两年内消化完毕，期间只出不进。",
    "To be absorbed by retirement within two years; nobody is taken on meanwhile.",
  ),
  overPosts: said(
    "改革合并时保留原职级人员，2016年6月底前消化。",
    "Leaders kept their rank in the merger; to be absorbed by the end of June 2016.",
  ),
  mechanism: said(
    "建立首问负责、限时办结、联席会商等制度，审批事项集中办理，监管由科室分散检查改为联合检查。",
    "First-contact duty, time limits and joint meetings were introduced; approvals are handled at one desk and inspections carried out together.",
  ),
  cooperation: said(
    "与相关部门建立信息共享和联合执法机制，重大事项提前会签，协作单位反映良好。",
    "Information is shared and enforcement carried out jointly with related departments; major matters are co-signed early.",
  ),
  results: said(
    "改革后内设机构进一步精简，审批事项减少，办理时限平均缩短三分之一，职责交叉明显减少。",
    "There are fewer divisions and approval items; handling takes a third less time and duties overlap far less.",
  ),
  problems: said(
    "人员结构与新增职能不匹配，基层承接力量不足。",
    "Staff don't fit the new functions; the lower level lacks people for devolved items.",
  ),
  advice: said(
    "编制资源向基层和一线倾斜，完善部门间协调机制。",
    "Shift posts to the lower level and improve co-ordination between departments.",
  ),
  supervision: said(
    "建立随机抽查和信用监管制度，每季度通报检查结果，整改率逐季提高。",
    "Random checks and credit records were introduced; results are published quarterly and more is put right.",
  ),
  enforcement: said(
    "执法经费和装备仍显不足，正在申请专项保障。",
    "Funds and equipment for enforcement are short; special funds have been requested.",
  ),
  deviation: said(
    "个别部门职责与“三定”规定表述不完全一致，正在修订。",
    "In some departments duties differ slightly from the rules; these are being revised.",
  ),
  interference: said(
    "来文要求对口增设机构、明确领导职数，已登记并报市编办。",
    "A letter asked for a counterpart body and its leaders; it was registered and reported.",
  ),
  interferenceWay: said("来文", "Letter"),
  interferenceSource: said("上级业务主管部门", "Superior line department"),
  evidence: said("相关文件及台账", "Documents and records"),
  summary: said("工作总结", "Summary of work"),
  place: said("办公室档案柜", "Archive cabinet of the office"),
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why points were lost, or why something is as it is (自评说明). */
export const reasons: readonly Bilingual[] = [
  said(
    "因配套文件印发较晚，部分工作延后，计划年底前完成。",
    "Rules came late and part of the work was delayed; to be finished by the end of the year.",
  ),
  said("人员尚未全部到位，已列入下一步整改计划。", "Not all people are in place yet; part of the next steps."),
  said("情况已核对属实，正在按规定整改。", "Checked and true; being put right."),
  said(
    "改革时间紧、任务重，个别环节衔接不够，已安排专人负责。",
    "Time was short and some steps did not fit together; someone is now in charge.",
  ),
  said("经自查发现后立即纠正，具体见佐证材料。", "Put right as soon as it was found; see the evidence."),
];

/** What a self-check finds (问题清单). */
export const problems: readonly {
  readonly problem: Bilingual;
  readonly cause: Bilingual;
  readonly advice: Bilingual;
}[] = [
  {
    problem: said(
      "承接的审批事项多，窗口人员不足",
      "Many items were taken on, but there are too few people at the desk",
    ),
    cause: said("编制未随事项同步调整", "Posts did not move with the items"),
    advice: said("从内部调剂编制充实窗口", "Move posts within the unit to the desk"),
  },
  {
    problem: said("综合执法缺乏体制机制保障", "Integrated enforcement lacks an institutional basis"),
    cause: said("执法队伍分散，经费渠道不一", "Teams are scattered and funded in different ways"),
    advice: said("统一执法机构，明确经费保障", "One enforcement body with secured funds"),
  },
  {
    problem: said("与相关部门的协调配合机制不健全", "Co-ordination with related departments is incomplete"),
    cause: said("职责边界表述不够具体", "Limits of duties are worded too generally"),
    advice: said("修订“三定”规定，建立会商制度", "Revise the rules and set up regular consultation"),
  },
  {
    problem: said("权责清单动态调整不及时", "The lists are not adjusted in time"),
    cause: said("没有明确专门科室负责", "No section is responsible"),
    advice: said("由政策法规科负责，每半年调整一次", "The legal section adjusts them twice a year"),
  },
  {
    problem: said("部分人员专业结构与职能不匹配", "Some people's training does not fit the functions"),
    cause: said("整合后人员来源多样", "After the merger people came from many bodies"),
    advice: said("开展业务培训，优化岗位配置", "Train people and fill posts anew"),
  },
];
