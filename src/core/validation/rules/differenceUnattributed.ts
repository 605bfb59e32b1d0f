import { z } from "zod";
import { countRows } from "../annexTotals";
import type { Place } from "../issue";
import { columnId, columnOf, fieldId, words } from "../limits";
import { validationRule, type Finding } from "../rule";

export interface AttributionFacts {
  readonly at: readonly [actual: Place, approved: Place, annex: Place];
  readonly approved: number;
  readonly actual: number;
  readonly unattributed: number;
}

/** V12: every division more or less than approved is explained by a row of the list. */
export const differenceUnattributed = validationRule({
  code: "V12",
  severity: "warning",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({
    approved: fieldId,
    actual: fieldId,
    status: columnId,
    /** 未设到位、擅自增设: each such row explains one. */
    explains: words,
    /** 已批复调整: explains one where the row has its document number. */
    explainsWithDocument: words,
    docNo: columnId,
  }),
  names: ({ approved, actual, status, docNo }) => [approved, actual, status, docNo],
  check(
    context,
    { approved, actual, status, explains, explainsWithDocument, docNo },
  ): readonly Finding<AttributionFacts>[] {
    const [approvedCount, actualCount] = [context.number(approved), context.number(actual)];
    if (approvedCount === undefined || actualCount === undefined) return [];
    const { annex, column } = columnOf(status);
    const { column: docNoColumn } = columnOf(docNo);
    const explained = countRows(context.annex(annex), (row) => {
      const said = context.annexText(row, column);
      if (said === "") return undefined;
      return (
        explains.includes(said) || (explainsWithDocument.includes(said) && context.annexText(row, docNoColumn) !== "")
      );
    });
    if (explained === undefined) return [];
    const unattributed = Math.abs(approvedCount - actualCount) - explained;
    if (unattributed <= 0) return [];
    return [{ at: [actual, approved, annex], approved: approvedCount, actual: actualCount, unattributed }];
  },
  says: ({ at, approved, actual, unattributed }, { title, unit }) =>
    `核定${approved}${unit(at[1])}、实设${actual}${unit(at[0])}，差额中有${unattributed}${unit(at[0])}未归因，` +
    `请在${title(at[2])}注明未设到位、已批复调整（填文号）或擅自增设。`,
});
