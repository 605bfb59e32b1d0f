import { toSerial } from "#core/calendar/civilDate";
import { ANNEX_PREFIX, mark } from "#core/form/keys";
import { markedSheet } from "#core/form/markedSheet";
import type { RosterUnit } from "#core/roster/roster";
import { questions, questionText } from "#core/survey/questions";
import { indicatorsOf } from "#core/scheme/schemeIndex";
import type { Scheme } from "#core/scheme/scheme";
import { opened, type Stroke } from "./pen";

/** What people type in the course of a round, cell by cell, as `typeInto` takes it. */

const day = (text: string): number => toSerial(text);

/** An assessor who accepts what is not corrected; a reason stands at every indicator (V29 asks where points are lost). */
export function verifying(
  scheme: Scheme,
  on: string,
  corrected: readonly (readonly [field: string, value: "desk" | "site", number])[] = [],
  finished = true,
): readonly Stroke[] {
  return [
    ["核验封面", "verify.verifiedOn", "value", day(on)],
    ...(finished ? [["核验封面", "verify.acceptRest", "value", "是"] as const] : []),
    ...indicatorsOf(scheme).map(({ id }): Stroke => ["核定表", id, "deduction", "按标准扣分，见佐证材料"]),
    ...corrected.map(([field, column, value]): Stroke => ["核实数据", field, column, value]),
  ];
}

/** 实地抽查记录 with its five parts, an interview in each kind of key division, and the problem found, if any. */
export const visiting = (on: string, problem?: string): readonly Stroke[] => [
  ["评估小组", 1, "name", "张三"],
  ["评估小组", 1, "unit", "市编办"],
  ["评估小组", 1, "role", "组长"],
  ["评估小组", 1, "deputy", "是"],
  ["抽查记录", "visitedOn", "value", day(on)],
  ["抽查记录", "meetingAt", "value", "9月10日上午"],
  ["抽查记录", "speaker", "value", "副主任"],
  ["抽查记录", "points", "value", "任务完成，人员到位"],
  ["抽查记录", "issued", "value", 30],
  ["抽查记录", "collected", "value", 28],
  ...["plan", "summary", "certificate", "reform", "approvals", "lists"].map((key): Stroke => [
    "资料查看",
    key,
    "seen",
    "是",
  ]),
  ["现场查看", 1, "plate", "与批准一致"],
  ...["新设立", "划转职能涉及", "行政审批", "法制"].flatMap((kind, index): Stroke[] => [
    ["访谈记录", index + 1, "kind", kind],
    ["访谈记录", index + 1, "person", "科长"],
    ["访谈记录", index + 1, "duties", "职责清楚"],
    // What the first one says is a lead, for somebody to look into.
    ...(index === 0
      ? ([
          ["访谈记录", 1, "indicator", "D2.8"],
          ["访谈记录", 1, "lead", "是"],
        ] as const)
      : []),
  ]),
  ...(problem === undefined
    ? []
    : ([
        ["发现问题", 1, "problem", problem],
        ["发现问题", 1, "source", "现场查看"],
        ["发现问题", 1, "indicator", "D3.4"],
        // Not what we would call it.
        ["发现问题", 1, "category", "越位"],
      ] as const)),
];

/** Sheets of a questionnaire: good, but for question 2; every fourth respondent thinks less of it. */
export const answering = (sheets: number): readonly Stroke[] => [
  ["问卷统计", "summary.entered", "issued", sheets + 3],
  ["问卷统计", "summary.entered", "collected", sheets],
  ...Array.from({ length: sheets }, (_, index): Stroke[] => [
    ["问卷录入", `sheet.${index + 1}`, "group", 1 + (index % 8)],
    ...questions.map(({ no }): Stroke => ["问卷录入", `sheet.${index + 1}`, `q${no}`, tickOf(no, index)]),
  ]).flat(),
];

/** Two of them say that something is wrong (question 11). */
const tickOf = (no: number, index: number): number => {
  if (no === 11) return index < 2 ? 1 : 2;
  return no === 2 ? 2 : index % 4 === 3 ? 3 : 1;
};

/** The same as an online tool exports them. */
export function exported(unit: string, sheets: number): string {
  const head = ["序号", "被评估部门", "您的身份", ...questions.map((one) => questionText(one, "departments").zh)];
  const rows = Array.from({ length: sheets }, (_, index) => [
    ...[String(index + 1), unit, "科室负责人"],
    ...questions.map(({ no, options }) => options[tickOf(no, index) - 1]?.text.zh ?? ""),
  ]);
  return [head, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
}

/** 外部评价: each party with its weight, and a score for each unit it speaks of. */
export const heard = (
  said: Readonly<Record<string, readonly [weight: number, of: readonly RosterUnit[]]>>,
): readonly Stroke[] =>
  Object.entries(said).flatMap(([party, [weight, of]], order): Stroke[] => [
    ["评价主体和权重", party, "weight", weight],
    ...of.map((unit, index): Stroke => [
      `外部评分（${unit.scheme === "departments" ? "市直部门" : "旗市区"}）`,
      `unit.${unit.code}`,
      party,
      70 + ((index * 7 + order * 3) % 30),
    ]),
  ]);

/** What stands in a return, typed again into a blank form of the next round: the same unit, a year later. */
export function retyped(from: string, into: string): readonly Stroke[] {
  const old = opened(from).sheets.flatMap((sheet) => markedSheet(sheet) ?? []);
  return opened(into).sheets.flatMap((sheet): Stroke[] => {
    const blank = markedSheet(sheet);
    const filled = old.find(({ corner }) => corner === blank?.corner);
    if (!blank || !filled || (blank.corner !== mark.data && !blank.corner.startsWith(ANNEX_PREFIX))) return [];
    return [...blank.rows].flatMap(([key, [row = 0]]) =>
      [...blank.columns].flatMap(([name, column]): Stroke[] => {
        const there = blank.cell(row, column);
        const stands = filled.cell(filled.rows.get(key)?.[0] ?? 0, filled.columns.get(name) ?? 0)?.value;
        const value =
          typeof stands === "object" && stands !== null && "serial" in stands ? stands.serial : (stands ?? null);
        if (there?.formula !== undefined || (there?.value ?? null) !== null) return [];
        return typeof value === "string" || typeof value === "number" ? [[sheet.name, key, name, value]] : [];
      }),
    );
  });
}
