import type { Condition } from "../../expressions/condition";
import type { SchemeFault } from "../faults";
import type { Path } from "../faultPlace";
import type { Box } from "../reach/box";
import { applying, outcomeIn } from "../reach/bounds";
import type { Proof } from "../underProof";

/** Conditions that can't come out one way, as a whole or in one of their branches, and caps that cap nothing. */
export const reach: Proof = ({ scheme, survey, fault, reasoning }) => {
  const faults: SchemeFault[] = [];

  /** A way of “或” that is never taken, and a demand of “且” that is always met. */
  function idleBranches(test: Condition, box: Box, path: Path): void {
    if (!("all" in test) && !("any" in test)) return;
    const [list, mustHold] = "all" in test ? [test.all, true] : [test.any, false];
    list.forEach((one, at) => {
      const { canHold, canFail } = outcomeIn(one, box, reasoning);
      if (mustHold ? canFail : canHold) idleBranches(one, box, path);
      else faults.push(fault("idleBranch", path, { position: at + 1, holds: mustHold }, "warning"));
    });
  }

  const applies = new Map<string, Box | undefined>();
  for (const { it, path } of survey.indicators) applies.set(path.join("/"), applying(it, reasoning)?.anything);
  for (const { it, path } of survey.conditions) {
    // What an indicator asks for is asked where it applies; whether it does is asked of everybody.
    const own =
      path[4] === "notApplicableWhen" || path[4] === "fields" ? undefined : applies.get(path.slice(0, 4).join("/"));
    const { canHold, canFail } = outcomeIn(it, reasoning.anything, reasoning);
    const box = own ?? reasoning.anything;
    const here = own ? outcomeIn(it, own, reasoning) : { canHold, canFail };
    if (!canHold) faults.push(fault("neverHolds", path, {}, "warning"));
    else if (!here.canHold) faults.push(fault("neverApplies", path, {}, "warning"));
    // An annex that is asked for in any case is written just so.
    else if (!canFail) {
      if (path[0] !== "annexes") faults.push(fault("alwaysHolds", path, {}, "warning"));
    } else idleBranches(it, box, path);
  }
  const best = scheme.bands[0]?.grade.zh;
  for (const { it, path } of survey.flags) {
    if ("gradeCap" in it.effect && it.effect.gradeCap === best)
      faults.push(fault("capsNothing", path, { grade: it.effect.gradeCap }, "warning"));
  }
  return faults;
};
