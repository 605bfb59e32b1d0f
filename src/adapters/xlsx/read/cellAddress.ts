import { MAX_COLUMN, MAX_ROW } from "./limits";

const UPPER_A = 65;
const LOWER_A = 97;
const ZERO = 48;

/** Rows and columns in one number: row × 2^14 + column - 1, which no two cells share. */
const COLUMNS = MAX_COLUMN;

export const addressOf = (row: number, column: number): number => row * COLUMNS + column - 1;
export const rowOf = (address: number): number => Math.floor(address / COLUMNS);
export const columnOf = (address: number): number => (address % COLUMNS) + 1;

/** The cell named between `from` and `to` (`B12`, ECMA-376 part 1 §18.18.7); -1 for any other text and off the sheet. */
export function parseAddress(text: string, from: number, to: number): number {
  let at = from;
  let column = 0;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    const letter = code >= LOWER_A ? code - LOWER_A : code - UPPER_A;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
    if (column > MAX_COLUMN) return -1;
  }
  const row = parseRow(text, at, to);
  return column === 0 || row < 0 || row > MAX_ROW ? -1 : addressOf(row, column);
}

/** The row number between `from` and `to`; -1 for any other text, and MAX_ROW + 1 for all rows off the sheet. */
export function parseRow(text: string, from: number, to: number): number {
  let row = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    row = Math.min(row * 10 + digit, MAX_ROW + 1);
  }
  return row === 0 ? -1 : row;
}
