import type { IndicatorResult } from "../evaluate/evaluation";
import { dividedBy, fraction, rounded, times, toNumber, total } from "../numbers/fraction";

/** 共性: a matter of many units. 个性: of single ones. */
export type Nature = "common" | "individual" | "none";

export interface ItemAnalysis {
  readonly indicator: string;
  /** Units that were scored; those it doesn't apply to, and those still pending, stand aside. */
  readonly applicable: number;
  readonly lost: number;
  /** Points lost by all of them together. */
  readonly pointsLost: number;
  /** Mean of points ÷ maximum, 4 decimals; undefined when nobody was scored. */
  readonly meanRate: number | undefined;
  readonly nature: Nature;
}

/** 共性 if at least half of the applicable units and at least three lost points (A13, our own default). */
export const natureOf = (lost: number, applicable: number): Nature =>
  lost === 0 ? "none" : lost >= 3 && lost * 2 >= applicable ? "common" : "individual";

export function analyseItem(indicator: string, maximum: number, results: readonly IndicatorResult[]): ItemAnalysis {
  const points = results.flatMap((result) => (result.state === "scored" ? [result.points] : []));
  const earned = total(points.map(fraction));
  const full = times(fraction(maximum), fraction(points.length));
  const lost = points.filter((one) => one < maximum).length;
  return {
    indicator,
    applicable: points.length,
    lost,
    pointsLost: toNumber(total([full, times(earned, fraction(-1))])),
    meanRate: points.length === 0 ? undefined : toNumber(rounded(dividedBy(earned, full), 4)),
    nature: natureOf(lost, points.length),
  };
}
