import { z } from "zod";
import { fieldId } from "../../answers/field";
import { fraction, times, zero } from "../../numbers/fraction";
import { definePart, type PartFacts } from "../part";
import { plain, shown, told, worth } from "../show";
import { waivable } from "../waiver";

const spec = z.strictObject({
  kind: z.literal("tier"),
  field: fieldId,
  points: z.number().positive(),
  /** Share of the points each tier brings, in the order of the field's options. */
  levels: z.array(z.strictObject({ tier: z.string(), share: z.number().min(0).max(1) })).min(2),
  ...waivable,
});
type Spec = z.infer<typeof spec>;

const levelOf = ({ field, levels }: Spec, facts: PartFacts): Spec["levels"][number] | undefined =>
  levels.find(({ tier }) => facts.tierPosition(field, tier) === facts.number(field));

/** 分档: a tier brings its share of the points. */
export const tier = definePart({
  kind: "tier",
  spec,
  kinds: ["choice"],
  points: ({ points }) => points,
  bounds({ field, points, levels }, reach) {
    const shares = levels
      .filter(({ tier: level }) => reach.outcome({ tier: field, in: [level] }).canHold)
      .map(({ share }) => share * points);
    return { least: Math.min(points, ...shares), most: Math.max(0, ...shares) };
  },
  full: ({ field, levels }) => ({
    any: levels.filter(({ share }) => share === 1).map(({ tier: level }) => ({ tier: field, in: [level] })),
  }),
  reads: ({ field }) => [field],
  score(part, facts) {
    const available = fraction(part.points);
    const level = levelOf(part, facts);
    return { earned: level ? times(available, fraction(level.share)) : zero, available };
  },
  formula({ field, points, levels }, facts) {
    const shares = [...levels].sort((a, b) => facts.tierPosition(field, a.tier) - facts.tierPosition(field, b.tier));
    return { earned: `CHOOSE(${facts.number(field)},${shares.map(({ share }) => share).join(",")})*${points}` };
  },
  account: (part, facts, { earned }) => ({
    field: part.field,
    points: part.points,
    level: levelOf(part, facts),
    earned: told(earned).points,
  }),
  words: {
    explain: ({ field, points, level, earned }, { title, tier: named }) =>
      level
        ? `${title(field)}为“${named(field, level.tier)}” → ${plain(points)}×${plain(worth(100, level.share))}%＝${shown(earned)}`
        : `${title(field)}未定，不得分`,
    criterion: ({ field, points, levels }, { title, tier: named }) =>
      `${title(field)}：${levels.map((level) => `${named(field, level.tier)}${plain(worth(points, level.share))}分`).join("、")}`,
  },
});
