import type { CellRange, PlainValue, Plan, PlanCell, PlanSheet } from "#core/form/workbook";
import { Area } from "./areas";
import { keyOf, traitsOf, type Trait } from "./looks";
import { typed } from "./texts";

/** The planned cells as Excel takes them: blocks from the first to the last column, `null` where nothing is said. */
export interface Grid {
  readonly left: number;
  readonly rows: readonly GridRow[];
}

interface GridRow {
  readonly row: number;
  readonly formulas: (PlainValue | null)[];
  readonly formats: (string | null)[];
}

export function gridOf(plan: Plan, sheet: PlanSheet): Grid {
  const left = sheet.cells.reduce((least, { column }) => Math.min(least, column), Infinity);
  const right = sheet.cells.reduce((most, { column }) => Math.max(most, column), 0);
  const rows = new Map<number, GridRow>();
  for (const cell of sheet.cells) {
    let row = rows.get(cell.row);
    if (!row) {
      const blank = Array.from({ length: right - left + 1 }, () => null);
      row = { row: cell.row, formulas: [...blank], formats: [...blank] };
      rows.set(cell.row, row);
    }
    row.formulas[cell.column - left] = cell.formula === undefined ? typed(cell.value) : `=${cell.formula}`;
    row.formats[cell.column - left] = formatOf(plan, cell);
  }
  return { left, rows: [...rows.values()].sort((a, b) => a.row - b.row) };
}

/** Excel gives a formula with TODAY() or DATE() a date's format by itself, unless it is told "General". */
const formatOf = ({ styles }: Plan, { style, formula }: PlanCell): string | null =>
  (style === undefined ? undefined : styles.get(style)?.numberFormat) ?? (formula === undefined ? null : "General");

/** Rows that follow one another, as many as one block may hold: about `most` bytes. */
export function blocksOf(
  rows: readonly GridRow[],
  sizeOf: (row: GridRow) => number,
  most: number,
): { rows: GridRow[]; size: number }[] {
  const blocks: { rows: GridRow[]; size: number }[] = [];
  for (const row of rows) {
    const size = sizeOf(row) + 1;
    const block = blocks.at(-1);
    if (block && block.size + size <= most && block.rows.at(-1)?.row === row.row - 1) {
      block.rows.push(row);
      block.size += size;
    } else blocks.push({ rows: [row], size });
  }
  return blocks;
}

export type Looks = ReadonlyMap<string, { readonly trait: Trait; readonly area: Area }>;

/**
 * Which cells share which trait. A merged range wears the style of its top left cell throughout: Excel draws the borders of
 * every covered cell, and would otherwise leave right and bottom open.
 */
export function looksOf(
  plan: Plan,
  sheet: PlanSheet,
  long: readonly (readonly [style: string, range: CellRange])[],
): Looks {
  const looks = new Map<string, { trait: Trait; area: Area }>();
  const traits = new Map<string, readonly Trait[]>();
  const each = (style: string, add: (area: Area) => void): void => {
    let known = traits.get(style);
    if (!known) {
      const look = plan.styles.get(style);
      if (!look) throw new Error(`the plan has no style "${style}"`);
      traits.set(style, (known = traitsOf(look)));
    }
    for (const trait of known) {
      const key = keyOf(trait);
      let entry = looks.get(key);
      if (!entry) looks.set(key, (entry = { trait, area: new Area() }));
      add(entry.area);
    }
  };
  for (const { row, column, style } of inReadingOrder(sheet)) {
    each(style, (area) => {
      area.add(row, column);
    });
  }
  for (const [style, range] of long) {
    each(style, (area) => {
      area.addRange(range);
    });
  }
  return looks;
}

interface StyledCell {
  readonly row: number;
  readonly column: number;
  readonly style: string;
}

function inReadingOrder({ cells, merges }: PlanSheet): StyledCell[] {
  const styled = new Map<string, StyledCell>();
  const put = (row: number, column: number, style: string): void => {
    const key = `${row},${column}`;
    if (!styled.has(key)) styled.set(key, { row, column, style });
  };
  const corners = new Map<string, string>();
  for (const { row, column, style } of cells) {
    if (style === undefined) continue;
    put(row, column, style);
    corners.set(`${row},${column}`, style);
  }
  for (const { top, left, bottom, right } of merges) {
    const style = corners.get(`${top},${left}`);
    if (style === undefined) continue;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) put(row, column, style);
  }
  return [...styled.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
