import type { CellRange, CellSnapshot } from "#core/form/workbook";
import { rangeName } from "#core/form/address";
import { codeOf, Trouble } from "../problems";
import { cellsOf } from "./cells";

/** About 1.5 MB of answer for our tables, far from the 5 MB at which Excel on the web refuses. */
const CELLS_AT_ONCE = 40_000;

/**
 * The cells of a sheet too large for one answer: one trip to measure it, one for each block. Where cells hold so much that
 * a block is refused too, the next ones are half as high.
 */
export async function readInBlocks(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<CellSnapshot[]> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const left = columnIndex + 1;
  const right = columnIndex + columnCount;
  let height = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  const cells: CellSnapshot[] = [];
  for (let from = 0; from < rowCount;) {
    const bottom = rowIndex + Math.min(from + height, rowCount);
    const block = await readBlock(context, sheet, { top: rowIndex + from + 1, left, bottom, right });
    if (block === undefined && height === 1) throw new Trouble({ kind: "tooMuchAtOnce" });
    if (block === undefined) height = Math.ceil(height / 2);
    else {
      cells.push(...block);
      from += height;
    }
  }
  return cells;
}

/** Undefined if it is too much. */
async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  range: CellRange,
): Promise<CellSnapshot[] | undefined> {
  const block = sheet.getRange(rangeName(range));
  block.load("values,formulas,numberFormat,valueTypes,rowIndex,columnIndex");
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === "ResponsePayloadSizeLimitExceeded") return undefined;
    throw error;
  }
  const cells = (block.values as unknown) === null ? undefined : cellsOf(block);
  block.untrack();
  return cells;
}
