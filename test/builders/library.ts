import type { Answer } from "#core/answers/answer";
import { toSerial } from "#core/calendar/civilDate";
import { kindOf } from "#core/answers/kinds/index";
import { dataColumns, formLayout } from "#core/form/layout";
import type { Plan, PlanCell } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import { schemeIndex } from "#core/scheme/schemeIndex";
import { scheme as spec, type Scheme } from "#core/scheme/scheme";
import library from "../fixtures/schemes/library-2016.json";

/** A scheme from outside our field: 4 majors, 18 indicators, 120 points. Made from a workbook, as an office would. */
export const LIBRARY_FILE = "test/fixtures/schemes/library-2016.json";
export const libraryScheme: Scheme = spec.parse(library.scheme);

const { fields } = schemeIndex(libraryScheme);

/** What a librarian types into the issued form. */
export function filledLibrary(plan: Plan, answers: ReadonlyMap<string, Answer>): Plan {
  const layout = formLayout(libraryScheme, languages["zh-CN"].form, "zh-CN");
  const typed = new Map<string, Map<string, PlanCell["value"]>>();
  const type = (sheet: string, row: number, column: number, value: PlanCell["value"]): void => {
    const cells = typed.get(sheet) ?? new Map<string, PlanCell["value"]>();
    typed.set(sheet, cells.set(`${row} ${column}`, value));
  };
  for (const [id, answer] of answers) {
    const field = fields.get(id);
    const row = layout.data.rows.get(id);
    if (!field || row === undefined || field.filledBy !== "unit" || answer.state !== "given") continue;
    const value =
      field.kind === "date" ? toSerial(String(answer.value)) : kindOf(field.kind).encode(answer.value, field, "zh-CN");
    type(layout.sheets.data, row, dataColumns.value, value);
  }
  const points = layout.annexes.get("points");
  if (points) {
    const row = points.firstRow;
    for (const [key, value] of [
      ["name", "街道服务点"],
      ["count", 1],
      ["visits", 3],
    ] as const)
      type(points.sheet, row, points.columns.get(key) ?? 0, value);
  }
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const value = typed.get(sheet.name)?.get(`${cell.row} ${cell.column}`);
        return value === undefined ? cell : { ...cell, value };
      }),
    })),
  };
}
