import type { Language, Plan, Scheme, Snapshot } from "#core";
import type { ConsolidationWords } from "#core/languages/consolidationWords";
import type { LanguageWords } from "#core/languages/index";
import { openRows } from "#core/followUp/ledger";
import type { readLedger } from "#core/followUp/ledgerBook";
import { carryOver } from "#core/nextRound/carryOver";
import { readLastRound } from "#core/nextRound/readLastRound";
import { rosterPlan } from "#core/roster/rosterPlan";

interface NewRoundOrder {
  /** Workbook of the last round. */
  readonly last: Snapshot;
  /** Its ledger; the rows that are open go along. */
  readonly ledger: NonNullable<ReturnType<typeof readLedger>> | undefined;
  /** yyyy-mm-dd, up to which a row is open. */
  readonly on: string;
  readonly round: string;
  /** Schemes of the new round, by id. */
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** Every language the workbook may be in. */
  readonly allWords: readonly ConsolidationWords[];
  readonly words: Pick<LanguageWords, "roster" | "form" | "ledger">;
  readonly language: Language;
  /** ISO 8601 UTC. */
  readonly stamp: string;
}

export type NewRound =
  | { readonly ok: false; readonly fault: "notARound" | "noUnits" | "sameRound" }
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly units: number;
      /** Office numbers that go on until somebody confirms or changes them (V53). */
      readonly numbers: number;
      readonly open: number;
      /** Office numbers that the last round has none of. */
      readonly missing: number;
      /** Units whose class no scheme here knows. */
      readonly strangers: readonly string[];
    };

/** A roster for the next round: units, office numbers to be confirmed, last entries, open rows of the ledger. */
export function newRound({
  last: snapshot,
  ledger,
  on,
  round,
  schemes,
  allWords,
  words,
  ...more
}: NewRoundOrder): NewRound {
  const last = readLastRound(snapshot, schemes, allWords);
  if (!last) return { ok: false, fault: "notARound" };
  if (last.units.length === 0) return { ok: false, fault: "noUnits" };
  if (last.round === round) return { ok: false, fault: "sameRound" };
  const open = ledger ? openRows(ledger, words.ledger, on).map(({ row }) => row) : [];
  const { units, carried, missing } = carryOver(last, schemes, open, words.roster.carried.open);
  const plan = rosterPlan({
    schemes: new Map([...schemes].filter(([id]) => units.some(({ scheme }) => scheme === id))),
    units,
    carried,
    words,
    ...more,
    settings: { round, title: last.title, sample: last.sample },
  });
  const { strangers } = last;
  const numbers = carried.confirmations.length;
  return { ok: true, plan, units: units.length, numbers, open: open.length, missing, strangers };
}
