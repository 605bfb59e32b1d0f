import type {
  Answered,
  BuildOptions,
  CellRef,
  CellValue,
  Entry,
  LiveProblem,
  LiveWorkbook,
  Plan,
  Snapshot,
} from "#core/form/workbook";
import { MemorySheet } from "./memorySheet";

const done: Answered<void> = { ok: true, value: undefined };
const refused = (problem: LiveProblem): Answered<never> => ({ ok: false, problem });
const folded = (name: string): string => name.toLowerCase();

/** A live workbook in a Map, for tests and previews. It calculates nothing: a formula keeps the result it came with. */
export interface MemoryWorkbook extends LiveWorkbook {
  /** What a person does: types into cells (protection does not ask), goes somewhere, takes a sheet away or renames it. */
  type(...entries: readonly (CellRef & { readonly value: CellValue })[]): void;
  select(cell: CellRef): void;
  removeSheet(name: string): void;
  renameSheet(name: string, to: string): void;
  /** From now on everything asked for is answered with this trouble; `undefined` ends it. */
  trouble(problem: LiveProblem | undefined): void;
  /** The cell that was shown last. */
  readonly shown: CellRef | undefined;
  readonly listening: { readonly edits: number; readonly selections: number };
}

class InMemory implements MemoryWorkbook {
  shown: CellRef | undefined = undefined;
  private sheets: readonly MemorySheet[] = [];
  private names = new Map<string, string>();
  private properties = new Map<string, string>();
  private structureLocked = false;
  private problem: LiveProblem | undefined = undefined;
  private readonly editListeners = new Set<() => void>();
  private readonly selectListeners = new Set<(cell: CellRef) => void>();

  constructor(held?: Snapshot) {
    if (!held) return;
    this.sheets = held.sheets.map((sheet) => MemorySheet.held(sheet));
    this.names = new Map(held.names);
    this.properties = new Map(held.properties);
    this.structureLocked = held.structureLocked;
  }

  get listening() {
    return { edits: this.editListeners.size, selections: this.selectListeners.size };
  }

  async read(sheets?: readonly string[]): Promise<Answered<Snapshot>> {
    if (this.problem) return refused(this.problem);
    const wanted = sheets && new Set(sheets.map(folded));
    const value: Snapshot = {
      sheets: this.sheets.filter(({ name }) => wanted?.has(folded(name)) ?? true).map((sheet) => sheet.snapshot()),
      names: new Map(this.names),
      properties: new Map(this.properties),
      structureLocked: this.structureLocked,
    };
    return { ok: true, value };
  }

  async build(plan: Plan, { replace, onProgress }: BuildOptions): Promise<Answered<void>> {
    if (this.problem) return refused(this.problem);
    const ours = new Set([...replace].map(folded));
    const planned = new Set(plan.sheets.map(({ name }) => folded(name)));
    const there = this.sheets.filter(({ name }) => planned.has(folded(name)));
    const inTheWay = there.filter(({ name }) => !ours.has(folded(name))).map(({ name }) => name);
    if (inTheWay.length > 0) return refused({ kind: "sheetsInTheWay", names: inTheWay });
    if (this.structureLocked && !(plan.lockStructure && there.length > 0)) return refused({ kind: "structureLocked" });
    // Sheets agreed to be lost go even if the plan no longer has them.
    const kept = this.sheets.filter(({ name }) => !ours.has(folded(name)));
    this.sheets = [...kept, ...plan.sheets.map((sheet) => MemorySheet.planned(plan, sheet))];
    for (const [name, reference] of plan.names) this.names.set(name, reference);
    for (const [name, value] of plan.properties) this.properties.set(name, value);
    this.structureLocked = plan.lockStructure;
    onProgress?.(1);
    this.tellEdit();
    return done;
  }

  async show(cell: CellRef): Promise<Answered<void>> {
    if (this.problem) return refused(this.problem);
    if (!this.sheet(cell)) return refused({ kind: "noSuchCell", cell });
    this.shown = cell;
    this.select(cell);
    return done;
  }

  async write(entries: readonly Entry[]): Promise<Answered<void>> {
    if (this.problem) return refused(this.problem);
    for (const entry of entries) {
      const sheet = this.sheet(entry);
      const { row, column } = entry;
      if (!sheet) return refused({ kind: "noSuchCell", cell: { sheet: entry.sheet, row, column } });
      if (sheet.keeps(entry)) return refused({ kind: "protected", sheet: sheet.name });
    }
    this.type(...entries);
    return done;
  }

  async onEdit(listener: () => void): Promise<() => void> {
    this.editListeners.add(listener);
    return () => this.editListeners.delete(listener);
  }

  async onSelect(listener: (cell: CellRef) => void): Promise<() => void> {
    this.selectListeners.add(listener);
    return () => this.selectListeners.delete(listener);
  }

  type(...entries: readonly (CellRef & { readonly value: CellValue })[]): void {
    for (const entry of entries) this.existing(entry.sheet).put(entry, entry.value);
    this.tellEdit();
  }

  select(cell: CellRef): void {
    this.selectListeners.forEach((tell) => {
      tell(cell);
    });
  }

  removeSheet(name: string): void {
    const gone = this.existing(name);
    this.sheets = this.sheets.filter((sheet) => sheet !== gone);
    this.tellEdit();
  }

  renameSheet(name: string, to: string): void {
    this.existing(name).name = to;
    this.tellEdit();
  }

  trouble(problem: LiveProblem | undefined): void {
    this.problem = problem;
  }

  private tellEdit(): void {
    this.editListeners.forEach((tell) => {
      tell();
    });
  }

  private sheet({ sheet }: Pick<CellRef, "sheet">): MemorySheet | undefined {
    return this.sheets.find(({ name }) => folded(name) === folded(sheet));
  }

  private existing(name: string): MemorySheet {
    const found = this.sheet({ sheet: name });
    if (!found) throw new Error(`the workbook in memory has no sheet "${name}"`);
    return found;
  }
}

/** Empty, or as a snapshot has it. */
export const memoryWorkbook = (held?: Snapshot): MemoryWorkbook => new InMemory(held);
