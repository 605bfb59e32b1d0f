import { rangeName } from "#core/form/address";
import type { CellRange } from "#core/form/workbook";

/** Cells that are alike, gathered into as few ranges as come easily. */
export class Area {
  private readonly rows = new Map<number, [left: number, right: number][]>();
  private readonly whole: CellRange[] = [];

  /** Cells come row by row, from left to right. */
  add(row: number, column: number): void {
    const runs = this.rows.get(row);
    const last = runs?.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else if (runs) runs.push([column, column]);
    else this.rows.set(row, [[column, column]]);
  }

  addRange(range: CellRange): void {
    this.whole.push(range);
  }

  /** Runs that stand exactly below one another are one range. */
  ranges(): CellRange[] {
    const open = new Map<string, CellRange>();
    const closed: CellRange[] = [];
    for (const [row, runs] of [...this.rows].sort(([a], [b]) => a - b)) {
      for (const [left, right] of runs) {
        const key = `${left}:${right}`;
        const above = open.get(key);
        if (above?.bottom === row - 1) open.set(key, { ...above, bottom: row });
        else {
          if (above) closed.push(above);
          open.set(key, { top: row, left, bottom: row, right });
        }
      }
    }
    return [...closed, ...open.values(), ...this.whole];
  }
}

/** `getRanges` cuts longer addresses off without a word (docs: excel-add-ins-troubleshooting says 8,192). */
const LONGEST = 8_000;

/** Addresses for `getRanges`, as many as it takes. */
export function addressesOf(ranges: readonly CellRange[]): string[] {
  const addresses: string[] = [];
  let current = "";
  for (const range of ranges) {
    const name = rangeName(range);
    if (current !== "" && current.length + name.length + 1 > LONGEST) {
      addresses.push(current);
      current = "";
    }
    current += current === "" ? name : `,${name}`;
  }
  return current === "" ? addresses : [...addresses, current];
}
