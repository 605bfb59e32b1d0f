import { extraKindsOf, scoredMajors } from "../scheme/extras";
import { inLanguage, type Language } from "../answers/text";
import { sheetName } from "../finalScores/finalParts";
import { cellName, columnName, fixedRange, onSheet } from "../form/address";
import type { FinalWords } from "../languages/finalWords";
import type { FollowUpWords } from "../languages/followUpWords";
import type { FormWords } from "../languages/formWords";
import type { PartyWords } from "../languages/partyWords";
import type { Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { findingsOf, type Finding } from "./findings";
import type { FinalRecord, OfficeEntries } from "./record";
import { standingsOf, type ClassStanding, type Standing } from "./standing";

export interface BookOrder {
  readonly record: FinalRecord;
  readonly entries: OfficeEntries;
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly language: Language;
  readonly words: FollowUpWords;
  readonly final: FinalWords;
  readonly form: FormWords;
  readonly parties: PartyWords;
}

/** All that the sheets of 评估定稿 are made from. */
export interface BookParts extends BookOrder {
  readonly classes: readonly ClassPlace[];
  readonly findings: readonly Finding[];
}

/** Where a class stands: one row a unit, the same row order on every sheet. */
export interface ClassPlace extends ClassStanding {
  readonly name: string;
  readonly sheets: { readonly final: string; readonly matrix: string; readonly analysis: string };
  readonly matrix: MatrixPlace;
}

export const MATRIX = { code: 1, unit: 2, first: 3, head: 5, points: 6, firstRow: 7 } as const;
export const FINAL_HEAD = 4;
export const FINAL_FIRST = FINAL_HEAD + 1;

/** Columns of 最终得分, which charts and analysis look up. */
export function finalColumns({ scheme }: Pick<ClassPlace, "scheme">) {
  const sum = 4 + scoredMajors(scheme).length;
  const self = sum + 2 + extraKindsOf(scheme).length;
  return {
    number: 1,
    code: 2,
    unit: 3,
    firstMajor: 4,
    sum,
    // 加分 and 扣分 stand behind the applicable points.
    applicable: sum + 1,
    self,
    final: self + 1,
    gap: self + 2,
    about: self + 3,
    grade: self + 4,
    cap: self + 5,
    state: self + 6,
    place: self + 7,
  };
}

export interface MatrixPlace {
  readonly lastRow: number;
  /** Column of an indicator's final points, of its self score, and of a major's rate. */
  readonly final: ReadonlyMap<string, number>;
  readonly self: ReadonlyMap<string, number>;
  readonly rate: ReadonlyMap<string, number>;
  /** Rows of the item analysis below the units. */
  readonly items: {
    readonly rate: number;
    readonly lost: number;
    readonly scored: number;
    readonly points: number;
    readonly nature: number;
  };
}

export function bookParts(order: BookOrder): BookParts {
  const { record, words, language, schemes, entries } = order;
  const classes = standingsOf(record.figures, schemes).map((one): ClassPlace => {
    const name = inLanguage(one.scheme.unitClass, language);
    return {
      ...one,
      name,
      sheets: {
        final: sheetName(words.sheets.final(name)),
        matrix: sheetName(words.sheets.matrix(name)),
        analysis: sheetName(words.sheets.analysis(name)),
      },
      matrix: matrixPlace(one),
    };
  });
  const findings = findingsOf(record.figures, { language, words, schemes, edits: entries.findings });
  return { ...order, classes, findings };
}

function matrixPlace({ scheme, units }: ClassStanding): MatrixPlace {
  const ids = indicatorsOf(scheme).map(({ id }) => id);
  const at = (names: readonly string[], from: number): ReadonlyMap<string, number> =>
    new Map(names.map((name, index) => [name, from + index] as const));
  const lastRow = MATRIX.firstRow + units.length - 1;
  const self = MATRIX.first + ids.length + 1;
  return {
    lastRow,
    final: at(ids, MATRIX.first),
    self: at(ids, self),
    rate: at(
      scoredMajors(scheme).map(({ id }) => id),
      self + ids.length + 1,
    ),
    items: {
      rate: lastRow + 1,
      lost: lastRow + 2,
      scored: lastRow + 3,
      points: lastRow + 4,
      nature: lastRow + 5,
    },
  };
}

/** Cells of some indicators of a unit, on the matrix sheet; indicators of a major stand side by side. */
export function acrossRow(
  { matrix, sheets }: ClassPlace,
  row: number,
  ids: readonly string[],
  side: "final" | "self",
  own = false,
): string {
  const columns = ids.map((id) => matrix[side].get(id) ?? 0);
  const cells = `$${columnName(Math.min(...columns))}${row}:$${columnName(Math.max(...columns))}${row}`;
  return own ? cells : onSheet(sheets.matrix, cells);
}

/** The points row over the same indicators. */
export function pointsAcross(place: ClassPlace, ids: readonly string[], own = false): string {
  const columns = ids.map((id) => place.matrix.final.get(id) ?? 0);
  const row = MATRIX.points;
  const cells = `$${columnName(Math.min(...columns))}$${row}:$${columnName(Math.max(...columns))}$${row}`;
  return own ? cells : onSheet(place.sheets.matrix, cells);
}

export const matrixCell = ({ matrix, sheets }: ClassPlace, index: number, id: string, side: "final" | "self"): string =>
  onSheet(sheets.matrix, cellName(MATRIX.firstRow + index, matrix[side].get(id) ?? 0));

/** States of a class's units, in the order in which they stand on every sheet of it. */
export const statesOf = ({ scheme, units, sheets }: ClassPlace): string => {
  const { state } = finalColumns({ scheme });
  return onSheet(
    sheets.final,
    fixedRange({ top: FINAL_FIRST, bottom: FINAL_FIRST + Math.max(units.length, 1) - 1, left: state, right: state }),
  );
};

export const hasFigures = ({ unit }: Standing): boolean => unit.state !== "none";
