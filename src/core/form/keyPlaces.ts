import { MARK_PREFIX } from "./keys";
import type { CellSnapshot } from "./workbook";

/** Where the keys of a sheet stand. Sheets whose keys stand in the same places may share one of these. */
export interface KeyPlaces {
  /** Column key → column, from the marks in the corner's row. */
  readonly columns: ReadonlyMap<string, number>;
  /** Row key → rows that carry it; more than one means that a row was copied. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

interface Known {
  readonly marks: readonly CellSnapshot[];
  readonly places: KeyPlaces;
}

/** Twice the sheets of a form, for two schemes. */
const MOST_KNOWN = 32;
/** Keys of a sheet, and characters of them all: more than any form has. What a stranger wrote is not kept beyond that. */
const [MOST_MARKS, MOST_TEXT] = [2_000, 50_000];
const known: Known[] = [];
let oldest = 0;

/**
 * The keys among these texts: those in the row and the column of the corner, which comes first, in reading order.
 * Nearly all returns of a round have theirs in the same places, so that each is worked out once for all of them; and
 * whether a sheet stands as it was issued is then seen at a glance.
 */
export function keyPlaces(marks: readonly CellSnapshot[]): KeyPlaces {
  const before = known.find((one) => sameMarks(one.marks, marks));
  if (before) return before.places;
  const places = placesOf(marks);
  if (isUsual(marks)) {
    known[oldest] = { marks, places };
    oldest = (oldest + 1) % MOST_KNOWN;
  }
  return places;
}

const isUsual = (marks: readonly CellSnapshot[]): boolean =>
  marks.length <= MOST_MARKS && marks.reduce((sum, mark) => sum + textOf(mark).length, 0) <= MOST_TEXT;

const textOf = ({ value }: CellSnapshot): string => (typeof value === "string" ? value : "");

function sameMarks(these: readonly CellSnapshot[], those: readonly CellSnapshot[]): boolean {
  if (these.length !== those.length) return false;
  for (let at = 0; at < these.length; at++) {
    const [one, other] = [these[at], those[at]];
    if (one?.value !== other?.value || one?.row !== other?.row || one?.column !== other?.column) return false;
  }
  return true;
}

function placesOf([corner, ...marks]: readonly CellSnapshot[]): KeyPlaces {
  const columns = new Map<string, number>();
  const rows = new Map<string, number[]>();
  for (const { row, column, value } of marks) {
    if (typeof value !== "string") continue;
    if (row === corner?.row) {
      if (value.startsWith(MARK_PREFIX)) columns.set(value.slice(MARK_PREFIX.length), column);
      continue;
    }
    const same = rows.get(value);
    if (same) same.push(row);
    else rows.set(value, [row]);
  }
  return { columns, rows };
}
