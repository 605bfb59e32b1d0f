import { Places } from "../form/places";
import type { MarkedSheet } from "../form/markedSheet";
import type { StructureFault } from "../form/readForm";
import type { CellValue } from "../form/workbook";

/** Finds values by the keys of their row and column. What isn't there is a fault, noted once for each row and column. */
export class KeyedEntries {
  readonly places = new Places();
  /** Entries whose cell holds a formula. */
  readonly formulaEntries: string[] = [];
  readonly faults: StructureFault[] = [];
  readonly #told = new Set<string>();
  readonly #all: readonly MarkedSheet[];

  constructor(all: readonly MarkedSheet[]) {
    this.#all = all;
  }

  /** The sheet with this mark; `name` is what it was called when it was issued. */
  sheet(corner: string, name: string): MarkedSheet | undefined {
    const [sheet, ...others] = this.#all.filter((one) => one.corner === corner);
    if (!sheet) this.faults.push({ kind: "sheetMissing", sheet: "annex", title: { zh: name, en: name } });
    if (sheet && others.length > 0) {
      this.faults.push({ kind: "sheetTwice", names: [sheet, ...others].map((one) => one.sheet.name) });
    }
    return sheet;
  }

  /** null for a blank, and for what isn't there. `entry`: the name by which its place is remembered. */
  value(sheet: MarkedSheet, key: string, columnKey: string, entry?: string): CellValue {
    const column = sheet.columns.get(columnKey);
    const { name } = sheet.sheet;
    if (column === undefined) {
      this.#fault(`${name} ${columnKey}`, { kind: "columnMissing", sheet: name, column: columnKey });
      return null;
    }
    const rows = sheet.rows.get(key);
    const row = rows?.[0];
    if (rows === undefined || row === undefined) {
      this.#fault(`${name} ${key}`, { kind: "rowMissing", sheet: name, key });
      return null;
    }
    if (rows.length > 1) this.#fault(`${name} ${key}`, { kind: "rowTwice", sheet: name, key, rows });
    const cell = sheet.cell(row, column);
    if (entry !== undefined) {
      this.places.set(entry, { sheet: name, row, column });
      if (cell?.formula !== undefined) this.formulaEntries.push(entry);
    }
    return cell?.value ?? null;
  }

  #fault(key: string, fault: StructureFault): void {
    if (!this.#told.has(key)) this.faults.push(fault);
    this.#told.add(key);
  }
}
