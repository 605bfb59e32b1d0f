import type { Place } from "./issue";

/** The n-th filled row of an annex, one column of it: `divisions#3.status`. */
export const entryPlace = (annex: string, row: number, column: string): Place => `${annex}#${row}.${column}`;

/** The row of the form where an indicator's reason stands: `D1.3.reason`. */
export const reasonPlace = (indicator: string): Place => `${indicator}.reason`;

const ENTRY = /^([a-zA-Z]\w*)#(\d+)\.(\w+)$/;
const REASON = /^([A-Z]\d+\.\d+)\.reason$/;
const INDICATOR = /^[A-Z]\d+\.\d+$/;

export type PlaceParts =
  | { readonly kind: "entry"; readonly annex: string; readonly row: number; readonly column: string }
  | { readonly kind: "reason" | "indicator"; readonly indicator: string }
  | { readonly kind: "field" | "annex" };

export function placeParts(place: Place): PlaceParts {
  const [, annex, row, column] = ENTRY.exec(place) ?? [];
  if (annex !== undefined && row !== undefined && column !== undefined) {
    return { kind: "entry", annex, row: Number(row), column };
  }
  const [, indicator] = REASON.exec(place) ?? [];
  if (indicator !== undefined) return { kind: "reason", indicator };
  if (INDICATOR.test(place)) return { kind: "indicator", indicator: place };
  return { kind: place.includes(".") ? "field" : "annex" };
}
