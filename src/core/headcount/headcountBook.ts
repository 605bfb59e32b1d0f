import { given, RowEntries } from "../answers/answer";
import { shownAnswer } from "../form/shownAnswer";
import { inLanguage, type Language } from "../answers/text";
import { makeFacts } from "../evaluate/facts";
import { figuresSheet, readFigures } from "../finalScores/figuresSheet";
import { finalStyles } from "../finalScores/styles";
import { cellName } from "../form/address";
import { formatOf } from "../form/bookFormat";
import { HEADCOUNT_FORMAT, LOCK_KEY } from "../form/keys";
import { resultRow, resultTable, type ResultTable } from "../form/resultTable";
import type { PlainValue, Plan, PlanSheet, Snapshot } from "../form/workbook";
import type { FormWords } from "../languages/formWords";
import type { HeadcountWords } from "../languages/headcountWords";
import { fingerprint } from "../numbers/fingerprint";
import type { Scheme } from "../scheme/scheme";
import { headcountAnnex, type HeadcountAnnex, type LockedRow } from "../evaluate/headcountBasis";
import { headcountLock, type HeadcountLock } from "./lock";

export interface HeadcountOrder {
  readonly lock: HeadcountLock;
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly words: HeadcountWords;
  readonly form: FormWords;
  readonly language: Language;
  /** ISO 8601 UTC. */
  readonly stamp: string;
}

const hashOfLock = (lock: HeadcountLock): string => fingerprint(JSON.stringify(lock));

/** 领导职数核对.xlsx (A5): what is locked, body by body; totals of each unit; who locked it, and what was changed since. */
export function headcountBook(order: HeadcountOrder): Plan {
  const { lock, words, schemes, stamp } = order;
  const shapes = [...schemes.values()].flatMap((scheme) => {
    const about = headcountAnnex(scheme);
    const units = lock.units.filter((unit) => unit.scheme === scheme.id);
    return about && units.length > 0 ? [{ scheme, about, units }] : [];
  });
  return {
    sheets: [
      lockSheet(order),
      ...shapes.map((one) => bodiesSheet(order, one)),
      changesSheet(order),
      figuresSheet(new Map([[LOCK_KEY, lock]])),
    ],
    styles: finalStyles,
    names: new Map(),
    properties: new Map([
      ["pinghui.format", HEADCOUNT_FORMAT],
      ["pinghui.round", lock.round],
      ["pinghui.headcount", hashOfLock(lock)],
    ]),
    lockStructure: true,
    title: words.title,
    stamp,
    activeSheet: 0,
  };
}

/** Whether a workbook is a 领导职数核对 of ours. */
export const isHeadcountBook = (book: Pick<Snapshot, "properties" | "sheets">): boolean =>
  formatOf(book) === HEADCOUNT_FORMAT;

export type LockReading = HeadcountLock | "notThere" | "changed";

/** The lock as it was written; "changed" where somebody has put a hand to it. */
export function readLock(snapshot: Pick<Snapshot, "sheets" | "properties">): LockReading {
  if (!isHeadcountBook(snapshot)) return "notThere";
  const found = readFigures(snapshot);
  if (found === undefined || found === "changed") return "changed";
  const read = headcountLock.safeParse(found.get(LOCK_KEY));
  return read.success ? read.data : "changed";
}

function lockSheet({ lock, words, form }: HeadcountOrder): PlanSheet {
  const said = words.lock;
  return resultTable({
    name: said.name,
    title: said.title,
    notes: [...said.notes, said.hash(hashOfLock(lock))],
    page: form.page,
    columns: said.head.map((heading, index) => ({
      heading,
      width: [8, 30, 14, 14, 16, 50][index] ?? 14,
      style: index === 1 || index === 5 ? "textSmall" : "cellCode",
    })),
    rows: lock.units.map(({ name, by, on, file, rows }, index) => [index + 1, name, rows.length, by, on, file]),
    none: said.none,
  });
}

function changesSheet({ lock, words, form }: HeadcountOrder): PlanSheet {
  const said = words.changes;
  return resultTable({
    name: said.name,
    title: said.title,
    page: form.page,
    none: said.none,
    columns: said.head.map((heading, index) => ({
      heading,
      width: [30, 14, 16, 60][index] ?? 14,
      style: index === 0 || index === 3 ? "textSmall" : "cellCode",
    })),
    rows: lock.changes.map(({ name, by, on, why }) => [name, by, on, why]),
  });
}

interface Shape {
  readonly scheme: Scheme;
  readonly about: HeadcountAnnex;
  readonly units: HeadcountLock["units"];
}

/** One row a body; under each unit what it adds up to, and last what all add up to: formulas. Over and vacant are never netted. */
function bodiesSheet({ words, form, language }: HeadcountOrder, { scheme, about, units }: Shape): PlanSheet {
  const { annex } = about;
  const numbers = annex.columns.map(({ kind }) => kind === "integer");
  const facts = makeFacts(scheme, new Map(), new Map());
  const keys = annex.columns.map(({ key }) => key);
  const valueOf = (row: LockedRow, index: number): PlainValue => {
    const column = annex.columns[index];
    if (!column) return null;
    if (numbers[index] === true) {
      const entries = new RowEntries(
        keys,
        keys.map((key) => (row[key] === undefined ? undefined : given(row[key]))),
      );
      return facts.annexNumber({ annex: annex.key, number: 1, entries }, column.key) ?? null;
    }
    const said = row[column.key];
    return said === undefined ? null : shownAnswer(given(said), column.kind, column, language);
  };
  const rows: ResultTable["rows"][number][] = [];
  const notes = words.bodies.notes;
  const at = (index: number): number => resultRow({ notes }, index);
  const sums = (
    label: string,
    from: readonly number[],
    span?: readonly [number, number],
  ): ResultTable["rows"][number] => [
    null,
    { value: label, style: "boldText" },
    ...annex.columns.map((_, index) => {
      if (numbers[index] !== true) return { value: null, style: "boldCode" };
      const column = 4 + index;
      const values = from.map((row) => rows[row]?.[2 + index]);
      const value = values.reduce<number>((sum, one) => sum + (typeof one === "number" ? one : valueIn(one)), 0);
      const formula = span
        ? `SUM(${cellName(at(span[0]), column)}:${cellName(at(span[1]), column)})`
        : from.map((row) => cellName(at(row), column)).join("+");
      return { value, formula, style: "boldCode" };
    }),
  ];
  const totals: number[] = [];
  for (const unit of units) {
    const first = rows.length;
    unit.rows.forEach((row, index) => {
      rows.push([index + 1, unit.name, ...annex.columns.map((_, position) => valueOf(row, position))]);
    });
    const own = unit.rows.map((_, index) => first + index);
    if (own.length === 0) continue;
    rows.push(sums(words.bodies.sum(unit.name), own, [first, rows.length - 1]));
    totals.push(rows.length - 1);
  }
  if (totals.length > 1) rows.push(sums(words.bodies.all(totals.length), totals));
  return resultTable({
    name: words.bodies.name(inLanguage(scheme.unitClass, language)),
    title: words.bodies.title,
    notes,
    rows,
    page: form.page,
    paper: "A3",
    frozen: 4,
    headHeight: 48,
    columns: [
      { heading: words.bodies.number, width: 6, style: "cellCode" },
      { heading: words.bodies.unit, width: 20, style: "textSmall" },
      ...annex.columns.map(({ title, width = 12 }, index) => ({
        heading: inLanguage(title, language),
        width,
        style: numbers[index] === true ? "cellCode" : "textSmall",
      })),
    ],
  });
}

const valueIn = (cell: unknown): number =>
  typeof cell === "object" && cell !== null && "value" in cell && typeof cell.value === "number" ? cell.value : 0;
