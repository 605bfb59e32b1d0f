import { cellName } from "#core/form/address";
import type { Entry } from "#core/form/workbook";
import { typed, typedAsText } from "./build/texts";
import { codeOf, Trouble } from "./problems";

/** Values into single cells, all of them or none: one trip to see whether each may be written, one to write. */
export async function writeEntries(context: Excel.RequestContext, entries: readonly Entry[]): Promise<void> {
  const { worksheets } = context.workbook;
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { sheet } of entries) if (!sheets.has(sheet)) sheets.set(sheet, worksheets.getItemOrNullObject(sheet));
  for (const sheet of sheets.values()) sheet.protection.load("protected");
  const targets = entries.flatMap((entry) => {
    const sheet = sheets.get(entry.sheet);
    if (!sheet) return [];
    const cell = sheet.getRange(cellName(entry.row, entry.column));
    cell.load("numberFormat");
    cell.format.protection.load("locked");
    return [{ entry, sheet, cell }];
  });
  await context.sync();
  for (const { entry, sheet, cell } of targets) {
    const { row, column } = entry;
    if (sheet.isNullObject) throw new Trouble({ kind: "noSuchCell", cell: { sheet: entry.sheet, row, column } });
    if (sheet.protection.protected && cell.format.protection.locked) {
      throw new Trouble({ kind: "protected", sheet: entry.sheet });
    }
  }
  for (const { entry, cell } of targets) {
    const isText = cell.numberFormat[0]?.[0] === "@";
    // "" empties a cell; null would leave it as it is.
    cell.values = [[(isText ? typedAsText(entry.value) : typed(entry.value)) ?? ""]];
  }
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === "AccessDenied" && sheets.size === 1) {
      throw Object.assign(new Trouble({ kind: "protected", ...(entries[0] && { sheet: entries[0].sheet }) }), {
        cause: error,
      });
    }
    throw error;
  }
}
