import { invalidArgument } from "./hostError";
import type { NewCell } from "./spreadsheet";

/**
 * How Excel reads what is typed, or written through `values` and `formulas`: rather too eagerly than not, so that a text
 * that isn't guarded is noticed. ASSUMPTIONS 1–3.
 */

export interface Typed {
  readonly cell: NewCell;
  /** A format Excel chooses by itself for what it has read. */
  readonly format?: string;
}

export const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

const DATE = [
  /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?: .*)?$/,
  /^\d{1,4}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?$/,
  /^\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?$/,
  /^[〇○零一二三四五六七八九十]+年|^[一二三四五六七八九十]+月/,
  /^(?:上午|下午)?\s*\d{1,2}[:时]\d{0,2}/,
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]?\d{1,4}$/i,
];
/** Any day will do: whoever sees it knows that a text has become one. */
const SOME_DAY = 42_000;

/** `undefined` = leave the cell as it is. */
export function readTyped(value: unknown, isText: boolean): Typed | undefined {
  if (value === null || value === undefined) return undefined;
  if (value === "") return { cell: "empty" };
  // In a cell of text format everything is text, an apostrophe too.
  if (typeof value === "number" || typeof value === "boolean") return { cell: { value: isText ? `${value}` : value } };
  if (typeof value !== "string") throw invalidArgument("a cell takes no objects");
  if (isText) return { cell: { value } };
  if (value.startsWith("'")) return value === "'" ? { cell: "empty" } : { cell: { value: value.slice(1) } };
  return readText(value);
}

function readText(text: string): Typed {
  const plain = text.normalize("NFKC").trim();
  if (text.startsWith("=") && text.length > 1) return { cell: { formula: text } };
  const number = numberOf(plain);
  if (number !== undefined) return number;
  if (/^[+\-@]/.test(plain) && plain.length > 1) return { cell: { formula: `=${plain.replace(/^@/, "")}` } };
  if (/^(?:true|false)$/i.test(plain)) return { cell: { value: plain.toLowerCase() === "true" } };
  if (ERRORS.has(plain.toUpperCase())) return { cell: { value: plain.toUpperCase(), error: true } };
  if (DATE.some((shape) => shape.test(plain))) return { cell: { value: SOME_DAY }, format: "yyyy/m/d" };
  return { cell: { value: text } };
}

function numberOf(text: string): Typed | undefined {
  const percent = /^([+-]?[\d,]*\.?\d+)%$/.exec(text);
  if (percent) return { cell: { value: Number(percent[1]?.replaceAll(",", "")) / 100 }, format: "0%" };
  const money = /^[¥$€]\s?([\d,]*\.?\d+)$/.exec(text);
  if (money) return { cell: { value: Number(money[1]?.replaceAll(",", "")) }, format: "¥#,##0.00" };
  const bracketed = /^\(([\d,]*\.?\d+)\)$/.exec(text);
  if (bracketed) return { cell: { value: -Number(bracketed[1]?.replaceAll(",", "")) } };
  if (/^[+-]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) {
    return { cell: { value: Number(text.replaceAll(",", "")) } };
  }
  return undefined;
}
