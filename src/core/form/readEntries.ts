import { blank, type Answer } from "../answers/answer";
import { kindOf, type KindName } from "../answers/kinds";
import type { KindLimits } from "../answers/kinds/kind";
import { cellName } from "./address";
import { END_OF_ROWS, HEAD_OF_ROWS } from "./keys";
import type { MarkedSheet } from "./markedSheet";
import type { CellRef, CellValue } from "./workbook";

export interface AskedColumn {
  readonly key: string;
  readonly kind: KindName;
  readonly limits?: KindLimits;
  readonly locked?: true;
}

/** An entry that could not be taken, with its cell and what was asked for. */
export interface OddCell {
  readonly at: CellRef;
  /** "B7". */
  readonly cell: string;
  readonly text: string;
  readonly asked: KindName;
  /** "outside": a number, but none that can be. */
  readonly is: "unreadable" | "outside" | "notApplicable";
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

export interface EntryRead {
  readonly row: number;
  /** "" for a row that carries none. */
  readonly key: string;
  readonly entries: ReadonlyMap<string, Answer>;
}

export interface TableRead {
  readonly rows: readonly EntryRead[];
  readonly odd: readonly OddCell[];
  /** Columns of ours that the sheet no longer has. */
  readonly missing: readonly string[];
  /** Whether the head row was found. */
  readonly whole: boolean;
}

/** Rows between head and end in which anything was entered, marked or not: inserted and sorted ones are found too. */
export function readEntries(sheet: MarkedSheet, columns: readonly AskedColumn[]): TableRead {
  const head = sheet.rows.get(HEAD_OF_ROWS)?.[0];
  const missing = columns.filter(({ key, locked }) => !locked && !sheet.columns.has(key)).map(({ key }) => key);
  if (head === undefined) return { rows: [], odd: [], missing, whole: false };
  const end = sheet.rows.get(END_OF_ROWS)?.[0] ?? Infinity;
  const odd: OddCell[] = [];
  const rows: EntryRead[] = [];
  for (const row of sheet.usedRows) {
    if (row <= head || row >= end) continue;
    const entries = new Map<string, Answer>();
    let said = false;
    for (const column of columns) {
      const at = sheet.columns.get(column.key);
      if (at === undefined) continue;
      const answer = entryAt(sheet, row, at, column, odd);
      entries.set(column.key, answer);
      if (answer.state !== "blank" && !column.locked) said = true;
    }
    const key = sheet.cell(row, sheet.keyColumn)?.value;
    if (said || typeof key === "string") rows.push({ row, key: typeof key === "string" ? key : "", entries });
  }
  return { rows, odd, missing, whole: true };
}

/** One entry of a list of keys and values; what can't be taken joins `odd`. */
export function readEntry(
  sheet: MarkedSheet,
  key: string,
  asked: Omit<AskedColumn, "key">,
  odd: OddCell[],
  columnKey = "value",
): Answer {
  const [row, column] = [sheet.rows.get(key)?.[0], sheet.columns.get(columnKey)];
  return row === undefined || column === undefined ? blank : entryAt(sheet, row, column, asked, odd);
}

function entryAt(
  sheet: MarkedSheet,
  row: number,
  column: number,
  { kind, limits = {}, locked }: Omit<AskedColumn, "key">,
  odd: OddCell[],
): Answer {
  const value = sheet.cell(row, column)?.value ?? null;
  const answer = value === null ? blank : kindOf(kind).decode(value, limits);
  if (locked) return answer;
  const at = { sheet: sheet.sheet.name, row, column };
  const { min, max } = limits;
  if (answer.state === "unreadable" || answer.state === "notApplicable") {
    const text = answer.state === "unreadable" && answer.text !== "" ? answer.text : shown(value);
    odd.push({ at, cell: cellName(row, column), text, asked: kind, is: answer.state });
    return blank;
  }
  if (answer.state === "given" && typeof answer.value === "number") {
    if (answer.value < (min ?? 0) || answer.value > (max ?? Infinity)) {
      const cell = cellName(row, column);
      odd.push({ at, cell, text: String(answer.value), asked: kind, is: "outside", least: min ?? 0, most: max });
      return blank;
    }
  }
  return answer;
}

const shown = (value: CellValue): string => (value === null || typeof value === "object" ? "" : String(value));

export const textIn = ({ entries }: Pick<EntryRead, "entries">, key: string): string => {
  const answer = entries.get(key);
  return answer?.state === "given" ? String(answer.value) : "";
};
export const numberIn = ({ entries }: Pick<EntryRead, "entries">, key: string): number | undefined => {
  const answer = entries.get(key);
  return answer?.state === "given" && typeof answer.value === "number" ? answer.value : undefined;
};
export const yesIn = ({ entries }: Pick<EntryRead, "entries">, key: string): boolean | undefined => {
  const answer = entries.get(key);
  return answer?.state === "given" ? answer.value === true : undefined;
};
