import type { Bilingual } from "../answers/text";

/** 《政府职能转变和机构改革评估工作调查问卷》, DOMAIN §5: questions, options and what each is worth. All of it is [O]. */

export interface Option {
  readonly text: Bilingual;
  /** Points of 100; without any, the answer is counted but not scored (不了解、不涉及). */
  readonly weight?: number;
}

export interface Question {
  /** As printed; identity comes before them and has none. */
  readonly no: number;
  /** `{}` stands for the assessed unit: 本部门, 本旗市区. */
  readonly text: Bilingual;
  readonly options: readonly Option[];
  /** Goes into the total. */
  readonly scored: boolean;
  /** Indicators it says something about, by scheme. */
  readonly indicators: Readonly<Record<string, readonly string[]>>;
}

const option = (zh: string, en: string, weight?: number): Option =>
  weight === undefined ? { text: { zh, en } } : { text: { zh, en }, weight };

const quality: readonly Option[] = [
  option("好", "Good", 100),
  option("较好", "Fairly good", 80),
  option("一般", "Average", 60),
  option("差", "Poor", 0),
  option("不了解", "Don’t know"),
];
const qualityOrNone = [...quality, option("不涉及", "Not concerned")];
const known: readonly Option[] = [
  option("很了解", "Very well"),
  option("比较了解", "Fairly well"),
  option("了解一些", "A little"),
  option("不了解", "Not at all"),
];
const flag: readonly Option[] = [option("是", "Yes"), option("否", "No"), option("不清楚", "Not sure")];

/** Of question 11: somebody says there is something wrong. */
export const FLAG_QUESTION = 11;
export const FLAG_YES = 1;

const ask = (
  no: number,
  zh: string,
  en: string,
  departments: readonly string[],
  banners: readonly string[],
  options: readonly Option[] = quality,
): Question => ({
  no,
  text: { zh, en },
  options,
  scored: options === quality || options === qualityOrNone,
  indicators: { departments, banners },
});

/** The single-choice questions; which indicators of the banners they map to is ours as much as the rest. */
export const questions: readonly Question[] = [
  ask(1, "您对{}“三定”规定的了解程度", "How well you know {}’s “three-fix” rules", [], [], known),
  ask(
    2,
    "{}机构改革组织实施和按时完成任务情况",
    "How {} organised the reform and finished its tasks on time",
    ["D1.3", "D1.4"],
    ["B1.2", "B1.3"],
  ),
  ask(
    3,
    "行政审批事项承接、取消、下放的落实情况",
    "How approval items were taken on, cancelled and devolved",
    ["D2.1", "D2.2", "D2.3"],
    ["B2.1", "B2.2", "B2.3"],
  ),
  ask(
    4,
    "权力清单、责任清单制度执行情况",
    "How the lists of powers and responsibilities are carried out",
    ["D2.4"],
    ["B2.5"],
  ),
  ask(
    5,
    "取消、下放事项的事中事后监管情况",
    "Supervision during and after, of items cancelled and devolved",
    ["D2.5"],
    ["B2.6"],
  ),
  ask(
    6,
    "执法重心下移和综合执法推进情况",
    "Moving enforcement down, and integrated enforcement",
    ["D2.6"],
    ["B2.7"],
    qualityOrNone,
  ),
  ask(
    7,
    "“三定”职责纳入年度计划并组织实施情况",
    "Duties of the “three-fix” rules in the yearly plan, and carried out",
    ["D2.7"],
    ["B1.4"],
  ),
  ask(
    8,
    "与上下级、其他部门职责关系是否清晰、理顺",
    "Whether duties towards levels above and below and other departments are clear",
    ["D2.8"],
    ["B2.9"],
  ),
  ask(
    9,
    "机构整合后内设机构设置、分工和运行情况",
    "Divisions after the merger: set-up, division of work, running",
    ["D3.1", "D3.2", "D3.3"],
    ["B3.1", "B3.2"],
  ),
  ask(
    10,
    "人员编制、领导职数配备和人员划转到位情况",
    "Staff, leadership posts and the transfer of people",
    ["D4.1", "D4.2", "D4.3"],
    ["B3.4", "B3.5", "B3.6"],
  ),
  ask(
    FLAG_QUESTION,
    "是否存在擅自增设机构、更名、加挂牌子或超编、超职数情况（选“是”请写明）",
    "Whether bodies were added, renamed or given name-plates without approval, or posts exceeded (if yes, say which)",
    ["D3.4", "D4.4", "D4.5"],
    ["B3.3", "B3.4", "B3.5"],
    flag,
  ),
  ask(
    12,
    "管理体制和运行机制完善创新情况",
    "Improvement of management systems and working mechanisms",
    ["D5.1"],
    ["B3.7"],
  ),
  ask(
    13,
    "与相关部门衔接、协调配合情况",
    "Liaison and co-operation with the departments concerned",
    ["D5.2"],
    ["B2.9"],
  ),
  ask(
    14,
    "对{}职能转变和机构改革成效的总体评价",
    "Overall, the results of the change of functions and the reform of {}",
    [],
    [],
  ),
];

/** Question 15, several of which may be ticked: the source's four problems come first (S44–S47). */
export const TROUBLES_NO = 15;
export const troubles: readonly Bilingual[] = [
  { zh: "基层“接权”力量不足", en: "Too few hands below to take on devolved powers" },
  { zh: "综合执法缺乏体制机制保障", en: "Integrated enforcement lacks a system behind it" },
  { zh: "部门间协调配合机制不健全", en: "Co-operation between departments is not well organised" },
  { zh: "条条干预", en: "Interference by line departments" },
  { zh: "编制紧缺或人岗不适", en: "Posts are scarce, or people don’t fit them" },
  { zh: "职责交叉", en: "Duties overlap" },
  { zh: "其他", en: "Other" },
];

/** Who answers; the first three are the meeting's, the others serve the wish for other voices (S63). */
export const respondents: readonly (Bilingual & { readonly side: Side })[] = [
  { zh: "本部门领导班子成员", en: "Leaders of this department", side: "inside" },
  { zh: "科室负责人", en: "Heads of sections", side: "inside" },
  { zh: "一般工作人员", en: "Staff", side: "inside" },
  { zh: "旗市区对口部门人员", en: "Counterparts in banners, cities and districts", side: "beside" },
  { zh: "相关业务部门人员", en: "Departments worked with", side: "beside" },
  { zh: "服务对象（企业、群众）", en: "Those served (firms, people)", side: "public" },
  { zh: "人大代表、政协委员", en: "Members of the people’s congress and the CPPCC", side: "public" },
  { zh: "其他", en: "Others", side: "public" },
];

/** 内部、下级和相关部门、服务对象及社会. */
export type Side = "inside" | "beside" | "public";
export const sides: readonly Side[] = ["inside", "beside", "public"];
/** Share of each side in per cent, rescaled over the sides that answered (DOMAIN §5, mode 2). */
export const sideShare: Readonly<Record<Side, number>> = { inside: 50, beside: 20, public: 30 };

/** Fewer valid sheets than this say little: 样本不足，仅供参考 (V47), and no weight in mode 2. */
export const ENOUGH = 10;

export const scoredQuestions: readonly Question[] = questions.filter(({ scored }) => scored);

/** What the assessed unit is called in a question. */
export const unitWord: Readonly<Record<string, Bilingual>> = {
  departments: { zh: "本部门", en: "this department" },
  banners: { zh: "本旗市区", en: "this banner, city or district" },
};

export const questionText = ({ text }: Question, scheme: string): Bilingual => {
  const unit = unitWord[scheme] ?? { zh: "本单位", en: "this unit" };
  return { zh: text.zh.replace("{}", unit.zh), en: text.en.replace("{}", unit.en) };
};
