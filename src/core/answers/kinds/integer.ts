import { given, unreadable, blank, type Answer } from "../answer";
import { halfWidth, trimmed } from "../text";
import { shownAsDate } from "../../calendar/civilDate";
import type { Kind } from "./kind";
import { oddValue, saysNotApplicable, shownData } from "./odd";

const PLAIN = /^(?:0|[1-9]\d*)$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const VAGUE_AT_FIRST = /^(?:约|大约|近|超过?|不足|至少|最多|[<>≤≥~～])|^\d+\s*[-~～—至到]\s*\d+$/;
const VAGUE_AT_LAST = /左右|余|多|以上|以下|来/;
const DATE_LIKE = /^\d{2,4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?$|^\d{1,2}月\d{1,2}日?$/;
const WITH_UNIT = /^[-+]?[\d,.]+\s*(?:[万亿千百%％]|[\p{Script=Han}a-zA-Z]+)/u;

/** What stands behind the last digit; step by step, as a pattern for it would look again from every character. */
function afterDigits(text: string): string {
  let at = text.length;
  while (at > 0 && !/\d/.test(text.charAt(at - 1))) at--;
  return text.slice(at);
}

/** V55: 人数、项数为非负整数；自动转半角；拒“约12”“12人”. */
function fromText(text: string): Answer {
  const entry = halfWidth(trimmed(text));
  if (entry === "") return blank;
  const na = saysNotApplicable(entry);
  if (na) return na;
  if (PLAIN.test(entry) || GROUPED.test(entry)) {
    const digits = entry.replaceAll(",", "");
    // Beyond 15 digits a spreadsheet itself drops digits; nothing that we count gets there honestly.
    return digits.length > 15 ? unreadable(text, "tooPrecise") : given(Number(digits), text);
  }
  if (/^[-−–]\d+$/.test(entry)) return unreadable(text, "negative");
  if (/^\d*\.\d*$/.test(entry) && /\d/.test(entry)) return unreadable(text, "notWhole");
  if (DATE_LIKE.test(entry)) return unreadable(text, "dateForNumber");
  if (VAGUE_AT_FIRST.test(entry) || VAGUE_AT_LAST.test(afterDigits(entry))) return unreadable(text, "vague");
  if (WITH_UNIT.test(entry)) return unreadable(text, "withUnit");
  return unreadable(text, "notANumber");
}

function fromNumber(value: number): Answer {
  if (!Number.isFinite(value)) return unreadable(String(value), "notANumber");
  if (value < 0) return unreadable(String(value), "negative");
  if (!Number.isInteger(value)) return unreadable(String(value), "notWhole");
  if (value > 999_999_999_999_999) return unreadable(String(value), "tooPrecise");
  return given(value === 0 ? 0 : value);
}

/** A count: people, posts, items. */
export const integer: Kind = {
  decode(value) {
    const odd = oddValue(value);
    if (odd) return odd;
    if (typeof value === "number") return fromNumber(value);
    if (typeof value === "string") return fromText(value);
    if (typeof value === "boolean") return unreadable(value ? "TRUE" : "FALSE", "wrongType");
    return unreadable(value.kind === "date" ? shownAsDate(value.serial) : "", "dateForNumber");
  },
  fromData(value) {
    if (typeof value === "number") return fromNumber(value);
    if (typeof value === "string") return fromText(value);
    return unreadable(shownData(value), "wrongType");
  },
  encode: (value) => value,
  toNumber: Number,
  usedFormula: (cell) => `IF(ISNUMBER(${cell}),IF(AND(${cell}>=0,${cell}=INT(${cell})),${cell},""),"")`,
  native: ({ min = 0, max = 999_999 }) => ({ kind: "wholeNumber", min, max }),
};
