import { extraRows } from "../form/extraCells";
import type { ExtraKind } from "../scheme/extras";
import { inLanguage } from "../answers/text";
import { cellName, onSheet } from "../form/address";
import { shownFields } from "../form/layout";
import type { ConsolidationWords } from "../languages/consolidationWords";
import type { Language } from "../answers/text";
import { indicatorsOf, reasonId } from "../scheme/schemeIndex";
import type { Field, Scheme } from "../scheme/scheme";
import type { ClassResult, Consolidation } from "./consolidation";

/** Where everything sits in a round workbook. One place decides; all sheets ask. */

export const matrixRows = { title: 1, note: 2, head: 3, status: 4, first: 5 } as const;
export const FIRST_UNIT_COLUMN = 4;
export const DETAILS_FIRST_ROW = 4;

/** A line of 明细: a field, or an indicator's reason. */
export interface DetailEntry {
  readonly id: string;
  readonly indicator: string;
  readonly field: Field | undefined;
}

export interface ClassLayout {
  readonly result: ClassResult;
  readonly name: string;
  readonly sheets: { readonly summary: string; readonly matrix: string; readonly ranking: string };
  readonly matrix: {
    readonly rows: ReadonlyMap<string, number>;
    readonly majorRows: ReadonlyMap<string, { readonly from: number; readonly to: number; readonly subtotal: number }>;
    /** Indicator and sub-total rows. */
    readonly top: number;
    readonly bottom: number;
    readonly totalRow: number;
    readonly applicableRow: number;
    /** Sums of 加分项 and of 扣分项, where the scheme has them. */
    readonly extras: ReadonlyMap<ExtraKind, number>;
    readonly finalRow: number;
    readonly capRow: number;
    readonly gradeRow: number;
    readonly lastUnitColumn: number;
    /** Mean rate; then units that lost, units scored, nature. */
    readonly rateColumn: number;
    /** Reference from another sheet to the cell of the n-th unit. */
    cell(row: number, unit: number): string;
  };
  /** First row in 明细 of a unit that counts. */
  readonly detailRows: ReadonlyMap<string, number>;
  readonly entries: readonly DetailEntry[];
}

export interface RoundLayout {
  readonly classes: readonly ClassLayout[];
  readonly detailsLastRow: number;
}

const MOST = 31;

/** Sheet names hold at most 31 characters and none of []:*?/\ (ECMA-376 part 1, 18.2.19); each only once. */
export function sheetNamer(): (wanted: string) => string {
  const used = new Set<string>();
  return (wanted) => {
    const clean = wanted.replace(/[[\]:*?/\\']/g, "");
    let name = clean.slice(0, MOST);
    for (let number = 2; used.has(name.toLowerCase()); number++) {
      const mark = ` ${number}`;
      name = clean.slice(0, MOST - mark.length) + mark;
    }
    used.add(name.toLowerCase());
    return name;
  };
}

/** A long class name is cut, not the bracket behind it. */
const shortened = (name: string, taken: number): string =>
  name.length + taken <= MOST ? name : `${name.slice(0, MOST - taken - 1).trimEnd()}…`;

const detailEntries = (scheme: Scheme): readonly DetailEntry[] =>
  indicatorsOf(scheme).flatMap((indicator): DetailEntry[] => [
    ...shownFields(indicator.fields).map((field) => ({ id: field.id, indicator: indicator.id, field })),
    { id: reasonId(indicator.id), indicator: indicator.id, field: undefined },
  ]);

function matrixLayout({ scheme, units }: ClassResult, sheet: string): ClassLayout["matrix"] {
  const rows = new Map<string, number>();
  const majorRows = new Map<string, { from: number; to: number; subtotal: number }>();
  let row: number = matrixRows.first;
  for (const major of scheme.majors) {
    const from = row;
    for (const { id } of major.indicators) rows.set(id, row++);
    majorRows.set(major.id, { from, to: row - 1, subtotal: row++ });
  }
  const extras = extraRows(scheme, row + 2);
  const lastUnitColumn = FIRST_UNIT_COLUMN + units.length - 1;
  return {
    rows,
    majorRows,
    top: matrixRows.first,
    bottom: row - 1,
    totalRow: row,
    applicableRow: row + 1,
    extras,
    finalRow: row + 2 + extras.size,
    capRow: row + 3 + extras.size,
    gradeRow: row + 4 + extras.size,
    lastUnitColumn,
    rateColumn: lastUnitColumn + 1,
    cell: (at, unit) => onSheet(sheet, cellName(at, FIRST_UNIT_COLUMN + unit)),
  };
}

export function roundLayout(
  { classes }: Consolidation,
  words: ConsolidationWords,
  language: Language,
  named: (wanted: string) => string,
): RoundLayout {
  const names = classes.map(({ scheme }) => inLanguage(scheme.unitClass, language));
  const { summary, matrix: scores, ranking } = words.sheets;
  const [summaries = [], matrices = [], rankings = []] = [summary, scores, ranking].map((title) =>
    names.map((name) => named(title(shortened(name, title("").length)))),
  );
  let next = DETAILS_FIRST_ROW;
  const layouts = classes.map((result, index): ClassLayout => {
    const entries = detailEntries(result.scheme);
    const detailRows = new Map<string, number>();
    for (const { unit, submission } of result.units) {
      if (!submission) continue;
      detailRows.set(unit.code, next);
      next += entries.length;
    }
    const matrix = matrices[index] ?? "";
    return {
      result,
      name: names[index] ?? "",
      sheets: { summary: summaries[index] ?? "", matrix, ranking: rankings[index] ?? "" },
      matrix: matrixLayout(result, matrix),
      detailRows,
      entries,
    };
  });
  return { classes: layouts, detailsLastRow: next - 1 };
}
