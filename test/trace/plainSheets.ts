import type { HeldCell, NewCell, Spreadsheet } from "../../src/workbench/host/spreadsheet";
import type { Rect } from "../../src/workbench/host/rect";

type Row = Map<number, NewCell>;

/** Sheets that hold what is written and calculate nothing: where only the pane is measured, Univer would take minutes. */
export class PlainSheets implements Spreadsheet {
  private readonly held = new Map<string, { name: string; readonly rows: Map<number, Row> }>();
  private readonly known = new Map<string, string>();
  private next = 1;

  constructor(firstSheet: string) {
    this.addSheet(firstSheet);
  }

  sheets() {
    return [...this.held].map(([id, { name }]) => ({ id, name }));
  }
  addSheet(name: string): string {
    const id = `{${this.next++}}`;
    this.held.set(id, { name, rows: new Map() });
    return id;
  }
  renameSheet(id: string, name: string): void {
    this.sheet(id).name = name;
  }
  deleteSheet(id: string): void {
    this.held.delete(id);
  }
  read(id: string, { top, left, bottom, right }: Rect): (HeldCell | undefined)[][] {
    const { rows } = this.sheet(id);
    return Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, across) => heldCell(rows.get(top + down)?.get(left + across))),
    );
  }
  used(id: string): Rect | undefined {
    const { rows } = this.sheet(id);
    if (rows.size === 0) return undefined;
    const columns = [...rows.values()].flatMap((row) => [...row.keys()]);
    const least = (all: Iterable<number>): number => [...all].reduce((a, b) => Math.min(a, b), Infinity);
    const most = (all: Iterable<number>): number => [...all].reduce((a, b) => Math.max(a, b), 0);
    return { top: least(rows.keys()), left: least(columns), bottom: most(rows.keys()), right: most(columns) };
  }
  write(id: string, { top, left }: Rect, cells: readonly (readonly (NewCell | undefined)[])[]): void {
    const { rows } = this.sheet(id);
    for (const [down, line] of cells.entries()) {
      let row = rows.get(top + down);
      if (!row) rows.set(top + down, (row = new Map<number, NewCell>()));
      for (const [across, cell] of line.entries()) {
        if (cell === "empty") row.delete(left + across);
        else if (cell !== undefined) row.set(left + across, cell);
      }
    }
  }
  insertRows(): void {
    throw new Error("nobody inserts rows here");
  }
  deleteRows(): void {
    throw new Error("nobody deletes rows here");
  }
  names(): ReadonlyMap<string, string> {
    return this.known;
  }
  setName(name: string, formula: string): void {
    this.known.set(name, formula);
  }
  deleteName(name: string): void {
    this.known.delete(name);
  }
  undo = (): Promise<void> => Promise.resolve();
  redo = (): Promise<void> => Promise.resolve();
  settled = (): Promise<void> => Promise.resolve();
  quiet = (): Promise<void> => Promise.resolve();
  dispose(): void {
    this.held.clear();
  }

  private sheet(id: string) {
    const found = this.held.get(id);
    if (!found) throw new Error(`no sheet ${id}`);
    return found;
  }
}

function heldCell(cell: NewCell | undefined): HeldCell | undefined {
  if (cell === undefined || cell === "empty") return undefined;
  if ("formula" in cell) return { value: 0, type: "Double", formula: cell.formula };
  const { value } = cell;
  const type = typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
  return { value, type };
}
