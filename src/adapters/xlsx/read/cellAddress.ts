import { MAX_COLUMN, MAX_ROW } from "./limits";

const UPPER_A = 65;
const LOWER_A = 97;
const ZERO = 48;

/** The column of a cell's address (`B12`, ECMA-376 part 1 §18.18.7); -1 if there is none, or none of a sheet. */
export function parseColumn(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const code = bytes[at] as number;
    const letter = code >= LOWER_A ? code - LOWER_A : code - UPPER_A;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
    if (column > MAX_COLUMN) return -1;
  }
  return column === 0 ? -1 : column;
}

/** How many letters a column has: Z is the 26th, ZZ the 702nd. */
export const lettersOf = (column: number): number => (column <= 26 ? 1 : column <= 702 ? 2 : 3);

/** The row number between `from` and `to`; -1 for any other text, and MAX_ROW + 1 for all rows off the sheet. */
export function parseRow(bytes: Uint8Array, from: number, to: number): number {
  let row = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
    if (row > MAX_ROW) row = MAX_ROW + 1;
  }
  return row === 0 ? -1 : row;
}
