import { contains, meet, type Rect, shifted, shiftedColumns } from "./rect";

/** What was said about ranges of a sheet, in the order it was said: the last word counts. */
export interface Said<T = unknown> {
  readonly rects: readonly Rect[];
  readonly key: string;
  readonly value: T;
}

export interface ValidationFacts {
  readonly rects: readonly Rect[];
  rule?: unknown;
  prompt?: unknown;
  errorAlert?: unknown;
}

export interface ConditionalFormatFacts {
  readonly rects: readonly Rect[];
  readonly type: string;
  stopIfTrue?: boolean;
  readonly facts: Record<string, unknown>;
}

export interface ChartFacts {
  readonly type: string;
  readonly facts: Record<string, unknown>;
  readonly series: Record<string, unknown>[];
}

/** What a sheet has besides its cells. The engine knows nothing of it. */
export class SheetFacts {
  visibility = "Visible";
  protection: Readonly<Record<string, unknown>> | undefined = undefined;
  tabColor: string | undefined = undefined;
  showGridlines = true;
  freeze: string | undefined = undefined;
  autoFilter: string | undefined = undefined;
  readonly page: Record<string, unknown> = {};
  readonly breaks: string[] = [];
  readonly charts: ChartFacts[] = [];
  formats: Said[] = [];
  merges: Rect[] = [];
  validations: ValidationFacts[] = [];
  /** The first has the highest priority. */
  conditionalFormats: ConditionalFormatFacts[] = [];

  say(rects: readonly Rect[], key: string, value: unknown): void {
    this.formats.push({ rects, key, value });
  }

  /** What was last said about a cell. */
  at(row: number, column: number, key: string): unknown {
    for (let index = this.formats.length - 1; index >= 0; index--) {
      const said = this.formats[index];
      if (said?.key === key && said.rects.some((rect) => contains(rect, row, column))) return said.value;
    }
    return undefined;
  }

  /** The same for a whole range at once. */
  painted<T>(rect: Rect, key: string, otherwise: T): T[][] {
    const grid = Array.from({ length: rect.bottom - rect.top + 1 }, () =>
      Array.from({ length: rect.right - rect.left + 1 }, () => otherwise),
    );
    for (const said of this.formats) {
      if (said.key !== key) continue;
      for (const one of said.rects) {
        if (!meet(one, rect)) continue;
        for (let row = Math.max(one.top, rect.top); row <= Math.min(one.bottom, rect.bottom); row++) {
          const cells = grid[row - rect.top] as T[];
          cells.fill(
            said.value as T,
            Math.max(one.left, rect.left) - rect.left,
            Math.min(one.right, rect.right) - rect.left + 1,
          );
        }
      }
    }
    return grid;
  }

  isLocked(row: number, column: number): boolean {
    return this.at(row, column, "protection.locked") !== false;
  }

  /** Rows have come or gone: what is said of a range goes along with it. New rows look like the one above (ASSUMPTION 45). */
  shift(at: number, by: number): void {
    this.move(
      (rect) => shifted(rect, at, by),
      (rect) => (rect.bottom === at - 1 ? { ...rect, bottom: rect.bottom + Math.max(0, by) } : rect),
    );
  }

  /** The same of columns. */
  shiftColumns(at: number, by: number): void {
    this.move(
      (rect) => shiftedColumns(rect, at, by),
      (rect) => (rect.right === at - 1 ? { ...rect, right: rect.right + Math.max(0, by) } : rect),
    );
  }

  private move(one: (rect: Rect) => Rect | undefined, inherited: (rect: Rect) => Rect): void {
    const moved = (rects: readonly Rect[]): Rect[] => rects.flatMap((rect) => one(rect) ?? []);
    this.formats = this.formats.map((said) => ({ ...said, rects: moved(said.rects).map(inherited) }));
    this.merges = moved(this.merges);
    this.validations = this.validations.map((one) => ({ ...one, rects: moved(one.rects) }));
    this.conditionalFormats = this.conditionalFormats.map((one) => ({ ...one, rects: moved(one.rects) }));
  }
}
