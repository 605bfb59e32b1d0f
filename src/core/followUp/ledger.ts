import { z } from "zod";
import { inLanguage } from "../answers/text";
import { fromSerial, isIsoDate, toSerial } from "../calendar/civilDate";
import type { EntriesRead } from "../form/readEntryTexts";
import type { LedgerWords } from "../languages/ledgerWords";
import type { BookParts } from "./bookParts";

/** 整改台账 (A17): findings, and what is done about them. */

const ledgerRow = z.strictObject({
  /** `2015|BM01|D2.1|lost` */
  key: z.string(),
  round: z.string(),
  unit: z.string(),
  name: z.string(),
  unitClass: z.string(),
  source: z.string(),
  indicator: z.string(),
  text: z.string(),
  category: z.string(),
  nature: z.string(),
  advice: z.string(),
});
export type LedgerRow = z.infer<typeof ledgerRow>;
export const ledgerRows = z.array(ledgerRow);

export const LEDGER_ENTRIES = [
  ...(["measures", "owner", "person", "feedbackOn", "due", "state", "doneOn"] as const),
  ...(["evidence", "checker", "opinion", "closed", "note"] as const),
];
export type LedgerEntry = Readonly<Record<(typeof LEDGER_ENTRIES)[number], string>>;
export const DATES: ReadonlySet<string> = new Set(["feedbackOn", "due", "doneOn"]);

/** V50 */
export type LedgerFault =
  "date" | "state" | "dueBeforeFeedback" | "doneIncomplete" | "closedWithoutOpinion" | "closedNotDone";

export interface LedgerLine {
  readonly row: LedgerRow;
  readonly entry: LedgerEntry;
  readonly fault: LedgerFault | undefined;
  readonly closed: boolean;
  readonly overdue: number;
  /** The finding is no longer in 评估定稿; the row stays, because somebody has worked on it. */
  readonly gone: boolean;
}

export interface LedgerBefore {
  readonly rows: readonly LedgerRow[];
  readonly entries: EntriesRead;
}

const REPORT_DAYS = 30;

export function ledgerLines(
  book: BookParts,
  words: LedgerWords,
  on: string,
  /** The ledger that is there, of this round. */
  current: LedgerBefore | undefined,
  /** The last round's, whose open rows go on here. */
  before: LedgerBefore | undefined,
): readonly LedgerLine[] {
  const own = rowsOf(book);
  const known = new Set(own.map(({ key }) => key));
  const carried = openRows(before, words, on);
  const carriedKeys = new Set(carried.map(({ row }) => row.key));
  const kept = (current?.rows ?? []).filter(({ key }) => !known.has(key) && !carriedKeys.has(key));
  const line = (row: LedgerRow, first: LedgerEntry, gone: boolean): LedgerLine => {
    const typed = current?.entries.get(row.key);
    const entry = typed ? entryOf(typed) : first;
    return { row, entry, gone, ...judged(entry, words, on) };
  };
  return [
    ...carried.map(({ row, entry }) => line(row, entry, false)),
    ...own.map((row) => line(row, startOf(book, row, words), false)),
    ...kept
      // Of another round it was carried; of this one its finding is gone, and it stays if anything was entered.
      .filter(({ key, round }) => round !== book.record.figures.round || touched(current?.entries.get(key), words))
      .map((row) => line(row, nothing, row.round === book.record.figures.round)),
  ];
}

const nothing = Object.fromEntries(LEDGER_ENTRIES.map((key) => [key, ""])) as LedgerEntry;
const entryOf = (texts: Readonly<Record<string, string>>): LedgerEntry =>
  Object.fromEntries(LEDGER_ENTRIES.map((key) => [key, texts[key] ?? ""])) as LedgerEntry;

const touched = (texts: Readonly<Record<string, string>> | undefined, { states }: LedgerWords): boolean =>
  texts !== undefined &&
  (["measures", "person", "doneOn", "evidence", "checker", "opinion", "closed", "note"].some(
    (key) => (texts[key] ?? "") !== "",
  ) ||
    (texts["state"] ?? states[0]) !== states[0]);

/** Every finding that has to be put right; where the office says why not, its reason stands in 问题 (V51). */
function rowsOf({ record, findings, words, language }: BookParts): readonly LedgerRow[] {
  const { round } = record.figures;
  return findings
    .filter(({ noAction }) => noAction === "")
    .map(({ key, unit, scheme, indicator, source, shown }) => ({
      key: `${round}|${key}`,
      round,
      unit: unit.code,
      name: unit.name,
      unitClass: inLanguage(scheme.unitClass, language),
      source: words.source[source],
      indicator: `${indicator.id} ${inLanguage(indicator.title, language)}`,
      text: shown.text,
      category: shown.category,
      nature: shown.nature,
      advice: shown.advice,
    }));
}

/** What a row begins with: the unit itself, from its feedback on, for a month. What its feedback doesn't tell has no date. */
function startOf({ record, findings }: BookParts, row: LedgerRow, { states }: LedgerWords): LedgerEntry {
  const { unit, name } = row;
  const untold = findings.some(({ key, toCheck }) => toCheck && row.key === `${row.round}|${key}`);
  const made = record.documents.find((one) => one.kind === "feedback" && one.unit === unit);
  const feedbackOn = untold ? "" : (made?.on ?? "");
  return {
    ...nothing,
    owner: name,
    feedbackOn,
    state: states[0],
    due: feedbackOn === "" ? "" : (fromSerial(toSerial(feedbackOn) + REPORT_DAYS) ?? ""),
  };
}

/** What is not closed by a day, with what was entered. */
export function openRows(
  before: LedgerBefore | undefined,
  words: LedgerWords,
  on: string,
): readonly { readonly row: LedgerRow; readonly entry: LedgerEntry }[] {
  return (before?.rows ?? []).flatMap((row) => {
    const entry = entryOf(before?.entries.get(row.key) ?? {});
    return judged(entry, words, on).closed ? [] : [{ row, entry }];
  });
}

/** V50: how a row stands on a day. What is closed against the rules is not closed, and says why. */
export function judged(
  entry: LedgerEntry,
  { states, yes }: LedgerWords,
  on: string,
): Pick<LedgerLine, "fault" | "closed" | "overdue"> {
  const [, , done, lasting] = states;
  const finished = entry.state === done || entry.state === lasting;
  const closing = entry.closed === yes;
  const { feedbackOn, due, doneOn, evidence, checker, opinion, state } = entry;
  const fault = ((): LedgerFault | undefined => {
    if ([feedbackOn, due, doneOn].some((date) => date !== "" && !isIsoDate(date))) return "date";
    if (state !== "" && !states.includes(state)) return "state";
    if (due !== "" && feedbackOn !== "" && due < feedbackOn) return "dueBeforeFeedback";
    if (closing && opinion === "") return "closedWithoutOpinion";
    if (closing && !finished) return "closedNotDone";
    if (state === done && (doneOn === "" || evidence === "" || checker === "")) return "doneIncomplete";
    return undefined;
  })();
  const closed = closing && fault === undefined;
  const late = isIsoDate(due) && !closed ? Math.max(0, toSerial(on) - toSerial(due)) : 0;
  return { fault, closed, overdue: late };
}
