import { markRow } from "../../form/markRow";
import { landscape } from "../../form/printPage";
import { SheetBuilder, type Cell } from "../../form/sheetBuilder";
import type { NativeValidation, PlanSheet } from "../../form/workbook";

export interface EntryColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly hidden?: boolean;
  /** Choices offered in the column. */
  readonly list?: readonly string[];
}

export interface EntryRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

const [TITLE, NOTE, HEAD] = [2, 3, 4] as const;
export const ENTRY_FIRST = HEAD + 1;

/** A table with room for the office's entries, each row and column found again by its key, wherever it has been moved. */
export function entrySheet(
  said: {
    readonly name: string;
    readonly title: string;
    readonly note: string;
    readonly footer: string;
    readonly corner: string;
    /** Instead of a table without rows. */
    readonly none?: string;
    readonly frozen?: number;
    /** For tables too wide to be read on A4. */
    readonly paper?: "A3";
  },
  columns: readonly EntryColumn[],
  rows: readonly EntryRow[],
): PlanSheet {
  const sheet = new SheetBuilder(said.name, [
    { width: 10, hidden: true },
    ...columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
  ]);
  const at = new Map(columns.map(({ key }, index) => [key, index + 2] as const));
  markRow(sheet, said.corner, at);
  sheet.put(TITLE, 2, { value: said.title, style: "wideTitle" });
  sheet.put(NOTE, 2, { value: said.note, style: "noteLine" });
  sheet.height(TITLE, 30);
  columns.forEach(({ title }, index) => {
    sheet.put(HEAD, index + 2, { value: title, style: "head" });
  });
  sheet.height(HEAD, 32);
  rows.forEach(({ key, cells }, index) => {
    const row = ENTRY_FIRST + index;
    sheet.put(row, 1, { value: key, style: "key" });
    for (const { key: column } of columns) {
      const cell = cells[column];
      if (cell) sheet.put(row, at.get(column) ?? 0, cell);
    }
    const texts = columns.flatMap(({ key: column, hidden }) => {
      const value = cells[column]?.value;
      return typeof value === "string" && !hidden ? [{ text: value, column: at.get(column) ?? 0 }] : [];
    });
    sheet.fit(row, texts, 9, 24);
  });
  const last = HEAD + rows.length;
  if (rows.length === 0) sheet.put(ENTRY_FIRST, 2, { value: said.none ?? null, style: "noteLine" });
  else
    sheet.validations.push(
      ...columns.flatMap(({ key, list }): NativeValidation[] =>
        list
          ? [
              {
                kind: "list",
                values: list,
                ranges: [{ top: ENTRY_FIRST, bottom: last, left: at.get(key) ?? 0, right: at.get(key) ?? 0 }],
              },
            ]
          : [],
      ),
    );
  const shown = columns.filter(({ hidden }) => !hidden).length;
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true, sort: true, autoFilter: true },
    freeze: { rows: HEAD, columns: said.frozen ?? 2 },
    showGridLines: false,
    print: {
      ...landscape(said.footer, {
        titleRows: [HEAD, HEAD],
        area: { top: TITLE, left: 2, bottom: Math.max(last, ENTRY_FIRST), right: shown + 1 },
      }),
      ...(said.paper ? { paper: said.paper } : {}),
    },
  });
}
