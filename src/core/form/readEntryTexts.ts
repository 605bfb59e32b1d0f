import { entryText } from "./entryText";
import { markedSheet } from "./markedSheet";
import type { Snapshot } from "./workbook";

/** What stands in a sheet of entries: row key → column key → text. Rows whose key is gone can't be told and are left out. */
export type EntriesRead = ReadonlyMap<string, Readonly<Record<string, string>>>;

export function readEntryTexts({ sheets }: Pick<Snapshot, "sheets">, corner: string): EntriesRead {
  const found = new Map<string, Record<string, string>>();
  for (const sheet of sheets.flatMap((one) => markedSheet(one) ?? [])) {
    if (sheet.corner !== corner) continue;
    for (const [key, [row]] of sheet.rows) {
      if (row === undefined || found.has(key)) continue;
      found.set(
        key,
        Object.fromEntries(
          [...sheet.columns].map(([name, column]) => [name, entryText(sheet.cell(row, column)?.value ?? null)]),
        ),
      );
    }
  }
  return found;
}
