/** What the office decided where assessors differ, as it stands in 分歧裁定. */
export interface Decision {
  readonly value: string;
  readonly by: string;
  readonly why: string;
  /** The positions it was taken over (`basisOf`). */
  readonly basis: string;
}

/** By `decisionKey`. */
export type Decisions = ReadonlyMap<string, Decision>;
