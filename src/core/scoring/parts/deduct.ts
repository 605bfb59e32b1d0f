import { z } from "zod";
import { fieldId } from "../../answers/field";
import type { Condition } from "../../expressions/condition";
import { fraction, greatest, minus, times, total, zero, type Fraction } from "../../numbers/fraction";
import { definePart, orNone, type Names, type PartFacts, type PartFormulaFacts } from "../part";
import { plain, shown, told } from "../show";
import { waivable } from "../waiver";

export const deductionItems = z.array(z.strictObject({ field: fieldId, each: z.number().positive() })).min(1);

const spec = z.strictObject({
  kind: z.literal("deduct"),
  items: deductionItems,
  points: z.number().positive(),
  ...waivable,
});

export const deducted = (items: z.infer<typeof deductionItems>, facts: PartFacts): Fraction =>
  total(items.map(({ field, each }) => times(fraction(orNone(facts.number(field))), fraction(each))));

/** The same on the sheet. */
export const deductedFormula = (items: z.infer<typeof deductionItems>, facts: PartFormulaFacts): string =>
  items.map(({ field, each }) => `N(${facts.number(field)})*${each}`).join("+");

/** Points for the cases, as terms of a sum. */
export const weighted = (items: z.infer<typeof deductionItems>) =>
  items.map(({ field, each }) => ({ field, weight: each }));

/** No case of any kind; counts that are blank are none as well, and a sum with them is unknown. */
export const noneOf = (items: z.infer<typeof deductionItems>): Condition => ({
  all: items.map(({ field }) => ({ sum: [field], is: "<=", than: 0 })),
});

/** What was found, without what wasn't. */
export const casesOf = (items: z.infer<typeof deductionItems>, facts: PartFacts) =>
  items
    .map(({ field, each }) => ({ field, each, value: orNone(facts.number(field)) }))
    .filter(({ value }) => value > 0);

/** Of what isn't counted, because it is there or not, only the points are said. */
export const countedCases = (cases: ReturnType<typeof casesOf>, { title, unit, counted }: Names): string =>
  cases
    .map(({ field, each, value }) => {
      const times = counted?.(field) === false ? "" : `${value}${unit(field)}×`;
      return `${title(field)}${times}${plain(each)}分`;
    })
    .join("、");

export const priceList = (items: z.infer<typeof deductionItems>, { title, unit }: Names): string =>
  items.map(({ field, each }) => `${title(field)}每1${unit(field)}扣${plain(each)}分`).join("，");

/** 扣完为止: so many points off for each case, never below 0. A blank optional number is no case. */
export const deduct = definePart({
  kind: "deduct",
  spec,
  kinds: ["integer"],
  blankIsNone: true,
  points: ({ points }) => points,
  bounds({ items, points }, reach) {
    const { least: few, most: many } = reach.sum(weighted(items));
    return { least: Math.max(0, points - many), most: Math.max(0, points - few) };
  },
  full: ({ items }) => noneOf(items),
  reads: ({ items }) => items.map(({ field }) => field),
  score({ items, points }, facts) {
    const available = fraction(points);
    return { earned: greatest(zero, minus(available, deducted(items, facts))), available };
  },
  formula: ({ items, points }, facts) => ({
    earned: `MAX(0,${points}-(${deductedFormula(items, facts)}))`,
  }),
  account: (part, facts, { earned }) => ({
    points: part.points,
    cases: casesOf(part.items, facts),
    taken: told(deducted(part.items, facts)).points,
    earned: told(earned).points,
  }),
  words: {
    explain({ points, cases, taken, earned }, names) {
      if (cases.length === 0) return `无扣分情形，得${shown(points)}分`;
      const said = `${countedCases(cases, names)}，应扣${shown(taken)}分`;
      return taken > points
        ? `${said}，扣完${plain(points)}分为止，得0.00分`
        : `${said} → ${plain(points)}－${shown(taken)}＝${shown(earned)}`;
    },
    criterion: ({ items, points }, names) => `共${plain(points)}分，${priceList(items, names)}，扣完为止`,
  },
});
