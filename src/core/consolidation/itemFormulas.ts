import type { ExtraKind } from "../scheme/extras";

/** The item analysis of one indicator as worksheet formulas: the second face of `analyseItem`. */
interface ItemFormulas {
  /** undefined where points are no share of anything. */
  readonly rate: string | undefined;
  readonly lost: string;
  readonly pointsLost: string;
}

/** `scores` is the range of the units' points, `points` the cell of the indicator's. */
export function itemFormulas(extra: ExtraKind | undefined, scores: string, points: string): ItemFormulas {
  switch (extra) {
    case "bonus":
      return { rate: undefined, lost: "0", pointsLost: "0" };
    case "penalty":
      return { rate: undefined, lost: `COUNTIF(${scores},">0")`, pointsLost: `ROUND(SUM(${scores}),2)` };
    case undefined:
      return {
        rate: `IF(COUNT(${scores})=0,"",ROUND(ROUND(AVERAGE(${scores})/${points},12),4))`,
        lost: `COUNTIF(${scores},"<"&${points})`,
        pointsLost: `ROUND(${points}*COUNT(${scores})-SUM(${scores}),2)`,
      };
  }
}
