import { cellName } from "#core/form/address";
import type { CellRef } from "#core/form/workbook";
import { codeOf, Trouble } from "./problems";

/** Selects a cell, which also scrolls to it. One trip. */
export async function showCell(context: Excel.RequestContext, cell: CellRef): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(cell.sheet);
  sheet.activate();
  sheet.getRange(cellName(cell.row, cell.column)).select();
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === "ItemNotFound") throw new Trouble({ kind: "noSuchCell", cell });
    throw error;
  }
}
