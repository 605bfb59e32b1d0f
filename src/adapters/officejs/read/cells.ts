import { isDateFormat } from "#core/form/dateFormat";
import type { CellSnapshot, CellValue } from "#core/form/workbook";

/** What office.js gives for a block of cells, row by row. */
export interface Block {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

/** Cells that hold something, in the port's words. */
export function cellsOf(block: Block): CellSnapshot[] {
  const dates = new Map<unknown, boolean>();
  const isDate = (format: unknown): boolean => {
    const known = dates.get(format);
    if (known !== undefined) return known;
    const date = typeof format === "string" && isDateFormat(format);
    dates.set(format, date);
    return date;
  };
  const cells: CellSnapshot[] = [];
  block.values.forEach((values, y) => {
    values.forEach((value, x) => {
      const formula = formulaOf(block.formulas[y]?.[x], value);
      // Excel says "" for a cell nobody has filled; the port says null. The "" of a formula is a text.
      if (value === "" && formula === undefined) return;
      const place = { row: block.rowIndex + y + 1, column: block.columnIndex + x + 1 };
      const held = valueOf(value, block.valueTypes[y]?.[x], isDate(block.numberFormat[y]?.[x]));
      cells.push(formula === undefined ? { ...place, value: held } : { ...place, value: held, formula });
    });
  });
  return cells;
}

/** A text that begins with "=" has itself as its "formula"; a real formula never has its own text as its result. */
const formulaOf = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : undefined;

function valueOf(value: unknown, type: unknown, date: boolean): CellValue {
  switch (typeof value) {
    case "number":
      return date ? { kind: "date", serial: value } : value;
    case "string":
      // Only the type tells an error from a text that looks like one.
      return type === "Error" ? { kind: "error", code: value } : value;
    case "boolean":
      return value;
    default:
      // Rich values (entities, pictures in cells) have no plain one.
      return { kind: "broken", raw: JSON.stringify(value) };
  }
}
