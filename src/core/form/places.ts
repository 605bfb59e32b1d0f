import type { CellRange, CellRef } from "./workbook";

/** Where the entries of one annex stand: its rows in order, its columns by key. */
interface AnnexRows {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly columns: ReadonlyMap<string, number>;
  readonly firstColumn: number;
}

/** The same as plain data; several returns may share it. */
export interface PlacesData {
  readonly single: Map<string, CellRef>;
  readonly annexes: Map<string, AnnexRows>;
}

/**
 * Where each answer of a return stands: field ids, reasons, head entries, annexes (`divisions`), their rows
 * (`divisions#3`) and entries (`divisions#3.status`). Those of annexes are many and seldom asked for, so they are worked out.
 */
export class Places {
  private single = new Map<string, CellRef>();
  private annexes = new Map<string, AnnexRows>();

  /** Nothing may be set afterwards. */
  static from({ single, annexes }: PlacesData): Places {
    const places = new Places();
    places.single = single;
    places.annexes = annexes;
    return places;
  }

  data(): PlacesData {
    return { single: this.single, annexes: this.annexes };
  }

  set(key: string, cell: CellRef): void {
    this.single.set(key, cell);
  }

  setRows(annex: string, rows: AnnexRows): void {
    this.annexes.set(annex, rows);
  }

  get(key: string): CellRef | undefined {
    const found = this.single.get(key);
    if (found) return found;
    const [, name = "", number = "", column] = /^([^#]+)#(\d+)(?:\.(.+))?$/.exec(key) ?? [];
    const annex = this.annexes.get(name);
    const row = annex?.rows[Number(number) - 1];
    if (!annex || row === undefined) return undefined;
    const at = column === undefined ? annex.firstColumn : annex.columns.get(column);
    return at === undefined ? undefined : { sheet: annex.sheet, row, column: at };
  }

  /** Keeps one list with another return whose entries stand in the same places. Nothing may be set afterwards. */
  shareWith(other: Places): void {
    if (this.single.size !== other.single.size) return;
    for (const [key, { sheet, row, column }] of this.single) {
      const cell = other.single.get(key);
      if (cell?.row !== row || cell.column !== column || cell.sheet !== sheet) return;
    }
    this.single = other.single;
  }

  /** Whether any entry stands, or could stand, in this range of a sheet. */
  within(sheet: string, { top, left, bottom, right }: CellRange): boolean {
    const inRange = (row: number, column: number): boolean =>
      row >= top && row <= bottom && column >= left && column <= right;
    for (const cell of this.single.values()) if (cell.sheet === sheet && inRange(cell.row, cell.column)) return true;
    for (const annex of this.annexes.values()) {
      if (annex.sheet !== sheet) continue;
      const columns = [...annex.columns.values()];
      if (annex.rows.some((row) => columns.some((column) => inRange(row, column)))) return true;
    }
    return false;
  }
}

const lastPlaces = new WeakMap<object, Places>();

/** Nearly all returns of a scheme have their entries in the same places, so that one list of them is kept for all. */
export function sharedPlaces(scheme: object, places: Places): Places {
  const last = lastPlaces.get(scheme);
  if (last) places.shareWith(last);
  lastPlaces.set(scheme, places);
  return places;
}
