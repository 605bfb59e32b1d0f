import { given, type Answer } from "../answers/answer";
import { evaluate } from "../evaluate/evaluate";
import { headcountAnnex, heldTo, type LockedRow } from "../evaluate/headcountBasis";
import { annexColumnsOf } from "../expressions/expression";
import type { Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { columnOf } from "../validation/limits";

/**
 * What a unit's locked rows come to (A5, S23), by field id: the totals it states itself, and every sum over its headcount
 * check. Verification may not undo them by a number of its own.
 */
export function lockedValues(scheme: Scheme, rows: readonly LockedRow[]): ReadonlyMap<string, Answer> {
  const about = headcountAnnex(scheme);
  if (!about) return new Map();
  const { answers, annexes } = heldTo(scheme, { answers: new Map(), annexes: new Map() }, rows);
  const { facts } = evaluate(scheme, { answers, annexes });
  const sums = indicatorsOf(scheme).flatMap(({ fields }) =>
    fields.flatMap(({ id, computed }): [string, Answer][] => {
      const columns = computed === undefined ? [] : annexColumnsOf(computed);
      const own = columns.length > 0 && columns.every((one) => columnOf(one).annex === about.annex.key);
      const sum = own ? facts.number(id) : undefined;
      return sum === undefined ? [] : [[id, given(sum)]];
    }),
  );
  return new Map([...answers, ...sums]);
}
