import { z } from "zod";
import type { Place } from "../issue";
import { fieldId, words } from "../limits";
import { validationRule, type Finding } from "../rule";

const AT_LEAST = 20;

export interface TierFacts {
  readonly at: readonly [note: Place, tier: Place];
  readonly tier: string;
  readonly length: number;
  readonly atLeast: number;
}

/** V33: the best and the worst tier want a note of some length. An unreadable note waits. */
export const tierUnexplained = validationRule({
  code: "V33",
  severity: "warning",
  scope: "row",
  runs: "scheme",
  limits: z.strictObject({
    tier: fieldId,
    note: fieldId,
    tiers: words,
    atLeast: z.number().int().positive().optional(),
  }),
  names: ({ tier, note }) => [tier, note],
  occasions: ({ tier, tiers }) => [{ tier, in: tiers }],
  words: ({ tier, tiers }) => [{ place: tier, words: tiers }],
  check({ answer, text }, { tier, note, tiers, atLeast = AT_LEAST }): readonly Finding<TierFacts>[] {
    const chosen = text(tier);
    if (chosen === undefined || !tiers.includes(chosen)) return [];
    const said = text(note);
    if (said === undefined && answer(note).state !== "blank") return [];
    const { length } = [...(said ?? "")];
    return length < atLeast ? [{ at: [note, tier], tier: chosen, length, atLeast }] : [];
  },
  says: ({ at, tier, atLeast }, { title, tier: tierName }) =>
    `请在${title(at[0])}说明评为“${tierName(at[1], tier)}”的依据，不少于${atLeast}字。`,
});
