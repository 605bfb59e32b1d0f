import { useEffect, useState } from "react";
import type { RoundDesk } from "#usecases/consolidateHere";
import type { RoundSummary } from "#usecases/returnSummary";
import type { Intake } from "#usecases/intake";
import { reportFault } from "./faults";
import type { Picked } from "./worker/workers";

/** The round as it stands once all files are read; undefined until then, and while it is worked out. */
export function useRound(desk: RoundDesk, { lines, running, roster }: Intake<Picked>): RoundSummary | undefined {
  const [summed, setSummed] = useState<{ readonly of: unknown; readonly round: RoundSummary }>();
  useEffect(() => {
    if (running || !roster) return undefined;
    let wanted = true;
    const kept = lines.flatMap(({ verdict }) => verdict?.kept ?? []);
    desk.sumUp(kept, roster).then((round) => {
      if (wanted) setSummed({ of: lines, round });
    }, reportFault);
    return () => {
      wanted = false;
    };
  }, [desk, lines, running, roster]);
  // Of other lines than those that are shown it says nothing.
  return !running && roster && summed?.of === lines ? summed.round : undefined;
}
