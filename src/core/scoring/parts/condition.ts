import { z } from "zod";
import { condition as conditionSpec, conditionFormula, fieldsOf, holds } from "../../expressions/condition";
import { fraction, zero } from "../../numbers/fraction";
import { definePart } from "../part";
import { plain, shown } from "../show";
import { waivable } from "../waiver";

const spec = z.strictObject({
  kind: z.literal("condition"),
  when: conditionSpec,
  points: z.number().positive(),
  ...waivable,
});

// Quotation marks within quotation marks become single ones (GB/T 15834).
const quotable = (text: string): string => text.replaceAll("“", "‘").replaceAll("”", "’");

/** The points are earned while a condition over fields holds. */
export const condition = definePart({
  kind: "condition",
  spec,
  points: ({ points }) => points,
  bounds({ when, points }, reach) {
    const { canHold, canFail } = reach.outcome(when);
    return { least: canFail ? 0 : points, most: canHold ? points : 0 };
  },
  full: ({ when }) => when,
  reads: ({ when }) => fieldsOf(when),
  score({ when, points }, facts) {
    const available = fraction(points);
    return { earned: holds(when, facts) === true ? available : zero, available };
  },
  formula: ({ when, points }, facts) => ({ earned: `IF(${conditionFormula(when, facts)},${points},0)` }),
  account: ({ when, points }, facts) => ({
    when,
    points,
    met: holds(when, facts) === true,
  }),
  words: {
    explain: ({ when, points, met }, { condition: said }) =>
      met ? `符合“${quotable(said(when))}”，得${shown(points)}分` : `不符合“${quotable(said(when))}”，不得分`,
    criterion: ({ when, points }, { condition: said }) => `${said(when)}，得${plain(points)}分`,
  },
});
