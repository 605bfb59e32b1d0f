/** What a cell can hold when it is read, and what can be written into one. */

/** A cell that holds `#N/A`, `#REF!` … An error is never a number and never blank. */
export interface ErrorValue {
  readonly kind: "error";
  readonly code: string;
}

/** A formula whose result the file does not hold: no program has calculated it since it was written. */
export interface NotCalculated {
  readonly kind: "notCalculated";
}

/** A number shown as a date or time (by its number format, or stored as ISO 8601 text, `t="d"`). */
export interface DateValue {
  readonly kind: "date";
  /** Serial day number in the 1900 system, whatever the workbook's own system is; NaN where the ISO text is no date. */
  readonly serial: number;
  /** Stored as ISO 8601 text. */
  readonly iso?: true;
}

/** A cell whose content the reader could not make sense of, with what stood there (a broken shared-string index …). */
export interface BrokenValue {
  readonly kind: "broken";
  readonly raw: string;
}

/** `null` is a blank cell. An empty string is a text of no characters (a formula that gives ""), not a blank. */
export type CellValue = null | number | string | boolean | ErrorValue | NotCalculated | DateValue | BrokenValue;

export type PlainValue = string | number | boolean | null;

/** What native data validation can hold an entry to. Dates are `yyyy-mm-dd`. */
export type NativeRestriction =
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "wholeNumber"; readonly min: number; readonly max: number }
  | { readonly kind: "date"; readonly from: string; readonly to: string }
  | { readonly kind: "textLength"; readonly max: number };
