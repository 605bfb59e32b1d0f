import type { LockReading } from "#core/headcount/headcountBook";
import { basisOfLock, roundFault } from "#core/headcount/lockBasis";
import type { RosterReading } from "#core/roster/readRoster";
import type { Roster } from "#core/roster/roster";
import type { Intake, LockChosen, PickedFile, RosterTrouble } from "./intake";

type RosterState = Pick<Intake<PickedFile>, "roster" | "rosterFrom" | "rosterTrouble" | "headcount">;

/** What returns are held against: a roster, and with it the locked headcount check. */
export interface RosterInUse {
  /** `roster` has the lock in it. */
  current(): RosterState;
  /** Whether what was read before has to be read again: it is held against another roster now, or against none. */
  take(reading: RosterReading, from: string): boolean;
  /** One that can't be used, for the reason given. The one in use stays. */
  refuse(trouble: RosterTrouble): void;
  /** `undefined` takes the lock away. Whether what was read before has to be read again: a lock counts in scoring. */
  takeLock(reading: LockReading | undefined, from: string): boolean;
  /** The roster has to be given anew; the lock stays. */
  drop(): void;
}

export function rosterInUse(): RosterInUse {
  /** As it was given, and with the lock. */
  let given: Roster | undefined;
  let roster: Roster | undefined;
  let rosterFrom = "";
  let rosterTrouble: RosterTrouble | undefined;
  let lock: { readonly reading: LockReading; readonly from: string } | undefined;

  const holdTogether = (): void => {
    roster = given && withLock(given, lock?.reading);
  };
  const drop = (): void => {
    given = undefined;
    holdTogether();
    rosterFrom = "";
    rosterTrouble = undefined;
  };
  return {
    current: () => ({ roster, rosterFrom, rosterTrouble, headcount: lock && lockChosen(lock, given) }),
    take(reading, from) {
      if (reading.ok) {
        given = reading.roster;
        holdTogether();
        rosterFrom = from;
        rosterTrouble = undefined;
        return true;
      }
      const sameAsInUse = given !== undefined && rosterFrom === from;
      // The one in use, as it stands now: what it said before would be scored by without a word.
      if (sameAsInUse) drop();
      rosterTrouble = { file: from, faults: reading.faults };
      return sameAsInUse;
    },
    refuse(trouble) {
      rosterTrouble = trouble;
    },
    takeLock(reading, from) {
      const before = roster?.headcount;
      lock = reading === undefined ? undefined : { reading, from };
      holdTogether();
      return (before ?? roster?.headcount) !== undefined;
    },
    drop,
  };
}

/** The roster with the lock, if the lock is sound and of its round. */
function withLock(roster: Roster, reading: LockReading | undefined): Roster {
  return typeof reading !== "object" || roundFault(reading, roster.settings.round)
    ? roster
    : { ...roster, headcount: basisOfLock(reading) };
}

function lockChosen({ reading, from }: { reading: LockReading; from: string }, roster: Roster | undefined): LockChosen {
  if (typeof reading === "string") return { from, units: undefined, fault: { kind: reading } };
  const fault = roster && roundFault(reading, roster.settings.round);
  return { from, units: fault ? undefined : reading.units.length, fault };
}
