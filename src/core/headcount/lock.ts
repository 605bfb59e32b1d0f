import { z } from "zod";

/** The lock itself: who settled which unit's headcount and when, and every later change with its reason. Plain data. */
const lockedRow = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const lockedUnit = z.strictObject({
  code: z.string(),
  name: z.string(),
  scheme: z.string(),
  /** The form it was taken from. */
  file: z.string(),
  by: z.string(),
  on: z.string(),
  rows: z.array(lockedRow),
});
const change = z.strictObject({ code: z.string(), name: z.string(), by: z.string(), on: z.string(), why: z.string() });
export const headcountLock = z.strictObject({
  round: z.string(),
  units: z.array(lockedUnit),
  changes: z.array(change),
});
export type HeadcountLock = z.infer<typeof headcountLock>;
export type LockedUnit = z.infer<typeof lockedUnit>;

export const noLock = (round: string): HeadcountLock => ({ round, units: [], changes: [] });

export type Locking =
  | {
      readonly ok: true;
      readonly lock: HeadcountLock;
      readonly added: readonly LockedUnit[];
      readonly changed: readonly LockedUnit[];
    }
  /** Units whose form says something else than what is locked, and nobody said why. */
  | { readonly ok: false; readonly differing: readonly string[] };

const same = (one: LockedUnit, other: LockedUnit): boolean => JSON.stringify(one.rows) === JSON.stringify(other.rows);

/** Takes settled forms into the lock. What is locked stays so, unless somebody says why it should not. */
export function lockIn(before: HeadcountLock, found: readonly LockedUnit[], why: string): Locking {
  const known = new Map(before.units.map((unit) => [unit.code, unit]));
  const added = found.filter(({ code }) => !known.has(code));
  const changed = found.filter((unit) => {
    const was = known.get(unit.code);
    return was !== undefined && !same(was, unit);
  });
  if (changed.length > 0 && why === "") return { ok: false, differing: changed.map(({ name }) => name) };
  for (const unit of [...added, ...changed]) known.set(unit.code, unit);
  return {
    ok: true,
    lock: {
      ...before,
      units: [...known.values()].sort((one, other) => (one.code < other.code ? -1 : 1)),
      changes: [...before.changes, ...changed.map(({ code, name, by, on }) => ({ code, name, by, on, why }))],
    },
    added,
    changed,
  };
}
