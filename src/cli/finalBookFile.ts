import type { Snapshot } from "#core";
import { isIsoDate } from "#core/calendar/civilDate";
import { beijingTime } from "#core/consolidation/texts";
import { readFinalBook } from "#core/followUp/readFinalBook";
import type { FinalBookRead } from "#usecases/finalBooks";
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
export function finalBookFrom(file: string, context: CommandContext): FinalBookRead {
  const { followUp } = context.cli;
  const reading = readFinalBook(snapshotOf(file, followUp.notFinal(file), context));
  if (reading.ok) return reading;
  const { notFinal, changed, otherVersion } = followUp;
  throw new Refusal({ notFinal, changed, other: otherVersion }[reading.fault](file));
}

/** A day given by option; today, as offices in China count it, where nothing is said. */
export function dayOf(given: string | undefined, option: string, { cli, now }: CommandContext): string {
  const day = given ?? beijingTime(now).slice(0, 10);
  if (!isIsoDate(day)) throw new Refusal(cli.followUp.dateWanted(option));
  return day;
}
