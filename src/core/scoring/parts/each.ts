import { z } from "zod";
import { fraction, least } from "../../numbers/fraction";
import { definePart, type Names } from "../part";
import { plain, shown, told } from "../show";
import { waivable } from "../waiver";
import { casesOf, countedCases, deducted, deductedFormula, deductionItems, weighted } from "./deduct";

const spec = z.strictObject({
  kind: z.literal("each"),
  items: deductionItems,
  points: z.number().positive(),
  ...waivable,
});

/** 加, 扣 or 得, by what the indicator is. */
const verb = ({ extra }: Names): string => (extra === undefined ? "得" : { bonus: "加", penalty: "扣" }[extra]);

const priced = ({ items, points }: z.infer<typeof spec>, names: Names): string => {
  const { title, unit } = names;
  const rules = items.map(({ field, each }) => {
    const counted = names.counted?.(field) === false ? "" : `每1${unit(field)}`;
    return `${title(field)}${counted}${verb(names)}${plain(each)}分`;
  });
  return `${rules.join("，")}，最多${verb(names)}${plain(points)}分`;
};

/** 按次计分: so many points for each case, up to the part's. 是 is one case; a blank optional number is none. */
export const each = definePart({
  kind: "each",
  spec,
  kinds: ["integer", "yesNo"],
  blankIsNone: true,
  points: ({ points }) => points,
  bounds({ items, points }, reach) {
    const { least: few, most: many } = reach.sum(weighted(items));
    return { least: Math.min(points, few), most: Math.min(points, many) };
  },
  reads: ({ items }) => items.map(({ field }) => field),
  score({ items, points }, facts) {
    const available = fraction(points);
    return { earned: least(available, deducted(items, facts)), available };
  },
  formula: ({ items, points }, facts) => ({
    earned: `MIN(${points},${deductedFormula(items, facts)})`,
  }),
  account: (part, facts, { earned }) => ({
    points: part.points,
    cases: casesOf(part.items, facts),
    counted: told(deducted(part.items, facts)).points,
    earned: told(earned).points,
  }),
  words: {
    explain({ points, cases, counted, earned }, names) {
      if (cases.length === 0) return `无计分情形，${verb(names)}0.00分`;
      const said = countedCases(cases, names);
      return counted > points
        ? `${said}，共${shown(counted)}分，最多${verb(names)}${plain(points)}分 → ${shown(earned)}`
        : `${said} → ${verb(names)}${shown(earned)}分`;
    },
    criterion: priced,
  },
});
