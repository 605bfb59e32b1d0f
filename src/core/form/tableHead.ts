import type { SheetBuilder } from "./sheetBuilder";
import { formStyles } from "./styles";
import type { CellStyle } from "./workbook";

const TITLE = 2;

/** What a table's head needs besides the looks of a form. */
export const headStyles: ReadonlyMap<string, CellStyle> = new Map([
  ["wideTitle", formStyles.get("section") ?? {}],
  ["noteLine", formStyles.get("line") ?? {}],
]);

/** The row of headings under the row of marks, the title and so many lines. */
export const headRowUnder = (lines: readonly string[]): number => TITLE + 1 + lines.length;

/** Title, lines and headings of a plain table, from the second column on; the first is hidden and holds row keys. */
export function tableHead(
  sheet: SheetBuilder,
  title: string,
  lines: readonly string[],
  columns: readonly { readonly heading: string }[],
  height = 32,
): void {
  const head = headRowUnder(lines);
  sheet.put(TITLE, 2, { value: title, style: "wideTitle" });
  sheet.height(TITLE, 32);
  lines.forEach((line, index) => {
    sheet.put(TITLE + 1 + index, 2, { value: line, style: "noteLine" });
    sheet.height(TITLE + 1 + index, 20);
  });
  columns.forEach(({ heading }, index) => {
    sheet.put(head, 2 + index, { value: heading, style: "head" });
  });
  sheet.fit(
    head,
    columns.map(({ heading }, index) => ({ text: heading, column: 2 + index })),
    10.5,
    height,
  );
}
