import type { Bilingual } from "../answers/text";

export type Path = readonly (string | number)[];

/** `majors[0].indicators[2].parts[1]` */
export const pathText = (path: Path): string =>
  path.map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`)).join("");

const label = (zh: string, en: string): Bilingual => ({ zh, en });

/** Things that stand in a list: “计分方式第2项”. */
const LISTED: Readonly<Record<string, (position: number) => Bilingual>> = {
  majors: (n) => label(`第${n}个大项`, `major ${n}`),
  indicators: (n) => label(`第${n}个小项`, `indicator ${n}`),
  parts: (n) => label(`计分方式第${n}项`, `scoring part ${n}`),
  fields: (n) => label(`填报项第${n}项`, `field ${n}`),
  checks: (n) => label(`校验第${n}项`, `check ${n}`),
  flags: (n) => label(`标志第${n}项`, `flag ${n}`),
  evidence: (n) => label(`佐证材料第${n}项`, `evidence ${n}`),
  measures: (n) => label(`核验方式第${n}项`, `measure ${n}`),
  options: (n) => label(`选项第${n}项`, `option ${n}`),
  annexes: (n) => label(`第${n}个附表`, `annex ${n}`),
  columns: (n) => label(`第${n}栏`, `column ${n}`),
  bands: (n) => label(`第${n}档`, `band ${n}`),
  levels: (n) => label(`档次第${n}项`, `level ${n}`),
  items: (n) => label(`扣分情形第${n}项`, `deduction ${n}`),
  voices: (n) => label(`评价主体第${n}项`, `party ${n}`),
  holidays: (n) => label(`节假日第${n}项`, `holiday ${n}`),
};

const NAMED: Readonly<Record<string, Bilingual>> = {
  id: label("编号", "id"),
  key: label("名称标识", "key"),
  version: label("版本", "version"),
  title: label("名称", "title"),
  unitClass: label("评估对象", "class of units"),
  total: label("总分", "total"),
  shape: label("方案规模", "shape"),
  defaults: label("默认值说明", "note on defaults"),
  extra: label("加分或扣分", "bonus or penalty"),
  extras: label("加分和扣分", "bonus and penalties"),
  bonusMost: label("加分合计上限", "limit of all bonus"),
  penaltyMost: label("扣分合计上限", "limit of all penalties"),
  totalMost: label("总分上限", "highest total"),
  naPolicy: label("不适用的处理", "policy for what does not apply"),
  bands: label("等次", "grades"),
  calendar: label("日历", "calendar"),
  voices: label("评价主体和权重", "parties and weights"),
  voice: label("评价主体", "party"),
  weight: label("权重", "weight"),
  how: label("评价方式和依据", "how it is asked"),
  holidays: label("节假日", "holidays"),
  majors: label("大项", "majors"),
  indicators: label("小项", "indicators"),
  annexes: label("附表", "annexes"),
  checks: label("校验", "checks"),
  points: label("分值", "points"),
  criteria: label("评分标准", "criteria"),
  parts: label("计分方式", "scoring parts"),
  fields: label("填报项", "fields"),
  notApplicableWhen: label("不适用条件", "condition for not applicable"),
  evidence: label("佐证材料", "evidence"),
  measures: label("核验方式", "measures"),
  aspect: label("评估方面", "aspect"),
  source: label("依据原文", "source"),
  reasonRequired: label("自评说明要求", "rule for the self-assessment note"),
  flags: label("标志", "flags"),
  kind: label("类型", "kind"),
  unit: label("单位", "unit"),
  min: label("最小值", "least value"),
  max: label("最大值", "largest value"),
  options: label("选项", "options"),
  hint: label("填报提示", "hint"),
  filledBy: label("填报主体", "who fills it"),
  required: label("是否必填", "whether it is required"),
  notRequiredWhen: label("免填条件", "condition for leaving it blank"),
  computed: label("计算公式", "formula"),
  requiredWhen: label("必填条件", "condition for filling it"),
  rows: label("行数", "rows"),
  columns: label("栏目", "columns"),
  note: label("填表说明", "note"),
  grade: label("等次名称", "grade"),
  from: label("起点分", "starting points"),
  when: label("条件", "condition"),
  waivedWhen: label("免计条件", "waiver condition"),
  effect: label("后果", "effect"),
  severity: label("级别", "severity"),
  errorFrom: label("自何日起为错误", "the day from which it is an error"),
  text: label("文字", "text"),
  rule: label("规则", "rule"),
  field: label("引用的填报项", "field referred to"),
  levels: label("档次", "levels"),
  items: label("扣分情形", "deductions"),
  zh: label("（中文）", "(Chinese)"),
  en: label("（英文）", "(English)"),
};

const member = (value: unknown, step: string | number): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<string | number, unknown>>)[step]
    : undefined;

/** The thing at a path of data that may be anything. */
export const valueAt = (data: unknown, path: Path): unknown => path.reduce(member, data);

const textOf = (value: unknown, key: string): string | undefined => {
  const text = member(value, key);
  return typeof text === "string" && text !== "" ? text : undefined;
};

/** Its own name for a thing, where it has a usable one; then nothing above it needs saying. */
function ownName(list: string, thing: unknown): Bilingual | undefined {
  if (list === "majors" || list === "indicators" || list === "fields") {
    const id = textOf(thing, "id");
    return id === undefined ? undefined : label(id, id);
  }
  if (list !== "annexes" && list !== "columns") return undefined;
  const title = member(thing, "title");
  const [zh, en] = [textOf(title, "zh") ?? textOf(thing, "key"), textOf(title, "en") ?? textOf(thing, "key")];
  if (zh === undefined || en === undefined) return undefined;
  return list === "annexes" ? label(`附表“${zh}”`, `annex “${en}”`) : label(`“${zh}”栏`, `column “${en}”`);
}

/** “D1.3 计分方式第2项”: where in a scheme something is, as its author would say it. Works on broken data too. */
export function placeOf(data: unknown, path: Path): Bilingual {
  let said: Bilingual[] = [];
  for (let at = 0; at < path.length; at++) {
    const step = path[at];
    const next = path[at + 1];
    if (typeof step !== "string") continue;
    const listed = LISTED[step];
    if (listed && typeof next === "number") {
      const own = ownName(step, valueAt(data, path.slice(0, at + 2)));
      // Ids and annexes stand for themselves; a column needs its annex.
      if (own && step !== "columns") said = [];
      said.push(
        own ?? (step === "bands" && at === 0 ? label(`等次第${next + 1}档`, `grade ${next + 1}`) : listed(next + 1)),
      );
      at++;
    } else if (NAMED[step]) {
      said.push(NAMED[step]);
    }
  }
  if (said.length === 0) return label("指标表", "the scheme");
  return label(said.map(({ zh }) => zh).join(" "), said.map(({ en }) => en).join(", "));
}
