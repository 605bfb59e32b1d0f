import { blank, given } from "../answer";
import { trimmed } from "../text";
import { fromSerial } from "../../calendar/civilDate";
import type { Kind } from "./kind";
import { oddValue } from "./odd";

/** Free text. Spaces alone are blank. */
export const text: Kind = {
  decode(value) {
    const odd = oddValue(value);
    if (odd) return odd;
    if (typeof value === "object") return given((value.kind === "date" ? fromSerial(value.serial) : undefined) ?? "");
    const said = trimmed(typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value));
    return said === "" ? blank : given(said);
  },
  fromData(value) {
    const said = trimmed(String(value));
    return said === "" ? blank : given(said);
  },
  encode: (value) => String(value),
  toNumber: () => 1,
  // The two SUBSTITUTEs take out the ideographic and the no-break space, which TRIM leaves.
  usedFormula: (cell) =>
    `IF(ISERROR(${cell}),"",IF(LEN(TRIM(SUBSTITUTE(SUBSTITUTE(${cell},"\u3000",""),"\u00a0","")))>0,1,""))`,
  native: ({ max }) => (max === undefined ? undefined : { kind: "textLength", max }),
};
