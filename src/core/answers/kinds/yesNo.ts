import { blank, given, unreadable, type Answer } from "../answer";
import { halfWidth, trimmed } from "../text";
import type { Kind } from "./kind";
import { oddValue, saysNotApplicable, shownData } from "./odd";

const words = new Map<string, boolean>([
  ["是", true],
  ["否", false],
  ["yes", true],
  ["no", false],
]);

function fromText(text: string): Answer {
  const entry = halfWidth(trimmed(text));
  if (entry === "") return blank;
  const na = saysNotApplicable(entry);
  if (na) return na;
  const value = words.get(entry.toLowerCase());
  if (value === undefined) return unreadable(text, "notYesNo");
  return given(value, entry === text ? undefined : text);
}

/** 是 or 否; also Yes or No. A tick, 有, 1 or 对 may mean anything and is refused. */
export const yesNo: Kind = {
  decode(value) {
    const odd = oddValue(value);
    if (odd) return odd;
    if (typeof value === "string") return fromText(value);
    if (typeof value === "boolean") return given(value, value ? "TRUE" : "FALSE");
    return unreadable(typeof value === "number" ? String(value) : "", "notYesNo");
  },
  fromData(value) {
    if (typeof value === "boolean") return given(value);
    if (value === 1 || value === 0) return given(value === 1);
    if (typeof value === "string") return fromText(value);
    return unreadable(shownData(value), "notYesNo");
  },
  encode: (value, _, language) => (language === "en-US" ? (value ? "Yes" : "No") : value ? "是" : "否"),
  toNumber: (value) => (value ? 1 : 0),
  usedFormula: (cell) =>
    `IF(ISTEXT(${cell}),IF(OR(${cell}="是",${cell}="Yes"),1,IF(OR(${cell}="否",${cell}="No"),0,"")),"")`,
  native: (_, language) => ({ kind: "list", values: language === "en-US" ? ["Yes", "No"] : ["是", "否"] }),
};
