import type { Answered, CellRef, CellValue, SheetSnapshot, Workbook } from "#core";
import { DETAIL_COLUMNS as at } from "#core/consolidation/detailColumns";
import { DETAILS_FIRST_ROW } from "#core/consolidation/roundLayout";

/** Where one entry of a round comes from. */
export interface Source {
  readonly unit: string;
  readonly indicator: string;
  readonly title: string;
  /** As it stands in the return; "" where it was left blank. */
  readonly said: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly hash: string;
  /** Its row in 明细. */
  readonly row: CellRef;
}

export interface Trace {
  readonly unit: string;
  /** Indicator or major the number is about; "" for all of a unit's. */
  readonly about: string;
  readonly sources: readonly Source[];
}

/** A row is named in its first columns; further on there is only text about it. */
const NAMES = 4;

/** `D2.3` or `D2` at the beginning of a code or heading cell. */
const SUBJECT = /^[A-Z]\d+(?:\.\d+)?(?![\d.])/;

/**
 * From a number in any sheet of a round workbook to the entries behind it: the unit is named in the number's row or
 * column, the indicator likewise. Works on sheets alone, so also on a round that was consolidated long ago. One trip.
 *
 * @param details names that 明细 may have
 */
export async function traceNumber(
  workbook: Workbook,
  number: CellRef,
  details: readonly string[],
): Promise<Answered<Trace | undefined>> {
  const read = await workbook.read([...new Set([number.sheet, ...details])]);
  if (!read.ok) return read;
  const { sheets } = read.value;
  const long = sheets.find(({ name }) => details.includes(name));
  const shown = sheets.find(({ name }) => name === number.sheet);
  if (!long || !shown) return { ok: true, value: undefined };
  const rows = rowsOf(long);
  if (shown === long) {
    const own = rows.get(number.row);
    const source = own && number.row >= DETAILS_FIRST_ROW ? sourceAt(long.name, number.row, own) : undefined;
    return { ok: true, value: source && { unit: source.unit, about: source.indicator, sources: [source] } };
  }
  return { ok: true, value: traceIn(shown, number, long.name, rows) };
}

type Row = ReadonlyMap<number, CellValue>;

function rowsOf({ cells }: SheetSnapshot): ReadonlyMap<number, Row> {
  const rows = new Map<number, Map<number, CellValue>>();
  for (const { row, column, value } of cells) {
    const own = rows.get(row);
    if (own) own.set(column, value);
    else rows.set(row, new Map([[column, value]]));
  }
  return rows;
}

const textAt = (row: Row, column: number): string => {
  const value = row.get(column) ?? null;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

function sourceAt(sheet: string, row: number, values: Row): Source {
  return {
    unit: textAt(values, at.unit),
    indicator: textAt(values, at.indicator),
    title: textAt(values, at.title),
    said: textAt(values, at.said),
    file: textAt(values, at.file),
    sheet: textAt(values, at.sheet),
    cell: textAt(values, at.cell),
    hash: textAt(values, at.hash),
    row: { sheet, row, column: at.said },
  };
}

function traceIn(
  { cells }: SheetSnapshot,
  number: CellRef,
  details: string,
  rows: ReadonlyMap<number, Row>,
): Trace | undefined {
  const beside = cells.flatMap(({ row, column, value }) =>
    typeof value === "string" &&
    ((row === number.row && column <= Math.min(NAMES, number.column)) || (column === number.column && row < number.row))
      ? [{ row, column, text: value }]
      : [],
  );
  const units = new Set([...rows].filter(([row]) => row >= DETAILS_FIRST_ROW).map(([, row]) => textAt(row, at.unit)));
  const unit = beside.find(({ text }) => text !== "" && units.has(text))?.text;
  if (unit === undefined) return undefined;
  // The nearest one counts: a heading right above goes before a title far up.
  const about = beside
    .flatMap(({ row, column, text }) => {
      const [subject] = SUBJECT.exec(text) ?? [];
      return subject === undefined ? [] : [{ subject, distance: number.row - row + number.column - column }];
    })
    .sort((one, other) => one.distance - other.distance)[0]?.subject;
  const sources = [...rows]
    .filter(([row, values]) => row >= DETAILS_FIRST_ROW && textAt(values, at.unit) === unit)
    .map(([row, values]) => sourceAt(details, row, values))
    .filter(({ indicator }) => about === undefined || indicator === about || indicator.startsWith(`${about}.`));
  return { unit, about: about ?? "", sources };
}
