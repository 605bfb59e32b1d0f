/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return --
   these tests break data of any shape on purpose */
import { describe, expect, it } from "@jest/globals";
import banners from "#assets/schemes/banners-1.json";
import departments from "#assets/schemes/departments-1.json";
import { schemeFaults } from "#core/languages/en-US/scheme";
import { scoring as english } from "#core/languages/en-US/scoring";
import { faultInWords, faultSentences, type FaultCode } from "#core/scheme/faults";
import { readScheme } from "#core/scheme/readScheme";
import { chineseScoring } from "#core/scheme/scoringWords";
import { extraScheme } from "../../builders/extraScheme";

/** Steps into data of any shape; tests break things on purpose. */
type Loose = any;
type Break = (scheme: Loose) => void;

const broken = (data: unknown, change: Break): unknown => {
  const copy: unknown = structuredClone(data);
  change(copy);
  return copy;
};
const faultsOf = (data: unknown) => {
  const read = readScheme(data, [chineseScoring, english]);
  return read.ok ? read.warnings : read.faults;
};

const indicator = (scheme: Loose, id: string): Loose =>
  scheme.majors.flatMap((major: Loose) => major.indicators).find((one: Loose) => one.id === id);
const field = (scheme: Loose, id: string): Loose =>
  indicator(scheme, id.slice(0, id.lastIndexOf("."))).fields.find((one: Loose) => one.id === id);
const annex = (scheme: Loose, key: string): Loose => scheme.annexes.find((one: Loose) => one.key === key);
const column = (scheme: Loose, key: string): Loose => {
  const [of = "", name = ""] = key.split(".");
  return annex(scheme, of).columns.find((one: Loose) => one.key === name);
};

const party = (voice: string, weight: number): Loose => ({ voice, weight });

interface Case {
  readonly code: FaultCode;
  readonly breaks: Break;
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  readonly of?: unknown;
}

const cases: readonly Case[] = [
  // The data itself.
  {
    code: "missing",
    breaks: (s) => delete indicator(s, "D1.3").title,
    path: "majors[0].indicators[2].title",
    zh: "D1.3 名称：没有填写，请补上。",
    en: "D1.3, title: is missing; please fill it in.",
  },
  {
    code: "missing",
    breaks: (s) => delete indicator(s, "D1.3").parts[0].kind,
    path: "majors[0].indicators[2].parts[0].kind",
    zh: "D1.3 计分方式第1项 类型：没有填写，请补上。",
    en: "D1.3, scoring part 1, kind: is missing; please fill it in.",
  },
  {
    code: "wrongType",
    breaks: (s) => (indicator(s, "D1.3").points = "4分"),
    path: "majors[0].indicators[2].points",
    zh: "D1.3 分值：应为数字，请改正。",
    en: "D1.3, points: should be a number.",
  },
  {
    code: "wrongType",
    breaks: (s) => (field(s, "D1.3.tasksDue").max = 2.5),
    path: "majors[0].indicators[2].fields[0].max",
    zh: "D1.3.tasksDue 最大值：应为整数，请改正。",
    en: "D1.3.tasksDue, largest value: should be a whole number.",
  },
  {
    code: "unknownKey",
    breaks: (s) => (field(s, "D1.3.tasksDue").maximum = 200),
    path: "majors[0].indicators[2].fields[0]",
    zh: "D1.3.tasksDue：有不认识的内容“maximum”，请改正名称或者删去。",
    en: "D1.3.tasksDue: has unknown entries “maximum”; please correct their names or remove them.",
  },
  {
    code: "notOneOf",
    breaks: (s) => (s.naPolicy = "half"),
    path: "naPolicy",
    zh: "不适用的处理：应为“rescale”、“full”、“none”之一，请改正。",
    en: "policy for what does not apply: should be one of “rescale”, “full”, “none”.",
  },
  {
    code: "notOneOf",
    breaks: (s) => (indicator(s, "D1.3").parts[0].kind = "formula"),
    path: "majors[0].indicators[2].parts[0].kind",
    zh: "D1.3 计分方式第1项 类型：应为“check”、“condition”、“ratio”、“deduct”、“tier”、“late”、“penalty”、“each”之一，请改正。",
    en: "D1.3, scoring part 1, kind: should be one of “check”, “condition”, “ratio”, “deduct”, “tier”, “late”, “penalty”, “each”.",
  },
  {
    code: "badForm",
    breaks: (s) => (field(s, "D1.3.tasksDue").id = "tasksDue"),
    path: "majors[0].indicators[2].fields[0].id",
    zh: "tasksDue 编号：写法不对，请写成“D1.3.tasksDue”的形式。",
    en: "tasksDue, id: is not in the right form; please write it like “D1.3.tasksDue”.",
  },
  {
    code: "badForm",
    breaks: (s) => (indicator(s, "D1.3").checks[0].due = "tasksDue"),
    path: "majors[0].indicators[2].checks[0].due",
    zh: "D1.3 校验第1项：写法不对，请写成“D1.3.tasksDue”的形式。",
    en: "D1.3, check 1: is not in the right form; please write it like “D1.3.tasksDue”.",
  },
  {
    code: "missing",
    breaks: (s) => delete indicator(s, "D1.3").checks[0].late,
    path: "majors[0].indicators[2].checks[0].late",
    zh: "D1.3 校验第1项：没有填写，请补上。",
    en: "D1.3, check 1: is missing; please fill it in.",
  },
  {
    code: "unknownKey",
    breaks: (s) => (indicator(s, "D1.3").checks[0].early = "D1.3.tasksDue"),
    path: "majors[0].indicators[2].checks[0]",
    zh: "D1.3 校验第1项：有不认识的内容“early”，请改正名称或者删去。",
    en: "D1.3, check 1: has unknown entries “early”; please correct their names or remove them.",
  },
  {
    code: "notADay",
    breaks: (s) => (s.calendar.holidays[0] = "2015-09-31"),
    path: "calendar.holidays[0]",
    zh: "日历 节假日第1项：应为实际存在的日期，请写成“2015-09-03”的形式。",
    en: "calendar, holiday 1: should be a day that exists, written like “2015-09-03”.",
  },
  {
    code: "tooSmall",
    breaks: (s) => (indicator(s, "D1.3").points = 0),
    path: "majors[0].indicators[2].points",
    zh: "D1.3 分值：数值过小，应大于0。",
    en: "D1.3, points: is too small; it should be more than 0.",
  },
  {
    code: "tooSmall",
    breaks: (s) => (field(s, "D1.3.tasksDue").min = -1),
    path: "majors[0].indicators[2].fields[0].min",
    zh: "D1.3.tasksDue 最小值：数值过小，应不小于0。",
    en: "D1.3.tasksDue, least value: is too small; it should be at least 0.",
  },
  {
    code: "tooBig",
    breaks: (s) => (indicator(s, "D1.4").parts[0].levels[0].share = 1.2),
    path: "majors[0].indicators[3].parts[0].levels[0].share",
    zh: "D1.4 计分方式第1项 档次第1项：数值过大，应不大于1。",
    en: "D1.4, scoring part 1, level 1: is too large; it should be at most 1.",
  },
  {
    code: "tooFew",
    breaks: (s) => (s.bands = s.bands.slice(3)),
    path: "bands",
    zh: "等次：至少要有2项，请补上。",
    en: "grades: needs at least 2 entries.",
  },
  {
    code: "tooMany",
    breaks: (s) => field(s, "D4.4.overStaff").computed.excess.push("D4.1.staffActual"),
    path: "majors[3].indicators[3].fields[0].computed.excess",
    zh: "D4.4.overStaff 计算公式：最多只能有2项，请删减。",
    en: "D4.4.overStaff, formula: can have at most 2 entries.",
  },
  {
    code: "emptyText",
    breaks: (s) => (indicator(s, "D1.3").title.zh = ""),
    path: "majors[0].indicators[2].title.zh",
    zh: "D1.3 名称 （中文）：不能为空，请填写。",
    en: "D1.3, title, (Chinese): must not be empty.",
  },
  {
    code: "unclear",
    breaks: (s) => (indicator(s, "D2.1").notApplicableWhen = { itemsToTake: 0 }),
    path: "majors[1].indicators[0].notApplicableWhen",
    zh: "D2.1 不适用条件：写法无法识别，请对照指标表说明改写。",
    en: "D2.1, condition for not applicable: can't be understood; please rewrite it as the guide to schemes shows.",
  },
  {
    code: "notOneOf",
    breaks: (s) => (indicator(s, "D2.1").notApplicableWhen.is = "=="),
    path: "majors[1].indicators[0].notApplicableWhen.is",
    zh: "D2.1 不适用条件：应为“=”、“<>”、“>=”、“>”、“<=”、“<”之一，请改正。",
    en: "D2.1, condition for not applicable: should be one of “=”, “<>”, “>=”, “>”, “<=”, “<”.",
  },
  {
    code: "tooDeep",
    breaks(s) {
      let test: Loose = { yes: "D1.1.planIssued" };
      for (let depth = 0; depth < 10_000; depth++) test = { all: [test] };
      indicator(s, "D1.1").notApplicableWhen = test;
    },
    path: "majors[0].indicators[0].notApplicableWhen.all[0].all",
    zh: "D1.1 不适用条件：条件或公式套得太深，最多40层，请改写得简单些。",
    en: "D1.1, condition for not applicable: is nested too deeply; at most 40 levels, please write it more simply.",
  },

  // Ids.
  {
    code: "duplicateId",
    breaks: (s) => (s.majors[1].id = "D1"),
    path: "majors[1]",
    zh: "D1：大项“D1”重复，请改成不同的。",
    en: "D1: Major indicator “D1” is there twice; please make them different.",
  },
  {
    code: "duplicateId",
    breaks: (s) => (indicator(s, "D1.4").id = "D1.3"),
    path: "majors[0].indicators[3]",
    zh: "D1.3：小项“D1.3”重复，请改成不同的。",
    en: "D1.3: Indicator “D1.3” is there twice; please make them different.",
  },
  {
    code: "duplicateId",
    breaks: (s) => (field(s, "D1.3.deadline").id = "D1.3.finishDate"),
    path: "majors[0].indicators[2].fields[4]",
    zh: "D1.3.finishDate：填报项“D1.3.finishDate”重复，请改成不同的。",
    en: "D1.3.finishDate: Field “D1.3.finishDate” is there twice; please make them different.",
  },
  {
    code: "duplicateId",
    breaks: (s) => (annex(s, "problems").key = "divisions"),
    path: "annexes[4]",
    zh: "附表“自查问题清单”：附表“divisions”重复，请改成不同的。",
    en: "annex “List of problems found in the self-assessment”: Annex “divisions” is there twice; please make them different.",
  },
  {
    code: "duplicateId",
    breaks: (s) => (column(s, "staffing.register").key = "approved"),
    path: "annexes[1].columns[3]",
    zh: "附表“编制分类表” “名册人数”栏：栏目“approved”重复，请改成不同的。",
    en: "annex “Establishment by category”, column “Staff in the register”: Column “approved” is there twice; please make them different.",
  },
  {
    code: "duplicateId",
    breaks: (s) => (s.bands[1].grade.zh = "优秀"),
    path: "bands[1]",
    zh: "等次第2档：等次“优秀”重复，请改成不同的。",
    en: "grade 2: Grade “优秀” is there twice; please make them different.",
  },
  {
    code: "duplicateId",
    breaks: (s) => (field(s, "D1.4.effectTier").options[3].zh = "好"),
    path: "majors[0].indicators[3].fields[0].options[3]",
    zh: "D1.4.effectTier 选项第4项：选项“好”重复，请改成不同的。",
    en: "D1.4.effectTier, option 4: Option “好” is there twice; please make them different.",
  },
  {
    code: "duplicateId",
    breaks: (s) => s.calendar.holidays.push("2015-09-03"),
    path: "calendar.holidays[7]",
    zh: "日历 节假日第8项：节假日“2015-09-03”重复，请改成不同的。",
    en: "calendar, holiday 8: Holiday “2015-09-03” is there twice; please make them different.",
  },
  {
    code: "foreignId",
    breaks: (s) => (indicator(s, "D1.3").id = "D2.9"),
    path: "majors[0].indicators[2]",
    zh: "D2.9：编号“D2.9”不属于“D1”，应以“D1.”开头。",
    en: "D2.9: “D2.9” does not belong to “D1”; it should begin with “D1.”.",
  },
  {
    code: "foreignId",
    breaks: (s) => (field(s, "D1.3.finishDate").id = "D1.30.finishDate"),
    path: "majors[0].indicators[2].fields[4]",
    zh: "D1.30.finishDate：编号“D1.30.finishDate”不属于“D1.3”，应以“D1.3.”开头。",
    en: "D1.30.finishDate: “D1.30.finishDate” does not belong to “D1.3”; it should begin with “D1.3.”.",
  },
  {
    code: "reservedKey",
    breaks: (s) => (field(s, "D1.2.firstMeetingDate").id = "D1.2.reason"),
    path: "majors[0].indicators[1].fields[1]",
    zh: "D1.2.reason：编号“D1.2.reason”是自评说明专用的，请换一个名称。",
    en: "D1.2.reason: “D1.2.reason” is kept for the self-assessment note; please choose another name.",
  },

  // Fields.
  {
    code: "computedWithoutExpression",
    breaks: (s) => delete field(s, "D4.4.overStaff").computed,
    path: "majors[3].indicators[3].fields[0]",
    zh: "D4.4.overStaff：设为自动计算，但没有计算公式，请补上公式或者改变填报主体。",
    en: "D4.4.overStaff: is to be computed but has no formula; add one, or change who fills it.",
  },
  {
    code: "expressionNotComputed",
    breaks: (s) => (field(s, "D4.4.overStaff").filledBy = "unit"),
    path: "majors[3].indicators[3].fields[0]",
    zh: "D4.4.overStaff：有计算公式，但填报主体不是“自动”，请改正其中一处。",
    en: "D4.4.overStaff: has a formula but is not marked as computed; please change one of the two.",
  },
  {
    code: "choiceWithoutOptions",
    breaks: (s) => delete column(s, "divisions.status").options,
    path: "annexes[0].columns[8]",
    zh: "附表“内设机构明细表” “状态”栏：是选择项，但没有列出选项，请补上选项。",
    en: "annex “Internal divisions”, column “Status”: is a choice without options; please list them.",
  },
  {
    code: "minOverMax",
    breaks: (s) => (field(s, "D1.3.tasksDue").min = 201),
    path: "majors[0].indicators[2].fields[0]",
    zh: "D1.3.tasksDue：最小值201大于最大值200，请改正。",
    en: "D1.3.tasksDue: the least value 201 is larger than the largest, 200.",
  },

  // References.
  {
    code: "unknownField",
    breaks: (s) => (indicator(s, "D1.3").parts[0].due = ["D1.3.tasks"]),
    path: "majors[0].indicators[2].parts[0]",
    zh: "D1.3 计分方式第1项：引用的填报项“D1.3.tasks”不存在，请改正编号或者补上该填报项。",
    en: "D1.3, scoring part 1: refers to the field “D1.3.tasks”, which does not exist; correct the id or add the field.",
  },
  {
    code: "unknownField",
    breaks: (s) => (indicator(s, "D1.1").reasonRequired.when.any[1] = { filled: "D1.1.plan" }),
    path: "majors[0].indicators[0].reasonRequired.when.any[1]",
    zh: "D1.1 自评说明要求 条件：引用的填报项“D1.1.plan”不存在，请改正编号或者补上该填报项。",
    en: "D1.1, rule for the self-assessment note, condition: refers to the field “D1.1.plan”, which does not exist; correct the id or add the field.",
  },
  {
    code: "unknownField",
    breaks: (s) => (indicator(s, "D1.3").checks[0].late = "D1.3.tasksOverdue"),
    path: "majors[0].indicators[2].checks[0]",
    zh: "D1.3 校验第1项：引用的填报项“D1.3.tasksOverdue”不存在，请改正编号或者补上该填报项。",
    en: "D1.3, check 1: refers to the field “D1.3.tasksOverdue”, which does not exist; correct the id or add the field.",
  },
  {
    code: "unknownField",
    breaks: (s) => (field(s, "D4.4.overStaff").computed.excess[0] = "D4.1.staff"),
    path: "majors[3].indicators[3].fields[0].computed",
    zh: "D4.4.overStaff 计算公式：引用的填报项“D4.1.staff”不存在，请改正编号或者补上该填报项。",
    en: "D4.4.overStaff, formula: refers to the field “D4.1.staff”, which does not exist; correct the id or add the field.",
  },
  {
    code: "unknownField",
    breaks: (s) => (field(s, "D1.1.planDate").notRequiredWhen = { no: "D1.1.plan" }),
    path: "majors[0].indicators[0].fields[2].notRequiredWhen",
    zh: "D1.1.planDate 免填条件：引用的填报项“D1.1.plan”不存在，请改正编号或者补上该填报项。",
    en: "D1.1.planDate, condition for leaving it blank: refers to the field “D1.1.plan”, which does not exist; correct the id or add the field.",
  },
  {
    code: "unknownColumn",
    breaks: (s) => (indicator(s, "D3.2").checks[0].counts[0].column = "divisions.name"),
    path: "majors[2].indicators[1].checks[0]",
    zh: "D3.2 校验第1项：引用的附表栏目“divisions.name”不存在，请改正名称或者补上该栏目。",
    en: "D3.2, check 1: refers to the annex column “divisions.name”, which does not exist; correct the name or add the column.",
  },
  {
    of: banners,
    code: "unknownColumn",
    breaks: (s) => (column(s, "departments.overStaff").computed.excess[0] = "staff"),
    path: "annexes[0].columns[6].computed",
    zh: "附表“部门机构编制情况表” “超编人数”栏 计算公式：引用的附表栏目“departments.staff”不存在，请改正名称或者补上该栏目。",
    en: "annex “Departments and their establishment”, column “Staff over”, formula: refers to the annex column “departments.staff”, which does not exist; correct the name or add the column.",
  },
  {
    of: banners,
    code: "unknownAnnex",
    breaks: (s) => (field(s, "B3.5.overPosts").computed.annexSum = "leaders.overPosts"),
    path: "majors[2].indicators[4].fields[2].computed",
    zh: "B3.5.overPosts 计算公式：引用的附表“leaders”不存在，请改正名称或者补上该附表。",
    en: "B3.5.overPosts, formula: refers to the annex “leaders”, which does not exist; correct the name or add the annex.",
  },
  {
    code: "unknownAnnex",
    breaks: (s) => (indicator(s, "D6.2").checks[0].annex = "problem"),
    path: "majors[5].indicators[1].checks[0]",
    zh: "D6.2 校验第1项：引用的附表“problem”不存在，请改正名称或者补上该附表。",
    en: "D6.2, check 1: refers to the annex “problem”, which does not exist; correct the name or add the annex.",
  },
  {
    code: "unknownTier",
    breaks: (s) => (indicator(s, "D1.4").reasonRequired.when.in = ["优秀"]),
    path: "majors[0].indicators[3].reasonRequired.when",
    zh: "D1.4 自评说明要求 条件：“D1.4.effectTier”没有“优秀”这一选项，请改正。",
    en: "D1.4, rule for the self-assessment note, condition: “D1.4.effectTier” has no option “优秀”; please correct it.",
  },
  {
    code: "unknownGrade",
    breaks: (s) => (indicator(s, "D1.6").flags[0].effect.gradeCap = "及格"),
    path: "majors[0].indicators[5].flags[0]",
    zh: "D1.6 标志第1项：没有“及格”这一等次，请改成等次设置中的名称。",
    en: "D1.6, flag 1: there is no grade “及格”; please use a name from the list of grades.",
  },
  {
    code: "wrongKind",
    breaks: (s) =>
      (indicator(s, "D1.2").parts[1] = {
        kind: "ratio",
        done: [{ field: "D1.2.leaderName", weight: 1 }],
        due: ["D1.2.meetingCount"],
        points: 1,
        whenNothingDue: "full",
      }),
    path: "majors[0].indicators[1].parts[1]",
    zh: "D1.2 计分方式第2项：“D1.2.leaderName”的类型是“文字”，此处只能用“整数”，请改正。",
    en: "D1.2, scoring part 2: “D1.2.leaderName” is text, but only a whole number can be used here.",
  },
  {
    code: "wrongKind",
    breaks: (s) => (indicator(s, "D1.1").parts[0].field = "D1.1.planDate"),
    path: "majors[0].indicators[0].parts[0]",
    zh: "D1.1 计分方式第1项：“D1.1.planDate”的类型是“日期”，此处只能用“是/否”，请改正。",
    en: "D1.1, scoring part 1: “D1.1.planDate” is a date, but only yes/no can be used here.",
  },
  {
    code: "wrongKind",
    breaks: (s) => (indicator(s, "D2.6").notApplicableWhen = { no: "D2.6.teamsBefore" }),
    path: "majors[1].indicators[5].notApplicableWhen",
    zh: "D2.6 不适用条件：“D2.6.teamsBefore”的类型是“整数”，此处只能用“是/否”，请改正。",
    en: "D2.6, condition for not applicable: “D2.6.teamsBefore” is a whole number, but only yes/no can be used here.",
  },
  {
    code: "wrongKind",
    breaks: (s) => (field(s, "D4.4.overStaff").kind = "yesNo"),
    path: "majors[3].indicators[3].fields[0].computed",
    zh: "D4.4.overStaff 计算公式：“D4.4.overStaff”的类型是“是/否”，此处只能用“整数”，请改正。",
    en: "D4.4.overStaff, formula: “D4.4.overStaff” is yes/no, but only a whole number can be used here.",
  },
  {
    of: banners,
    code: "wrongKind",
    breaks: (s) => (field(s, "B3.5.overPosts").computed.annexSum = "headcount.body"),
    path: "majors[2].indicators[4].fields[2].computed",
    zh: "B3.5.overPosts 计算公式：“headcount.body”的类型是“文字”，此处只能用“整数”，请改正。",
    en: "B3.5.overPosts, formula: “headcount.body” is text, but only a whole number can be used here.",
  },
  {
    code: "mixedKinds",
    breaks: (s) => (indicator(s, "D1.5").reasonRequired.when.than = 5),
    path: "majors[0].indicators[4].reasonRequired.when",
    zh: "D1.5 自评说明要求 条件：“D1.5.selfReportDate”不能放在一起比较：日期只能与一个日期比较，不能相加，也不能与数字比较。",
    en: "D1.5, rule for the self-assessment note, condition: “D1.5.selfReportDate” can't be compared like this: a date is compared with one other date, never added up or held against a number.",
  },
  {
    of: banners,
    code: "notForRows",
    breaks: (s) => (column(s, "departments.overStaff").computed.excess[0] = "B3.4.staffActual"),
    path: "annexes[0].columns[6].computed",
    zh: "附表“部门机构编制情况表” “超编人数”栏 计算公式：附表栏目只能由同一行的其他栏目计算，不能引用填报项或合计。",
    en: "annex “Departments and their establishment”, column “Staff over”, formula: a column can only be computed from other columns of the same row, not from fields or totals.",
  },

  // What a score waits for.
  {
    code: "optionalNeeded",
    breaks: (s) => (field(s, "D1.3.tasksLate").required = false),
    path: "majors[0].indicators[2]",
    zh: "D1.3：计分或判断是否适用要用“D1.3.tasksLate”，该项应设为必填，否则空白会使得分无法确定。",
    en: "D1.3: scoring or the condition for “not applicable” needs “D1.3.tasksLate”; make it required, or a blank leaves the score undecided.",
  },
  {
    code: "optionalNeeded",
    breaks: (s) => (field(s, "D4.1.staffActual").required = false),
    path: "majors[3].indicators[3]",
    zh: "D4.4：计分或判断是否适用要用“D4.4.overStaffNew”，它由“D4.1.staffActual”算出，“D4.1.staffActual”应设为必填。",
    en: "D4.4: scoring or the condition for “not applicable” needs “D4.4.overStaffNew”, which is computed from “D4.1.staffActual”; make “D4.1.staffActual” required.",
  },
  {
    code: "assessorNeeded",
    breaks: (s) => (field(s, "D2.2.disguisedKept").required = true),
    path: "majors[1].indicators[1]",
    zh: "D2.2：“D2.2.disguisedKept”只由评估组填写却设为必填，自评时得分无法确定；请改为非必填，或改由单位、编办填写。",
    en: "D2.2: “D2.2.disguisedKept” is required but filled by the assessors only, so a self score can never be reached; make it optional, or let the unit or the office fill it.",
  },
  {
    of: banners,
    code: "optionalColumn",
    breaks: (s) => (column(s, "headcount.actualOther").required = false),
    path: "majors[2].indicators[4].fields[2].computed",
    zh: "B3.5.overPosts 计算公式：“B3.5.overPosts”由附表栏目“headcount.actualOther”合计而来，该栏目应设为必填，否则空白会使合计无法确定。",
    en: "B3.5.overPosts, formula: “B3.5.overPosts” is the total of the annex column “headcount.actualOther”; make the column required, or a blank leaves the total undecided.",
  },
  {
    code: "waiverNotOffice",
    breaks: (s) => (field(s, "D2.4.respListNotDue").filledBy = "unit"),
    path: "majors[1].indicators[3].parts[1]",
    zh: "D2.4 计分方式第2项：“尚未到期”只能由编办认定，“D2.4.respListNotDue”不由编办填写，请改由编办填写或改用别的填报项。",
    en: "D2.4, scoring part 2: may be waived only on the office's word, but “D2.4.respListNotDue” is not filled in by the office; please change who fills it in.",
  },
  {
    code: "unknownField",
    breaks: (s) => (indicator(s, "D2.4").parts[0].waivedWhen = { yes: "D2.4.nothing" }),
    path: "majors[1].indicators[3].parts[0].waivedWhen",
    zh: "D2.4 计分方式第1项 免计条件：引用的填报项“D2.4.nothing”不存在，请改正编号或者补上该填报项。",
    en: "D2.4, scoring part 1, waiver condition: refers to the field “D2.4.nothing”, which does not exist; correct the id or add the field.",
  },
  {
    code: "wrongKind",
    breaks: (s) => (indicator(s, "D1.2").parts[1].when = { filled: "D1.2.meetingCount" }),
    path: "majors[0].indicators[1].parts[1].when",
    zh: "D1.2 计分方式第2项 条件：“D1.2.meetingCount”的类型是“整数”，此处只能用“文字”，请改正。",
    en: "D1.2, scoring part 2, condition: “D1.2.meetingCount” is a whole number, but only text can be used here.",
  },
  {
    of: banners,
    code: "annexNeverAsked",
    breaks: (s) => delete annex(s, "headcount").requiredWhen,
    path: "majors[2].indicators[4].fields[2].computed",
    zh: "B3.5.overPosts 计算公式：“B3.5.overPosts”由附表“headcount”合计而来，该附表应设必填条件，否则不填附表就无法计分。",
    en: "B3.5.overPosts, formula: “B3.5.overPosts” is a total of the annex “headcount”; give the annex a condition for when it is required, or leaving it out stops the scoring.",
  },

  // Circles.
  {
    code: "circle",
    breaks: (s) => (field(s, "D4.4.overStaff").computed = { excess: ["D4.4.overStaffNew", "D4.4.overStaffLegacy"] }),
    path: "majors[3].indicators[3].fields[0].computed",
    zh: "D4.4.overStaff 计算公式：自动计算互相引用，成了循环：D4.4.overStaff → D4.4.overStaffNew → D4.4.overStaff，请改正公式。",
    en: "D4.4.overStaff, formula: the computed fields refer to each other in a circle: D4.4.overStaff → D4.4.overStaffNew → D4.4.overStaff; please change a formula.",
  },
  {
    code: "circle",
    breaks: (s) => (indicator(s, "D2.2").notApplicableWhen.sum = ["D2.5.itemsCancelled"]),
    path: "majors[1].indicators[4].fields[3].computed",
    zh: "D2.5.itemsCancelled 计算公式：自动计算互相引用，成了循环：D2.5.itemsCancelled → D2.5.itemsCancelled，请改正公式。",
    en: "D2.5.itemsCancelled, formula: the computed fields refer to each other in a circle: D2.5.itemsCancelled → D2.5.itemsCancelled; please change a formula.",
  },
  {
    of: banners,
    code: "circle",
    breaks: (s) => (column(s, "headcount.beforeTotal").computed = { difference: ["approvedTotal", "change"] }),
    path: "annexes[1].columns[7].computed",
    zh: "附表“领导职数核对表” “改革前核定小计”栏 计算公式：自动计算互相引用，成了循环：beforeTotal → change → beforeTotal，请改正公式。",
    en: "annex “Leadership headcount check form”, column “Approved before: total”, formula: the computed fields refer to each other in a circle: beforeTotal → change → beforeTotal; please change a formula.",
  },

  // Points, grades, levels.
  {
    code: "pointsDiffer",
    breaks: (s) => (indicator(s, "D1.3").parts[0].points = 3.9),
    path: "majors[0].indicators[2].points",
    zh: "D1.3 分值：各计分方式分值合计3.9，应为4，请调整分值。",
    en: "D1.3, points: the points of the scoring parts add up to 3.9, but should be 4.",
  },
  {
    code: "pointsDiffer",
    breaks: (s) => (s.majors[0].points = 16),
    path: "majors[0].points",
    zh: "D1 分值：各小项分值合计15，应为16，请调整分值。",
    en: "D1, points: the points of the indicators add up to 15, but should be 16.",
  },
  {
    code: "pointsDiffer",
    breaks: (s) => (s.total = 1000),
    path: "total",
    zh: "总分：各大项分值合计100，应为1000，请调整分值。",
    en: "total: the points of the major indicators add up to 100, but should be 1000.",
  },
  {
    code: "pointsTooFine",
    breaks: (s) => (indicator(s, "D1.3").points = 4.005),
    path: "majors[0].indicators[2].points",
    zh: "D1.3 分值：分值4.005的小数超过两位，请改为最多两位小数。",
    en: "D1.3, points: 4.005 points have more than two decimals; please use two at most.",
  },
  {
    code: "shapeDiffers",
    breaks: (s) => s.majors[5].indicators.pop(),
    path: "shape",
    zh: "方案规模：现有26个小项，方案规定27个，与方案不一致，请核对。",
    en: "shape: there are 26 indicators, but the plan announced 27; please check it against the plan.",
  },
  {
    code: "shapeDiffers",
    breaks: (s) => s.majors.pop(),
    path: "shape",
    zh: "方案规模：现有5个大项，方案规定6个，与方案不一致，请核对。",
    en: "shape: there are 5 major indicators, but the plan announced 6; please check it against the plan.",
  },
  {
    code: "bandsNotFalling",
    breaks: (s) => (s.bands[2].from = 80),
    path: "bands[2]",
    zh: "等次第3档：起点分80应低于上一等次的80，等次请由高到低排列。",
    en: "grade 3: starts at 80, which should be below the 80 of the grade above it; list the best grade first.",
  },
  {
    code: "lastBandNotZero",
    breaks: (s) => s.bands.pop(),
    path: "bands[2]",
    zh: "等次第3档：最后一个等次应从0分起，现为60分，否则有的得分没有等次。",
    en: "grade 3: the last grade should start at 0, not at 60, or some scores have no grade.",
  },
  {
    code: "tierLevelsDiffer",
    breaks: (s) => indicator(s, "D1.4").parts[0].levels.pop(),
    path: "majors[0].indicators[3].parts[0]",
    zh: "D1.4 计分方式第1项：计分的档次“好”、“较好”、“一般”与填报项的选项“好”、“较好”、“一般”、“差”不一致，请一一对应。",
    en: "D1.4, scoring part 1: the scored levels “好”, “较好”, “一般” are not the options of the field, “好”, “较好”, “一般”, “差”; please match them one to one.",
  },
  {
    code: "indicatorNotOffered",
    breaks: (s) => column(s, "problems.indicator").options.pop(),
    path: "annexes[4].columns[0].options",
    zh: "附表“自查问题清单” “指标”栏 选项：缺少小项D6.2，填表单位在这张附表里选不到，请补上。",
    en: "annex “List of problems found in the self-assessment”, column “Indicator”, options: lack D6.2: units could not choose it in this annex; please add it.",
  },
  {
    code: "evidenceNotOffered",
    breaks: (s) => column(s, "evidence.indicator").options.pop(),
    path: "annexes[5].columns[0].options",
    zh: "附表“佐证材料目录” “指标”栏 选项：缺少小项D6.2，填表单位登记不了它的佐证材料，有得分就报不了，请补上。",
    en: "annex “Evidence list”, column “Indicator”, options: lack D6.2: units could not list evidence for it, nor hand in with points for it; please add it.",
  },
  {
    code: "evidenceOfNothing",
    breaks: (s) => column(s, "evidence.indicator").options.push({ zh: "D9.1", en: "D9.1" }),
    path: "annexes[5].columns[0].options",
    zh: "附表“佐证材料目录” “指标”栏 选项：D9.1不是现有的小项，请删去或者改正。",
    en: "annex “Evidence list”, column “Indicator”, options: have D9.1, which is no indicator; please remove or correct it.",
  },
  {
    code: "lateBandsOutOfOrder",
    breaks: (s) => indicator(s, "D1.5").parts[1].bands.reverse(),
    path: "majors[0].indicators[4].parts[1]",
    zh: "D1.5 计分方式第2项：迟报各档应按天数由少到多排列，得分比例由高到低，请调整。",
    en: "D1.5, scoring part 2: the bands of lateness should go from few days to many, and their shares from high to low.",
  },
  {
    code: "lateBandsOutOfOrder",
    breaks: (s) => (indicator(s, "D1.5").parts[1].beyond = 0.8),
    path: "majors[0].indicators[4].parts[1]",
    zh: "D1.5 计分方式第2项：迟报各档应按天数由少到多排列，得分比例由高到低，请调整。",
    en: "D1.5, scoring part 2: the bands of lateness should go from few days to many, and their shares from high to low.",
  },
  // What holds together and yet can't do what it should.
  {
    code: "neverHolds",
    breaks: (s) => (indicator(s, "D2.1").notApplicableWhen.than = 1000),
    path: "majors[1].indicators[0].notApplicableWhen",
    zh: "D2.1 不适用条件：这个条件永远不会成立，按它规定的都不会发生，请改正条件，或者核对填报项的最小值、最大值。",
    en: "D2.1, condition for not applicable: this condition can never hold, so nothing it rules over can happen; please correct it, or the fields' least and largest values.",
  },
  {
    code: "alwaysHolds",
    breaks: (s) => (indicator(s, "D3.4").flags[0].when.is = ">="),
    path: "majors[2].indicators[3].flags[0].when",
    zh: "D3.4 标志第1项 条件：这个条件总是成立，等于没有条件，请改正条件，或者核对填报项的最小值、最大值。",
    en: "D3.4, flag 1, condition: this condition always holds, as if there were none; please correct it, or the fields' least and largest values.",
  },
  {
    code: "neverFull",
    breaks: (s) => (indicator(s, "D1.4").parts[0].levels[0].share = 0.9),
    path: "majors[0].indicators[3].parts[0]",
    zh: "D1.4 计分方式第1项：怎样填都得不到这里的2分，最多1.8分，请调整分值或得分比例，或者核对填报项的最小值、最大值。",
    en: "D1.4, scoring part 1: no answers bring these 2 points, 1.8 at most; please adjust the points or shares, or the fields' least and largest values.",
  },
  {
    // More is due than can be done.
    code: "neverFull",
    breaks: (s) =>
      Object.assign(field(s, "D2.8.overlapFound"), { min: 300, max: 400 }) &&
      (field(s, "D2.8.overlapSolved").max = 150),
    path: "majors[1].indicators[7].parts[0]",
    zh: "D2.8 计分方式第1项：怎样填都得不到这里的3分，最多1.5分，请调整分值或得分比例，或者核对填报项的最小值、最大值。",
    en: "D2.8, scoring part 1: no answers bring these 3 points, 1.5 at most; please adjust the points or shares, or the fields' least and largest values.",
  },
  {
    // The deduction is made in any case.
    code: "neverFull",
    breaks: (s) => (field(s, "D1.6.discViol").min = 1),
    path: "majors[0].indicators[5].parts[0]",
    zh: "D1.6 计分方式第1项：怎样填都得不到这里的3分，最多1.5分，请调整分值或得分比例，或者核对填报项的最小值、最大值。",
    en: "D1.6, scoring part 1: no answers bring these 3 points, 1.5 at most; please adjust the points or shares, or the fields' least and largest values.",
  },
  {
    code: "alwaysFull",
    breaks: (s) =>
      (indicator(s, "D1.4").parts[0].levels = indicator(s, "D1.4").parts[0].levels.map((one: Loose) => ({
        ...one,
        share: 1,
      }))),
    path: "majors[0].indicators[3].parts[0]",
    zh: "D1.4 计分方式第1项：怎样填都得满这里的2分，等于没有评，请调整得分规则，或者核对填报项的最小值、最大值。",
    en: "D1.4, scoring part 1: any answers bring all 2 points, so nothing is judged here; please adjust the rule, or the fields' least and largest values.",
  },
  {
    code: "neverTakes",
    breaks: (s) => {
      const kept: string = indicator(s, "D2.2").parts[1].items[0].field;
      Object.assign(field(s, kept), {
        filledBy: "computed",
        computed: { difference: [kept.replace(/\w+$/, "itemsToCancel"), kept.replace(/\w+$/, "itemsToCancel")] },
      });
    },
    path: "majors[1].indicators[1].parts[1]",
    zh: "D2.2 计分方式第2项：怎样填都不会扣分，这一项扣分不起作用，请改正，或者核对填报项的最大值。",
    en: "D2.2, scoring part 2: no answers ever take a point here; please correct it, or the fields' largest values.",
  },
  {
    code: "neverTogether",
    breaks: (s) => {
      indicator(s, "D1.2").parts[1].when = { sum: indicator(s, "D1.2").parts[0].when.sum, is: "=", than: 0 };
    },
    path: "majors[0].indicators[1].parts[1]",
    zh: "D1.2 计分方式第2项：本小项的第2项与前面的计分方式互相矛盾，怎样填都不能同时得满，请改正其中的条件，或者核对填报项的最小值、最大值。",
    en: "D1.2, scoring part 2: part 2 contradicts the parts before it: no answers bring all their points together; please correct their conditions, or the fields' least and largest values.",
  },
  {
    code: "neverApplies",
    breaks: (s) => (indicator(s, "D2.1").reasonRequired.when = { sum: ["D2.1.itemsToTake"], is: "<", than: 1 }),
    path: "majors[1].indicators[0].reasonRequired.when",
    zh: "D2.1 自评说明要求 条件：只有本小项不适用时这个条件才成立，而那时本小项不计分，它就永远不起作用，请改正这个条件或者不适用条件。",
    en: "D2.1, rule for the self-assessment note, condition: this condition holds only where the indicator does not apply, and there nothing is scored; please correct it, or the condition for “not applicable”.",
  },
  {
    code: "idleBranch",
    breaks: (s) =>
      (indicator(s, "D1.6").flags[0].when = {
        any: [{ yes: "D1.6.seriousViol" }, { sum: ["D1.6.discViol"], is: ">", than: 100 }],
      }),
    path: "majors[0].indicators[5].flags[0].when",
    zh: "D1.6 标志第1项 条件：可任选其一的第2个条件永远不会成立，写不写都一样，请删去或者改正，或者核对填报项的最小值、最大值。",
    en: "D1.6, flag 1, condition: condition 2 of those of which one is enough can never hold; please remove or correct it, or the fields' least and largest values.",
  },
  {
    code: "idleBranch",
    breaks: (s) =>
      (indicator(s, "D1.6").flags[0].when = {
        all: [{ sum: ["D1.6.discViol"], is: ">=", than: 0 }, { yes: "D1.6.seriousViol" }],
      }),
    path: "majors[0].indicators[5].flags[0].when",
    zh: "D1.6 标志第1项 条件：须同时满足的第1个条件总是成立，写不写都一样，请删去或者改正，或者核对填报项的最小值、最大值。",
    en: "D1.6, flag 1, condition: condition 1 of those that must all hold always does, as if it weren't there; please remove or correct it, or the fields' least and largest values.",
  },
  {
    // A rule about more than there is, in fields that can't hold more.
    code: "ruleIdle",
    breaks: (s) => (field(s, "D4.1.staffApproved").min = field(s, "D4.1.staffActual").max),
    path: "majors[3].indicators[0].checks[0]",
    zh: "D4.1 校验第1项：按“实有在编人数”、“核定编制”的最小值、最大值，这条规则永远查不出问题，请改正规则，或者核对填报项的最小值、最大值。",
    en: "D4.1, check 1: by the least and largest values of “Actual staff on the establishment”, “Approved establishment” this rule can never find anything; please correct the rule, or those values.",
  },
  {
    code: "wordNotOffered",
    breaks: (s) => (indicator(s, "D1.4").checks[0].tiers = ["优秀"]),
    path: "majors[0].indicators[3].checks[0]",
    zh: "D1.4 校验第1项：规则要找的“优秀”不是“预期效果档次”的选项，谁也选不到，这条规则就不起作用，请改成现有的选项。",
    en: "D1.4, check 1: the rule looks for “优秀”, which is no option of “Tier of effect reached”, so it never finds it; please use an option that is there.",
  },
  {
    // Each indicator brings 80 % of its points in any case.
    code: "bandNeverLow",
    breaks: (s) => {
      for (const major of s.majors)
        for (const one of major.indicators)
          Object.assign(one, {
            parts: [
              {
                kind: "late",
                due: "D1.5.due",
                actual: "D1.5.due",
                points: one.points,
                bands: [{ upTo: 0, share: 1 }],
                beyond: 0.8,
              },
            ],
          });
    },
    path: "bands[3].from",
    zh: "等次第4档 起点分：按计分方式，总分不会低于80分，都在上一等次以上，这一等次谁也得不到，请调整起点分或计分方式。",
    en: "grade 4, starting points: by the scoring parts no total is below 80, so all are above this grade and nobody would get it; please adjust where it starts, or the parts.",
  },
  {
    // Half of each indicator is out of reach.
    code: "bandOutOfReach",
    breaks: (s) => {
      for (const major of s.majors)
        for (const one of major.indicators)
          Object.assign(one, {
            parts: [
              {
                kind: "late",
                due: "D1.5.due",
                actual: "D1.5.due",
                points: one.points,
                bands: [{ upTo: 0, share: 0.5 }],
                beyond: 0,
              },
            ],
          });
    },
    path: "bands[0].from",
    zh: "等次第1档 起点分：起点分90高于总分最高的50分，这一等次谁也得不到，请改正。",
    en: "grade 1, starting points: starts at 90, above the highest total there can be, 50; nobody would get this grade.",
  },
  {
    code: "capsNothing",
    breaks: (s) => (indicator(s, "D1.6").flags[0].effect.gradeCap = "优秀"),
    path: "majors[0].indicators[5].flags[0]",
    zh: "D1.6 标志第1项：“优秀”已是最高等次，这样限制不起作用，请改选较低的等次。",
    en: "D1.6, flag 1: “优秀” is the best grade anyway; please choose a lower one.",
  },
  {
    code: "ruleTooLoose",
    breaks: (s) => (indicator(s, "D4.2").checks[0].severity = "hint"),
    path: "majors[3].indicators[1].checks[0].severity",
    zh: "D4.2 校验第1项 级别：规则V07是评估依据原有的要求，级别不能放宽；可以改严，或者用“自何日起为错误”逐步执行。",
    en: "D4.2, check 1, severity: rule V07 is asked by the source itself and can’t be loosened; please make it stricter, or let it step in by a day.",
  },
  {
    code: "errorFromAlready",
    breaks: (s) => Object.assign(indicator(s, "D1.3").checks[0], { severity: "error", errorFrom: "2016-09-01" }),
    path: "majors[0].indicators[2].checks[0].errorFrom",
    zh: "D1.3 校验第1项 自何日起为错误：级别已经是“错误”，再写自何日起为错误就矛盾了；请把级别改为“警告”“提示”或留空，或者删去日期。",
    en: "D1.3, check 1, the day from which it is an error: it is an error already, so a day from which it is one contradicts that; please choose warning, hint or nothing, or take the day out.",
  },
  {
    code: "unusedField",
    breaks: (s) => indicator(s, "D1.3").fields.push({ ...field(s, "D1.1.planIssued"), id: "D1.3.extra" }),
    path: "majors[0].indicators[2].fields[5]",
    zh: "D1.3.extra：填了没有用处：不计分，也不参与计算、条件和校验；请用上它，或者删去。",
    en: "D1.3.extra: is asked for nothing: not scored, computed with, looked at by a condition or checked; please use it or take it out.",
  },
  {
    code: "textTooLong",
    breaks: (s) => (field(s, "D1.3.tasksDue").hint.zh = "字".repeat(256)),
    path: "majors[0].indicators[2].fields[0].hint.zh",
    zh: "D1.3.tasksDue 填报提示 （中文）：共256个字符宽（一个汉字算两个），超过255个的会被截断或占去过多版面，请改短。",
    en: "D1.3.tasksDue, hint, (Chinese): is 256 characters wide; beyond 255 it is cut off or takes too much of the page. Please shorten it.",
  },
  {
    code: "listTooLong",
    breaks: (s) => (field(s, "D1.4.effectTier").options[0].en = "x".repeat(256)),
    path: "majors[0].indicators[3].fields[0].options",
    zh: "D1.4.effectTier 选项：各选项合起来278个字符，下拉列表最多255个，请改短。",
    en: "D1.4.effectTier, options: the options have 278 characters together, a list takes 255; please shorten them.",
  },
  {
    code: "optionUnusable",
    breaks: (s) => (field(s, "D1.4.effectTier").options[3].en = "Poor, or none"),
    path: "majors[0].indicators[3].fields[0].options",
    zh: "D1.4.effectTier 选项：选项“Poor, or none”里有半角逗号、换行或者首尾空格，不能放进下拉列表，请改正。",
    en: "D1.4.effectTier, options: the option “Poor, or none” holds a comma, a line break or space at its ends, which a list can't; please correct it.",
  },
  {
    code: "annexTitleTaken",
    breaks: (s) => (s.annexes[1].title.zh = s.annexes[0].title.zh),
    path: "annexes[1].title.zh",
    zh: "附表“内设机构明细表” 名称 （中文）：附表名称“内设机构明细表”与另一张附表相同（工作表名称只取前31个字），请改成不同的。",
    en: "annex “Establishment by category”, title, (Chinese): the title “内设机构明细表” is that of another annex (sheet names take 31 characters); please choose another.",
  },
  {
    code: "criteriaOutdated",
    breaks: (s) => (indicator(s, "D1.6").criteria.zh = "每起扣2分。"),
    path: "majors[0].indicators[5].criteria.zh",
    zh: "D1.6 评分标准 （中文）：与计分方式不一致，按计分方式应为：“共3分，违反机构改革纪律行为每1起扣1.5分，扣完为止。”",
    en: "D1.6, criteria, (Chinese): differs from the scoring parts, which say: “共3分，违反机构改革纪律行为每1起扣1.5分，扣完为止。”",
  },
  // 加分项 and 扣分项.
  {
    code: "extraPart",
    of: extraScheme,
    breaks: (s) => (indicator(s, "L5.2").parts[0] = { kind: "check", field: "L5.1.model", points: 10 }),
    path: "majors[4].indicators[1].parts[0]",
    zh: "L5.2 计分方式第1项：加分项、扣分项只能用“按次计分”，并且不设“尚未到期、免计的条件”，请改正。",
    en: "L5.2, scoring part 1: a bonus or penalty is counted case by case only, and is never waived; please correct it.",
  },
  {
    code: "extraLimitIdle",
    of: extraScheme,
    breaks: (s) => (s.extras.bonusMost = 8),
    path: "extras.bonusMost",
    zh: "加分和扣分 加分合计上限：最多8分的限制不起作用，怎样填也只能到6.5分，请改小，或者调整分值。",
    en: "bonus and penalties, limit of all bonus: a limit of 8 points limits nothing, since no answers bring more than 6.5; please lower it or change the points.",
  },
  {
    code: "totalMostLow",
    of: extraScheme,
    breaks: (s) => (s.extras.totalMost = 100),
    path: "extras.totalMost",
    zh: "加分和扣分 总分上限：总分最高100分，低于满分120分，请改为不低于满分的数。",
    en: "bonus and penalties, highest total: the highest total, 100, is below the full points, 120; please raise it.",
  },
  {
    code: "bandOutOfReach",
    of: extraScheme,
    breaks: (s) => (s.bands[0].from = 126),
    path: "bands[0].from",
    zh: "等次第1档 起点分：起点分126高于总分最高的125分，这一等次谁也得不到，请改正。",
    en: "grade 1, starting points: starts at 126, above the highest total there can be, 125; nobody would get this grade.",
  },
  // Parties and weights.
  {
    code: "weightsTooMuch",
    breaks: (s) => (s.voices = [party("media", 5), party("survey", 31)]),
    path: "voices[1].weight",
    zh: "评价主体第2项 权重：问卷权重31%过高，最多30%，请改小。",
    en: "party 2, weight: a weight of 31% for questionnaires is too high; at most 30%, please lower it.",
  },
  {
    code: "weightsTooMuch",
    breaks: (s) => (s.voices = [party("survey", 30), party("congress", 15), party("media", 6)]),
    path: "voices[2].weight",
    zh: "评价主体第3项 权重：问卷和外部评价主体的权重合计51%，最多50%，编办评估须占一半以上，请改小。",
    en: "party 3, weight: questionnaires and outside parties weigh 51% together; at most 50%, since the office’s assessment keeps at least half. Please lower them.",
  },
  {
    code: "duplicateId",
    breaks: (s) => (s.voices = [party("media", 5), party("media", 6)]),
    path: "voices[1]",
    zh: "评价主体第2项：评价主体“media”重复，请改成不同的。",
    en: "party 2: Party “media” is there twice; please make them different.",
  },
  {
    code: "notOneOf",
    breaks: (s) => (s.voices = [party("gossip", 5)]),
    path: "voices[0].voice",
    zh: "评价主体第1项 评价主体：应为“survey”、“congress”、“cppcc”、“firms”、“people”、“intermediaries”、“associations”、“media”之一，请改正。",
    en: "party 1, party: should be one of “survey”, “congress”, “cppcc”, “firms”, “people”, “intermediaries”, “associations”, “media”.",
  },
  {
    code: "tooBig",
    breaks: (s) => (s.voices = [party("media", 101)]),
    path: "voices[0].weight",
    zh: "评价主体第1项 权重：数值过大，应不大于100。",
    en: "party 1, weight: is too large; it should be at most 100.",
  },
  {
    code: "tooSmall",
    breaks: (s) => (s.voices = [party("media", -1)]),
    path: "voices[0].weight",
    zh: "评价主体第1项 权重：数值过小，应不小于0。",
    en: "party 1, weight: is too small; it should be at least 0.",
  },
  {
    code: "wrongType",
    breaks: (s) => (s.voices = [party("media", 7.5)]),
    path: "voices[0].weight",
    zh: "评价主体第1项 权重：应为整数，请改正。",
    en: "party 1, weight: should be a whole number.",
  },
];

describe("what is wrong with a scheme", () => {
  it.each(cases.map((one) => [one.code, one.path, one] as const))("%s at %s", (code, path, { breaks, zh, en, of }) => {
    const faults = faultsOf(broken(of ?? departments, breaks)).filter(
      (fault) => fault.code === code && fault.path === path,
    );
    expect(faults.map((fault) => faultInWords(fault))).toContain(zh);
    expect(faults.map((fault) => faultInWords(fault, schemeFaults))).toContain(en);
  });

  it("is each found at least once here", () => {
    expect([...new Set(cases.map(({ code }) => code))].sort()).toEqual(Object.keys(faultSentences).sort());
  });

  it("is only ever what was broken: one slip, one fault", () => {
    const alone: Break[] = [
      (s) => (indicator(s, "D1.3").parts[0].due = ["D1.3.tasks"]),
      (s) => (indicator(s, "D1.6").flags[0].effect.gradeCap = "及格"),
      (s) => (s.total = 99),
      (s) => (field(s, "D1.3.tasksDue").min = 201),
      (s) => (s.naPolicy = "half"),
      (s) => delete indicator(s, "D1.3").title,
    ];
    for (const change of alone) {
      const errors = faultsOf(broken(departments, change)).filter(({ severity }) => severity === "error");
      expect(errors).toHaveLength(1);
    }
  });
});

describe("readScheme", () => {
  it("gives the scheme when it holds together", () => {
    const read = readScheme(departments);
    expect(read).toMatchObject({ ok: true, warnings: [], scheme: { id: "departments", version: "1" } });
  });

  it("lets a scheme with warnings through, and tells them", () => {
    const read = readScheme(broken(departments, (s) => (indicator(s, "D1.6").criteria.zh = "每起扣2分。")));
    expect(read).toMatchObject({ ok: true, warnings: [{ code: "criteriaOutdated", severity: "warning" }] });
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a number", 12],
    ["a text", "departments"],
    ["a list", []],
    ["an empty object", {}],
    ["an answer file by mistake", { scheme: "departments", answers: { "D1.3.tasksDue": 12 } }],
    ["majors that are no list", { ...departments, majors: {} }],
    ["a major that is null", { ...departments, majors: [null] }],
    [
      "an object that names the prototype",
      JSON.parse('{"__proto__": {"id": "departments"}, "constructor": 1}') as unknown,
    ],
  ])("refuses %s, in words of our own", (_, data) => {
    const read = readScheme(data);
    expect(read.ok).toBe(false);
    for (const fault of read.ok ? [] : read.faults) {
      expect(faultInWords(fault)).toMatch(/\p{Script=Han}/u);
      expect(faultInWords(fault)).not.toMatch(/invalid|expected|received|required|undefined|Unrecognized/i);
    }
  });

  it("is not worn down by a file without end", () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(readScheme(deep)).toMatchObject({ ok: false, faults: [{ code: "tooDeep" }] });
  });
});
