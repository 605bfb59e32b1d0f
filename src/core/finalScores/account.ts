import { extraRows } from "../form/extraCells";
import { extraKindsOf, type ExtraKind } from "../scheme/extras";
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
  /** Sums of 加分项 and of 扣分项, where the scheme has them. */
  readonly extras: ReadonlyMap<ExtraKind, number>;
  readonly final: number;
  readonly grade: number;
}

export const ACCOUNT_HEAD = 4;

export function accountRows({ scheme, units }: FinalClass): ReadonlyMap<SettledUnit, AccountRows> {
  const all = indicatorsOf(scheme);
  const kinds = extraKindsOf(scheme).length;
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
        extras: extraRows(scheme, row + 2),
        final: row + 2 + kinds,
        grade: row + 3 + kinds,
      };
      row += 4 + kinds;
      return [unit, rows] as const;
    }),
  );
}
