import { z } from "zod";
import { fieldId } from "../../answers/field";
import { dividedBy, fraction, isZero, least, one, times, total, zero, type Fraction } from "../../numbers/fraction";
import { definePart, orNone, type PartFacts, type Span } from "../part";
import { plain, shown, told } from "../show";
import { waivable } from "../waiver";

const spec = z.strictObject({
  kind: z.literal("ratio"),
  /** What was done, weighted: a task finished late may count half. */
  done: z.array(z.strictObject({ field: fieldId, weight: z.number().positive() })).min(1),
  due: z.array(fieldId).min(1),
  points: z.number().positive(),
  /** Nothing was due: all points, none, or the part drops out and the rest of the indicator is scaled up. */
  whenNothingDue: z.enum(["full", "zero", "rescale"]),
  ...waivable,
});
type Spec = z.infer<typeof spec>;

const doneOf = ({ done }: Spec, facts: PartFacts): Fraction =>
  total(done.map(({ field, weight }) => times(fraction(orNone(facts.number(field))), fraction(weight))));
const dueOf = ({ due }: Spec, facts: PartFacts): Fraction =>
  total(due.map((field) => fraction(orNone(facts.number(field)))));

// Weighted counts have few decimals: 10.5, 12.
const inDecimals = (value: Fraction): number => Number(value.numerator) / Number(value.denominator);

const added = (terms: readonly string[]): string => (terms.length === 1 ? terms.join("") : `（${terms.join("＋")}）`);

/** 按比例得分: done ÷ due, never more than all. */
export const ratio = definePart({
  kind: "ratio",
  spec,
  kinds: ["integer"],
  points: ({ points }) => points,
  bounds({ done, due, points, whenNothingDue }, reach) {
    const top = reach.sum(done);
    const bottom = reach.sum(due.map((field) => ({ field, weight: 1 })));
    // Together, since a count may stand on both sides: 甲 ÷（甲＋乙）.
    const over = reach.sum([...done, ...due.map((field) => ({ field, weight: -1 }))]);
    const shares: Span[] = [];
    if (bottom.least < 0 || top.least < 0) shares.push({ least: -Infinity, most: 1 });
    else if (bottom.most > 0) {
      const least = over.least >= 0 ? 1 : bottom.most === Infinity ? 0 : Math.min(1, top.least / bottom.most);
      const most = over.most >= 0 ? 1 : Math.min(1, top.most / Math.max(1, bottom.least));
      shares.push({ least, most });
    }
    const maybeNothing = bottom.least <= 0 && bottom.most >= 0;
    if (maybeNothing && whenNothingDue !== "rescale") {
      const share = whenNothingDue === "full" ? 1 : 0;
      shares.push({ least: share, most: share });
    }
    return {
      least: Math.min(1, ...shares.map(({ least: share }) => share)) * points,
      most: Math.max(0, ...shares.map(({ most: share }) => share)) * points,
      drops: maybeNothing && whenNothingDue === "rescale",
    };
  },
  full({ done, due, whenNothingDue }) {
    // A condition has no weights.
    if (done.some(({ weight }) => weight !== 1)) return undefined;
    const allDone = { sum: done.map(({ field }) => field), is: ">=" as const, than: due };
    return whenNothingDue === "zero" ? allDone : { any: [allDone, { sum: due, is: "=", than: 0 }] };
  },
  reads: ({ done, due }) => [...done.map(({ field }) => field), ...due],
  score(part, facts) {
    const available = fraction(part.points);
    const due = dueOf(part, facts);
    if (!isZero(due)) return { earned: times(available, least(one, dividedBy(doneOf(part, facts), due))), available };
    if (part.whenNothingDue === "rescale") return { earned: zero, available: zero };
    return { earned: part.whenNothingDue === "full" ? available : zero, available };
  },
  formula({ done, due, points, whenNothingDue }, facts) {
    const numerator = done
      .map(({ field, weight }) => `${facts.number(field)}${weight === 1 ? "" : `*${weight}`}`)
      .join("+");
    const denominator = due.map((field) => facts.number(field)).join("+");
    const nothing = whenNothingDue === "full" ? points : 0;
    const earned = `IF(${denominator}=0,${nothing},${points}*MIN(1,(${numerator})/(${denominator})))`;
    return whenNothingDue === "rescale" ? { earned, available: `IF(${denominator}=0,0,${points})` } : { earned };
  },
  account(part, facts, { earned }) {
    const due = dueOf(part, facts);
    return {
      points: part.points,
      whenNothingDue: part.whenNothingDue,
      done: part.done.map(({ field, weight }) => ({ field, weight, value: orNone(facts.number(field)) })),
      due: part.due.map((field) => ({ field, value: orNone(facts.number(field)) })),
      doneTotal: inDecimals(doneOf(part, facts)),
      dueTotal: inDecimals(due),
      earned: told(earned),
    };
  },
  words: {
    explain({ points, whenNothingDue, done, due, doneTotal, dueTotal, earned }, { title, unit }) {
      const said = [
        ...due.map(({ field, value }) => `${title(field)}${value}${unit(field)}`),
        ...done.map(
          ({ field, weight, value }) => `${title(field)}${value}${unit(field)}${weight === 1 ? "" : `×${weight}`}`,
        ),
      ].join("、");
      if (dueTotal === 0) {
        return {
          full: `${said} → 分母为0，按满分计${shown(points)}分`,
          zero: `${said} → 分母为0，不得分`,
          rescale: `${said} → 分母为0，此部分${plain(points)}分不计，其余部分按比例折算`,
        }[whenNothingDue];
      }
      const quotient = `${plain(doneTotal)}÷${plain(dueTotal)}`;
      if (doneTotal > dueTotal) return `${said} → ${quotient}，超过1的按1计，得${shown(earned.points)}分`;
      return `${said} → ${quotient}×${plain(points)}${earned.exact ? "＝" : "≈"}${shown(earned.points)}`;
    },
    criterion({ done, due, points, whenNothingDue }, { title, neverNothing }) {
      const top = done.map(({ field, weight }) => `${title(field)}${weight === 1 ? "" : `×${weight}`}`);
      const bottom = due.map(title);
      const rule = `${added(top)}÷${added(bottom)}×${plain(points)}分，最高${plain(points)}分`;
      if (neverNothing?.(due) === true) return rule;
      const nothing = { full: "按满分计", zero: "不得分", rescale: "此部分不计，其余部分按比例折算" }[whenNothingDue];
      return `${rule}（${bottom.join("、")}${due.length > 1 ? "均" : ""}为0的，${nothing}）`;
    },
  },
});
