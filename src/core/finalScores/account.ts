import type { FinalClass } from "./finalScores";
import { indicatorsOf } from "../scheme/schemeIndex";
import type { SettledUnit } from "./settle";

/** Where the rows of one unit stand in 得分说明. */
export interface AccountRows {
  readonly heading: number;
  /** Row by indicator. */
  readonly indicators: ReadonlyMap<string, number>;
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly applicable: number;
  readonly final: number;
  readonly grade: number;
}

export const ACCOUNT_HEAD = 4;

export function accountRows({ scheme, units }: FinalClass): ReadonlyMap<SettledUnit, AccountRows> {
  const all = indicatorsOf(scheme);
  let row = ACCOUNT_HEAD + 1;
  return new Map(
    units.map((unit) => {
      const heading = row++;
      const first = row;
      const indicators = new Map(all.map(({ id }) => [id, row++] as const));
      const last = row - 1;
      const rows = {
        heading,
        indicators,
        first,
        last,
        total: row,
        applicable: row + 1,
        final: row + 2,
        grade: row + 3,
      };
      row += 4;
      return [unit, rows] as const;
    }),
  );
}
