import type { FUniver, FWorkbook, FWorksheet } from "./univerTypes";
import type { Rect } from "../rect";
import type { HeldCell, NewCell, Spreadsheet } from "../spreadsheet";
import { ERRORS } from "../typing";

/** Univer's cell types (`CellValueType`). */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

/**
 * After this many turns of this long without a calculation, a change has made none necessary: Univer begins within 100 ms. Turns,
 * because a thread that is busy for seconds lets one wait pass at once, before Univer had its own.
 */
const TURNS = 8;
const TURN = 50;

interface UniverCell {
  readonly v?: string | number | boolean | null;
  readonly t?: number | null;
  readonly f?: string | null;
  readonly custom?: { readonly error?: true } | null;
  /** A text of several lines or looks is a little document. */
  readonly p?: { readonly body?: { readonly dataStream?: string } } | null;
}

const EMPTY = { v: null, t: null, f: null, si: null, p: null, custom: null };

/** A workbook of Univer behind the host's interface. The facade is handed in: a page and Node load it differently. */
export class UniverSpreadsheet implements Spreadsheet {
  private writing = 0;
  private changes = 0;
  private calculating = 0;
  private calculated = 0;
  private readonly waiting = new Set<() => void>();
  /** Written, but not yet said to Univer: the library cuts a block into pieces, and each command costs Univer 60 ms. */
  private pending: { readonly id: string; rect: Rect; readonly cells: (readonly (NewCell | undefined)[])[] }[] = [];
  private readonly stop: readonly { dispose(): void }[];

  constructor(
    private readonly univer: FUniver,
    private readonly workbook: FWorkbook,
    onCalculated: () => void = () => undefined,
  ) {
    const formula = univer.getFormula();
    this.stop = [
      formula.calculationStart(() => {
        this.calculating = this.changes;
      }),
      formula.calculationEnd(() => {
        // The results are in their cells already (Univer tells of the end after it has applied them); whoever waits goes on
        // in this task, and not after the drawing that follows.
        queueMicrotask(() => {
          this.calculated = this.calculating;
          this.tellWaiting();
          onCalculated();
        });
      }),
    ];
  }

  /** In the middle of a command of the host's own; what Univer tells meanwhile is no person's doing. */
  get isWriting(): boolean {
    return this.writing > 0;
  }

  /** Somebody else changed cells: whoever reads next waits for their formulas. */
  noteChange(): void {
    this.changes++;
  }

  sheets() {
    // Univer makes a new object with a dozen services for each sheet it hands out; its own cost nothing.
    const sheets = this.workbook.getWorkbook().getSheets();
    return sheets.map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }));
  }

  addSheet(name: string): string {
    return this.ours(() => this.workbook.create(name, 50, 20)).getSheetId();
  }

  renameSheet(id: string, name: string): void {
    this.ours(() => this.sheet(id).setName(name));
    this.healNames();
    this.changes++;
  }

  deleteSheet(id: string): void {
    this.ours(() => this.workbook.deleteSheet(this.sheet(id)));
    this.healNames();
    this.changes++;
  }

  read(id: string, rect: Rect): (HeldCell | undefined)[][] {
    const sheet = this.sheet(id);
    const blank = (): (HeldCell | undefined)[][] =>
      Array.from({ length: rect.bottom - rect.top + 1 }, () =>
        new Array<undefined>(rect.right - rect.left + 1).fill(undefined),
      );
    const grid = blank();
    const bottom = Math.min(rect.bottom, sheet.getMaxRows());
    const right = Math.min(rect.right, sheet.getMaxColumns());
    if (bottom < rect.top || right < rect.left) return grid;
    const range = sheet.getRange(rect.top - 1, rect.left - 1, bottom - rect.top + 1, right - rect.left + 1);
    const formulas = range.getFormulas();
    range.getCellDataGrid().forEach((row, y) => {
      row.forEach((cell, x) => {
        const held = heldCell(cell as UniverCell | null, formulas[y]?.[x] ?? "");
        if (held) (grid[y] as (HeldCell | undefined)[])[x] = held;
      });
    });
    return grid;
  }

  used(id: string): Rect | undefined {
    let found: Rect | undefined;
    this.sheet(id)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (heldCell(cell as UniverCell, "") === undefined && !(cell as UniverCell).f) return;
        const [r, c] = [row + 1, column + 1];
        found = found
          ? {
              top: Math.min(found.top, r),
              left: Math.min(found.left, c),
              bottom: Math.max(found.bottom, r),
              right: Math.max(found.right, c),
            }
          : { top: r, left: c, bottom: r, right: c };
      });
    return found;
  }

  write(id: string, rect: Rect, cells: readonly (readonly (NewCell | undefined)[])[]): void {
    const last = this.pending.at(-1);
    const below = last?.id === id && last.rect.left === rect.left && last.rect.right === rect.right;
    if (last && below && rect.top === last.rect.bottom + 1) {
      last.cells.push(...cells);
      last.rect = { ...last.rect, bottom: rect.bottom };
    } else this.pending.push({ id, rect, cells: [...cells] });
    this.changes++;
  }

  insertRows(id: string, at: number, count: number): void {
    this.ours(() => this.sheet(id).insertRows(at - 1, count));
    this.healNames();
    this.changes++;
  }

  deleteRows(id: string, at: number, count: number): void {
    this.ours(() => this.sheet(id).deleteRows(at - 1, count));
    this.healNames();
    this.changes++;
  }

  names(): ReadonlyMap<string, string> {
    return new Map(
      this.workbook.getDefinedNames().map((name) => [name.getName(), withEquals(name.getFormulaOrRefString())]),
    );
  }

  setName(name: string, formula: string): void {
    this.workbook.getDefinedName(name)?.delete();
    this.workbook.insertDefinedName(name, formula);
    this.changes++;
  }

  deleteName(name: string): void {
    this.workbook.deleteDefinedName(name);
    this.changes++;
  }

  async undo(): Promise<void> {
    this.flush();
    this.workbook.undo();
    await this.afterCommand();
  }

  async redo(): Promise<void> {
    this.flush();
    this.workbook.redo();
    await this.afterCommand();
  }

  /** Undo and redo run as commands of their own, a moment later. */
  private async afterCommand(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.healNames();
    this.changes++;
  }

  async settled(): Promise<void> {
    this.flush();
    while (this.calculated < this.changes) {
      const waitedFor = this.changes;
      const ended = await (this.calculating >= waitedFor ? this.nextCalculation(60_000) : this.firstTurns(waitedFor));
      if (!ended && this.calculating < waitedFor && this.changes === waitedFor) this.calculated = waitedFor;
    }
  }

  /**
   * Settled, and nothing begins anew: rules of validations and conditional formats have formulas of their own, and the end of
   * their calculation looks like the end of that of the cells.
   */
  async quiet(): Promise<void> {
    await this.settled();
    for (let turn = 0; turn < TURNS; turn++) if (await this.nextCalculation(TURN)) turn = 0;
  }

  dispose(): void {
    for (const one of this.stop) one.dispose();
    this.univer.disposeUnit(this.workbook.getId());
  }

  private ours<Made>(work: () => Made): Made {
    this.writing++;
    try {
      return work();
    } finally {
      this.writing--;
    }
  }

  /** Whether a calculation ended in the time in which one would begin. */
  private async firstTurns(waitedFor: number): Promise<boolean> {
    for (let turn = 0; turn < TURNS && this.calculating < waitedFor; turn++) {
      if (await this.nextCalculation(TURN)) return true;
    }
    return false;
  }

  private nextCalculation(within: number): Promise<boolean> {
    return new Promise((resolve) => {
      const tell = (): void => {
        clearTimeout(timer);
        this.waiting.delete(tell);
        resolve(true);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(tell);
        resolve(false);
      }, within);
      this.waiting.add(tell);
    });
  }

  private tellWaiting(): void {
    for (const tell of [...this.waiting]) tell();
  }

  /** Says to Univer what was written so far. */
  flush(): void {
    const { pending } = this;
    if (pending.length === 0) return;
    this.pending = [];
    // A calculation that began before now knew nothing of these cells, though their change was counted already.
    this.changes++;
    for (const { id, rect, cells } of pending) {
      const sheet = this.sheet(id);
      this.grow(sheet, rect);
      // Cells that stay as they are: an empty object changes nothing of a cell.
      const data = cells.map((row) => row.map((cell) => (cell === undefined ? {} : univerCell(cell))));
      const range = sheet.getRange(rect.top - 1, rect.left - 1, rect.bottom - rect.top + 1, rect.right - rect.left + 1);
      this.ours(() => range.setValues(data));
    }
  }

  private sheet(id: string): FWorksheet {
    if (this.pending.length > 0) this.flush();
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`Univer has no sheet ${id}`);
    return sheet;
  }

  private grow(sheet: FWorksheet, rect: Rect): void {
    if (rect.bottom > sheet.getMaxRows()) sheet.setRowCount(rect.bottom * 2);
    if (rect.right > sheet.getMaxColumns()) sheet.setColumnCount(rect.right + 5);
  }

  /**
   * When cells move, Univer 0.25 rewrites what names refer to, but without the "=" (which `setFormula` puts there). Formulas
   * that use such a name keep its old cells in their cache; our names stand on a sheet where nobody inserts anything.
   */
  private healNames(): void {
    for (const name of this.workbook.getDefinedNames()) {
      const formula = name.getFormulaOrRefString();
      if (!formula.startsWith("=")) name.setFormula(formula);
    }
  }
}

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

function univerCell(cell: NewCell): object {
  if (cell === "empty") return EMPTY;
  if ("formula" in cell) return { ...EMPTY, f: cell.formula };
  const { value, error } = cell;
  if (typeof value === "string") return { ...EMPTY, v: value, t: TEXT, ...(error && { custom: { error } }) };
  return typeof value === "boolean" ? { ...EMPTY, v: value ? 1 : 0, t: BOOLEAN } : { ...EMPTY, v: value, t: NUMBER };
}

function heldCell(cell: UniverCell | null, formula: string): HeldCell | undefined {
  const value = cell?.v ?? cell?.p?.body?.dataStream?.replace(/\r?\n?$/, "").replaceAll("\r", "\n");
  const withFormula = formula === "" ? {} : { formula };
  if (value === null || value === undefined) return formula === "" ? undefined : { value: 0, type: "Double", formula };
  if (cell?.t === BOOLEAN || typeof value === "boolean") {
    return { value: value === true || value === 1, type: "Boolean", ...withFormula };
  }
  if (typeof value === "number") return { value, type: "Double", ...withFormula };
  const isError = cell?.custom?.error === true || (formula !== "" && ERRORS.has(value));
  return { value, type: isError ? "Error" : "String", ...withFormula };
}
