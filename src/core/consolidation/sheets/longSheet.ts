import { paperFor } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { PlainValue, PlanSheet } from "../../form/workbook";
import { computed, heading, printed, type RoundParts } from "../roundParts";

const HEAD = 3;
const FIRST = HEAD + 1;

export interface LongColumn {
  readonly width: number;
  readonly style: string;
}

const WRAPPED = "returnedWrap";

/** Not every program finds the height of wrapped rows by itself. Tables without wrapped columns are not gone through. */
function fitWrapped(
  sheet: SheetBuilder,
  columns: readonly LongColumn[],
  rows: () => Iterable<readonly PlainValue[]>,
): void {
  const wrapped = columns.flatMap(({ style }, index) => (style === WRAPPED ? [index] : []));
  if (wrapped.length === 0) return;
  let row = FIRST;
  for (const values of rows()) {
    const texts = wrapped.map((index) => ({ text: String(values[index] ?? ""), column: index + 1 }));
    sheet.fit(row++, texts, 10.5, 18);
  }
}

/** Title, note, head and a table that is made row by row while it is written. */
export function longSheet(
  parts: RoundParts,
  name: string,
  title: string,
  note: string,
  head: readonly string[],
  columns: readonly LongColumn[],
  table: { readonly length: number; readonly rows: () => Iterable<readonly PlainValue[]> },
  frozenColumns: number,
): PlanSheet {
  const sheet = new SheetBuilder(
    name,
    columns.map(({ width }) => ({ width })),
  );
  heading(sheet, title, note, parts);
  head.forEach((text, index) => sheet.put(HEAD, index + 1, { value: text, style: "head" }));
  sheet.height(HEAD, 34);
  fitWrapped(sheet, columns, table.rows);
  return sheet.sheet({
    ...computed,
    ...(table.length > 0
      ? {
          longTable: { firstRow: FIRST, styles: columns.map(({ style }) => style), rows: table.rows },
          autoFilter: { top: HEAD, left: 1, bottom: HEAD + table.length, right: columns.length },
        }
      : {}),
    freeze: { rows: HEAD, columns: frozenColumns },
    print: {
      ...printed(parts.words, [HEAD, HEAD]),
      ...paperFor(columns),
      // Long texts without a break end with the table, not on the paper beside it.
      area: { top: 1, left: 1, bottom: HEAD + Math.max(1, table.length), right: columns.length },
    },
  });
}
