import { z } from "zod";
import type { Bilingual } from "../../answers/text";
import type { Place } from "../issue";
import { bilingual, columnId, columnOf, fieldId } from "../limits";
import { entryPlace } from "../place";
import { exceeds } from "../exceeding";
import { validationRule, type Finding } from "../rule";

export interface OverPostsFacts {
  readonly at: readonly [actual: Place, approved: Place];
  readonly what: Bilingual;
  /** The body whose row it is; "" in a form about one unit. */
  readonly subject: string;
  readonly approved: number;
  readonly actual: number;
}

/** V06: more leaders than approved posts, each kind of post and each body apart; a vacant post never makes up for one. */
export const overPosts = validationRule({
  code: "V06",
  severity: "warning",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({
    /** Fields, each kind of post apart. */
    pairs: z.array(z.strictObject({ approved: fieldId, actual: fieldId, what: bilingual })).optional(),
    /** Columns, each row and each kind of post apart. `subject` names the row. */
    rows: z.array(z.strictObject({ approved: columnId, actual: columnId, what: bilingual })).optional(),
    subject: columnId.optional(),
  }),
  names: ({ pairs = [], rows = [], subject }) => [
    ...[...pairs, ...rows].flatMap(({ approved, actual }) => [approved, actual]),
    ...(subject ? [subject] : []),
  ],
  occasions: ({ pairs = [] }) => pairs.map(({ approved, actual }) => exceeds(actual, approved)),
  check(context, { pairs = [], rows = [], subject }): readonly Finding<OverPostsFacts>[] {
    const findings: Finding<OverPostsFacts>[] = [];
    for (const { approved: approvedId, actual: actualId, what } of pairs) {
      const [approved, actual] = [context.number(approvedId), context.number(actualId)];
      if (approved !== undefined && actual !== undefined && actual > approved) {
        findings.push({ at: [actualId, approvedId], what, subject: "", approved, actual });
      }
    }
    for (const { approved: approvedId, actual: actualId, what } of rows) {
      const { annex, column: approvedColumn } = columnOf(approvedId);
      const { column: actualColumn } = columnOf(actualId);
      for (const row of context.annex(annex)) {
        const approved = context.annexNumber(row, approvedColumn);
        const actual = context.annexNumber(row, actualColumn);
        if (approved === undefined || actual === undefined || actual <= approved) continue;
        findings.push({
          at: [entryPlace(annex, row.number, actualColumn), entryPlace(annex, row.number, approvedColumn)],
          what,
          subject: subject === undefined ? "" : context.annexText(row, columnOf(subject).column),
          approved,
          actual,
        });
      }
    }
    return findings;
  },
  says: ({ subject, what, approved, actual }) =>
    `${subject}${what.zh}核定${approved}名、实配${actual}名，超${actual - approved}名，请说明。`,
});
