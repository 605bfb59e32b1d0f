import type { Answers } from "../answers/answer";
import { toSerial } from "../calendar/civilDate";
import type { FormIdentity } from "./identity";
import { FORM_FORMAT, IDENTITY_SHEET, mark } from "./keys";
import type { Scheme } from "../scheme/scheme";
import type { FormParts } from "./content";
import { SheetBuilder } from "./sheetBuilder";
import type { PlanSheet } from "./workbook";

/** Rows of the identity sheet that hold office numbers as they were issued (V54): `issued:D1.3.tasksDue`. */
export const ISSUED = "issued:";

export function identityRows(identity: FormIdentity, issued: Answers): ReadonlyMap<string, string> {
  const rows = new Map<string, string>([
    ["format", FORM_FORMAT],
    ["scheme", identity.scheme],
    ["version", identity.version],
    ["unitCode", identity.unitCode],
    ["unitName", identity.unitName],
    ["round", identity.round],
    ["roundTitle", identity.roundTitle],
    ["roundStart", identity.roundStart ?? ""],
    ["due", identity.due ?? ""],
    ["contact", identity.contact ?? ""],
    ["party", identity.party],
    ["language", identity.language],
    ["template", identity.template],
    ["sample", identity.sample === true ? "1" : ""],
  ]);
  for (const [id, answer] of issued) if (answer.state === "given") rows.set(ISSUED + id, String(answer.value));
  return rows;
}

export interface IdentitySheet {
  readonly sheet: PlanSheet;
  /** Ranges on it that names refer to. */
  readonly ranges: ReadonlyMap<string, { readonly column: number; readonly from: number; readonly to: number }>;
}

/** The hidden sheet: identity, office numbers as issued, holidays, and lists too long for a validation. */
export const identitySheet = (
  { scheme, identity, issued }: FormParts,
  lists: ReadonlyMap<string, readonly string[]>,
): IdentitySheet => hiddenSheet(identityRows(identity, issued), scheme, lists);

/** The same from rows that are made already. */
export function hiddenSheet(
  rows: ReadonlyMap<string, string>,
  scheme: Scheme,
  lists: ReadonlyMap<string, readonly string[]> = new Map(),
): IdentitySheet {
  const sheet = new SheetBuilder(IDENTITY_SHEET, [{ width: 30 }, { width: 40 }, { width: 12 }]);
  sheet.put(1, 1, { value: mark.identity, style: "key" });
  sheet.put(1, 2, { value: mark.column("value"), style: "key" });
  let row = 2;
  for (const [key, value] of rows) {
    sheet.put(row, 1, { value: key, style: "key" });
    sheet.put(row, 2, { value, style: "keyText" });
    row++;
  }
  const ranges = new Map<string, { column: number; from: number; to: number }>();
  const { holidays } = scheme.calendar;
  holidays.forEach((holiday, index) => sheet.put(2 + index, 3, { value: toSerial(holiday), style: "keyDate" }));
  ranges.set("holidays", { column: 3, from: 2, to: 1 + Math.max(1, holidays.length) });
  let column = 4;
  for (const [name, values] of lists) {
    values.forEach((value, index) => sheet.put(2 + index, column, { value, style: "keyText" }));
    ranges.set(name, { column, from: 2, to: 1 + values.length });
    column++;
  }
  return {
    sheet: sheet.sheet({ state: "veryHidden", protection: {} }),
    ranges,
  };
}
