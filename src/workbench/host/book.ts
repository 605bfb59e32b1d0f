import { accessDenied, HostError, invalidArgument, itemNotFound } from "./hostError";
import { SheetFacts } from "./sheetFacts";
import type { Spreadsheet } from "./spreadsheet";
import type { EventName } from "./wire";

const folded = (name: string): string => name.toLowerCase();

/** A workbook: the engine's cells, and all that the engine doesn't hold. */
export class Book {
  title = "";
  structureLocked = false;
  /** The lock has a password nobody gave us. */
  structurePassword = false;
  active: string;
  selected: { readonly sheet: string; readonly address: string } | undefined = undefined;
  readonly properties = new Map<string, unknown>();
  /** The add-in's own, kept in the file. */
  readonly settings = new Map<string, unknown>();
  enableEvents = true;
  /** docs, resource limits: a range of more cells than that gives an error or `null`, and both are to be expected. */
  mostCells = 5_000_000;
  /** What happened, for those who listen. */
  onEvent: (event: EventName, facts: Readonly<Record<string, unknown>>) => void = () => undefined;
  /** How often the library has registered for an event. */
  readonly listening = new Map<EventName, number>();
  private readonly facts = new Map<string, SheetFacts>();

  constructor(readonly engine: Spreadsheet) {
    const [first] = engine.sheets();
    if (!first) throw new Error("a workbook has a sheet");
    this.active = first.id;
  }

  listen(event: EventName, by: 1 | -1): void {
    this.listening.set(event, Math.max(0, (this.listening.get(event) ?? 0) + by));
  }

  sheet(id: string): SheetFacts {
    let facts = this.facts.get(id);
    if (!facts) this.facts.set(id, (facts = new SheetFacts()));
    return facts;
  }

  nameOf(id: string): string {
    const found = this.engine.sheets().find((sheet) => sheet.id === id);
    if (!found) throw itemNotFound(`sheet ${id}`);
    return found.name;
  }

  /** By id, or by name in any case. */
  idOf(key: string): string | undefined {
    const sheets = this.engine.sheets();
    return (sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => folded(name) === folded(key)))?.id;
  }

  addSheet(name: string): string {
    this.checkStructure();
    this.checkName(name);
    const id = this.engine.addSheet(name);
    this.onEvent("added", { worksheetId: id, source: "Local" });
    return id;
  }

  renameSheet(id: string, name: string): void {
    this.checkStructure();
    this.checkName(name, id);
    const nameBefore = this.nameOf(id);
    this.engine.renameSheet(id, name);
    this.onEvent("renamed", { worksheetId: id, nameBefore, nameAfter: name, source: "Local" });
  }

  deleteSheet(id: string): void {
    this.checkStructure();
    const facts = this.sheet(id);
    // docs, Worksheet.delete: a very hidden sheet must be made visible or hidden first.
    if (facts.visibility === "VeryHidden") throw new HostError("InvalidOperation", "the sheet is very hidden");
    const others = this.engine.sheets().filter((sheet) => sheet.id !== id);
    if (!others.some((other) => this.sheet(other.id).visibility === "Visible")) {
      throw new HostError("InvalidOperation", "a workbook keeps one visible sheet");
    }
    this.engine.deleteSheet(id);
    this.facts.delete(id);
    if (this.active === id) {
      this.active = others.find((other) => this.sheet(other.id).visibility === "Visible")?.id ?? this.active;
    }
    this.onEvent("deleted", { worksheetId: id, source: "Local" });
  }

  setVisibility(id: string, visibility: string): void {
    this.checkStructure();
    const others = this.engine.sheets().filter((sheet) => sheet.id !== id);
    if (visibility !== "Visible" && !others.some((other) => this.sheet(other.id).visibility === "Visible")) {
      throw new HostError("InvalidOperation", "a workbook keeps one visible sheet");
    }
    this.sheet(id).visibility = visibility;
    this.onEvent("visibility", { worksheetId: id, visibilityAfter: visibility, source: "Local" });
  }

  activate(id: string): void {
    if (this.sheet(id).visibility !== "Visible") throw new HostError("InvalidOperation", "a hidden sheet has no front");
    if (this.active === id) return;
    this.active = id;
    this.onEvent("activated", { worksheetId: id });
  }

  private checkStructure(): void {
    if (this.structureLocked) throw accessDenied("the workbook's structure");
  }

  private checkName(name: string, own?: string): void {
    if (name.length < 1 || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
      throw invalidArgument(`"${name}" is no name for a sheet`);
    }
    const taken = this.idOf(name);
    if (taken !== undefined && taken !== own) throw new HostError("ItemAlreadyExists", `a sheet "${name}" exists`);
  }
}
