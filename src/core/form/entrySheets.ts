import type { Answer } from "../answers/answer";
import type { FileFault } from "./fileFault";
import type { MarkedSheet } from "./markedSheet";
import { readEntries, readEntry, type AskedColumn, type EntryRead, type OddCell } from "./readEntries";

/** The sheets of a workbook by their corners, each there once. */
export type SheetOf = (corner: string) => MarkedSheet;

/** Or the first of the corners whose sheet is missing, or there twice. */
export function eachOnce(
  sheets: readonly MarkedSheet[],
  corners: readonly string[],
): { readonly ok: true; readonly sheet: SheetOf } | { readonly ok: false; readonly fault: FileFault } {
  for (const corner of corners) {
    const own = sheets.filter((sheet) => sheet.corner === corner);
    if (own.length === 0) return { ok: false, fault: { kind: "sheetMissing", corner } };
    if (own.length > 1) return { ok: false, fault: { kind: "sheetTwice", name: own[0]?.sheet.name ?? "" } };
  }
  return { ok: true, sheet: (corner) => sheets.find((one) => one.corner === corner) as MarkedSheet };
}

/** Reads table after table, and remembers what could not be taken until all are read. */
export class EntrySheets {
  private readonly odd: OddCell[] = [];
  private broken: string | undefined;

  constructor(private readonly sheet: SheetOf) {}

  rows(corner: string, columns: readonly AskedColumn[]): readonly EntryRead[] {
    const read = readEntries(this.sheet(corner), columns);
    if (!read.whole || read.missing.length > 0) this.broken ??= this.sheet(corner).sheet.name;
    this.odd.push(...read.odd);
    return read.rows;
  }

  /** A list of keys and values, as the entries of one row. */
  list(corner: string, asked: readonly AskedColumn[]): Pick<EntryRead, "entries"> {
    const answer = (one: AskedColumn): Answer => readEntry(this.sheet(corner), one.key, one, this.odd);
    return { entries: new Map(asked.map((one) => [one.key, answer(one)])) };
  }

  /** Tables that are no longer whole come before entries that can't be read. */
  fault(): FileFault | undefined {
    if (this.broken !== undefined) return { kind: "columnMissing", sheet: this.broken };
    return this.odd.length > 0 ? { kind: "odd", cells: this.odd } : undefined;
  }
}
