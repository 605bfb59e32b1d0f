import { fromSerial } from "#core/calendar/civilDate";
import { isDateFormat } from "#core/form/dateFormat";
import type { Plan, PlanCell, PlanSheet } from "#core/form/workbook";

/**
 * What a reader of the printed workbook sees, as text for golden files: visible sheets, their rows from left to right
 * without the hidden columns, blank rows and blank ends of rows. Formulas show their result; a day shows as a day.
 */
export function sheetText(plan: Plan): string {
  const sheets = plan.sheets.filter(({ state }) => state === "visible");
  return `${sheets.map((sheet) => [`# ${sheet.name}`, ...linesOf(plan, sheet)].join("\n")).join("\n\n")}\n`;
}

const isHiddenIn =
  ({ columns, rows }: PlanSheet) =>
  (cell: Pick<PlanCell, "row" | "column">): boolean =>
    columns[cell.column - 1]?.hidden === true || rows.some(({ row, hidden }) => row === cell.row && hidden === true);

function linesOf(plan: Plan, sheet: PlanSheet): readonly string[] {
  if (sheet.longTable) throw new Error(`${sheet.name} has a long table, which is not in its cells`);
  const isHidden = isHiddenIn(sheet);
  const rows = new Map<number, Map<number, string>>();
  for (const cell of sheet.cells) {
    const text = shown(plan, cell);
    if (text === "" || isHidden(cell)) continue;
    const row = rows.get(cell.row) ?? new Map<number, string>();
    rows.set(cell.row, row.set(cell.column, text));
  }
  const first = Math.min(...[...rows.values()].flatMap((row) => [...row.keys()]));
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([, row]) => {
      const last = Math.max(...row.keys());
      const cells = Array.from({ length: last - first + 1 }, (_, index) => row.get(first + index) ?? "");
      return cells.length === 1 ? (cells[0] ?? "") : `| ${cells.join(" | ")} |`;
    });
}

function shown({ styles }: Plan, { value, style }: PlanCell): string {
  if (value === null) return "";
  if (typeof value !== "number") return String(value).replaceAll("\n", " / ");
  const format = (style === undefined ? undefined : styles.get(style)?.numberFormat) ?? "General";
  if (isDateFormat(format)) return fromSerial(value) ?? String(value);
  // Twelve digits: what a formula's result is beyond them is nobody's figure.
  return String(Number(value.toPrecision(12)));
}
