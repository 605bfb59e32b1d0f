import { extraRows } from "./extraCells";
import type { ExtraKind } from "../scheme/extras";
import { fixed, fixedRange, onSheet } from "./address";
import { headKeys } from "./keys";
import { reasonId } from "../scheme/schemeIndex";
import type { Annex, Scheme } from "../scheme/scheme";
import type { FormWords } from "../languages/formWords";
import type { CellRange } from "./workbook";
import { inLanguage, type Language } from "../answers/text";

/** Where everything sits in a form made from a scheme. One place decides; template and formulas ask. */

export const dataColumns = {
  key: 1,
  no: 2,
  indicator: 3,
  field: 4,
  value: 5,
  unit: 6,
  hint: 7,
  status: 8,
  used: 9,
} as const;
export const scoreColumns = {
  key: 1,
  number: 2,
  major: 3,
  no: 4,
  indicator: 5,
  points: 6,
  criteria: 7,
  reported: 8,
  evidence: 9,
  score: 10,
  reason: 11,
  desk: 12,
  field: 13,
  deduction: 14,
  measures: 15,
  remark: 16,
} as const;

export const MARK_ROW = 1;

export interface AnnexPlace {
  readonly annex: Annex;
  readonly sheet: string;
  /** 附表1, 附表2 … */
  readonly number: number;
  readonly headRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Column by key; the row number stands in column 2. */
  readonly columns: ReadonlyMap<string, number>;
  readonly statusColumn: number;
}

export interface FormLayout {
  readonly sheets: FormWords["sheets"];
  readonly data: {
    readonly headRow: number;
    /** Field, reason and head ids → row. */
    readonly rows: ReadonlyMap<string, number>;
    readonly majorRows: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
    readonly lastRow: number;
  };
  readonly score: {
    readonly headRow: number;
    readonly rows: ReadonlyMap<string, number>;
    readonly majorRows: ReadonlyMap<string, { readonly from: number; readonly to: number; readonly subtotal: number }>;
    readonly totalRow: number;
    readonly applicableRow: number;
    /** Sums of 加分项 and of 扣分项, where the scheme has them. */
    readonly extras: ReadonlyMap<ExtraKind, number>;
    readonly finalRow: number;
    readonly gradeRow: number;
    readonly lastRow: number;
  };
  readonly annexes: ReadonlyMap<string, AnnexPlace>;
  /** Reference to a field's cell of the data sheet, from any sheet. */
  cell(id: string, column: keyof typeof dataColumns): string;
  /** Reference to an indicator's cell of the score sheet. */
  scoreCell(indicator: string, column?: keyof typeof scoreColumns): string;
  scoreRange(range: CellRange): string;
}

/** Fields that stand in the self form: the assessors' own are not shown to the unit. */
export const shownFields = <F extends { readonly filledBy: string }>(fields: readonly F[]): F[] =>
  fields.filter(({ filledBy }) => filledBy !== "assessor");

function dataRows(scheme: Scheme): FormLayout["data"] {
  const headRow = 4;
  const rows = new Map<string, number>();
  const majorRows = new Map<string, { from: number; to: number }>();
  let row = headRow + 1;
  row++; // the block's own heading
  for (const key of headKeys) rows.set(key, row++);
  for (const major of scheme.majors) {
    const from = row++; // heading of the major
    for (const indicator of major.indicators) {
      for (const { id } of shownFields(indicator.fields)) rows.set(id, row++);
      rows.set(reasonId(indicator.id), row++);
    }
    majorRows.set(major.id, { from, to: row - 1 });
  }
  return { headRow, rows, majorRows, lastRow: row - 1 };
}

function scoreRows(scheme: Scheme): FormLayout["score"] {
  const headRow = 5;
  const rows = new Map<string, number>();
  const majorRows = new Map<string, { from: number; to: number; subtotal: number }>();
  let row = headRow + 1;
  for (const major of scheme.majors) {
    const from = row;
    for (const { id } of major.indicators) rows.set(id, row++);
    majorRows.set(major.id, { from, to: row - 1, subtotal: row++ });
  }
  const totalRow = row++;
  const applicableRow = row++;
  const extras = extraRows(scheme, row);
  row += extras.size;
  const finalRow = row++;
  const gradeRow = row++;
  return { headRow, rows, majorRows, totalRow, applicableRow, extras, finalRow, gradeRow, lastRow: row - 1 };
}

/** Sheet names hold at most 31 characters and none of []:*?/\ (ECMA-376 part 1, 18.2.19). */
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\]/g, "").slice(0, 31);

function annexPlaces(scheme: Scheme, language: Language): ReadonlyMap<string, AnnexPlace> {
  return new Map(
    scheme.annexes.map((annex, index) => {
      const headRow = 4;
      const columns = new Map(annex.columns.map(({ key }, position) => [key, position + 3] as const));
      const place: AnnexPlace = {
        annex,
        sheet: sheetName(inLanguage(annex.title, language)),
        number: index + 1,
        headRow,
        firstRow: headRow + 1,
        lastRow: headRow + annex.rows,
        columns,
        statusColumn: annex.columns.length + 3,
      };
      return [annex.key, place];
    }),
  );
}

export function formLayout(scheme: Scheme, words: FormWords, language: Language): FormLayout {
  const data = dataRows(scheme);
  const score = scoreRows(scheme);
  const rowOf = (rows: ReadonlyMap<string, number>, id: string): number => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`${id} has no row in the form`);
    return row;
  };
  return {
    sheets: words.sheets,
    data,
    score,
    annexes: annexPlaces(scheme, language),
    cell: (id, column) => onSheet(words.sheets.data, fixed(rowOf(data.rows, id), dataColumns[column])),
    scoreCell: (id, column = "score") =>
      onSheet(words.sheets.score, fixed(rowOf(score.rows, id), scoreColumns[column])),
    scoreRange: (range) => onSheet(words.sheets.score, fixedRange(range)),
  };
}
