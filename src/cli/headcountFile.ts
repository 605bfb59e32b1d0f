import { basisOfLock, type HeadcountLock } from "#core/headcount/lock";
import { readLock } from "#core/headcount/headcountBook";
import type { Roster } from "#core/roster/roster";
import type { CommandContext } from "./context";
import { snapshotOf } from "./finalBookFile";
import { Refusal } from "./refusal";
import { rosterFrom } from "./rosterFile";

/** The locked headcount check of this round, or why it can't be used. */
export function lockFrom(file: string, round: string, context: CommandContext): HeadcountLock {
  const { headcount } = context.cli;
  const lock = readLock(snapshotOf(file, headcount.notOurs(file), context));
  if (lock === "notThere") throw new Refusal(headcount.notOurs(file));
  if (lock === "changed") throw new Refusal(headcount.changed(file));
  if (lock.round !== round) throw new Refusal(headcount.otherRound(file, lock.round, round));
  return lock;
}

/** The roster, and with it the locked headcount check where one is given. */
export function rosterWithHeadcount(file: string, headcount: string | undefined, context: CommandContext): Roster {
  const roster = rosterFrom(file, context);
  return headcount === undefined
    ? roster
    : { ...roster, headcount: basisOfLock(lockFrom(headcount, roster.settings.round, context)) };
}
