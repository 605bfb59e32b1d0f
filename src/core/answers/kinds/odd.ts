import type { CellValue } from "../cellValue";
import { notApplicable, unreadable, type Answer } from "../answer";
import { trimmed } from "../text";

/** Error cells, uncalculated formulas and broken content are unreadable in every kind of field. */
export function oddValue(value: Exclude<CellValue, null>): Answer | undefined {
  if (typeof value !== "object") return undefined;
  switch (value.kind) {
    case "error":
      return unreadable(value.code, "formulaError");
    case "notCalculated":
      return unreadable("", "notCalculated");
    case "broken":
      return unreadable(value.raw, "broken");
    case "date":
      return undefined;
  }
}

/** What a program stated, as it stands in a sentence: a list or an object as its JSON. */
export const shownData = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const SAYS_NOT_APPLICABLE = new Set(["不适用", "n/a", "not applicable"]);

export const saysNotApplicable = (text: string): Answer | undefined =>
  SAYS_NOT_APPLICABLE.has(trimmed(text).toLowerCase()) ? notApplicable : undefined;
