import type { IndicatorResult } from "../evaluate/evaluation";
import { lostPoints } from "../scheme/extras";
import type { Indicator } from "../scheme/scheme";
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

/** A bonus that wasn't earned is no loss, and what a penalty takes is one; neither is a share of anything. */
export function analyseItem(
  { id: indicator, points: maximum, extra }: Pick<Indicator, "id" | "points" | "extra">,
  results: readonly IndicatorResult[],
): ItemAnalysis {
  const points = results.flatMap((result) => (result.state === "scored" ? [result.points] : []));
  const losses = points.map((one) => lostPoints({ points: maximum, extra }, one));
  const lost = losses.filter((one) => one > 0).length;
  const full = times(fraction(maximum), fraction(points.length));
  return {
    indicator,
    applicable: points.length,
    lost,
    pointsLost: toNumber(total(losses.map(fraction))),
    meanRate:
      points.length === 0 || extra !== undefined
        ? undefined
        : toNumber(rounded(dividedBy(total(points.map(fraction)), full), 4)),
    nature: natureOf(lost, points.length),
  };
}
