import type { BrokenValue } from "#core/form/workbook";
import { MAX_TEXT } from "./limits";
import { damaged } from "./unreadable";

const CARRIAGE_RETURN = 13;
const AMPERSAND = 38;

/** Below this length it is faster to make a text by hand than to ask a TextDecoder. */
const SHORT = 64;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Where a text is put together; one place for all, because this is done for each. */
const units: number[] = Array.from({ length: SHORT }, () => 0);

/** The text that stands between two places of an XML part, references and line ends decoded. */
export function textBetween(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return decodeReferences(verbatim(bytes, from, to));
  let length = 0;
  let needsDecoding = false;
  for (let at = from; at < to; at++) {
    const first = bytes[at] as number;
    if (first < 0x80) {
      if (first === AMPERSAND || first === CARRIAGE_RETURN) needsDecoding = true;
      else if (first === 0) throw damaged("xml");
      units[length++] = first;
      continue;
    }
    // Three bytes, as nearly all Chinese has; the decoder knows the rest, and what is no UTF-8. Behind a text stands "<"
    // or a quote, which belongs to no character.
    const second = bytes[at + 1] as number;
    const third = bytes[at + 2] as number;
    const unit = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    const isPlain = first >> 4 === 0xe && second >> 6 === 2 && third >> 6 === 2 && unit >= 0x800 && unit >> 11 !== 0x1b;
    if (!isPlain) return decodeReferences(verbatim(bytes, from, to));
    units[length++] = unit;
    at += 2;
  }
  const text = String.fromCharCode.apply(null, units.slice(0, length));
  return needsDecoding ? decodeReferences(text) : text;
}

/** The text of these bytes as it stands there (CDATA). Bytes that are no UTF-8 are damage: nothing is replaced. */
export function verbatim(bytes: Uint8Array, from: number, to: number): string {
  const text = decoded(bytes.subarray(from, to));
  if (text.includes("\0")) throw damaged("xml");
  return text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw damaged("xml");
  }
}

// ---------------------------------------------------------------------------------------------------------------
// References

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
function decodeReferences(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  let ampersand = text.indexOf("&");
  if (ampersand < 0) return text;
  const pieces: string[] = [];
  let at = 0;
  while (ampersand >= 0) {
    const end = text.indexOf(";", ampersand);
    if (end < 0 || end - ampersand > LONGEST_REFERENCE) throw damaged("xml");
    pieces.push(text.substring(at, ampersand), reference(text.substring(ampersand + 1, end)));
    at = end + 1;
    ampersand = text.indexOf("&", at);
  }
  pieces.push(text.substring(at));
  return pieces.join("");
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

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** Without what XML calls blank at either end, and nothing else: a no-break space before a number makes it none. */
export function trimBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return text.substring(from, to);
}

// ---------------------------------------------------------------------------------------------------------------
// What SpreadsheetML makes of it

/** ST_Xstring (ECMA-376 part 1 §22.9.2.19): `_x000D_` is a carriage return, `_x005F_` an underscore. */
const decodeXstring = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** A cell's text. One that is longer than Excel allows is kept in part only, and never passes for the whole. */
export function cellText(raw: string): string | BrokenValue {
  const text = decodeXstring(raw);
  return text.length > MAX_TEXT ? { kind: "broken", raw: text.slice(0, MAX_TEXT) } : text;
}

/** What the bytes between two places say as a cell's text. */
export const decodedText = (bytes: Uint8Array, from: number, to: number): string | BrokenValue =>
  cellText(textBetween(bytes, from, to));

/** ST_OnOff and xsd:boolean. */
export const isTrue = (text: string | undefined): boolean => text === "1" || text === "true" || text === "on";
