import { extraRows } from "../form/extraCells";
import type { ExtraKind } from "../scheme/extras";
import { fixed, fixedRange, onSheet } from "../form/address";
import type { VerificationWords } from "../languages/verificationWords";
import type { Scheme } from "../scheme/scheme";

/** Where everything sits in a verification form. One place decides; the sheets, their formulas and the reader ask. */

export const dataAt = {
  key: 1,
  no: 2,
  indicator: 3,
  field: 4,
  unit: 5,
  self: 6,
  desk: 7,
  site: 8,
  accept: 9,
  value: 10,
  source: 11,
  selfUsed: 12,
  deskUsed: 13,
  siteUsed: 14,
  used: 15,
} as const;

export const scoreAt = {
  key: 1,
  no: 2,
  indicator: 3,
  points: 4,
  self: 5,
  rule: 6,
  manual: 7,
  manualReason: 8,
  score: 9,
  gap: 10,
  deduction: 11,
  check: 12,
  listen: 13,
  interview: 14,
  look: 15,
  rectify: 16,
  notes: 17,
  evidence: 18,
  status: 19,
} as const;

/** 查听谈看改, each with its column of ticks. */
export const measureColumns = [
  ["查", "check"],
  ["听", "listen"],
  ["谈", "interview"],
  ["看", "look"],
  ["改", "rectify"],
] as const;

export const evidenceAt = {
  key: 1,
  number: 2,
  indicator: 3,
  name: 4,
  docNo: 5,
  date: 6,
  pages: 7,
  location: 8,
  finding: 9,
  note: 10,
} as const;

export const entryKeys = [
  "verify.assessorUnit",
  "verify.verifiedOn",
  "verify.acceptRest",
  "verify.platesSeen",
  "verify.problemsFound",
] as const;
export type EntryKey = (typeof entryKeys)[number];
/** On the cover. */
export const ENTRY_ROW = 10;
export const COVER_VALUE = 3;

/** Formulas look at so many rows of evidence, however many a unit has: so they are the same in every form. */
const EVIDENCE_ROWS = 1000;
export const EVIDENCE_HEAD = 4;

export interface VerificationLayout {
  readonly sheets: VerificationWords["sheets"];
  readonly data: {
    readonly headRow: number;
    readonly rows: ReadonlyMap<string, number>;
    /** Rows of an indicator's fields. */
    readonly indicatorRows: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
    readonly majorRows: ReadonlyMap<string, number>;
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
  };
  cell(id: string, column: keyof typeof dataAt): string;
  scoreCell(indicator: string): string;
  /** A column of the evidence, as far as formulas look. */
  evidenceRange(column: keyof typeof evidenceAt): string;
  entry(key: EntryKey): string;
}

export const entryRow = (key: EntryKey): number => ENTRY_ROW + entryKeys.indexOf(key);

function dataRows(scheme: Scheme): VerificationLayout["data"] {
  const headRow = 4;
  let row = headRow + 1;
  const rows = new Map<string, number>();
  const indicatorRows = new Map<string, { from: number; to: number }>();
  const majorRows = new Map<string, number>();
  for (const major of scheme.majors) {
    majorRows.set(major.id, row++);
    for (const { id, fields } of major.indicators) {
      const from = row;
      for (const field of fields) rows.set(field.id, row++);
      indicatorRows.set(id, { from, to: row - 1 });
    }
  }
  return { headRow, rows, indicatorRows, majorRows, lastRow: row - 1 };
}

function scoreRows(scheme: Scheme): VerificationLayout["score"] {
  const headRow = 5;
  let row = headRow + 1;
  const rows = new Map<string, number>();
  const majorRows = new Map<string, { from: number; to: number; subtotal: number }>();
  for (const major of scheme.majors) {
    const from = row;
    for (const { id } of major.indicators) rows.set(id, row++);
    majorRows.set(major.id, { from, to: row - 1, subtotal: row++ });
  }
  const extras = extraRows(scheme, row + 2);
  const finalRow = row + 2 + extras.size;
  return { headRow, rows, majorRows, totalRow: row, applicableRow: row + 1, extras, finalRow, gradeRow: finalRow + 1 };
}

export function verificationLayout(scheme: Scheme, { sheets }: VerificationWords): VerificationLayout {
  const [data, score] = [dataRows(scheme), scoreRows(scheme)];
  const rowOf = (rows: ReadonlyMap<string, number>, id: string): number => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`${id} has no row in the verification form`);
    return row;
  };
  return {
    sheets,
    data,
    score,
    cell: (id, column) => onSheet(sheets.data, fixed(rowOf(data.rows, id), dataAt[column])),
    scoreCell: (id) => onSheet(sheets.score, fixed(rowOf(score.rows, id), scoreAt.score)),
    evidenceRange(column) {
      const at = evidenceAt[column];
      const range = { top: EVIDENCE_HEAD + 1, bottom: EVIDENCE_HEAD + EVIDENCE_ROWS, left: at, right: at };
      return onSheet(sheets.evidence, fixedRange(range));
    },
    entry: (key) => onSheet(sheets.cover, fixed(entryRow(key), COVER_VALUE)),
  };
}
