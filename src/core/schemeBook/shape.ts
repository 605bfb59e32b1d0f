import type { Path } from "../scheme/faultPlace";
import type { Scheme } from "../scheme/scheme";
import { voiceIds } from "../scheme/voices";
import type { TableKey } from "./tableKeys";

/** A row of a table: what its cells say, and to whom its names belong. */
export type RowData = Readonly<Record<string, unknown>>;
export type Rows = Readonly<Record<TableKey, readonly RowData[]>>;

/** A text of a row that may still lack it. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Indicator of a field's id, `D1.3` of `D1.3.tasksDue`; major of an indicator's. */
export const parentOf = (id: unknown): string => {
  const text = textOf(id);
  return text.slice(0, Math.max(0, text.lastIndexOf(".")));
};

/** Whose titles need no prefix in the cells of a row. */
export function ownerOf(table: TableKey, row: RowData): string {
  if (table === "fields") return parentOf(row["id"]);
  if (table === "indicators") return textOf(row["id"]);
  if (table === "columns") return textOf(row["annex"]);
  return textOf(row["indicator"]);
}

/** A scheme taken apart into the rows of its tables. */
export function rowsOf(scheme: Scheme): Rows {
  const indicators = scheme.majors.flatMap((major) => major.indicators);
  const each = <Item extends object>(list: (one: (typeof indicators)[number]) => readonly Item[]): RowData[] =>
    indicators.flatMap((one) => list(one).map((item) => ({ indicator: one.id, ...item })));
  return {
    majors: scheme.majors.map(({ indicators: _, ...major }) => major),
    indicators: indicators.map(
      ({ fields: _f, parts: _p, evidence: _e, flags: _g, checks: _c, reasonRequired: _r, ...indicator }) => indicator,
    ),
    fields: indicators.flatMap(({ fields }) => fields),
    parts: each(({ parts }) => parts),
    reasons: each(({ reasonRequired }) => (reasonRequired ? [reasonRequired] : [])),
    flags: each(({ flags }) => flags),
    evidence: each(({ evidence }) => evidence),
    checks: [...scheme.checks.map((check): RowData => check), ...each(({ checks }) => checks)],
    annexes: scheme.annexes.map(({ columns: _, ...annex }) => annex),
    columns: scheme.annexes.flatMap(({ key: annex, columns }) => columns.map((column) => ({ annex, ...column }))),
    bands: scheme.bands,
    holidays: scheme.calendar.holidays.map((day) => ({ day })),
    voices: [...(scheme.voices ?? []), ...unheard(scheme)],
  };
}

/** Everybody else who might be heard, ready for a weight. */
const unheard = ({ voices }: Scheme): RowData[] =>
  voiceIds.filter((id) => !voices?.some(({ voice }) => voice === id)).map((voice) => ({ voice }));

/** A voice with nothing beside it is one that isn't heard. */
export const isHeard = ({ voice: _, ...said }: RowData): boolean => Object.keys(said).length > 0;

export interface Assembled {
  readonly data: Readonly<Record<string, unknown>>;
  /** Where a row went in the data; a row without a place has no owner. */
  readonly placed: ReadonlyMap<RowData, Path>;
}

/** The rows put together again. `settings` is what is said once of the scheme. */
export function assembled(settings: RowData, rows: Rows): Assembled {
  const placed = new Map<RowData, Path>();
  const list = (own: readonly RowData[], path: Path, item: (row: RowData, path: Path) => unknown): unknown[] =>
    own.map((row, at) => {
      placed.set(row, [...path, at]);
      return item(row, [...path, at]);
    });
  const grouped = (table: TableKey, by: (row: RowData) => string): ((owner: unknown) => readonly RowData[]) => {
    const groups = new Map<string, RowData[]>();
    for (const row of rows[table]) {
      const group = groups.get(by(row));
      if (group) group.push(row);
      else groups.set(by(row), [row]);
    }
    // Each group goes to one owner: of two indicators with one id, the proof tells.
    return (owner) => {
      const own = groups.get(textOf(owner)) ?? [];
      groups.delete(textOf(owner));
      return own;
    };
  };
  const byIndicator = (table: TableKey) => grouped(table, (row) => textOf(row["indicator"]));
  const without = (key: string) => (row: RowData) => {
    const { [key]: _, ...rest } = row;
    return rest;
  };
  const asIs = (row: RowData): RowData => row;
  const indicatorsOf = grouped("indicators", ({ id }) => parentOf(id));
  const fieldsOf = grouped("fields", ({ id }) => parentOf(id));
  const columnsOf = grouped("columns", ({ annex }) => textOf(annex));
  const [parts, reasons, flags, evidence, checks] = (["parts", "reasons", "flags", "evidence", "checks"] as const).map(
    byIndicator,
  ) as [Group, Group, Group, Group, Group];
  const strip = without("indicator");

  const schemeChecks = list(checks(""), ["checks"], strip);
  const majors = list(rows.majors, ["majors"], (major, at) => ({
    ...major,
    indicators: list(indicatorsOf(major["id"]), [...at, "indicators"], (indicator, path) => {
      const { id } = indicator;
      const [reason] = reasons(id);
      if (reason) placed.set(reason, [...path, "reasonRequired"]);
      return {
        ...indicator,
        parts: list(parts(id), [...path, "parts"], strip),
        fields: list(fieldsOf(id), [...path, "fields"], asIs),
        evidence: list(evidence(id), [...path, "evidence"], strip),
        flags: list(flags(id), [...path, "flags"], strip),
        checks: list(checks(id), [...path, "checks"], strip),
        ...(reason && { reasonRequired: strip(reason) }),
      };
    }),
  }));
  const annexes = list(rows.annexes, ["annexes"], (annex, at) => ({
    ...annex,
    columns: list(columnsOf(annex["key"]), [...at, "columns"], without("annex")),
  }));
  for (const row of rows.voices) if (!isHeard(row)) placed.set(row, ["voices"]);
  const voices = list(rows.voices.filter(isHeard), ["voices"], asIs);
  return {
    data: {
      ...settings,
      ...(voices.length > 0 && { voices }),
      bands: list(rows.bands, ["bands"], asIs),
      calendar: { holidays: list(rows.holidays, ["calendar", "holidays"], ({ day }) => day) },
      majors,
      annexes,
      checks: schemeChecks,
    },
    placed,
  };
}

type Group = (owner: unknown) => readonly RowData[];
