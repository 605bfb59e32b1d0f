import { z } from "zod";
import type { AnnexRow } from "../../answers/answer";
import { saysNothing } from "../../answers/kinds/text";
import { countRows } from "../annexTotals";
import type { Place } from "../issue";
import { columnId, columnOf, fieldId, words } from "../limits";
import { entryPlace } from "../place";
import { validationRule, type Finding, type RuleContext } from "../rule";

export interface AttributionFacts {
  readonly at: readonly [actual: Place, approved: Place, annex: Place];
  readonly approved: number;
  readonly actual: number;
  readonly unattributed: number;
  /** The department whose row it is; "" in a form about one unit. */
  readonly subject: string;
}

const list = z.strictObject({
  approved: fieldId,
  actual: fieldId,
  status: columnId,
  /** 未设到位: each such row explains one that is missing. */
  missing: words,
  /** 擅自增设: each such row explains one too many. */
  added: words,
  /** 已批复调整: explains one either way where the row has its document number. */
  withDocument: words,
  docNo: columnId,
});
const rows = z.strictObject({
  approved: columnId,
  actual: columnId,
  missing: columnId,
  added: columnId,
  withDocument: columnId,
  docNo: columnId,
  /** Names the row in the sentence. */
  subject: columnId,
});
type List = z.infer<typeof list>;
type Rows = z.infer<typeof rows>;

interface Gap {
  readonly approved: number;
  readonly actual: number;
  readonly missing: number;
  readonly added: number;
  readonly adjusted: number;
}

/** What is missing is never explained by what was added, nor the other way round. */
const unattributedIn = ({ approved, actual, missing, added, adjusted }: Gap): number =>
  Math.abs(actual - approved) - adjusted - (actual > approved ? added : missing);

/** “无” is an answer, and no document number. */
function hasDocument(context: RuleContext, row: AnnexRow, column: string): boolean {
  const text = context.annexText(row, column);
  return text !== "" && !saysNothing(text);
}

function inList(context: RuleContext, limits: List): Finding<AttributionFacts>[] {
  const [approved, actual] = [context.number(limits.approved), context.number(limits.actual)];
  if (approved === undefined || actual === undefined) return [];
  const { annex, column } = columnOf(limits.status);
  const { column: docNo } = columnOf(limits.docNo);
  const counted = (said: readonly string[], documented: boolean): number | undefined =>
    countRows(context.annex(annex), (row) => {
      const status = context.annexText(row, column);
      if (status === "") return undefined;
      return said.includes(status) && (!documented || hasDocument(context, row, docNo));
    });
  const [missing, added, adjusted] = [
    counted(limits.missing, false),
    counted(limits.added, false),
    counted(limits.withDocument, true),
  ];
  if (missing === undefined || added === undefined || adjusted === undefined) return [];
  const unattributed = unattributedIn({ approved, actual, missing, added, adjusted });
  return unattributed <= 0
    ? []
    : [{ at: [limits.actual, limits.approved, annex], approved, actual, unattributed, subject: "" }];
}

/** A blank explains nothing; an unreadable entry is V55's, and its row waits. */
function inRows(context: RuleContext, limits: Rows): Finding<AttributionFacts>[] {
  const { annex } = columnOf(limits.actual);
  return context.annex(annex).flatMap((row): Finding<AttributionFacts>[] => {
    const number = (id: string): number | undefined => context.annexNumber(row, columnOf(id).column);
    const [approved, actual] = [number(limits.approved), number(limits.actual)];
    const explaining = [limits.missing, limits.added, limits.withDocument].map((id) => columnOf(id).column);
    const unreadable = explaining.some((column) => row.entries.get(column)?.state === "unreadable");
    if (approved === undefined || actual === undefined || unreadable) return [];
    const documented = hasDocument(context, row, columnOf(limits.docNo).column);
    const unattributed = unattributedIn({
      approved,
      actual,
      missing: number(limits.missing) ?? 0,
      added: number(limits.added) ?? 0,
      adjusted: documented ? (number(limits.withDocument) ?? 0) : 0,
    });
    if (unattributed <= 0) return [];
    const place = (id: string): Place => entryPlace(annex, row.number, columnOf(id).column);
    const subject = context.annexText(row, columnOf(limits.subject).column);
    return [{ at: [place(limits.actual), place(limits.approved), annex], approved, actual, unattributed, subject }];
  });
}

/**
 * V12: every division more or less than approved is explained: not yet set up, adjusted by approval (with the document),
 * or added without it. A department explains them in its list, row by row; a banner in the row of each department.
 */
export const differenceUnattributed = validationRule({
  code: "V12",
  severity: "warning",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ list: list.optional(), rows: rows.optional() }),
  names: ({ list: one, rows: other }) => [
    ...(one ? [one.approved, one.actual, one.status, one.docNo] : []),
    ...(other ? Object.values(other) : []),
  ],
  words: ({ list: one }) =>
    one ? [{ place: one.status, words: [...one.missing, ...one.added, ...one.withDocument] }] : [],
  check: (context, { list: one, rows: other }): readonly Finding<AttributionFacts>[] => [
    ...(one ? inList(context, one) : []),
    ...(other ? inRows(context, other) : []),
  ],
  says: ({ at, approved, actual, unattributed, subject }, { title, unit }) =>
    `${subject}核定${approved}${unit(at[1])}、实设${actual}${unit(at[0])}，差额中有${unattributed}${unit(at[0])}未归因，` +
    `请在${title(at[2])}注明未设到位、已批复调整（填文号）或擅自增设。`,
});
