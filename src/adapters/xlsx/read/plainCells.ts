import type { CellSnapshot, CellValue } from "#core/form/workbook";
import type { CellContext } from "./cellReader";
import { MAX_COLUMN } from "./limits";
import { parseNumber } from "./numbers";
import { decodedText } from "./xmlText";
import type { XmlScanner } from "./xml";

/** Four characters as a DataView reads them at once, least significant first; three leave the highest byte open. */
const word = (text: string): number =>
  [...text].reduce((all, character, at) => all | (character.charCodeAt(0) << (8 * at)), 0);
const THREE = 0xffffff;

const CELL = word("<c r");
const STYLE = word('" s=');
const TYPE = word('" t=');
const FORMULA = word("<f>");
const END_OF_FORMULA = word("</f>");
const VALUE = word("<v>");
const END_OF_VALUE = word("</v>");
const END_OF_CELL = word("</c>");

const QUOTE = 34;
const SLASH = 47;
const ZERO = 48;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const UPPER_A = 65;
const LETTERS = 26;
const LOWER_N = 110;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
/** Type "str", as if it were a letter. */
const STRING = 1;

/** So many bytes may be looked at without asking whether the part has ended: whatever ends a worksheet is longer. */
const AHEAD = 20;
/** A whole number of so many digits is put together here; longer ones are for `parseNumber`. */
const FEW_DIGITS = 9;

/**
 * Reads the cells that come next in this row, as long as they have the shape in which programs write nearly all:
 *
 *     <c r="B12" s="3" t="str"><f>SUM(B2:B11)</f><v>7</v></c>
 *
 * with or without style, type (n, s, str), formula and value, in this order and nothing between. Whatever else comes is
 * left to the scanner and `CellReader`, which know all of XML and give the same for these too, only several times slower.
 *
 * Adds to `cells` what holds something, up to `room` in all, and gives the column of the last cell, 0 if there was none.
 */
export function readPlainCells(
  xml: XmlScanner,
  context: CellContext,
  row: number,
  cells: CellSnapshot[],
  room: number,
): number {
  const { bytes, view } = xml;
  const { strings, isDate, dayOffset, texts, formulas } = context;
  const last = bytes.length - AHEAD;
  let at = xml.position;
  let lastColumn = 0;
  while (at < last && cells.length < room) {
    if (view.getInt32(at, true) !== CELL || bytes[at + 4] !== EQUALS || bytes[at + 5] !== QUOTE) break;
    let i = at + 6;

    // B12"
    let column = 0;
    let letter = (bytes[i] as number) - UPPER_A;
    while (letter >= 0 && letter < LETTERS && column <= MAX_COLUMN) {
      column = column * LETTERS + letter + 1;
      letter = (bytes[++i] as number) - UPPER_A;
    }
    let number = 0;
    let digit = (bytes[i] as number) - ZERO;
    if (digit === 0) break;
    while (digit >= 0 && digit < 10 && number <= row) {
      number = number * 10 + digit;
      digit = (bytes[++i] as number) - ZERO;
    }
    if (number !== row || column <= lastColumn || column > MAX_COLUMN || i > last) break;

    let next = view.getInt32(i, true);
    let style = 0;
    if (next === STYLE) {
      if (bytes[i + 4] !== QUOTE) break;
      i += 5;
      const from = i;
      digit = (bytes[i] as number) - ZERO;
      while (digit >= 0 && digit < 10 && i - from < FEW_DIGITS) {
        style = style * 10 + digit;
        digit = (bytes[++i] as number) - ZERO;
      }
      if (i === from || i > last) break;
      next = view.getInt32(i, true);
    }

    let type = LOWER_N;
    if (next === TYPE) {
      if (bytes[i + 4] !== QUOTE) break;
      type = bytes[i + 5] as number;
      if (bytes[i + 6] === QUOTE) {
        if (type !== LOWER_S && type !== LOWER_N) break;
        i += 6;
      } else {
        if (type !== LOWER_S || bytes[i + 6] !== LOWER_T || bytes[i + 7] !== LOWER_R) break;
        type = STRING;
        i += 8;
      }
    }
    if (bytes[i] !== QUOTE) break;
    if (bytes[i + 1] === SLASH && bytes[i + 2] === GREATER) {
      lastColumn = column;
      at = i + 3;
      continue;
    }
    if (bytes[i + 1] !== GREATER || i > last) break;
    i += 2;

    let formula: string | undefined;
    next = view.getInt32(i, true);
    if ((next & THREE) === FORMULA) {
      const from = i + 3;
      i = formulas ? texts.formulaEnd(xml, from) : -1;
      if (i >= 0) {
        const { formula: text } = texts;
        formula = typeof text === "string" ? text : text.raw;
      } else {
        i = from;
        while (i < last && bytes[i] !== LESS) i++;
        if (i === from) break;
        if (formulas) {
          const text = texts.text(xml, from, i, decodedText, "formula");
          formula = typeof text === "string" ? text : text.raw;
        }
      }
      if (i >= last || view.getInt32(i, true) !== END_OF_FORMULA) break;
      i += 4;
      next = view.getInt32(i, true);
    }
    if ((next & THREE) !== VALUE) break;
    const from = i + 3;
    i = from;
    while (i < last && bytes[i] !== LESS) i++;
    if (i === last || view.getInt32(i, true) !== END_OF_VALUE) break;
    if (view.getInt32(i + 4, true) !== END_OF_CELL) break;

    let value: CellValue;
    if (type === STRING) {
      value = i === from ? "" : texts.text(xml, from, i, decodedText, "label");
    } else if (i === from) {
      break;
    } else {
      let whole = 0;
      let digits = from;
      digit = (bytes[from] as number) - ZERO;
      while (digit >= 0 && digit < 10 && digits - from < FEW_DIGITS) {
        whole = whole * 10 + digit;
        digit = (bytes[++digits] as number) - ZERO;
      }
      if (type === LOWER_S) {
        const text = digits === i ? strings[whole] : undefined;
        if (text === undefined) break;
        value = text;
      } else {
        const read = digits === i ? whole : parseNumber(bytes, from, i);
        if (Number.isNaN(read)) break;
        value = isDate[style] ? { kind: "date", serial: read + dayOffset } : read;
      }
    }
    cells.push(formula === undefined ? { row, column, value } : { row, column, value, formula });
    lastColumn = column;
    at = i + 8;
  }
  if (lastColumn > 0) xml.passTo(at);
  return lastColumn;
}
