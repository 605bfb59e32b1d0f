import type { HeadcountBasis, LockedRow } from "../evaluate/headcountBasis";
import type { HeadcountLock } from "./lock";

/** What the page needs of a lock, without what reads and writes one. */

/** Why a workbook can't be the basis of scoring. */
export type LockFault =
  | { readonly kind: "notThere" | "changed" }
  | { readonly kind: "otherRound"; readonly found: string; readonly wanted: string };

export const basisOfLock = ({ units }: HeadcountLock): HeadcountBasis =>
  new Map(units.map(({ code, rows }) => [code, rows as readonly LockedRow[]]));

/** A lock counts in its own round only. */
export const roundFault = (lock: HeadcountLock, round: string): LockFault | undefined =>
  lock.round === round ? undefined : { kind: "otherRound", found: lock.round, wanted: round };
