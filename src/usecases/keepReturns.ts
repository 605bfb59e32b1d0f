import type { Plan, Scheme } from "#core";
import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import type { Consolidation } from "#core/consolidation/consolidation";
import type { RoundOptions } from "#core/consolidation/roundParts";
import { roundWorkbook } from "#core/consolidation/roundWorkbook";
import type { Verdict } from "#core/consolidation/submission";
import { newest } from "#core/form/newest";
import type { Roster } from "#core/roster/roster";
import { findingsOf, roundSummary, summaryOf } from "./returnSummary";
import type { ReturnFindings, ReturnSummary, RoundSummary } from "./returnSummary";

/** Keeps what was read, so that nobody else has to hold hundreds of returns. */
export interface ReturnKeeper {
  keep(kept: number, verdict: Verdict): ReturnSummary;
  findings(kept: number): ReturnFindings;
  /** Brings these returns together, and lets go of all others. */
  sumUp(kept: readonly number[], roster: Roster): RoundSummary;
  /** The workbook of the round that was summed up last. */
  plan(options: Omit<RoundOptions, "stamp">): Plan;
}

/** `schemes`: those in force now; they may change while returns are kept. */
export function keepReturns(schemes: () => ReadonlyMap<string, Scheme>): ReturnKeeper {
  let verdicts = new Map<number, Verdict>();
  let round: Consolidation | undefined;
  const verdictOf = (kept: number): Verdict => {
    const verdict = verdicts.get(kept);
    if (!verdict) throw new Error(`no return ${kept} is kept here`);
    return verdict;
  };
  return {
    keep(kept, verdict) {
      verdicts.set(kept, verdict);
      return summaryOf(kept, verdict);
    },
    findings: (kept) => findingsOf(verdictOf(kept)),
    sumUp(kept, roster) {
      verdicts = new Map(kept.map((one) => [one, verdictOf(one)]));
      round = consolidate({
        collection: collect([...verdicts.values()]),
        roster,
        schemes: [...schemes().values()].filter(({ id }) => roster.units.some((unit) => unit.scheme === id)),
      });
      return roundSummary(round);
    },
    plan(options) {
      if (!round) throw new Error("nothing was summed up yet");
      return roundWorkbook(round, {
        ...options,
        stamp: newest([...verdicts.values()].flatMap(({ submission }) => submission ?? [])),
      });
    },
  };
}
