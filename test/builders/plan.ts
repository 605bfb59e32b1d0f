import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { planSnapshot } from "#core/form/planSnapshot";
import type { PlainValue, Plan, Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import { planWorkbook } from "#core/plan/planWorkbook";
import type { Roster } from "#core/roster/roster";

const words = languages["zh-CN"];
const unit = (name: string, sampled: boolean): Roster["units"][number] => ({
  code: name,
  name,
  scheme: "departments",
  sampled,
  sampleReason: sampled ? "整合力度大" : "",
  contact: "",
  numbers: new Map(),
});
export const sampledNames = ["甲", "乙", "丙", "丁", "戊", "己"].map((one) => `市${one}局`);
/** Six sampled departments and one that is not. */
export const planRoster: Roster = {
  settings: { round: "2015", title: "示例评估", organiser: "市编办" },
  units: [...sampledNames.map((name) => unit(name, true)), unit("市庚局", false)],
  transfers: [],
  items: [],
};
const order = {
  roster: planRoster,
  form: words.form,
  words: words.plan,
  language: "zh-CN" as const,
  stamp: "2015-07-01T00:00:00Z",
};
/** 评估方案.xlsx as it is made. */
export const blankPlan = planSnapshot(planWorkbook(order));

/** What somebody typed: by sheet, row (counted from the head, or by key) and column key. */
export type TypedInPlan = readonly [sheet: string, row: number | string, column: string, value: PlainValue];
function filledBook(entries: readonly TypedInPlan[]): Plan {
  const book = planWorkbook(order);
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const cellAt = (key: number | string, column: string): readonly [number, number] => {
        const head = sheet.cells.find(({ value }) => value === "ph.head")?.row ?? 0;
        const keyed = sheet.cells.find((one) => one.column === 1 && one.value === key)?.row ?? 0;
        return [
          typeof key === "number" ? head + key : keyed,
          sheet.cells.find((one) => one.row === 1 && one.value === `ph.${column}`)?.column ?? 0,
        ];
      };
      const typed = new Map(
        entries
          .filter(([name]) => name === sheet.name)
          .map(([, key, column, value]) => [cellAt(key, column).join(" "), value] as const),
      );
      return {
        ...sheet,
        cells: sheet.cells.map((cell) => {
          const value = typed.get(`${cell.row} ${cell.column}`);
          return value === undefined ? cell : { ...cell, value };
        }),
      };
    }),
  };
}
export const filledPlan = (...entries: readonly TypedInPlan[]): Snapshot => planSnapshot(filledBook(entries));
export const planBytes = (...entries: readonly TypedInPlan[]): Uint8Array =>
  writeWorkbook(filledBook(entries), nodeDeflater);
const days = [
  "2015-07-01",
  "2015-07-10",
  "2015-07-11",
  "2015-08-20",
  "2015-08-21",
  "2015-09-20",
  "2015-09-21",
  "2015-11-30",
];
/** All a plan needs. */
export const wholePlan: readonly TypedInPlan[] = [
  ["方案设置", "basis", "value", "按照自治区的统一部署"],
  ["方案设置", "committee", "value", "市编委"],
  ...days.map((day, index): TypedInPlan => [
    "方案设置",
    `stage${Math.floor(index / 2) + 1}${index % 2 === 0 ? "From" : "To"}`,
    "value",
    day,
  ]),
  ["评估小组", 1, "name", "张三"],
  ["评估小组", 1, "unit", "市编办"],
  ["评估小组", 1, "role", "组长"],
  ["评估小组", 1, "deputy", "是"],
  ...Array.from({ length: 14 }, (_, index): TypedInPlan => ["培训登记", index + 1, "done", "是"]),
];
