import { z } from "zod";
import { fieldId } from "../../answers/field";
import { fromSerial, inChinese } from "../../calendar/civilDate";
import { workdaysLate } from "../../calendar/workdays";
import { fraction, times, zero } from "../../numbers/fraction";
import { definePart, type PartFacts } from "../part";
import { plain, shown, told, worth } from "../show";
import { waivable } from "../waiver";

const spec = z.strictObject({
  kind: z.literal("late"),
  due: fieldId,
  actual: fieldId,
  points: z.number().positive(),
  /** Up to so many working days late brings this share; bands in rising order. */
  bands: z.array(z.strictObject({ upTo: z.number().int().nonnegative(), share: z.number().min(0).max(1) })).min(1),
  beyond: z.number().min(0).max(1),
  ...waivable,
});
type Spec = z.infer<typeof spec>;

function daysLate({ due, actual }: Spec, facts: PartFacts): number {
  const [from, to] = [fromSerial(facts.number(due) ?? 0), fromSerial(facts.number(actual) ?? 0)];
  return from === undefined || to === undefined ? 0 : workdaysLate(from, to, facts.holidays);
}

const shareOf = (part: Spec, days: number): number => part.bands.find(({ upTo }) => days <= upTo)?.share ?? part.beyond;

/** 迟报: the share of the points that is left after so many working days. */
export const late = definePart({
  kind: "late",
  spec,
  kinds: ["date"],
  points: ({ points }) => points,
  bounds({ bands, beyond, points }) {
    const shares = [...bands.map(({ share }) => share), beyond];
    return { least: Math.min(...shares) * points, most: Math.max(...shares) * points };
  },
  reads: ({ due, actual }) => [due, actual],
  score(part, facts) {
    const available = fraction(part.points);
    const known = facts.number(part.due) !== undefined && facts.number(part.actual) !== undefined;
    return { earned: known ? times(available, fraction(shareOf(part, daysLate(part, facts)))) : zero, available };
  },
  formula({ due, actual, points, bands, beyond }, facts) {
    const [from, to] = [facts.number(due), facts.number(actual)];
    const days = `IF(${to}<=${from},0,NETWORKDAYS(${from}+1,${to},${facts.holidays}))`;
    const share = bands.reduceRight(
      (otherwise, band) => `IF(${days}<=${band.upTo},${band.share},${otherwise})`,
      String(beyond),
    );
    return { earned: `${points}*${share}` };
  },
  account(part, facts, { earned }) {
    const days = daysLate(part, facts);
    return {
      due: fromSerial(facts.number(part.due) ?? 0) ?? "",
      actual: fromSerial(facts.number(part.actual) ?? 0) ?? "",
      dueField: part.due,
      actualField: part.actual,
      days,
      share: shareOf(part, days),
      points: part.points,
      earned: told(earned).points,
    };
  },
  words: {
    explain: ({ dueField, actualField, due, actual, days, share, points, earned }, { title }) =>
      `${title(dueField)}为${inChinese(due)}，${title(actualField)}为${inChinese(actual)}，${days === 0 ? "未迟" : `迟${days}个工作日`} → ${plain(points)}×${plain(worth(100, share))}%＝${shown(earned)}`,
    criterion({ due, actual, bands, beyond, points }, { title }) {
      const brings = (share: number): string => (share === 0 ? "不得分" : `得${plain(worth(points, share))}分`);
      const steps = bands.map(({ upTo, share }, index) => {
        if (upTo === 0) return `不晚于${title(due)}的${brings(share)}`;
        const from = index === 0 ? 0 : (bands[index - 1]?.upTo ?? 0) + 1;
        const days = from === upTo || from === 0 ? String(upTo) : `${from}–${upTo}`;
        return `迟${days}个工作日${from === 0 ? "以内" : ""}的${brings(share)}`;
      });
      return `${title(actual)}${steps.join("，")}，更迟的${brings(beyond)}`;
    },
  },
});
