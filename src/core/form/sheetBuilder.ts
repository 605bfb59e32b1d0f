import { linesNeeded } from "./textWidth";
import type {
  CellRange,
  NativeValidation,
  ConditionalFormat,
  PlainValue,
  PlanCell,
  PlanRow,
  PlanSheet,
} from "./workbook";

export interface Cell {
  readonly value?: PlainValue;
  readonly formula?: string;
  readonly style?: string;
  readonly link?: string;
}

interface FittedText {
  readonly text: string;
  readonly column: number;
  /** Last column of a merged run. */
  readonly through?: number;
  /** Font size, where it is not the row's. */
  readonly points?: number;
}

/** Columns of a sheet (ECMA-376 part 1, 18.3.1.73 leaves it to the program; every one of ours has 16,384). */
const COLUMNS = 16_384;

/** Line height over font size of the fonts we use, with a little air. */
const LINE = 1.36;

/** Collects one sheet. Nothing is decided here: it only keeps the bookkeeping out of the sheets' own files. */
export class SheetBuilder {
  private readonly planned = new Map<number, PlanCell>();
  readonly merges: CellRange[] = [];
  readonly validations: NativeValidation[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  private readonly rows = new Map<number, PlanRow>();

  constructor(
    readonly name: string,
    private readonly widths: readonly { readonly width: number; readonly hidden?: boolean }[],
  ) {}

  get cells(): readonly PlanCell[] {
    return [...this.planned.values()];
  }

  /** A cell put twice is what it was put as last. */
  put(row: number, column: number, { value = null, formula, style, link }: Cell): void {
    this.planned.set(row * COLUMNS + column, {
      row,
      column,
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(style === undefined ? {} : { style }),
      ...(link === undefined ? {} : { link }),
    });
  }

  /** The same style over a block, its text in the top left cell; merged where it is more than one cell. */
  span(range: CellRange, cell: Cell): void {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const first = row === range.top && column === range.left;
        this.put(row, column, first ? cell : { ...(cell.style === undefined ? {} : { style: cell.style }) });
      }
    }
    if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
  }

  height(row: number, height: number): void {
    this.rows.set(row, { ...this.rows.get(row), row, height });
  }

  hide(row: number): void {
    this.rows.set(row, { ...this.rows.get(row), row, hidden: true });
  }

  width(column: number): number {
    return this.widths[column - 1]?.width ?? 8.43;
  }

  /** A row as high as its longest wrapped text needs. `points` is the font size; widths add up over merged columns. */
  fit(row: number, texts: readonly FittedText[], points: number, least = 20): void {
    let height = least;
    for (const { text, column, through = column, points: own = points } of texts) {
      let width = 0;
      for (let index = column; index <= through; index++) width += this.width(index);
      height = Math.max(height, linesNeeded(text, width, own) * own * LINE + 6);
    }
    // Excel's rows are at most 409 points high.
    this.height(row, Math.min(409, Math.round(height)));
  }

  /** A row at least as high as one more text needs. */
  raise(row: number, text: FittedText, points: number): void {
    this.fit(row, [text], points, this.rows.get(row)?.height);
  }

  sheet(
    rest: Omit<PlanSheet, "name" | "cells" | "rows" | "columns" | "merges" | "validations" | "conditionalFormats">,
  ): PlanSheet {
    return {
      name: this.name,
      columns: this.widths,
      rows: [...this.rows.values()].sort((a, b) => a.row - b.row),
      cells: this.cells,
      merges: this.merges,
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      ...rest,
    };
  }
}
