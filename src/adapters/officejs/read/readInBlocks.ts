import type { CellSnapshot } from "#core/form/workbook";
import { rangeName } from "#core/form/address";
import { cellsOf } from "./cells";

/** About 1.5 MB of answer for our tables, far from the 5 MB at which Excel on the web refuses. */
const CELLS_AT_ONCE = 40_000;

/** The cells of a sheet too large for one answer: one trip to measure it, one for each block. */
export async function readInBlocks(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<CellSnapshot[]> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  const cells: CellSnapshot[] = [];
  for (let from = 0; from < rowCount; from += height) {
    const top = rowIndex + from + 1;
    const bottom = rowIndex + Math.min(from + height, rowCount);
    const block = sheet.getRange(rangeName({ top, left: columnIndex + 1, bottom, right: columnIndex + columnCount }));
    block.load("values,formulas,numberFormat,valueTypes,rowIndex,columnIndex");
    // One trip a block is what this is for.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    cells.push(...cellsOf(block));
    block.untrack();
  }
  return cells;
}
