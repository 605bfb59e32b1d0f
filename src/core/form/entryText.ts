import { trimmed } from "../answers/text";
import { fromSerial } from "../calendar/civilDate";
import type { CellValue } from "./workbook";

/** An entry of the office as text: dates as yyyy-mm-dd, numbers as they are, "" for blank and for error values. */
export function entryText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.kind === "date" ? (fromSerial(value.serial) ?? "") : "";
  return trimmed(typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value));
}
