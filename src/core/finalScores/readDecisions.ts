import { FINAL_FORMAT, settlementMark } from "../form/keys";
import { markedSheet } from "../form/markedSheet";
import type { CellValue, Snapshot } from "../form/workbook";
import { trimmed } from "../answers/text";
import { fromSerial } from "../calendar/civilDate";
import type { Decision, Decisions } from "./decision";

/** Whether a workbook is a 核验汇总 of ours. Other programs may drop the property; the mark on the sheet stays. */
export const isFinalWorkbook = ({ properties, sheets }: Pick<Snapshot, "properties" | "sheets">): boolean =>
  properties.get("pinghui.format") === FINAL_FORMAT ||
  sheets.some(({ cells }) => cells.some(({ value }) => value === settlementMark));

/** What the office entered in 分歧裁定, found by key. Rows without any entry are left out. */
export function readDecisions({ sheets }: Snapshot): Decisions {
  const decisions = new Map<string, Decision>();
  for (const sheet of sheets.flatMap((one) => markedSheet(one) ?? [])) {
    if (sheet.corner !== settlementMark) continue;
    for (const [key, [row]] of sheet.rows) {
      if (row === undefined || !key.includes("|")) continue;
      const text = (name: string): string => {
        const column = sheet.columns.get(name);
        return column === undefined ? "" : said(sheet.cell(row, column)?.value ?? null);
      };
      const decision = { value: text("value"), by: text("by"), why: text("why"), basis: text("basis") };
      if (decision.value !== "" || decision.by !== "" || decision.why !== "") decisions.set(key, decision);
    }
  }
  return decisions;
}

function said(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.kind === "date" ? (fromSerial(value.serial) ?? "") : "";
  return trimmed(typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value));
}
