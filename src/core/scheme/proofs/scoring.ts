import { compare, fraction, rounded, toNumber, total } from "../../numbers/fraction";
import { partOf } from "../../scoring/parts";
import { isAllExtras, ordinary } from "../extras";
import { schemeIndex } from "../schemeIndex";
import type { Path } from "../faultPlace";
import type { SchemeFault } from "../faults";
import type { Proof } from "../underProof";

/** Points add up on every level (V31), bands and levels are in order. */
export const scoring: Proof = ({ scheme, survey, fault }) => {
  const faults: SchemeFault[] = [];

  const addsUp = (
    of: "parts" | "indicators" | "majors",
    points: readonly number[],
    stated: number,
    path: Path,
  ): void => {
    const sum = total(points.map(fraction));
    if (compare(sum, fraction(stated)) !== 0)
      faults.push(fault("pointsDiffer", path, { of, sum: toNumber(sum), stated }));
    if (compare(rounded(fraction(stated), 2), fraction(stated)) !== 0) {
      faults.push(fault("pointsTooFine", path, { points: stated }));
    }
  };
  for (const { it, path } of survey.indicators) {
    if (it.extra !== undefined) continue;
    const points = it.parts.map((part) => partOf(part).points(part));
    addsUp("parts", points, it.points, [...path, "points"]);
  }
  for (const { it, path } of survey.majors) {
    const points = ordinary(it.indicators).map((indicator) => indicator.points);
    addsUp("indicators", points, it.points, [...path, "points"]);
  }
  const points = scheme.majors.map((major) => major.points);
  addsUp("majors", points, scheme.total, ["total"]);

  // What the plan announces is what makes up the total.
  const counts = {
    majors: scheme.majors.filter((major) => !isAllExtras(major)).length,
    indicators: ordinary(survey.indicators.map(({ it }) => it)).length,
  };
  for (const level of ["majors", "indicators"] as const) {
    const announced = scheme.shape?.[level];
    if (announced === undefined || announced === counts[level]) continue;
    faults.push(fault("shapeDiffers", ["shape"], { of: level, found: counts[level], announced }));
  }

  scheme.bands.forEach(({ from }, at) => {
    const above = scheme.bands[at - 1]?.from;
    if (above !== undefined && from >= above) faults.push(fault("bandsNotFalling", ["bands", at], { from, above }));
  });
  const from = scheme.bands.at(-1)?.from ?? 0;
  if (from !== 0) faults.push(fault("lastBandNotZero", ["bands", scheme.bands.length - 1], { from }));

  const { fields } = schemeIndex(scheme);
  for (const { it, path } of survey.parts) {
    if (it.kind === "tier") {
      const options = fields.get(it.field)?.options?.map(({ zh }) => zh);
      const levels = it.levels.map(({ tier }) => tier);
      const same = options && levels.length === options.length && options.every((option) => levels.includes(option));
      if (options && !same) faults.push(fault("tierLevelsDiffer", path, { levels, options }));
    }
    if (it.kind === "late") {
      const bands = [...it.bands, { upTo: Infinity, share: it.beyond }];
      const inOrder = bands.every(({ upTo, share }, at) => {
        const before = bands[at - 1];
        return before === undefined || (upTo > before.upTo && share <= before.share);
      });
      if (!inOrder) faults.push(fault("lateBandsOutOfOrder", path, {}));
    }
  }
  return faults;
};
