import type { Plan, Snapshot } from "#core";
import type { RoundFigures } from "#core/finalScores/figures";
import { decisionsNotTaken } from "#core/finalScores/readDecisions";
import { changeSaid, type ChangeWords } from "#core/followUp/changeSaid";
import { isCurrent } from "#core/followUp/documents";
import { finalise, type FinaliseFault } from "#core/followUp/finalise";
import { noEntries, readSettled } from "#core/followUp/readFinalBook";
import type { Change, FinalRecord } from "#core/followUp/record";
import { finalBookParts, finalBookPlan, type BookSetting, type FinalBookRead } from "./finalBooks";

/** Why a workbook is no 核验汇总 that can be finalised. */
export type SettledFault =
  | { readonly kind: "notSettled" | "changed" | "other" }
  /** Decisions entered since the forms were collected. */
  | { readonly kind: "decisionsNotTaken"; readonly count: number };

export type Settled =
  { readonly ok: true; readonly figures: RoundFigures } | { readonly ok: false; readonly fault: SettledFault };

/** The figures of a 核验汇总, if nothing in it waits to be taken over. */
export function settledIn(snapshot: Snapshot): Settled {
  const figures = readSettled(snapshot);
  if (figures === "notThere") return { ok: false, fault: { kind: "notSettled" } };
  if (figures === "changed" || figures === "other") return { ok: false, fault: { kind: figures } };
  const count = decisionsNotTaken(snapshot);
  return count > 0 ? { ok: false, fault: { kind: "decisionsNotTaken", count } } : { ok: true, figures };
}

export interface FinaliseOrder extends BookSetting {
  readonly figures: RoundFigures;
  /** The 评估定稿 there is already. */
  readonly before: FinalBookRead | undefined;
  readonly by: string;
  /** yyyy-mm-dd */
  readonly on: string;
  readonly why: string;
}

export type FinalisedRound =
  | {
      readonly ok: true;
      readonly record: FinalRecord;
      readonly changes: readonly Change[];
      /** Units that aren't verified to the end, and so not ranked. */
      readonly open: readonly string[];
      /** Documents whose figures have changed since they were made. */
      readonly outdated: number;
      readonly plan: Plan;
    }
  | { readonly ok: false; readonly fault: FinaliseFault };

/** 定稿: locks the figures, or takes over what has changed since and writes every change down. */
export function finaliseRound({ figures, before, by, on, why, ...setting }: FinaliseOrder): FinalisedRound {
  const { words, schemes, language } = setting;
  const entries = before?.entries ?? noEntries;
  const finalised = finalise({
    figures,
    schemes,
    before: before?.record,
    entries,
    by,
    on,
    why,
    language,
    objectionSaid: ({ points, by: who, why: reason }) =>
      words.followUp.adjusted(Number(points).toFixed(2), who, reason),
  });
  if (!finalised.ok) return finalised;
  const { record, changes } = finalised;
  const book = finalBookParts({ record, entries }, setting);
  return {
    ok: true,
    record,
    changes,
    open: record.figures.units.filter(({ state }) => state !== "verified").map(({ name }) => name),
    outdated: record.documents.filter((one) => !isCurrent(one, book)).length,
    plan: finalBookPlan({ record, entries }, setting),
  };
}

/** `indicator`: how an indicator is called in a sentence. */
export const finaliseFaultSaid = (
  fault: FinaliseFault,
  allWords: ChangeWords,
  indicator: (id: string) => string,
): string => {
  const { followUp: words } = allWords;
  const told =
    fault.kind === "unexplained"
      ? { ...fault, first: { ...fault.first, ...changeSaid(fault.first, allWords) } }
      : fault;
  return words.fault(told, ({ what, part }) => {
    const unit = Object.entries(words.what).find(([key]) => key === what)?.[1];
    // A number is named by its indicator: what it is called stands in the log.
    const said = unit ?? indicator(what.split(".").slice(0, 2).join("."));
    return part === undefined ? said : words.changed(said, words.part[part]);
  });
};
