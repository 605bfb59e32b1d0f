import type { Plan, Snapshot } from "#core";
import { beijingTime } from "#core/consolidation/texts";
import { bookParts, type BookOrder, type BookParts } from "#core/followUp/bookParts";
import { finalBook } from "#core/followUp/finalBook";
import { readFinalBook } from "#core/followUp/readFinalBook";
import type { FinalRecord, OfficeEntries } from "#core/followUp/record";
import { isIsoDate } from "#core/calendar/civilDate";
import type { CommandContext } from "./context";
import { bytesOf, read } from "./files";
import { Refusal } from "./refusal";

/** A workbook of ours from an earlier step, or the refusal `otherwise`. */
export function snapshotOf(file: string, otherwise: string, context: CommandContext): Snapshot {
  const readable = read(bytesOf(file, context), file);
  if (!readable.ok) throw new Refusal(otherwise);
  return readable.snapshot;
}

/** 评估定稿, read back; documents, ledger and sharing views are made from nothing else. */
export function finalBookFrom(
  file: string,
  context: CommandContext,
): { readonly record: FinalRecord; readonly entries: OfficeEntries; readonly snapshot: Snapshot } {
  const { followUp } = context.cli;
  const snapshot = snapshotOf(file, followUp.notFinal(file), context);
  const reading = readFinalBook(snapshot);
  if (reading.ok) return { ...reading, snapshot };
  const { notFinal, changed, otherVersion } = followUp;
  throw new Refusal({ notFinal, changed, other: otherVersion }[reading.fault](file));
}

const orderOf = (
  record: FinalRecord,
  entries: OfficeEntries,
  { words, language, schemes }: CommandContext,
): BookOrder => ({
  ...{ record, entries, schemes, language },
  ...{ words: words.followUp, final: words.final, form: words.form },
});

export const finalBookPlan = (record: FinalRecord, entries: OfficeEntries, context: CommandContext): Plan =>
  finalBook(orderOf(record, entries, context));

export const finalBookParts = (record: FinalRecord, entries: OfficeEntries, context: CommandContext): BookParts =>
  bookParts(orderOf(record, entries, context));

/** A day given by option; today, as offices in China count it, where nothing is said. */
export function dayOf(given: string | undefined, option: string, { cli, now }: CommandContext): string {
  const day = given ?? beijingTime(now).slice(0, 10);
  if (!isIsoDate(day)) throw new Refusal(cli.followUp.dateWanted(option));
  return day;
}
