import type { Scheme } from "../scheme/scheme";
import type { Roster } from "./roster";
import { officeFieldsOf } from "./rosterPlan";

/** How many of the office's numbers that forms of a scheme need stand nowhere in the roster. */
export function missingNumbers(scheme: Scheme, { units }: Roster): number {
  const fields = officeFieldsOf(scheme).filter(({ field }) => field.required);
  return units
    .filter((unit) => unit.scheme === scheme.id)
    .reduce((count, { numbers }) => count + fields.filter(({ field }) => !numbers.has(field.id)).length, 0);
}
