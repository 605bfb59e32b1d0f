import type { CellRange } from "#core/form/workbook";

/** The most a sheet holds (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const letters: string[] = [];

/** 1 → A, 27 → AA. Remembered, because a long table asks a million times. */
export const columnLetters = (column: number): string => (letters[column] ??= spell(column));

function spell(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? spell(before) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

export const cellReference = (row: number, column: number): string => columnLetters(column) + String(row);

export function rangeReference({ top, left, bottom, right }: CellRange): string {
  const first = cellReference(top, left);
  return top === bottom && left === right ? first : `${first}:${cellReference(bottom, right)}`;
}

/** Ranges as one `sqref` (ECMA-376 part 1 §18.18.76). */
export const rangeReferences = (ranges: readonly CellRange[]): string => ranges.map(rangeReference).join(" ");

/** `'排名'!$A$1:$F$44`, as defined names want it. */
export function absoluteReference(sheet: string, { top, left, bottom, right }: CellRange): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${String(row)}`;
  return `${quotedSheet(sheet)}!${corner(top, left)}:${corner(bottom, right)}`;
}

export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
