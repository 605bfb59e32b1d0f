import { compare, fraction, rounded, toNumber, total } from "../../numbers/fraction";
import { partOf } from "../../scoring/parts";
import { waiverOf } from "../../scoring/waiver";
import { extraKinds, extrasOf, highestFinal } from "../extras";
import type { Path } from "../faultPlace";
import type { SchemeFault } from "../faults";
import type { Proof } from "../underProof";

/** 加分项 and 扣分项 are counted case by case, and no limit promises or threatens what nothing can bring. */
export const extras: Proof = ({ scheme, survey, fault }) => {
  const faults: SchemeFault[] = [];
  const within = (most: number | undefined, reachable: number, path: Path): void => {
    if (most === undefined) return;
    if (compare(rounded(fraction(most), 2), fraction(most)) !== 0)
      faults.push(fault("pointsTooFine", path, { points: most }));
    if (most > reachable) faults.push(fault("extraLimitIdle", path, { most, reachable }, "warning"));
  };
  for (const { it, path } of survey.indicators) {
    if (it.extra === undefined) continue;
    it.parts.forEach((part, at) => {
      if (part.kind !== "each" || waiverOf(part) !== undefined)
        faults.push(fault("extraPart", [...path, "parts", at], {}));
    });
    const bring = toNumber(total(it.parts.map((part) => fraction(partOf(part).points(part)))));
    within(it.points, bring, [...path, "points"]);
  }
  const { bonusMost, penaltyMost, totalMost } = scheme.extras ?? {};
  const limits = { bonus: bonusMost, penalty: penaltyMost };
  const all = (kind: (typeof extraKinds)[number]): number =>
    toNumber(total(extrasOf(scheme, kind).map(({ points }) => fraction(points))));
  for (const kind of extraKinds) within(limits[kind], all(kind), ["extras", `${kind}Most`]);
  if (totalMost !== undefined && totalMost < scheme.total)
    faults.push(fault("totalMostLow", ["extras", "totalMost"], { most: totalMost, total: scheme.total }));
  else {
    const { totalMost: _, ...open } = scheme.extras ?? {};
    within(totalMost, highestFinal({ ...scheme, extras: open }), ["extras", "totalMost"]);
  }
  return faults;
};
