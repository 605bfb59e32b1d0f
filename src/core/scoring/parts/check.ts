import { z } from "zod";
import { fieldId } from "../../answers/field";
import { fraction, zero } from "../../numbers/fraction";
import { definePart } from "../part";
import { plain, shown } from "../show";
import { waivable } from "../waiver";

const spec = z.strictObject({ kind: z.literal("check"), field: fieldId, points: z.number().positive(), ...waivable });

/** 是 brings the points, 否 brings none. */
export const check = definePart({
  kind: "check",
  spec,
  kinds: ["yesNo"],
  points: ({ points }) => points,
  bounds({ field, points }, reach) {
    const { canHold, canFail } = reach.outcome({ yes: field });
    return { least: canFail ? 0 : points, most: canHold ? points : 0 };
  },
  full: ({ field }) => ({ yes: field }),
  reads: ({ field }) => [field],
  score({ field, points }, facts) {
    const available = fraction(points);
    return { earned: facts.number(field) === 1 ? available : zero, available };
  },
  formula: ({ field, points }, facts) => ({ earned: `${facts.number(field)}*${points}` }),
  account: ({ field, points }, facts) => ({ field, points, yes: facts.number(field) === 1 }),
  words: {
    explain: ({ field, points, yes }, { title }) =>
      yes ? `${title(field)}为“是”，得${shown(points)}分` : `${title(field)}为“否”，不得分`,
    criterion: ({ field, points }, { title }) => `${title(field)}，得${plain(points)}分`,
  },
});
