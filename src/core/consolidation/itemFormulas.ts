import type { ExtraKind } from "../scheme/extras";

/** The item analysis of one indicator as worksheet formulas: the second face of `analyseItem`. */
interface ItemFormulas {
  /** undefined where points are no share of anything. */
  readonly rate: string | undefined;
  readonly lost: string;
  /** Units that were scored. */
  readonly scored: string;
  readonly pointsLost: string;
}

/**
 * `scores` is the range of the units' points, `points` the cell of the indicator's. `only`: units that count, as a range of
 * the same shape and what must stand in it, in the form that COUNTIFS takes; all of them if nothing is said.
 */
export function itemFormulas(
  extra: ExtraKind | undefined,
  scores: string,
  points: string,
  only?: string,
): ItemFormulas {
  const sum = only === undefined ? `SUM(${scores})` : `SUMIFS(${scores},${only})`;
  const scored = only === undefined ? `COUNT(${scores})` : `COUNTIFS(${only},${scores},">=0")`;
  const mean = only === undefined ? `AVERAGE(${scores})/${points}` : `${sum}/(${scored}*${points})`;
  const countIf = (which: string): string =>
    only === undefined ? `COUNTIF(${scores},${which})` : `COUNTIFS(${only},${scores},${which})`;
  switch (extra) {
    case "bonus":
      return { rate: undefined, lost: "0", scored, pointsLost: "0" };
    case "penalty":
      return { rate: undefined, lost: countIf('">0"'), scored, pointsLost: `ROUND(${sum},2)` };
    case undefined:
      return {
        rate: `IF(${scored}=0,"",ROUND(ROUND(${mean},12),4))`,
        lost: countIf(`"<"&${points}`),
        scored,
        pointsLost: `ROUND(${points}*${scored}-${sum},2)`,
      };
  }
}
