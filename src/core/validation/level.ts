import type { IsoDate } from "../calendar/civilDate";
import type { Severity } from "./issue";

/** How a scheme lets a rule step in: with another severity than its own, or as a warning until a day. */
export interface Level {
  readonly severity?: Severity | undefined;
  /** From this day on it is an error; before, a warning, or a hint where `severity` says so. */
  readonly errorFrom?: IsoDate | undefined;
}

const order: Readonly<Record<Severity, number>> = { hint: 0, warning: 1, error: 2 };
export const isLooser = (one: Severity, other: Severity): boolean => order[one] < order[other];

/**
 * The severity of a rule on a day, the one on which a form says it was filled in; no clock is asked, so the same return
 * is always judged the same. A form without that day counts as filled in after every step: leaving it blank must not
 * make anything milder.
 */
export function severityOn(own: Severity, { severity, errorFrom }: Level, day: IsoDate | undefined): Severity {
  if (errorFrom === undefined) return severity ?? own;
  return day === undefined || day >= errorFrom ? "error" : (severity ?? "warning");
}

/** Rules that are the source's own ([S] in DOMAIN §4) may be made stricter, never looser; all others are the office's. */
export const SOURCE_RULES: ReadonlySet<string> = new Set(["V07"]);
