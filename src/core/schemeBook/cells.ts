import { textOf } from "../answers/answer";
import type { CellValue, PlainValue } from "../answers/cellValue";
import { kindOf } from "../answers/kinds";
import { halfWidth, trimmed, type Bilingual, type Language } from "../answers/text";
import { toSerial } from "../calendar/civilDate";
import type { Condition } from "../expressions/condition";
import type { Expression } from "../expressions/expression";
import { readCondition, writeCondition } from "../expressions/written/condition";
import { readWritten, type Cursor } from "../expressions/written/cursor";
import { readExpression, writeExpression } from "../expressions/written/expression";
import type { WrittenNames } from "../expressions/written/names";
import { penFor, tidy, type Pen } from "../expressions/written/pen";
import type { SchemeBookWords, WordList } from "../languages/schemeBookWords";
import type { BookProblem } from "./faults";
import { joinList, splitList } from "./written/lists";

/** What a cell is read and written with: the names its row may use, and the words of the languages. */
export interface CellContext {
  readonly language: Language;
  readonly words: SchemeBookWords;
  readonly allWords: readonly SchemeBookWords[];
  readonly names: WrittenNames;
  /** Unit of a field, for sentences that count it; undefined for one that counts nothing. */
  unit(field: string): string | undefined;
}

export type CellRead = { readonly value: unknown } | { readonly problem: BookProblem };

/**
 * How one kind of content stands in a cell, both ways: what `write` puts there, `read` takes back to the same. `read` is
 * never asked about blank cells. `row` is what the columns to the left have said.
 */
export interface CellType {
  readonly style: "inputText" | "inputChoice" | "inputNumber" | "inputDate";
  /** What guides the typing: a fixed list of words, or the cells of a column of another sheet. */
  readonly list?: WordList | { readonly table: "majors" | "indicators" | "annexes" | "bands" | "rules" };
  write(value: unknown, context: CellContext, row: Readonly<Record<string, unknown>>): PlainValue;
  read(value: Exclude<CellValue, null>, context: CellContext, row: Readonly<Record<string, unknown>>): CellRead;
}

type Filled = Exclude<CellValue, null>;

/** What stands in a cell, for a sentence about it: of a day, the day, whose number nobody has seen. */
function plainText(value: Filled): string {
  if (typeof value !== "object") return String(value);
  return value.kind === "date" ? textOf(kindOf("date").decode(value, {})) : "";
}

/** The text of a cell; a number typed where a text belongs (版本 2) is the text of it. */
function textIn(value: Filled): { readonly text: string } | { readonly problem: BookProblem } {
  if (typeof value === "string") return { text: trimmed(value) };
  if (typeof value === "number") return { text: textOf(kindOf("text").decode(value, {})) || String(value) };
  if (typeof value === "object" && value.kind === "error") return { problem: { kind: "errorValue", code: value.code } };
  return { problem: { kind: "notText", text: plainText(value) } };
}

const fromText =
  (read: (text: string, context: CellContext, row: Readonly<Record<string, unknown>>) => CellRead): CellType["read"] =>
  (value, context, row) => {
    const found = textIn(value);
    return "text" in found ? read(found.text, context, row) : found;
  };

export const text: CellType = {
  style: "inputText",
  write: (value) => String(value),
  read: fromText((said) => ({ value: said })),
};

/** Ids and keys: people type them in full width now and then. */
export const identifier: CellType = { ...text, read: fromText((said) => ({ value: halfWidth(said) })) };

export const reference = (table: "majors" | "indicators" | "annexes" | "bands"): CellType => ({
  ...(table === "bands" ? text : identifier),
  style: "inputChoice",
  list: { table },
});

export const number: CellType = {
  style: "inputNumber",
  write: (value) => value as number,
  read(value) {
    if (typeof value === "number") return { value };
    if (typeof value === "object" && value.kind === "error")
      return { problem: { kind: "errorValue", code: value.code } };
    const digits = typeof value === "string" ? halfWidth(trimmed(value)) : "";
    if (/^-?\d+(\.\d+)?$/.test(digits)) return { value: Number(digits) };
    return { problem: { kind: "notANumber", text: plainText(value) } };
  },
};

/** Whole percent, as 10. Excel makes 0.1 of what is typed as 10%, and nobody knows whether a tenth of a percent is meant. */
export const percent: CellType = {
  ...number,
  read(value, context, row) {
    const found = number.read(value, context, row);
    const share = "value" in found ? Number(found.value) : 0;
    return share > 0 && share < 1 ? { problem: { kind: "shareForPercent", text: plainText(value) } } : found;
  },
};

export const day: CellType = {
  style: "inputDate",
  write: (value) => toSerial(String(value)),
  read(value) {
    const answer = kindOf("date").decode(value, {});
    if (answer.state === "given") return { value: answer.value };
    return { problem: { kind: "notADay", text: plainText(value) } };
  },
};

/** One of a list of words, each of which stands for something in the data. */
export const word = (list: WordList): CellType => ({
  style: "inputChoice",
  list,
  write: (value, { words }) => words.lists[list][String(value)] ?? String(value),
  read: fromText((said, { words, allWords }) => {
    for (const { lists } of allWords) {
      const found = Object.entries(lists[list]).find(
        ([key, shown]) => said.toLowerCase() === shown.toLowerCase() || said === key,
      );
      if (found) return { value: found[0] };
    }
    return { problem: { kind: "notOneOf", text: said, allowed: Object.values(words.lists[list]) } };
  }),
});

const truth = word("yesNo");
export const yesNo: CellType = {
  ...truth,
  read(value, context, row) {
    if (typeof value === "boolean") return { value };
    const found = truth.read(value, context, row);
    return "value" in found ? { value: found.value === "true" } : found;
  },
};

/** 是 says something; 否 and nothing say the same. */
export const onlyYes: CellType = {
  ...yesNo,
  read(value, context, row) {
    const found = yesNo.read(value, context, row);
    return "value" in found ? { value: found.value === true ? true : undefined } : found;
  },
};

export const penOf = ({ names, language }: CellContext): Pen => penFor(names, language);

/** Conditions, formulas and rules: written by a pen, read by a cursor. */
export const written = (
  write: (value: unknown, pen: Pen, context: CellContext, row: Readonly<Record<string, unknown>>) => string,
  read: (cursor: Cursor, context: CellContext, row: Readonly<Record<string, unknown>>) => unknown,
): CellType => ({
  style: "inputText",
  write: (value, context, row) => tidy(write(value, penOf(context), context, row)),
  read: fromText((said, context, row) => {
    const found = readWritten(said, context.names, (cursor) => read(cursor, context, row));
    return found.ok ? { value: found.value } : { problem: { kind: "written", fault: found.fault } };
  }),
});

export const condition = written(
  (value, pen) => writeCondition(value as Condition, pen),
  (cursor) => readCondition(cursor),
);

export const conditionOrAlways = written(
  (value, pen) => (value === "always" ? pen.word("always") : writeCondition(value as Condition, pen)),
  (cursor) => (cursor.word("always") ? "always" : readCondition(cursor)),
);

export const expression = written(
  (value, pen) => writeExpression(value as Expression, pen),
  (cursor) => readExpression(cursor),
);

/** 好／Good、较好／Fairly good: both languages of each option side by side. */
export const options: CellType = {
  style: "inputText",
  write: (value) => joinList((value as readonly Bilingual[]).map(({ zh, en }) => (zh === en ? [zh] : [zh, en]))),
  read: fromText((said) => {
    const items = splitList(said);
    if (items === undefined) return { problem: { kind: "notClosed", text: said } };
    return { value: items.map(([zh = "", en = zh]) => ({ zh, en })) };
  }),
};

/** 查、听、谈、看、改. */
export const measures: CellType = {
  style: "inputText",
  write: (value, { words }) => joinList((value as readonly string[]).map((one) => [words.lists.measures[one] ?? one])),
  read: fromText((said, context) => {
    const values: unknown[] = [];
    for (const [one = ""] of splitList(said.replace(/[,，]/g, "、")) ?? []) {
      const found = word("measures").read(one, context, {});
      if ("problem" in found) return found;
      values.push(found.value);
    }
    return { value: values };
  }),
};
