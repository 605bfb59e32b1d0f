import { partOf } from "../../scoring/parts";
import { waiverOf } from "../../scoring/waiver";
import type { SchemeFault } from "../faults";
import { highestFinal } from "../extras";
import { applying, partBounds, totalBounds } from "../reach/bounds";
import type { Box } from "../reach/box";
import type { Proof } from "../underProof";

/** Less is rounded away in the indicator's points. */
const HALF_A_HUNDREDTH = 0.005;
const shown = (points: number): number => Math.round(points * 100) / 100;

/** Parts that can't bring their points, or bring them in any case; points that can't be had together; grades out of reach. */
export const points: Proof = ({ scheme, survey, fault, reasoning }) => {
  const faults: SchemeFault[] = [];
  const lacking = new Set<string>();
  for (const { it, path, indicator } of survey.parts) {
    const known = applying(indicator, reasoning);
    if (!known) continue;
    const worth = partOf(it).points(it);
    const { least, most, taken } = partBounds(it, known, reasoning);
    const said = "when" in it;
    if (taken) {
      if (taken.most <= 0) faults.push(fault("neverTakes", path, {}, "warning"));
    } else if (most < worth - HALF_A_HUNDREDTH) {
      lacking.add(indicator.id);
      // Of a condition that never holds more is said where it stands.
      if (!said) faults.push(fault("neverFull", path, { points: worth, most: Math.max(0, shown(most)) }, "warning"));
    } else if (least >= worth && !said) faults.push(fault("alwaysFull", path, { points: worth }, "warning"));
  }
  for (const { it, path } of survey.indicators) {
    if (lacking.has(it.id)) continue;
    // Together: each part may well bring all its points, but not beside the others.
    let left: Box | undefined = applying(it, reasoning)?.counted;
    if (!left) continue;
    const clash = it.parts.findIndex((part) => {
      const test = waiverOf(part) === undefined ? partOf(part).full?.(part) : undefined;
      if (test === undefined || left === undefined) return false;
      left = reasoning.narrow(test, left, true);
      return left === undefined;
    });
    if (clash >= 0) faults.push(fault("neverTogether", [...path, "parts", clash], { part: clash + 1 }, "warning"));
  }
  // Sums that don't add up are named elsewhere; nothing follows from them.
  const added = survey.majors.reduce((sum, { it }) => sum + it.points, 0);
  const whole = survey.indicators.reduce((sum, { it }) => sum + (it.extra === undefined ? it.points : 0), 0);
  const sound = [added, whole].every((sum) => Math.abs(sum - scheme.total) < 1e-9);
  const { least, most } = sound ? totalBounds(scheme, reasoning) : { least: 0, most: highestFinal(scheme) };
  const capped = new Set(survey.flags.flatMap(({ it }) => ("gradeCap" in it.effect ? [it.effect.gradeCap] : [])));
  scheme.bands.forEach(({ grade, from }, at) => {
    const above = scheme.bands[at - 1]?.from;
    if (from > most) faults.push(fault("bandOutOfReach", ["bands", at, "from"], { from, highest: most }, "warning"));
    else if (above !== undefined && above <= least && !capped.has(grade.zh))
      faults.push(fault("bandNeverLow", ["bands", at, "from"], { lowest: least }, "warning"));
  });
  return faults;
};
