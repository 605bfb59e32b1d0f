import type { SheetSnapshot, Snapshot } from "#core/form/workbook";
import { codeOf, Trouble } from "../problems";
import { type AskedSheet, askSheet, askSheetWithCells } from "./askSheet";
import { askWorkbook } from "./askWorkbook";
import { readInBlocks } from "./readInBlocks";
import { folded, noSheets, sheetIndex, type SheetIndex } from "./sheetIndex";

export interface Reading {
  readonly snapshot: Snapshot;
  readonly index: SheetIndex;
}

/**
 * The sheets of these names, or all. One trip where the sheets are known from an earlier reading and still have their
 * names; two where they have to be looked up first. What is too much for one answer is read again in blocks.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  wanted: readonly string[] | undefined,
  known: SheetIndex,
): Promise<Reading> {
  try {
    const atOnce = known === noSheets ? undefined : await readKnown(context, wanted, known);
    return atOnce ?? (await readLookedUp(context, wanted));
  } catch (error) {
    const tooMuch = error instanceof Trouble && error.problem.kind === "tooMuchAtOnce";
    if (!tooMuch && codeOf(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
    return readPiecemeal(context, wanted);
  }
}

/** Undefined where the sheets have changed so much that they must be looked up. */
async function readKnown(
  context: Excel.RequestContext,
  wanted: readonly string[] | undefined,
  known: SheetIndex,
): Promise<Reading | undefined> {
  const asked = askWorkbook(context);
  const sheets = idsOf(known, wanted).map((id) => askSheet(context.workbook.worksheets.getItemOrNullObject(id)));
  await context.sync();
  const index = sheetIndex(asked.sheets());
  const asBefore = sameIds(idsOf(index, wanted), idsOf(known, wanted));
  return asBefore ? { snapshot: asked.tell(toldIn(index, sheets)), index } : undefined;
}

const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));

async function readLookedUp(context: Excel.RequestContext, wanted: readonly string[] | undefined): Promise<Reading> {
  const asked = askWorkbook(context);
  await context.sync();
  const index = sheetIndex(asked.sheets());
  const sheets = idsOf(index, wanted).map((id) => askSheet(context.workbook.worksheets.getItemOrNullObject(id)));
  if (sheets.length > 0) await context.sync();
  return { snapshot: asked.tell(toldIn(index, sheets)), index };
}

async function readPiecemeal(context: Excel.RequestContext, wanted: readonly string[] | undefined): Promise<Reading> {
  const asked = askWorkbook(context);
  await context.sync();
  const index = sheetIndex(asked.sheets());
  const sheets: AskedSheet[] = [];
  for (const id of idsOf(index, wanted)) {
    const sheet = context.workbook.worksheets.getItem(id);
    sheets.push(askSheetWithCells(sheet, await readInBlocks(context, sheet)));
  }
  await context.sync();
  return { snapshot: asked.tell(toldIn(index, sheets)), index };
}

function idsOf({ names }: SheetIndex, wanted: readonly string[] | undefined): string[] {
  const asked = wanted && new Set(wanted.map(folded));
  return [...names].filter(([, name]) => asked?.has(folded(name)) ?? true).map(([id]) => id);
}

/** In the order of the tabs, whatever the order they were asked for. */
function toldIn({ names }: SheetIndex, sheets: readonly AskedSheet[]): SheetSnapshot[] {
  const order = [...names.values()];
  return sheets.flatMap((sheet) => sheet.tell() ?? []).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}
