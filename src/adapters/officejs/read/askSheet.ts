import type { CellSnapshot, SheetSnapshot, SheetState } from "#core/form/workbook";
import { Trouble } from "../problems";
import { cellsOf } from "./cells";

const STATES: Readonly<Record<string, SheetState>> = { Hidden: "hidden", VeryHidden: "veryHidden" };

/** What was asked of one sheet; it can be told after the next sync. */
export interface AskedSheet {
  tell(): SheetSnapshot | undefined;
}

export function askSheet(sheet: Excel.Worksheet): AskedSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,formulas,numberFormat,valueTypes,rowIndex,columnIndex");
  return told(sheet, () => {
    // Told only after a sync, which the rule can't see from here.
    /* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load */
    if (used.isNullObject) return [];
    // More than Excel wants to hand out at once comes back as nothing at all (docs: resource limits).
    if ((used.values as unknown) === null) throw new Trouble({ kind: "tooMuchAtOnce" });
    return cellsOf(used);
  });
}

/** Everything but the cells, which come in blocks. */
export const askSheetWithCells = (sheet: Excel.Worksheet, cells: readonly CellSnapshot[]): AskedSheet =>
  told(sheet, () => cells);

function told(sheet: Excel.Worksheet, cells: () => readonly CellSnapshot[]): AskedSheet {
  sheet.load("name,visibility");
  sheet.protection.load("protected");
  const merged = sheet.getRange().getMergedAreasOrNullObject();
  merged.load("areas/items/address");
  return {
    tell: () =>
      sheet.isNullObject
        ? undefined
        : {
            name: sheet.name,
            state: STATES[sheet.visibility] ?? "visible",
            locked: sheet.protection.protected,
            merges: merged.isNullObject ? [] : merged.areas.items.map(({ address }) => withoutSheet(address)),
            cells: cells(),
          },
  };
}

const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
