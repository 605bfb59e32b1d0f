import type { HeadcountLock } from "#core/headcount/lock";
import { basisOfLock } from "#core/headcount/lockBasis";
import type { Roster } from "#core/roster/roster";
import { lockInBook } from "#usecases/lockHeadcount";
import type { CommandContext } from "./context";
import { snapshotOf } from "./finalBookFile";
import { Refusal } from "./refusal";
import { rosterFrom } from "./rosterFile";

/** The locked headcount check of this round, or why it can't be used. */
export function lockFrom(file: string, round: string, context: CommandContext): HeadcountLock {
  const { headcount } = context.cli;
  const read = lockInBook(snapshotOf(file, headcount.notOurs(file), context), round);
  if (read.ok) return read.lock;
  const { fault } = read;
  switch (fault.kind) {
    case "notThere":
      throw new Refusal(headcount.notOurs(file));
    case "changed":
      throw new Refusal(headcount.changed(file));
    case "otherRound":
      throw new Refusal(headcount.otherRound(file, fault.found, fault.wanted));
  }
}

/** The roster, and with it the locked headcount check where one is given. */
export function rosterWithHeadcount(file: string, headcount: string | undefined, context: CommandContext): Roster {
  const roster = rosterFrom(file, context);
  return headcount === undefined
    ? roster
    : { ...roster, headcount: basisOfLock(lockFrom(headcount, roster.settings.round, context)) };
}
