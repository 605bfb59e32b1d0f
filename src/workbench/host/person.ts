import type { Book } from "./book";
import { height, type Rect, rectName, rectOf, width } from "./rect";
import type { NewCell } from "./spreadsheet";
import { readTyped } from "./typing";
import { columnLetters } from "./rect";

type Value = string | number | boolean | null;

/** What protection says to a person; a test that asks for it has got the form wrong. */
export class NotAllowed extends Error {}

/**
 * A person at the keyboard: what they do goes past the library, and only events tell of it. Sheets are named as on their
 * tabs, cells as in Excel.
 */
export class Person {
  constructor(private readonly book: Book) {}

  /** Types into one cell; the program reads it as it reads anything typed. */
  async type(sheet: string, address: string, text: string | number | boolean): Promise<void> {
    const rect = rectOf(address);
    const id = this.id(sheet);
    this.mayEdit(id, rect);
    const facts = this.book.sheet(id);
    const typed = readTyped(text, facts.painted(rect, "numberFormat", "General")[0]?.[0] === "@");
    if (typed) this.book.engine.write(id, rect, [[typed.cell]]);
    await this.changed(id, rect);
  }

  /** Pastes values as they were copied: a text stays a text. Only the first cell of the target is named. */
  async paste(sheet: string, address: string, values: readonly (readonly Value[])[]): Promise<void> {
    const { top, left } = rectOf(address);
    const rect = {
      top,
      left,
      bottom: top + values.length - 1,
      right: left + Math.max(...values.map((row) => row.length)) - 1,
    };
    const id = this.id(sheet);
    this.mayEdit(id, rect);
    this.book.engine.write(
      id,
      rect,
      values.map((row) => row.map((value): NewCell => (value === null ? "empty" : { value }))),
    );
    await this.changed(id, rect);
  }

  /** Drags the first row of a range down over the others. */
  async fillDown(sheet: string, address: string): Promise<void> {
    const rect = rectOf(address);
    const [first = []] = this.book.engine.read(this.id(sheet), { ...rect, bottom: rect.top });
    const values = first.map((cell) => cell?.value ?? null);
    await this.paste(
      sheet,
      rectName({ ...rect, top: rect.top + 1 }),
      Array.from({ length: height(rect) - 1 }, () => values),
    );
  }

  async clear(sheet: string, address: string): Promise<void> {
    const rect = rectOf(address);
    await this.paste(
      sheet,
      address,
      Array.from({ length: height(rect) }, () => Array.from({ length: width(rect) }, () => null)),
    );
  }

  async insertRow(sheet: string, at: number): Promise<void> {
    const id = this.id(sheet);
    const { protection } = this.book.sheet(id);
    if (protection && protection["allowInsertRows"] !== true) throw new NotAllowed(`rows of ${sheet} are protected`);
    this.book.engine.insertRows(id, at, 1);
    this.book.sheet(id).shift(at, 1);
    await this.changed(id, rectOf(`${at}:${at}`), "RowInserted");
  }

  async deleteRow(sheet: string, at: number): Promise<void> {
    const id = this.id(sheet);
    const { protection } = this.book.sheet(id);
    if (protection && protection["allowDeleteRows"] !== true) throw new NotAllowed(`rows of ${sheet} are protected`);
    this.book.engine.deleteRows(id, at, 1);
    this.book.sheet(id).shift(at, -1);
    await this.changed(id, rectOf(`${at}:${at}`), "RowDeleted");
  }

  /** Sorts rows by a column of the range. Formulas go along, and look at their own row as before. */
  async sort(sheet: string, address: string, by: string): Promise<void> {
    const rect = rectOf(address);
    const id = this.id(sheet);
    this.mayEdit(id, rect);
    const key = rectOf(`${by}1`).left - rect.left;
    const rows = this.book.engine.read(id, rect).map((cells, y) => ({ cells, from: rect.top + y }));
    const rank = (value: unknown): number => (value === undefined ? 2 : typeof value === "number" ? 0 : 1);
    const sorted = [...rows].sort((a, b) => {
      const [x, y] = [a.cells[key]?.value, b.cells[key]?.value];
      if (rank(x) !== rank(y)) return rank(x) - rank(y);
      return typeof x === "number" && typeof y === "number" ? x - y : String(x) < String(y) ? -1 : 1;
    });
    this.book.engine.write(
      id,
      rect,
      sorted.map(({ cells, from }, y) =>
        cells.map((cell): NewCell => {
          if (cell === undefined) return "empty";
          if (cell.formula === undefined) return { value: cell.value };
          return { formula: atRow(cell.formula, from, rect.top + y) };
        }),
      ),
    );
    await this.changed(id, rect);
  }

  async undo(): Promise<void> {
    await this.book.engine.undo();
    await this.changed(this.book.active, rectOf("A1"));
  }

  async redo(): Promise<void> {
    await this.book.engine.redo();
    await this.changed(this.book.active, rectOf("A1"));
  }

  goTo(sheet: string, address: string): void {
    const id = this.id(sheet);
    this.book.activate(id);
    this.book.selected = { sheet: id, address };
    this.book.onEvent("selection", { address, worksheetId: id });
  }

  addSheet(name: string): void {
    this.book.addSheet(name);
  }

  renameSheet(name: string, to: string): void {
    this.book.renameSheet(this.id(name), to);
  }

  deleteSheet(name: string): void {
    this.book.deleteSheet(this.id(name));
  }

  /** Takes the lock off a sheet: it has no password. */
  unprotect(sheet: string): void {
    this.book.sheet(this.id(sheet)).protection = undefined;
  }

  unlockStructure(): void {
    this.book.structureLocked = false;
  }

  private id(name: string): string {
    const id = this.book.idOf(name);
    if (id === undefined) throw new Error(`there is no sheet "${name}"`);
    return id;
  }

  private mayEdit(id: string, rect: Rect): void {
    const facts = this.book.sheet(id);
    if (!facts.protection) return;
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        if (facts.isLocked(row, column)) throw new NotAllowed(`${columnLetters(column)}${row} is locked`);
      }
    }
  }

  private async changed(id: string, rect: Rect, changeType = "RangeEdited"): Promise<void> {
    this.book.onEvent("changed", { address: rectName(rect), changeType, source: "Local", worksheetId: id });
    await this.book.engine.settled();
    this.book.onEvent("calculated", { worksheetId: id });
  }
}

/** References of a formula to its own row, moved to another row. Those to other sheets stay. */
const atRow = (formula: string, from: number, to: number): string =>
  formula.replace(
    /(^|[^!\w'"$\p{L}])(\$?[A-Z]{1,3})(\d+)(?![\w(])/gu,
    (whole, before: string, column: string, row: string) => (Number(row) === from ? `${before}${column}${to}` : whole),
  );
