import type { CellRange } from "./workbook";

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** AA → 27. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;
export const fixed = (row: number, column: number): string => `$${columnName(column)}$${row}`;
export const rangeName = ({ top, left, bottom, right }: CellRange): string =>
  top === bottom && left === right ? cellName(top, left) : `${cellName(top, left)}:${cellName(bottom, right)}`;
export const fixedRange = ({ top, left, bottom, right }: CellRange): string =>
  `${fixed(top, left)}:${fixed(bottom, right)}`;

/** Both ends included: `$3:$4`, and `$A:$C` of 1 and 3. */
export const wholeRows = ([first, last]: readonly [number, number]): string => `$${first}:$${last}`;
export const wholeColumns = ([first, last]: readonly [number, number]): string =>
  `$${columnName(first)}:$${columnName(last)}`;

/** Always quoted: a name in quotes is right everywhere, a bare one only sometimes (ECMA-376 part 1, 18.17.2.2). */
export const onSheet = (sheet: string, reference: string): string => `'${sheet.replaceAll("'", "''")}'!${reference}`;

/** A text inside a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
