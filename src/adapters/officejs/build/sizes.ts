import { columnName } from "#core/form/address";
import type { PlanColumn, PlanRow } from "#core/form/workbook";
import { step, type BuildStep } from "./steps";

/** Pixels of a digit of the default font (宋体 11) and of the padding around a cell's text, as in the .xlsx writer. */
const DIGIT = 8;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** office.js counts widths in points, the plan in characters. */
const points = (characters: number): number => (characters * DIGIT + PADDING) * POINTS_PER_PIXEL;

interface Run<T> {
  readonly from: number;
  to: number;
  readonly value: T;
}

function runsOf<T>(items: readonly (readonly [position: number, value: T])[]): Run<T>[] {
  const runs: Run<T>[] = [];
  for (const [position, value] of [...items].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last?.value === value && last.to === position - 1) last.to = position;
    else runs.push({ from: position, to: position, value });
  }
  return runs;
}

export function* columnSteps(columns: readonly PlanColumn[], sheet: number): Generator<BuildStep> {
  const at = ({ from, to }: Run<unknown>): string => `${columnName(from)}:${columnName(to)}`;
  for (const run of runsOf(columns.map(({ width }, index) => [index + 1, width] as const))) {
    yield step(sheet, 4, { tell: "width", at: at(run), points: points(run.value) });
  }
  for (const run of runsOf(columns.map(({ hidden = false }, index) => [index + 1, hidden] as const))) {
    if (run.value) yield step(sheet, 3, { tell: "hideColumns", at: at(run) });
  }
}

export function* rowSteps(rows: readonly PlanRow[], sheet: number): Generator<BuildStep> {
  const heights = rows.flatMap(({ row, height }) => (height === undefined ? [] : [[row, height] as const]));
  const byHeight = new Map<number, string[]>();
  for (const { from, to, value } of runsOf(heights)) {
    const places = byHeight.get(value);
    if (places) places.push(`${from}:${to}`);
    else byHeight.set(value, [`${from}:${to}`]);
  }
  for (const [height, places] of byHeight) {
    // About 6,000 characters, below the 8,192 that getRanges takes.
    for (let from = 0; from < places.length; from += 400) {
      yield step(sheet, 4, { tell: "height", at: places.slice(from, from + 400).join(","), points: height });
    }
  }
  for (const { from, to, value } of runsOf(rows.map(({ row, hidden = false }) => [row, hidden] as const))) {
    if (value) yield step(sheet, 3, { tell: "hideRows", at: `${from}:${to}` });
  }
}
