import { isIsoDate, toSerial } from "#core/calendar/civilDate";
import type { Facts, FormulaFacts } from "#core/expressions/facts";

/** What a person writes in a test: days and tiers as words. A field that isn't there is unknown. */
export type Values = Readonly<Record<string, number | boolean | string | undefined>>;

export const TIERS = ["好", "较好", "一般", "差"];

const numberOf = (value: Values[string]): number | undefined => {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string") return value;
  if (isIsoDate(value)) return toSerial(value);
  return TIERS.includes(value) ? TIERS.indexOf(value) + 1 : 1;
};

export interface Circumstances {
  /** Indicator → whether its N/A condition holds. */
  readonly notApplicable?: Readonly<Record<string, boolean | undefined>>;
  /** `annex.column` → its sum. */
  readonly sums?: Readonly<Record<string, number>>;
  readonly holidays?: readonly string[];
}

/** Facts from plain values; ids may be any word, as the functions under test don't mind. */
export const factsOf = (
  values: Values,
  { notApplicable = {}, sums = {}, holidays = [] }: Circumstances = {},
): Facts & { holidays: readonly string[] } => ({
  number: (id) => numberOf(values[id]),
  notApplicable: (id) => (id in notApplicable ? notApplicable[id] : false),
  annexSum: (column) => sums[column],
  tierPosition: (_, tier) => TIERS.indexOf(tier) + 1,
  holidays,
});

/** A worksheet in which every field is a cell called by the key of the field. */
export const cells: FormulaFacts & { holidays: string } = {
  number: (id) => id.slice(id.lastIndexOf(".") + 1),
  notApplicable: (id) => (id === "D2.2" ? { known: "ISNUMBER(toCancel)", holds: "toCancel=0" } : undefined),
  known: (ids) => `COUNT(${ids.map((id) => id.slice(id.lastIndexOf(".") + 1)).join(",")})=${ids.length}`,
  annexSum: (column) => `SUM(${column})`,
  tierPosition: (_, tier) => TIERS.indexOf(tier) + 1,
  holidays: "holidays",
};
