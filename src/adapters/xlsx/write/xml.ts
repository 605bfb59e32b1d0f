/**
 * Text → XML 1.0. SpreadsheetML texts are ST_Xstring (ECMA-376 part 1 §22.9.2.19): what XML cannot hold is written as
 * `_xHHHH_`, and an underscore that happens to begin such a sequence is itself written as `_x005F_`.
 */

/** The last branch sees unpaired surrogates only: the u flag takes pairs together. */
const ODD_IN_TEXT =
  /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}[_\u0000-\u0008\u000b-\u001f\ufffe\uffff])|[\ud800-\udfff]/gu;
const ODD_IN_ATTRIBUTE =
  /[&<>"\u0000-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}[_\u0000-\u0008\u000b-\u001f\ufffe\uffff])|[\ud800-\udfff]/gu;
const UNFIT_FOR_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;
/** All of it but markup, and paired surrogates besides: a look without the u flag takes a fifth of the time. */
const PERHAPS_ODD = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

const REPLACEMENT_CHARACTER = "\ufffd";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  _: "_x005F_",
};

function escape(odd: string): string {
  const known = ESCAPES[odd];
  if (known !== undefined) return known;
  const code = odd.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return REPLACEMENT_CHARACTER;
  return `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Whether XML holds the text as it is, but for markup, and nothing in it could be taken for `_xHHHH_`. */
export const isPlain = (text: string): boolean => !PERHAPS_ODD.test(text) && !text.includes("_x");

/** Element content that SpreadsheetML reads as ST_Xstring: cell texts, header and footer. */
export const escapeText = (text: string): string =>
  isPlain(text) ? escapeMarkup(text) : text.replace(ODD_IN_TEXT, escape);

/** The same for a text that is known to be plain. */
export function escapeMarkup(text: string): string {
  let escaped = text;
  if (escaped.includes("&")) escaped = escaped.replaceAll("&", "&amp;");
  if (escaped.includes("<")) escaped = escaped.replaceAll("<", "&lt;");
  if (escaped.includes(">")) escaped = escaped.replaceAll(">", "&gt;");
  return escaped;
}

/** Attribute value, between double quotes. */
export const escapeAttribute = (text: string): string => text.replace(ODD_IN_ATTRIBUTE, escape);

/** Element content that is an ordinary xsd:string (chart titles, document properties): no `_xHHHH_` there. */
export const escapePlain = (text: string): string =>
  text.replace(UNFIT_FOR_XML, REPLACEMENT_CHARACTER).replace(/[&<>]/g, escape);

/** For `xsd:boolean`, true is 1 and false is 0; undefined leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** `<name attributes>children</name>`; children are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let text = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    text += ` ${key}="${typeof value === "string" ? escapeAttribute(value) : Number(value)}"`;
  }
  let content = "";
  for (const child of children) content += child;
  return content === "" ? `${text}/>` : `${text}>${content}</${name}>`;
}

/** A list element that says how many children it has; left out if there are none. */
export const counted = (name: string, children: readonly string[]): string =>
  children.length === 0 ? "" : element(name, { count: children.length }, ...children);

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
