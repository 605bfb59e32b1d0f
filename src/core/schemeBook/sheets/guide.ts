import { cellName, fixedRange, onSheet } from "../../form/address";
import type { NativeValidation } from "../../form/workbook";
import type { SchemeBookWords } from "../../languages/schemeBookWords";
import { allRules } from "../../validation/checks";
import type { CellType } from "../cells";
import { tables } from "../tables";

export const HEAD_ROW = 4;
export const FIRST_ROW = HEAD_ROW + 1;

/** Rules that a scheme may ask for. */
export const schemeRules = allRules.filter(({ runs }) => runs === "scheme");

const ID_COLUMN: Readonly<Record<"majors" | "indicators" | "annexes" | "bands", string>> = {
  majors: "id",
  indicators: "id",
  annexes: "key",
  bands: "grade.zh",
};

/** Where the words of a list stand that another sheet keeps. Long enough for rows that are still to come. */
function sourceOf(table: keyof typeof ID_COLUMN | "rules", words: SchemeBookWords): string {
  if (table === "rules") {
    const last = HEAD_ROW + schemeRules.length;
    return onSheet(words.ruleSheet.sheet, fixedRange({ top: FIRST_ROW, left: 2, bottom: last, right: 2 }));
  }
  const at = 2 + tables[table].findIndex(({ key }) => key === ID_COLUMN[table]);
  return onSheet(
    words.sheets[table].sheet,
    fixedRange({ top: FIRST_ROW, left: at, bottom: HEAD_ROW + 300, right: at }),
  );
}

export const headingOf = (table: string, key: string, { headings }: SchemeBookWords): string =>
  headings[`${table}.${key}`] ?? headings[key] ?? key;

/** What guides the typing in a cell: a list, a number, and a hint in any case. */
export function guided(
  type: CellType,
  range: NativeValidation["ranges"],
  hint: string,
  words: SchemeBookWords,
): NativeValidation {
  const prompt = { title: words.promptTitle, text: hint.slice(0, 255) };
  const alert = (text: string) => ({ style: "stop" as const, title: words.refusedTitle, text });
  const { list } = type;
  const said = { ranges: range, prompt };
  if (typeof list === "string")
    return { ...said, kind: "list", values: Object.values(words.lists[list]), alert: alert(words.refusedList) };
  if (list) return { ...said, kind: "listRange", source: sourceOf(list.table, words), alert: alert(words.refusedList) };
  const [first] = range;
  if (type.style === "inputNumber" && first)
    return {
      ...said,
      kind: "custom",
      formula: `ISNUMBER(${cellName(first.top, first.left)})`,
      alert: alert(words.refusedNumber),
    };
  return { ...said, kind: "any" };
}
