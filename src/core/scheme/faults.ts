import type { KindName } from "../answers/kinds";
import type { Bilingual } from "../answers/text";

const KINDS: Record<KindName, string> = { integer: "整数", yesNo: "是/否", choice: "选项", date: "日期", text: "文字" };
const WHATS = {
  major: "大项",
  indicator: "小项",
  field: "填报项",
  annex: "附表",
  column: "栏目",
  grade: "等次",
  option: "选项",
  holiday: "节假日",
  voice: "评价主体",
} as const;
const TYPES = {
  text: "文字",
  number: "数字",
  integer: "整数",
  yesNo: "true 或 false",
  list: "列表",
  record: "带名称的一组内容",
} as const;
type What = keyof typeof WHATS;
type DataType = keyof typeof TYPES;

const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join("、");

/** What can be wrong with a scheme, in Chinese. What is wrong, then what to do; where it stands is said before it. */
export const faultSentences = {
  missing: () => "没有填写，请补上。",
  wrongType: ({ expected }: { expected: DataType }) => `应为${TYPES[expected]}，请改正。`,
  unknownKey: ({ keys }: { keys: readonly string[] }) => `有不认识的内容${quoted(keys)}，请改正名称或者删去。`,
  notOneOf: ({ allowed }: { allowed: readonly string[] }) => `应为${quoted(allowed)}之一，请改正。`,
  badForm: ({ example }: { example: string }) => `写法不对，请写成“${example}”的形式。`,
  notADay: () => "应为实际存在的日期，请写成“2015-09-03”的形式。",
  tooSmall: ({ minimum, inclusive }: { minimum: number; inclusive: boolean }) =>
    `数值过小，应${inclusive ? "不小于" : "大于"}${minimum}。`,
  tooBig: ({ maximum }: { maximum: number }) => `数值过大，应不大于${maximum}。`,
  tooFew: ({ minimum }: { minimum: number }) => `至少要有${minimum}项，请补上。`,
  tooMany: ({ maximum }: { maximum: number }) => `最多只能有${maximum}项，请删减。`,
  emptyText: () => "不能为空，请填写。",
  unclear: () => "写法无法识别，请对照指标表说明改写。",
  tooDeep: ({ most }: { most: number }) => `条件或公式套得太深，最多${most}层，请改写得简单些。`,

  duplicateId: ({ what, id }: { what: What; id: string }) => `${WHATS[what]}“${id}”重复，请改成不同的。`,
  foreignId: ({ id, owner }: { id: string; owner: string }) => `编号“${id}”不属于“${owner}”，应以“${owner}.”开头。`,
  reservedKey: ({ id }: { id: string }) => `编号“${id}”是自评说明专用的，请换一个名称。`,

  unknownField: ({ field }: { field: string }) => `引用的填报项“${field}”不存在，请改正编号或者补上该填报项。`,
  unknownColumn: ({ column }: { column: string }) => `引用的附表栏目“${column}”不存在，请改正名称或者补上该栏目。`,
  unknownAnnex: ({ annex }: { annex: string }) => `引用的附表“${annex}”不存在，请改正名称或者补上该附表。`,
  unknownTier: ({ field, tier }: { field: string; tier: string }) => `“${field}”没有“${tier}”这一选项，请改正。`,
  unknownGrade: ({ grade }: { grade: string }) => `没有“${grade}”这一等次，请改成等次设置中的名称。`,
  wrongKind: ({ id, kind, needed }: { id: string; kind: KindName; needed: readonly KindName[] }) =>
    `“${id}”的类型是“${KINDS[kind]}”，此处只能用${needed.map((one) => `“${KINDS[one]}”`).join("或")}，请改正。`,
  mixedKinds: ({ fields }: { fields: readonly string[] }) =>
    `${quoted(fields)}不能放在一起比较：日期只能与一个日期比较，不能相加，也不能与数字比较。`,
  notForRows: () => "附表栏目只能由同一行的其他栏目计算，不能引用填报项或合计。",

  optionalNeeded: ({ field, needed }: { field: string; needed: string }) =>
    field === needed
      ? `计分或判断是否适用要用“${field}”，该项应设为必填，否则空白会使得分无法确定。`
      : `计分或判断是否适用要用“${needed}”，它由“${field}”算出，“${field}”应设为必填。`,
  assessorNeeded: ({ field }: { field: string }) =>
    `“${field}”只由评估组填写却设为必填，自评时得分无法确定；请改为非必填，或改由单位、编办填写。`,
  waiverNotOffice: ({ field }: { field: string }) =>
    `“尚未到期”只能由编办认定，“${field}”不由编办填写，请改由编办填写或改用别的填报项。`,
  optionalColumn: ({ column, field }: { column: string; field: string }) =>
    `“${field}”由附表栏目“${column}”合计而来，该栏目应设为必填，否则空白会使合计无法确定。`,
  annexNeverAsked: ({ annex, field }: { annex: string; field: string }) =>
    `“${field}”由附表“${annex}”合计而来，该附表应设必填条件，否则不填附表就无法计分。`,

  computedWithoutExpression: () => "设为自动计算，但没有计算公式，请补上公式或者改变填报主体。",
  expressionNotComputed: () => "有计算公式，但填报主体不是“自动”，请改正其中一处。",
  choiceWithoutOptions: () => "是选择项，但没有列出选项，请补上选项。",
  minOverMax: ({ min, max }: { min: number; max: number }) => `最小值${min}大于最大值${max}，请改正。`,
  circle: ({ ids }: { ids: readonly string[] }) => `自动计算互相引用，成了循环：${ids.join(" → ")}，请改正公式。`,

  tierLevelsDiffer: ({ levels, options }: { levels: readonly string[]; options: readonly string[] }) =>
    `计分的档次${quoted(levels)}与填报项的选项${quoted(options)}不一致，请一一对应。`,
  evidenceNotOffered: ({ ids }: { ids: readonly string[] }) =>
    `缺少小项${ids.join("、")}，填表单位登记不了它的佐证材料，有得分就报不了，请补上。`,
  indicatorNotOffered: ({ ids }: { ids: readonly string[] }) =>
    `缺少小项${ids.join("、")}，填表单位在这张附表里选不到，请补上。`,
  evidenceOfNothing: ({ ids }: { ids: readonly string[] }) => `${ids.join("、")}不是现有的小项，请删去或者改正。`,
  lateBandsOutOfOrder: () => "迟报各档应按天数由少到多排列，得分比例由高到低，请调整。",

  pointsDiffer: ({ of, sum, stated }: { of: "parts" | "indicators" | "majors"; sum: number; stated: number }) =>
    ({ parts: "各计分方式", indicators: "各小项", majors: "各大项" })[of] +
    `分值合计${sum}，应为${stated}，请调整分值。`,
  pointsTooFine: ({ points }: { points: number }) => `分值${points}的小数超过两位，请改为最多两位小数。`,
  shapeDiffers: ({ of, found, announced }: { of: "majors" | "indicators"; found: number; announced: number }) =>
    `现有${found}个${of === "majors" ? "大项" : "小项"}，方案规定${announced}个，与方案不一致，请核对。`,
  extraPart: () => "加分项、扣分项只能用“按次计分”，并且不设“尚未到期、免计的条件”，请改正。",
  extraLimitIdle: ({ most, reachable }: { most: number; reachable: number }) =>
    `最多${most}分的限制不起作用，怎样填也只能到${reachable}分，请改小，或者调整分值。`,
  totalMostLow: ({ most, total }: { most: number; total: number }) =>
    `总分最高${most}分，低于满分${total}分，请改为不低于满分的数。`,
  bandOutOfReach: ({ from, highest }: { from: number; highest: number }) =>
    `起点分${from}高于总分最高的${highest}分，这一等次谁也得不到，请改正。`,
  bandNeverLow: ({ lowest }: { lowest: number }) =>
    `按计分方式，总分不会低于${lowest}分，都在上一等次以上，这一等次谁也得不到，请调整起点分或计分方式。`,
  weightsTooMuch: ({ of, sum, most }: { of: "survey" | "all"; sum: number; most: number }) =>
    of === "survey"
      ? `问卷权重${sum}%过高，最多${most}%，请改小。`
      : `问卷和外部评价主体的权重合计${sum}%，最多${most}%，编办评估须占一半以上，请改小。`,
  bandsNotFalling: ({ from, above }: { from: number; above: number }) =>
    `起点分${from}应低于上一等次的${above}，等次请由高到低排列。`,
  lastBandNotZero: ({ from }: { from: number }) => `最后一个等次应从0分起，现为${from}分，否则有的得分没有等次。`,
  neverHolds: () => "这个条件永远不会成立，按它规定的都不会发生，请改正条件，或者核对填报项的最小值、最大值。",
  alwaysHolds: () => "这个条件总是成立，等于没有条件，请改正条件，或者核对填报项的最小值、最大值。",
  neverApplies: () =>
    "只有本小项不适用时这个条件才成立，而那时本小项不计分，它就永远不起作用，请改正这个条件或者不适用条件。",
  idleBranch: ({ position, holds }: { position: number; holds: boolean }) =>
    holds
      ? `须同时满足的第${position}个条件总是成立，写不写都一样，请删去或者改正，或者核对填报项的最小值、最大值。`
      : `可任选其一的第${position}个条件永远不会成立，写不写都一样，请删去或者改正，或者核对填报项的最小值、最大值。`,
  neverFull: ({ points, most }: { points: number; most: number }) =>
    `怎样填都得不到这里的${points}分，最多${most}分，请调整分值或得分比例，或者核对填报项的最小值、最大值。`,
  alwaysFull: ({ points }: { points: number }) =>
    `怎样填都得满这里的${points}分，等于没有评，请调整得分规则，或者核对填报项的最小值、最大值。`,
  neverTakes: () => "怎样填都不会扣分，这一项扣分不起作用，请改正，或者核对填报项的最大值。",
  neverTogether: ({ part }: { part: number }) =>
    `本小项的第${part}项与前面的计分方式互相矛盾，怎样填都不能同时得满，请改正其中的条件，或者核对填报项的最小值、最大值。`,
  ruleIdle: ({ of }: { of: readonly Bilingual[] }) =>
    `按${quoted(of.map(({ zh }) => zh))}的最小值、最大值，这条规则永远查不出问题，请改正规则，或者核对填报项的最小值、最大值。`,
  wordNotOffered: ({ of, word }: { of: Bilingual; word: string }) =>
    `规则要找的“${word}”不是“${of.zh}”的选项，谁也选不到，这条规则就不起作用，请改成现有的选项。`,
  ruleTooLoose: ({ rule }: { rule: string }) =>
    `规则${rule}是评估依据原有的要求，级别不能放宽；可以改严，或者用“自何日起为错误”逐步执行。`,
  errorFromAlready: () =>
    "级别已经是“错误”，再写自何日起为错误就矛盾了；请把级别改为“警告”“提示”或留空，或者删去日期。",
  capsNothing: ({ grade }: { grade: string }) => `“${grade}”已是最高等次，这样限制不起作用，请改选较低的等次。`,
  unusedField: () => "填了没有用处：不计分，也不参与计算、条件和校验；请用上它，或者删去。",
  textTooLong: ({ found, most }: { found: number; most: number }) =>
    `共${found}个字符宽（一个汉字算两个），超过${most}个的会被截断或占去过多版面，请改短。`,
  listTooLong: ({ found, most }: { found: number; most: number }) =>
    `各选项合起来${found}个字符，下拉列表最多${most}个，请改短。`,
  optionUnusable: ({ option }: { option: string }) =>
    `选项“${option}”里有半角逗号、换行或者首尾空格，不能放进下拉列表，请改正。`,
  annexTitleTaken: ({ title }: { title: string }) =>
    `附表名称“${title}”与另一张附表相同（工作表名称只取前31个字），请改成不同的。`,
  criteriaOutdated: ({ generated }: { generated: string }) => `与计分方式不一致，按计分方式应为：“${generated}”`,
} as const;

export type FaultCode = keyof typeof faultSentences;
export type FactsOfFault<Code extends FaultCode> =
  Parameters<(typeof faultSentences)[Code]> extends [infer Facts] ? Facts : Record<never, never>;

/** Another language says the same things with the same facts. */
export type FaultSentences = { readonly [Code in FaultCode]: (facts: FactsOfFault<Code>) => string };

/** Something that keeps a scheme from being used as it stands, or (a warning) that its author should know. */
export type SchemeFault = {
  readonly [Code in FaultCode]: {
    readonly code: Code;
    readonly severity: "error" | "warning";
    /** In the data: `majors[0].indicators[2].parts[1]`. */
    readonly path: string;
    /** For people: “D1.3 计分方式第2项”. */
    readonly place: Bilingual;
    readonly facts: FactsOfFault<Code>;
  };
}[FaultCode];

/** The fault in words, with its place; in Chinese unless a language brings its own sentences. */
export function faultInWords({ code, place, facts }: SchemeFault, english?: FaultSentences): string {
  const says = (english ?? faultSentences)[code] as (facts: unknown) => string;
  return english ? `${place.en}: ${says(facts)}` : `${place.zh}：${says(facts)}`;
}
