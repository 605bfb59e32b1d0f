import { invalidArgument } from "./hostError";

/** Rows and columns from 1, both ends included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** office-js docs, excel-add-ins-troubleshooting: longer addresses of getRanges are cut off. */
const MAX_ADDRESS = 8_192;

export const columnLetters = (column: number): string => {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

export const rectName = ({ top, left, bottom, right }: Rect): string => {
  if (left === 1 && right === MAX_COLUMNS) return `${top}:${bottom}`;
  if (top === 1 && bottom === MAX_ROWS) return `${columnLetters(left)}:${columnLetters(right)}`;
  const first = `${columnLetters(left)}${top}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom}`;
};

/** "A1", "A1:B2", "A:C", "3:5", with or without $. */
export function rectOf(address: string): Rect {
  const plain = address.replaceAll("$", "").toUpperCase();
  const cells = /^([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?$/.exec(plain);
  if (cells) {
    const [, l = "", t = "", r = l, b = t] = cells;
    return ordered(Number(t), columnOf(l), Number(b), columnOf(r));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(plain);
  if (columns) return ordered(1, columnOf(columns[1] ?? ""), MAX_ROWS, columnOf(columns[2] ?? ""));
  const rows = /^([1-9]\d*):([1-9]\d*)$/.exec(plain);
  if (rows) return ordered(Number(rows[1]), 1, Number(rows[2]), MAX_COLUMNS);
  throw invalidArgument(`"${address}" is no address`);
}

function ordered(a: number, b: number, c: number, d: number): Rect {
  const rect = { top: Math.min(a, c), left: Math.min(b, d), bottom: Math.max(a, c), right: Math.max(b, d) };
  if (rect.bottom > MAX_ROWS || rect.right > MAX_COLUMNS) throw invalidArgument("outside the sheet");
  return rect;
}

export function rectsOf(addresses: string): Rect[] {
  if (addresses.length > MAX_ADDRESS) throw invalidArgument(`an address of ${addresses.length} characters is cut off`);
  return addresses.split(",").map((address) => rectOf(address.trim()));
}

export const height = ({ top, bottom }: Rect): number => bottom - top + 1;
export const width = ({ left, right }: Rect): number => right - left + 1;

export const contains = ({ top, left, bottom, right }: Rect, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const meet = (a: Rect, b: Rect): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** What becomes of a range when rows come (`by` > 0) or go at row `at`; undefined = it is gone. */
export function shifted(rect: Rect, at: number, by: number): Rect | undefined {
  if (rect.bottom === MAX_ROWS) return rect;
  if (by > 0) {
    if (rect.top >= at) return { ...rect, top: rect.top + by, bottom: rect.bottom + by };
    return rect.bottom >= at ? { ...rect, bottom: rect.bottom + by } : rect;
  }
  const last = at - by - 1;
  const gone = (row: number): number => Math.min(Math.max(row - at, 0), -by);
  if (rect.top >= at && rect.bottom <= last) return undefined;
  const top = rect.top - gone(rect.top);
  return { ...rect, top, bottom: rect.bottom - gone(rect.bottom + 1) };
}

/** The same of columns. */
export function shiftedColumns(rect: Rect, at: number, by: number): Rect | undefined {
  if (rect.right === MAX_COLUMNS) return rect;
  const turned = shifted({ top: rect.left, bottom: rect.right, left: rect.top, right: rect.bottom }, at, by);
  return turned && { ...rect, left: turned.top, right: turned.bottom };
}
