import { given, RowEntries, type Answer, type AnnexRow, type Answers, type Annexes } from "../answers/answer";
import type { Annex, Scheme } from "../scheme/scheme";
import { indicatorsOf, schemeIndex } from "../scheme/schemeIndex";
import { columnOf } from "../validation/limits";
import { entryPlace } from "../validation/place";
import type { Place } from "../validation/issue";
import type { BasisFacts } from "../validation/rule";

/** 领导职数核对 (S23, A5) as the normative basis of scoring: settled before anything is scored, and locked. */

/** A body's row as locked: what stood in the form, by column; computed columns are worked out again. Plain data. */
export type LockedRow = Readonly<Record<string, string | number | boolean>>;
/** Unit code → its rows. */
export type HeadcountBasis = ReadonlyMap<string, readonly LockedRow[]>;

/** Which annex of a scheme is the headcount check: the one whose rows need the document that approved them (V08). */
export interface HeadcountAnnex {
  readonly annex: Annex;
  /** Column that names the body. */
  readonly subject: string;
  /** Numbers that people enter; everything else follows from them or is a remark. */
  readonly numbers: readonly string[];
  /** Fields that state a total of it (V07), with the columns they add up. */
  readonly totals: readonly { readonly field: string; readonly columns: readonly string[] }[];
}

interface Pair {
  readonly field: string;
  readonly columns: readonly string[];
}

export function headcountAnnex(scheme: Scheme): HeadcountAnnex | undefined {
  const checks = indicatorsOf(scheme).flatMap((indicator) => indicator.checks as readonly Record<string, unknown>[]);
  const documents = checks.find(({ rule }) => rule === "V08");
  if (!documents) return undefined;
  const { annex: key } = columnOf(documents["docNo"] as string);
  const annex = scheme.annexes.find((one) => one.key === key);
  if (!annex) return undefined;
  return {
    annex,
    subject: columnOf(documents["subject"] as string).column,
    numbers: annex.columns
      .filter(({ kind, computed }) => kind === "integer" && computed === undefined)
      .map((column) => column.key),
    totals: checks
      .filter(({ rule }) => rule === "V07")
      .flatMap(({ pairs }) => pairs as readonly Pair[])
      .filter(({ columns }) => columns.every((one) => columnOf(one).annex === key))
      .map(({ field, columns }) => ({ field, columns: columns.map((one) => columnOf(one).column) })),
  };
}

/** What a return's headcount form says, to be locked. */
export const rowsToLock = ({ annex }: HeadcountAnnex, annexes: Annexes): readonly LockedRow[] =>
  (annexes.get(annex.key) ?? []).map(({ entries }) =>
    Object.fromEntries(
      annex.columns.flatMap(({ key, computed }) => {
        const entry = computed === undefined ? entries.get(key) : undefined;
        return entry?.state === "given" ? [[key, entry.value] as const] : [];
      }),
    ),
  );

/** Where a return says something else than what is locked. The locked numbers count. */
export type BasisDifference = BasisFacts & { readonly at: Place };

export interface Held {
  readonly answers: Answers;
  readonly annexes: Annexes;
  readonly differences: readonly BasisDifference[];
}

/**
 * A return held to its locked rows: they take the place of what it says, row by row and number by number, and nothing is
 * netted. A form that was left blank because it was sent before differs in nothing.
 */
export function heldTo(
  scheme: Scheme,
  said: { readonly answers: Answers; readonly annexes: Annexes },
  locked: readonly LockedRow[] | undefined,
): Held {
  const about = locked === undefined ? undefined : headcountAnnex(scheme);
  if (!about || locked === undefined) return { ...said, differences: [] };
  const { annex, subject, numbers } = about;
  const stated = said.annexes.get(annex.key) ?? [];
  const differences: BasisDifference[] = [];
  const waiting = new Map<string, LockedRow[]>();
  for (const row of locked) waiting.set(bodyOf(row, subject), [...(waiting.get(bodyOf(row, subject)) ?? []), row]);

  const rows: (readonly [number: number, row: LockedRow])[] = [];
  for (const row of stated) {
    const body = textOf(row.entries.get(subject));
    const own = waiting.get(body)?.shift();
    if (!own) {
      differences.push({ what: "added", at: entryPlace(annex.key, row.number, subject), body });
      continue;
    }
    rows.push([row.number, own]);
    for (const column of numbers) {
      const entry = row.entries.get(column);
      const wanted = own[column];
      if (entry?.state === "given" ? entry.value === wanted : entry?.state !== "unreadable" && wanted === undefined)
        continue;
      const at = entryPlace(annex.key, row.number, column);
      differences.push({ what: "number", at, body, stated: textOf(entry), locked: Number(wanted ?? 0) });
    }
  }
  for (const [body, left] of waiting) {
    // Numbered after the rows of the file: they stand in none of its cells.
    for (const row of left) rows.push([stated.length + rows.length + 1, row]);
    if (stated.length > 0) differences.push(...left.map(() => ({ what: "missing" as const, at: annex.key, body })));
  }
  return {
    answers: new Map([...said.answers, ...totalsOf(scheme, about, locked, said.answers, differences)]),
    annexes: new Map([...said.annexes, [annex.key, asRows(annex, rows)]]),
    differences,
  };
}

const bodyOf = (row: LockedRow, subject: string): string => String(row[subject] ?? "");
const textOf = (answer: Answer | undefined): string =>
  answer?.state === "given" ? String(answer.value) : answer?.state === "unreadable" ? answer.text : "";

const asRows = (annex: Annex, rows: readonly (readonly [number: number, row: LockedRow])[]): AnnexRow[] => {
  const keys = annex.columns.map(({ key }) => key);
  return rows.map(([number, row]) => ({
    annex: annex.key,
    number,
    entries: new RowEntries(
      keys,
      keys.map((key) => (row[key] === undefined ? undefined : given(row[key]))),
    ),
  }));
};

/** Totals that the unit states itself; those of the office come from the roster, and were held against the rows at locking. */
function totalsOf(
  scheme: Scheme,
  { annex, totals }: HeadcountAnnex,
  locked: readonly LockedRow[],
  answers: Answers,
  differences: BasisDifference[],
): readonly (readonly [string, Answer])[] {
  const { fields } = schemeIndex(scheme);
  return totals.flatMap(({ field, columns }) => {
    if (fields.get(field)?.filledBy !== "unit") return [];
    const sum = sumOf(annex, locked, columns);
    const said = answers.get(field);
    if (said?.state === "given" && typeof said.value === "number" && said.value !== sum)
      differences.push({ what: "total", at: field, stated: said.value, locked: sum });
    return [[field, given(sum)] as const];
  });
}

/** Sum over the rows; of a computed subtotal, over the columns it adds up. */
function sumOf(annex: Annex, rows: readonly LockedRow[], columns: readonly string[]): number {
  const parts = columns.flatMap((key) => {
    const computed = annex.columns.find((one) => one.key === key)?.computed;
    const own = typeof computed === "object" && "sum" in computed ? computed.sum : [key];
    return own.filter((one): one is string => typeof one === "string");
  });
  return rows.reduce((sum, row) => sum + parts.reduce((own, part) => own + Number(row[part] ?? 0), 0), 0);
}
