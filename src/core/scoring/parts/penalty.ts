import { z } from "zod";
import { zero } from "../../numbers/fraction";
import { definePart } from "../part";
import { shown, told } from "../show";
import {
  casesOf,
  countedCases,
  deducted,
  deductedFormula,
  deductionItems,
  noneOf,
  priceList,
  weighted,
} from "./deduct";

const spec = z.strictObject({ kind: z.literal("penalty"), items: deductionItems });

/** Points off the whole indicator, never below 0. A blank optional number is no case. */
export const penalty = definePart({
  kind: "penalty",
  spec,
  kinds: ["integer"],
  blankIsNone: true,
  points: () => 0,
  bounds: ({ items }, reach) => ({ least: 0, most: 0, taken: reach.sum(weighted(items)) }),
  full: ({ items }) => noneOf(items),
  reads: ({ items }) => items.map(({ field }) => field),
  score: ({ items }, facts) => ({ earned: zero, available: zero, taken: deducted(items, facts) }),
  formula: ({ items }, facts) => ({ taken: deductedFormula(items, facts) }),
  account: ({ items }, facts) => ({
    cases: casesOf(items, facts),
    taken: told(deducted(items, facts)).points,
  }),
  words: {
    explain: ({ cases, taken }, names) =>
      cases.length === 0 ? "" : `${countedCases(cases, names)}，从本项得分中扣${shown(taken)}分，扣完为止`,
    criterion: ({ items }, names) => `从本项得分中扣分：${priceList(items, names)}，扣完为止`,
  },
});
