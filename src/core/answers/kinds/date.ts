import { blank, given, unreadable, type Answer } from "../answer";
import { halfWidth, trimmed } from "../text";
import { fromSerial, isoDate, toSerial } from "../../calendar/civilDate";
import type { Kind } from "./kind";
import { oddValue, saysNotApplicable, shownData } from "./odd";

/** Days outside are slips of the keyboard in an assessment of today's institutions. */
export const EARLIEST = "2000-01-01";
export const LATEST = "2099-12-31";
const earliest = toSerial(EARLIEST);
const latest = toSerial(LATEST);

const FULL = /^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|\.(\d{1,2})\.|年(\d{1,2})月)(\d{1,2})(日?)$/;
const PARTIAL = /^\d{4}(?:[-/.年]\d{1,2}月?)?$|^\d{1,2}[-/.月]\d{1,2}日?$|^\d{4}年$/;

function fromText(text: string): Answer {
  const entry = halfWidth(trimmed(text));
  if (entry === "") return blank;
  const na = saysNotApplicable(entry);
  if (na) return na;
  const match = FULL.exec(entry);
  if (match) {
    const [, year, dashed, slashed, dotted, chinese, day, sign] = match;
    const date = isoDate(Number(year), Number(dashed ?? slashed ?? dotted ?? chinese), Number(day));
    // 日 belongs to 年月 and to nothing else.
    if (date && (sign === "") === (chinese === undefined)) return plausible(date, text);
  }
  return unreadable(text, PARTIAL.test(entry) ? "dateIncomplete" : "notADate");
}

function plausible(date: string, text: string, from?: string): Answer {
  return date < EARLIEST || date > LATEST ? unreadable(text, "dateImplausible") : given(date, from);
}

function fromSerialNumber(serial: number, from?: string): Answer {
  const date = fromSerial(serial);
  return date === undefined ? unreadable(String(serial), "notADate") : plausible(date, date, from);
}

/** A day. Text is taken only in year-month-day order with a four-digit year; a day or month alone is never completed. */
export const date: Kind = {
  decode(value) {
    const odd = oddValue(value);
    if (odd) return odd;
    // A bare number is what remains of a date when only values are pasted; numbers that no recent day has are refused.
    if (typeof value === "number") {
      return value >= earliest && value < latest + 1
        ? fromSerialNumber(value, String(value))
        : unreadable(String(value), "notADate");
    }
    if (typeof value === "string") {
      const answer = fromText(value);
      return answer.state === "given" ? given(answer.value, value) : answer;
    }
    if (typeof value === "boolean") return unreadable(value ? "TRUE" : "FALSE", "wrongType");
    return value.kind === "date" ? fromSerialNumber(value.serial) : unreadable("", "notADate");
  },
  fromData: (value) => (typeof value === "string" ? fromText(value) : unreadable(shownData(value), "notADate")),
  encode: (value) => toSerial(String(value)),
  toNumber: (value) => toSerial(String(value)),
  usedFormula: (cell) => `IF(ISNUMBER(${cell}),IF(AND(${cell}>=${earliest},${cell}<${latest + 1}),INT(${cell}),""),"")`,
  native: () => ({ kind: "date", from: EARLIEST, to: LATEST }),
};
