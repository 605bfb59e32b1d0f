import { betweenUnitsRule, type RoundFinding } from "../rule";

export interface TotalsFacts {
  readonly what: string;
  readonly total: number;
  readonly sum: number;
}

const inHundredths = (value: number): number => Math.round(value * 100);

/** V56: a consolidated total is the sum of its details, each rounded to two decimals first; rates may be 0.01 off. */
export const totalDiffersFromDetails = betweenUnitsRule({
  code: "V56",
  severity: "error",
  scope: "consolidation",
  check: ({ totals }): readonly RoundFinding<TotalsFacts>[] =>
    totals.flatMap(({ what, total, details, within = 0 }) => {
      const sum = details.reduce((hundredths, detail) => hundredths + inHundredths(detail), 0);
      return Math.abs(inHundredths(total) - sum) > inHundredths(within)
        ? [{ units: [], what, total, sum: sum / 100 }]
        : [];
    }),
  says: ({ what, total, sum }) =>
    `“${what}”汇总为${total}，明细之和为${sum}，汇总与明细差${Math.abs(inHundredths(total) - inHundredths(sum)) / 100}，请重新生成汇总表。`,
});
