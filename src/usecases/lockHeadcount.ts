import type { Snapshot } from "#core";
import type { Verdict } from "#core/consolidation/submission";
import { readLock } from "#core/headcount/headcountBook";
import { lockIn, type HeadcountLock, type LockedUnit } from "#core/headcount/lock";
import { roundFault, type LockFault } from "#core/headcount/lockBasis";
import { headcountForms, lockable, type HeadcountForm } from "#core/headcount/settled";
import type { Roster } from "#core/roster/roster";

export type LockRead =
  { readonly ok: true; readonly lock: HeadcountLock } | { readonly ok: false; readonly fault: LockFault };

/** The locked headcount check of this round in a workbook. */
export function lockInBook(snapshot: Pick<Snapshot, "sheets" | "properties">, round: string): LockRead {
  const lock = readLock(snapshot);
  if (typeof lock === "string") return { ok: false, fault: { kind: lock } };
  const fault = roundFault(lock, round);
  return fault ? { ok: false, fault } : { ok: true, lock };
}

interface LockOrder {
  /** Held against the roster, and not against an earlier lock: what the forms say is what is asked for here. */
  readonly verdicts: readonly Verdict[];
  readonly roster: Roster;
  readonly before: HeadcountLock;
  readonly by: string;
  /** yyyy-mm-dd */
  readonly on: string;
  readonly why: string;
}

export type LockMade =
  /** Units that are locked already and whose form says something else; nobody said why. */
  | { readonly ok: false; readonly differing: readonly string[] }
  | {
      readonly ok: true;
      readonly lock: HeadcountLock;
      readonly added: readonly LockedUnit[];
      readonly changed: readonly LockedUnit[];
      /** Forms that couldn't be locked: their errors, or nothing filled in. */
      readonly refused: readonly HeadcountForm[];
      /** Units of the classes looked at that are still not locked. */
      readonly without: readonly string[];
    };

/** 领导职数核对 (S23, A5): taken from the forms before anything is scored, and locked as the basis of scoring. */
export function lockHeadcount({ verdicts, roster, before, by, on, why }: LockOrder): LockMade {
  const forms = headcountForms(verdicts);
  const locking = lockIn(before, lockable(forms, { by, on }), why);
  if (!locking.ok) return locking;
  const codes = new Set(locking.lock.units.map(({ code }) => code));
  const due = roster.units.filter(({ scheme }) => forms.some(({ submission }) => submission.scheme.id === scheme));
  return {
    ...locking,
    refused: forms.filter(({ errors, rows }) => errors.length > 0 || rows.length === 0),
    without: due.filter(({ code }) => !codes.has(code)).map(({ name }) => name),
  };
}
