/** The part of `@univerjs/sheets` that this is about. */
interface Writing {
  readonly SheetInterceptorService: { readonly prototype: object };
}
interface Cell {
  readonly v?: unknown;
}
interface Interceptors {
  onWriteCell: (
    this: Interceptors,
    workbook: Styled,
    worksheet: { getCellRaw(row: number, column: number): unknown },
    row: number,
    column: number,
    cell: Cell,
  ) => unknown;
}
interface Styled {
  getStyles(): {
    getStyleByCell(cell: unknown): { readonly n?: { readonly pattern: string } | null } | null | undefined;
  };
}

/** Year, month and day, as an Excel in Chinese takes them. */
const DAY = /^(\d{4}|\d{2})(?:\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|[-/](\d{1,2})[-/](\d{1,2}))$/;
/** A year of two digits up to this one is of our century, as Windows has it. */
const LAST_YEAR = 49;

/** A day that was typed, as `yyyy-mm-dd`; undefined for what is none. */
export function dayTyped(text: string): string | undefined {
  const [, digits = "", ...parts] = DAY.exec(text.normalize("NFKC").trim()) ?? [];
  if (digits === "") return undefined;
  const [month = 0, day = 0] = parts.filter((part) => part !== undefined).map(Number);
  const short = Number(digits) + (Number(digits) > LAST_YEAR ? 1900 : 2000);
  const date = new Date(Date.UTC(digits.length === 4 ? Number(digits) : short, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/**
 * Univer 0.25.1 takes 2015年7月20日 and 15/7/20 for texts, and 10/7/20 for a day of October 2020, whatever its language is. What
 * is typed as a day reaches it in the spelling that it knows; in a cell of text format it stays as it is.
 */
export function chineseDays({ SheetInterceptorService }: Writing): void {
  const interceptors = SheetInterceptorService.prototype as Interceptors;
  const write = interceptors.onWriteCell;
  interceptors.onWriteCell = function (workbook, worksheet, row, column, cell) {
    const day = typeof cell.v === "string" ? dayTyped(cell.v) : undefined;
    const isText = (): boolean =>
      workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, column))?.n?.pattern === "@";
    return write.call(
      this,
      workbook,
      worksheet,
      row,
      column,
      day === undefined || isText() ? cell : { ...cell, v: day },
    );
  };
}
