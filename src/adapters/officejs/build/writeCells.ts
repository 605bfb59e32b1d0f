import { rangeName } from "#core/form/address";
import type { CellRange, PlainValue, Plan, PlanSheet } from "#core/form/workbook";
import { addressesOf } from "./areas";
import { blocksOf, gridOf, looksOf, type Grid } from "./grid";
import type { Inside, Trait } from "./looks";
import { bytesOf, type Payload } from "./payload";
import { rangeAt, rangesAt } from "./places";
import { typed } from "./texts";

/** Enough rows to be few requests, few enough to be cut where the payload is full. */
const ROWS_AT_ONCE = 500;
const LONG_CHUNK = 200_000;

/**
 * Values and formulas first, number formats after them: a text goes into a cell of General format with its mark, a number
 * into one that has not become a text yet. Changing the format afterwards changes no value (ASSUMPTIONS 1, 3).
 */
export async function writeCells(
  sheet: Excel.Worksheet,
  plan: Plan,
  planned: PlanSheet,
  payload: Payload,
): Promise<void> {
  const grid = gridOf(plan, planned);
  await writeGrid(sheet, grid, payload);
  const rows = planned.longTable ? await writeLongTable(sheet, planned.longTable, payload) : 0;
  await writeLinks(sheet, planned, payload);
  await writeFormats(sheet, grid, payload);
  const long = longColumns(planned, rows);
  for (const [style, range] of long) {
    const format = plan.styles.get(style)?.numberFormat;
    if (format === undefined) continue;
    await payload.room(3);
    setAll(rangeAt(sheet, rangeName(range)), format);
  }
  for (const { trait, area } of looksOf(plan, planned, long).values()) await wear(sheet, trait, area.ranges(), payload);
}

async function writeGrid(sheet: Excel.Worksheet, grid: Grid, payload: Payload): Promise<void> {
  for (const block of blocksOf(grid.rows, ROWS_AT_ONCE)) {
    const formulas = block.map((row) => row.formulas);
    await payload.room(4, formulas);
    rangeAt(sheet, blockName(grid, block)).formulas = formulas;
  }
}

async function writeFormats(sheet: Excel.Worksheet, grid: Grid, payload: Payload): Promise<void> {
  for (const block of blocksOf(grid.rows, ROWS_AT_ONCE)) {
    const formats = block.map((row) => row.formats);
    if (formats.every((row) => row.every((format) => format === null))) continue;
    await payload.room(4, formats);
    rangeAt(sheet, blockName(grid, block)).numberFormat = formats;
  }
}

function blockName(
  { left }: Grid,
  block: readonly { readonly row: number; readonly formulas: readonly unknown[] }[],
): string {
  const [first] = block;
  if (!first) throw new Error("a block has a row");
  const right = left + first.formulas.length - 1;
  return rangeName({ top: first.row, left, bottom: first.row + block.length - 1, right });
}

/** One value for a whole range: office.js takes it as it is, its types know only arrays. */
const setAll = (range: Excel.Range, format: string): void => {
  (range as { numberFormat: unknown }).numberFormat = format;
};

/** Returns how many rows there were. They are made while they are sent, never held together. */
async function writeLongTable(
  sheet: Excel.Worksheet,
  { firstRow, rows }: NonNullable<PlanSheet["longTable"]>,
  payload: Payload,
): Promise<number> {
  let count = 0;
  let chunk: PlainValue[][] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    if (chunk.length === 0) return;
    const width = chunk.reduce((most, row) => Math.max(most, row.length), 0);
    const values = chunk.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
    await payload.room(4 + (chunk.length * width) / 750, values);
    const top = firstRow + count;
    rangeAt(sheet, rangeName({ top, left: 1, bottom: top + chunk.length - 1, right: width })).values = values;
    count += chunk.length;
    chunk = [];
    bytes = 0;
  };
  for (const row of rows()) {
    const sent = row.map(typed);
    chunk.push(sent);
    bytes += bytesOf(sent);
    if (bytes > LONG_CHUNK) await flush();
  }
  await flush();
  return count;
}

function longColumns({ longTable }: PlanSheet, rows: number): [style: string, range: CellRange][] {
  if (!longTable || rows === 0) return [];
  const { firstRow, styles } = longTable;
  return styles.map((style, index) => [
    style,
    { top: firstRow, left: index + 1, bottom: firstRow + rows - 1, right: index + 1 },
  ]);
}

/** Before the looks: Excel gives a link blue and a line, which the plan's own style then replaces. */
async function writeLinks(sheet: Excel.Worksheet, { cells }: PlanSheet, payload: Payload): Promise<void> {
  for (const { row, column, link } of cells) {
    if (link === undefined) continue;
    await payload.room(3, link);
    const cell = rangeAt(sheet, rangeName({ top: row, left: column, bottom: row, right: column }));
    cell.hyperlink = { documentReference: link };
  }
}

async function wear(
  sheet: Excel.Worksheet,
  trait: Trait,
  ranges: readonly CellRange[],
  payload: Payload,
): Promise<void> {
  for (const { inside, ranges: alike } of trait.lines ? bySize(ranges) : [{ inside: NOTHING, ranges }]) {
    for (const address of addressesOf(alike)) {
      await payload.room(trait.actions + 2, address);
      trait.apply(rangesAt(sheet, address).format, inside);
    }
  }
}

const NOTHING: Inside = { rows: false, columns: false };

function bySize(ranges: readonly CellRange[]): { inside: Inside; ranges: CellRange[] }[] {
  const sizes = new Map<string, { inside: Inside; ranges: CellRange[] }>();
  for (const range of ranges) {
    const inside = { rows: range.bottom > range.top, columns: range.right > range.left };
    const key = `${inside.rows} ${inside.columns}`;
    const size = sizes.get(key);
    if (size) size.ranges.push(range);
    else sizes.set(key, { inside, ranges: [range] });
  }
  return [...sizes.values()];
}
