import { rangeName } from "#core/form/address";
import type { CellRange, PlainValue, Plan, PlanSheet } from "#core/form/workbook";
import { addressesOf } from "./areas";
import { blocksOf, gridOf, looksOf, type Grid } from "./grid";
import { actionsOf, type Inside, type Trait } from "./looks";
import { bytesOf, step, STEP_BYTES, type BuildStep } from "./steps";
import { typed } from "./texts";

/**
 * Values and formulas first, number formats after them: a text goes into a cell of General format with its mark, a number
 * into one that has not become a text yet. Changing the format afterwards changes no value (ASSUMPTIONS 1, 3).
 */
export function* cellSteps(plan: Plan, planned: PlanSheet, sheet: number): Generator<BuildStep> {
  const grid = gridOf(plan, planned);
  yield* gridSteps(grid, sheet);
  const rows = planned.longTable ? yield* longTableSteps(planned.longTable, sheet) : 0;
  yield* linkSteps(planned, sheet);
  yield* formatSteps(grid, sheet);
  const long = longColumns(planned, rows);
  for (const [style, range] of long) {
    const format = plan.styles.get(style)?.numberFormat;
    if (format !== undefined) yield step(sheet, 3, { tell: "format", at: rangeName(range), format });
  }
  for (const { trait, area } of looksOf(plan, planned, long).values()) yield* lookSteps(trait, area.ranges(), sheet);
}

function* gridSteps(grid: Grid, sheet: number): Generator<BuildStep> {
  for (const block of blocksOf(grid.rows, ({ formulas }) => bytesOf(formulas), STEP_BYTES)) {
    const rows = block.rows.map(({ formulas }) => formulas);
    yield step(sheet, 4, { tell: "formulas", at: blockName(grid, block.rows), rows }, block.size);
  }
}

function* formatSteps(grid: Grid, sheet: number): Generator<BuildStep> {
  for (const block of blocksOf(grid.rows, ({ formats }) => bytesOf(formats), STEP_BYTES)) {
    const rows = block.rows.map(({ formats }) => formats);
    if (rows.every((row) => row.every((format) => format === null))) continue;
    yield step(sheet, 4, { tell: "formats", at: blockName(grid, block.rows), rows }, block.size);
  }
}

function blockName({ left }: Grid, block: Grid["rows"]): string {
  const [first] = block;
  if (!first) throw new Error("a block has a row");
  const right = left + first.formulas.length - 1;
  return rangeName({ top: first.row, left, bottom: first.row + block.length - 1, right });
}

/** Returns how many rows there were. They are made while they are sent, never held together. */
function* longTableSteps(
  { firstRow, rows }: NonNullable<PlanSheet["longTable"]>,
  sheet: number,
): Generator<BuildStep, number> {
  let count = 0;
  let chunk: PlainValue[][] = [];
  let bytes = 0;
  const taken = (): BuildStep => {
    const width = chunk.reduce((most, row) => Math.max(most, row.length), 0);
    const values = chunk.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
    const top = firstRow + count;
    const at = rangeName({ top, left: 1, bottom: top + chunk.length - 1, right: width });
    count += chunk.length;
    const made = step(sheet, 4 + (chunk.length * width) / 750, { tell: "values", at, rows: values }, bytes);
    chunk = [];
    bytes = 0;
    return made;
  };
  for (const row of rows()) {
    const sent = row.map(typed);
    chunk.push(sent);
    bytes += bytesOf(sent) + 1;
    if (bytes > STEP_BYTES) yield taken();
  }
  if (chunk.length > 0) yield taken();
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
function* linkSteps({ cells }: PlanSheet, sheet: number): Generator<BuildStep> {
  for (const { row, column, link } of cells) {
    if (link === undefined) continue;
    const at = rangeName({ top: row, left: column, bottom: row, right: column });
    yield step(sheet, 3, { tell: "link", at, to: link });
  }
}

function* lookSteps(trait: Trait, ranges: readonly CellRange[], sheet: number): Generator<BuildStep> {
  for (const { inside, ranges: alike } of trait.look === "lines" ? bySize(ranges) : [{ inside: NOTHING, ranges }]) {
    for (const at of addressesOf(alike)) yield step(sheet, actionsOf(trait) + 2, { tell: "look", at, trait, inside });
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
