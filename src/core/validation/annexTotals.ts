import type { AnnexRow } from "../answers/answer";
import type { Place } from "./issue";
import { columnOf } from "./limits";
import type { RuleContext } from "./rule";

/** A stated number that is not what the annex adds up to. */
export interface Differing {
  readonly at: readonly [field: Place, annex: Place];
  readonly stated: number;
  readonly sum: number;
}

/** Sum of columns over all filled rows; unknown while an annex is empty or a single cell is unknown. */
function sumOf(context: RuleContext, columns: readonly string[]): number | undefined {
  let sum = 0;
  for (const id of columns) {
    const { annex, column } = columnOf(id);
    const rows = context.annex(annex);
    if (rows.length === 0) return undefined;
    for (const row of rows) {
      const value = context.annexNumber(row, column);
      if (value === undefined) return undefined;
      sum += value;
    }
  }
  return sum;
}

interface Total {
  readonly field: string;
  readonly columns: readonly string[];
}

/** Waits while the stated number or any cell behind the sum is unknown. */
export function differing(context: RuleContext, totals: readonly Total[]): Differing[] {
  return totals.flatMap(({ field, columns }) => {
    const stated = context.number(field);
    const sum = stated === undefined ? undefined : sumOf(context, columns);
    if (stated === undefined || sum === undefined || sum === stated) return [];
    return [{ at: [field, columnOf(columns[0] ?? "").annex], stated, sum }];
  });
}

/** Rows for which the test holds; unknown while the annex is empty or a row can't tell. */
export function countRows(
  rows: readonly AnnexRow[],
  holds: (row: AnnexRow) => boolean | undefined,
): number | undefined {
  if (rows.length === 0) return undefined;
  let count = 0;
  for (const row of rows) {
    const result = holds(row);
    if (result === undefined) return undefined;
    if (result) count++;
  }
  return count;
}

/** Rows of an annex; unknown where it is empty although it must be filled: that is V01's to say. */
export function rowsOf(context: RuleContext, key: string): number | undefined {
  const { length } = context.annex(key);
  return length === 0 && context.annexes.find((annex) => annex.key === key)?.required === true ? undefined : length;
}
