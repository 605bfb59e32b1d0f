import { blank, given, unreadable } from "../answer";
import { trimmed } from "../text";
import { fromSerial } from "../../calendar/civilDate";
import type { Kind } from "./kind";
import { oddValue, shownData } from "./odd";

/** What people write where there is nothing to name: an answer, and no name. The sheet compares without regard to case. */
const NOTHING = ["无", "没有", "暂无", "未指定", "未确定", "不适用", "none"];

/** Excel's TRIM, and without the ideographic and the no-break space, which TRIM leaves. */
const bare = (text: string): string =>
  text
    .replace(/[\u3000\u00a0]/g, "")
    .replace(/ +/g, " ")
    .replace(/^ | $/g, "");

/** Whether a text says that there is nothing to say: “无”. */
export const saysNothing = (text: string): boolean => NOTHING.includes(bare(text).toLowerCase());

/** Free text. Spaces alone are blank; “无” is known to name nothing. */
export const text: Kind = {
  decode(value) {
    const odd = oddValue(value);
    if (odd) return odd;
    if (typeof value === "object") {
      const day = value.kind === "date" ? fromSerial(value.serial) : undefined;
      return day === undefined ? unreadable("", "broken") : given(day);
    }
    const said = trimmed(typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value));
    return said === "" ? blank : given(said);
  },
  fromData(value) {
    if (typeof value === "object") return unreadable(shownData(value), "wrongType");
    const said = trimmed(shownData(value));
    return said === "" ? blank : given(said);
  },
  encode: (value) => String(value),
  toNumber: (value) => (saysNothing(String(value)) ? 0 : 1),
  usedFormula(cell) {
    const said = `TRIM(SUBSTITUTE(SUBSTITUTE(${cell},"\u3000",""),"\u00a0",""))`;
    const nothing = NOTHING.map((word) => `"${word}"`).join(",");
    return `IF(ISERROR(${cell}),"",IF(LEN(${said})=0,"",IF(SUMPRODUCT(--(${said}={${nothing}}))>0,0,1)))`;
  },
  native: ({ max }) => (max === undefined ? undefined : { kind: "textLength", max }),
};
