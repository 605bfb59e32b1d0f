import type { ExtraKind } from "../scheme/extras";

/** How 加分项 and 扣分项 are called, wherever scores are shown (decision 21). */
export interface ExtraWords {
  /** In place of points in the column of points; must not look like a number, for sums pass it over. */
  readonly points: (kind: ExtraKind, most: string) => string;
  /** All of a kind together, where it is one of many headings. */
  readonly short: Readonly<Record<ExtraKind, string>>;
  /** All of a kind together, with its limit. */
  readonly sum: (kind: ExtraKind, most: string) => string;
  /** How the final score comes about. */
  readonly note: (highest: string) => string;
  /** What a plan says of them after the points of its majors. */
  readonly plan: (
    kinds: readonly (readonly [kind: ExtraKind, count: number, most: number])[],
    highest: number,
  ) => string;
}
