import type { BrokenValue } from "#core/form/workbook";
import { MAX_TEXT } from "./limits";
import { damaged } from "./unreadable";

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** `&#x10FFFF;` and a few leading zeros. */
const LONGEST_REFERENCE = 16;

/** Character and entity references, and line ends as XML wants them read (XML 1.0 §2.11, §4.1). There is no DTD. */
export function decodeReferences(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  let ampersand = text.indexOf("&");
  if (ampersand < 0) return text;
  let decoded = "";
  let at = 0;
  while (ampersand >= 0) {
    const end = text.indexOf(";", ampersand);
    if (end < 0 || end - ampersand > LONGEST_REFERENCE) throw damaged("xml");
    decoded += text.substring(at, ampersand) + reference(text.substring(ampersand + 1, end));
    at = end + 1;
    ampersand = text.indexOf("&", at);
  }
  return decoded + text.substring(at);
}

function reference(name: string): string {
  const named = NAMED.get(name);
  if (named !== undefined) return named;
  const digits = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
  const code = digits?.[1] !== undefined ? parseInt(digits[1], 16) : Number(digits?.[2]);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  if (!isCharacter) throw damaged("xml");
  return String.fromCodePoint(code);
}

/** ST_Xstring (ECMA-376 part 1 §22.9.2.19): `_x000D_` is a carriage return, `_x005F_` an underscore. */
const decodeXstring = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** A cell's text. One that is longer than Excel allows is kept in part only, and never passes for the whole. */
export function cellText(raw: string): string | BrokenValue {
  const text = decodeXstring(raw);
  return text.length > MAX_TEXT ? { kind: "broken", raw: own(text.slice(0, MAX_TEXT)) } : own(text);
}

/** V8 copies substrings below this length; longer ones hold on to the whole text they were cut from. */
const SHORTEST_SLICE = 13;

/** A text of its own: a sentence from one return must not keep megabytes of its file in memory for the whole round. */
export const own = (text: string): string => (text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1));

/** ST_OnOff and xsd:boolean. */
export const isTrue = (text: string | undefined): boolean => text === "1" || text === "true" || text === "on";
