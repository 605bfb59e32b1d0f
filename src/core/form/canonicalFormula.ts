import { columnNumber } from "./address";

/** Says which key a row or column carries on a sheet, so that formulas can be compared though cells have moved. */
export interface ReferenceKeys {
  /** `sheet` is "" for the formula's own sheet. undefined = not one of our sheets. */
  key(sheet: string, row: number, column: number): string | undefined;
}

// Quoted text | quoted sheet | reference with optional sheet | name or function | number | anything else.
const TOKEN =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'!|([^\s"'!(),;+\-*/^&=<>:{}]+)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\w(.])|[A-Za-z_\\][\w.\\]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\s+|[\s\S]/gu;
const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/**
 * A formula with its cell references replaced by the keys of what they refer to, and with the habits of different
 * programs evened out (spaces, $ signs, needless quotes, TRUE for TRUE(), the _xlfn. prefix).
 */
export function canonicalFormula(formula: string, keys: ReferenceKeys): string {
  let canonical = "";
  for (const match of formula.matchAll(TOKEN)) {
    const [token, quotedSheet, bareSheet, reference] = match;
    if (reference !== undefined) {
      const cell = CELL.exec(reference);
      const sheet = quotedSheet?.replaceAll("''", "'") ?? bareSheet?.replace(/^\$/, "") ?? "";
      const [, letters = "", digits = ""] = cell ?? [];
      canonical += `{${keys.key(sheet, Number(digits), columnNumber(letters)) ?? `${sheet}!${letters}${digits}`}}`;
    } else if (token.startsWith('"')) canonical += token;
    else if (/^\s+$/.test(token)) continue;
    else if (/^\d/.test(token)) canonical += String(Number(token));
    else canonical += token.toUpperCase().replace(/^_XLFN\./, "");
  }
  return canonical.replaceAll("TRUE()", "TRUE").replaceAll("FALSE()", "FALSE");
}
