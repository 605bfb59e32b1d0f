import { z } from "zod";
import type { Answer, Unreadable } from "../../answers/answer";
import type { Place, Severity } from "../issue";
import { entryPlace } from "../place";
import { validationRule, type FieldFacts, type Finding } from "../rule";

type EntryFacts =
  | { readonly at: readonly [Place]; readonly what: "unreadable"; readonly reason: Unreadable; readonly text: string }
  | {
      readonly at: readonly [Place];
      readonly what: "tooSmall" | "tooLarge";
      readonly value: number;
      readonly limit: number;
    }
  | { readonly at: readonly [Place]; readonly what: "tooLong"; readonly length: number; readonly limit: number }
  | {
      readonly at: readonly [Place];
      readonly what: "normalised";
      readonly severity: Severity;
      readonly from: string;
      readonly to: string | number | boolean;
    };

type Limits = Pick<FieldFacts, "kind" | "min" | "max">;

function oddEntry(answer: Answer, { kind, min, max }: Limits): ((place: Place) => Finding<EntryFacts>) | undefined {
  if (answer.state === "unreadable") {
    const { reason, text } = answer;
    return (place) => ({ at: [place], what: "unreadable", reason, text });
  }
  if (answer.state !== "given") return undefined;
  const { value, normalisedFrom } = answer;
  if (typeof value === "number") {
    if (min !== undefined && value < min) return (place) => ({ at: [place], what: "tooSmall", value, limit: min });
    if (max !== undefined && value > max) return (place) => ({ at: [place], what: "tooLarge", value, limit: max });
  }
  // `length` counts UTF-16 units, of which a text never has fewer than characters: a cheap first look.
  if (kind === "text" && typeof value === "string" && max !== undefined && value.length > max) {
    const { length } = [...value];
    if (length > max) return (place) => ({ at: [place], what: "tooLong", length, limit: max });
  }
  if (normalisedFrom === undefined) return undefined;
  return (place) => ({ at: [place], what: "normalised", severity: "hint", from: normalisedFrom, to: value });
}

const says: Readonly<Record<Unreadable, (text: string) => string>> = {
  notANumber: (text) => `填了“${text}”，请填整数。`,
  negative: (text) => `填了“${text}”，不能为负数，请填整数。`,
  notWhole: (text) => `填了“${text}”，请填整数，不带小数。`,
  tooPrecise: (text) => `填了“${text}”，数字过长，请核对。`,
  withUnit: (text) => `填了“${text}”，请填整数，不带单位。`,
  vague: (text) => `填了“${text}”，请填确切的整数，不用“约”“左右”等说法。`,
  dateForNumber: (text) => (text === "" ? "填的是日期，请填整数。" : `填的是日期“${text}”，请填整数。`),
  notYesNo: (text) => (text === "" ? "填的不是“是”或“否”，请从下拉列表中选择。" : `填了“${text}”，请填“是”或“否”。`),
  notATier: (text) =>
    text === "" ? "填的不是列出的选项，请从下拉列表中选择。" : `填了“${text}”，请从下拉列表中选择。`,
  notADate: (text) =>
    text === ""
      ? "填的不是日期，请按“2015-08-14”的形式填写。"
      : `填了“${text}”，不是日期，请按“2015-08-14”的形式填写。`,
  dateIncomplete: (text) => `填了“${text}”，日期不完整，请写全年、月、日。`,
  dateImplausible: (text) => `填了“${text}”，不在2000年至2099年之间，请核对日期。`,
  wrongType: (text) => `填了“${text}”，与该项要求的内容不符，请重新填写。`,
  formulaError: (text) => `是公式错误“${text}”，请改正公式或直接填写。`,
  notCalculated: () => "的公式没有计算结果，请在 Excel 或 WPS 中打开、保存后再报。",
  broken: () => "的内容已损坏，无法读取，请重新填写。",
};

const shown = (value: string | number | boolean): string =>
  typeof value === "boolean" ? (value ? "是" : "否") : String(value);

/** V55: what can't be read with certainty, lies outside its limits, or had to be put right to be read (a hint). */
export const entryUnreadable = validationRule({
  code: "V55",
  severity: "error",
  scope: "row",
  runs: "always",
  limits: z.strictObject({}),
  check(context): readonly Finding<EntryFacts>[] {
    const findings: Finding<EntryFacts>[] = [];
    for (const field of context.fields) {
      if (field.filledBy === "computed") continue;
      const odd = oddEntry(context.answer(field.id), field);
      if (odd) findings.push(odd(field.id));
    }
    for (const { key, columns } of context.annexes) {
      for (const row of context.annex(key)) {
        for (const column of columns) {
          const entry = column.computed ? undefined : row.entries.get(column.id);
          const odd = entry && oddEntry(entry, column);
          if (odd) findings.push(odd(entryPlace(key, row.number, column.id)));
        }
      }
    }
    return findings;
  },
  says(facts, { title, unit }) {
    const [place] = facts.at;
    const where = title(place);
    switch (facts.what) {
      case "unreadable":
        return `${where}${says[facts.reason](facts.text)}`;
      case "tooSmall":
        return `${where}填${facts.value}${unit(place)}，小于下限${facts.limit}${unit(place)}，请核对。`;
      case "tooLarge":
        return `${where}填${facts.value}${unit(place)}，大于上限${facts.limit}${unit(place)}，请核对。`;
      case "tooLong":
        return `${where}有${facts.length}字，超过${facts.limit}字，请精简。`;
      case "normalised":
        return `${where}填的是文字“${facts.from}”，已按${shown(facts.to)}读取，请核对。`;
    }
  },
});
