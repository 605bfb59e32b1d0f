import type { Draft } from "./draft";

/** Something that can go wrong in a unit: what it costs, about, and what the return then says. */
export interface Slip {
  readonly indicator: string;
  readonly cost: number;
  /** Of slips with the same topic only one happens. */
  readonly topic?: string;
  /** Whether it can happen at all; left out = always. */
  can?(draft: Draft): boolean;
  happen(draft: Draft): void;
}

export const says = (id: string, value: number | boolean | string, cost: number): Slip => ({
  indicator: id.slice(0, id.lastIndexOf(".")),
  cost,
  topic: id,
  happen: (draft) => draft.set({ [id]: value }),
});

/** `part` of `whole` stays undone. */
export const undone = (part: string, whole: string, share: number, cost: number, least = 2): Slip => ({
  indicator: part.slice(0, part.lastIndexOf(".")),
  cost,
  can: (draft) => draft.number(whole) >= least,
  happen: (draft) => draft.set({ [part]: draft.number(whole) - Math.max(1, Math.round(draft.number(whole) * share)) }),
});

/**
 * Lets things go wrong until about so many points are lost.
 */
export function slip(
  draft: Draft,
  slips: readonly Slip[],
  applies: (indicator: string) => boolean,
  loss: number,
): void {
  let room = loss;
  const topics = new Set<string>();
  for (const one of draft.chance.shuffled(slips)) {
    if (room < 0.25) return;
    if (one.cost > room + 0.25 || !applies(one.indicator) || one.can?.(draft) === false) continue;
    if (one.topic !== undefined) {
      if (topics.has(one.topic)) continue;
      topics.add(one.topic);
    }
    one.happen(draft);
    room -= one.cost;
  }
}
