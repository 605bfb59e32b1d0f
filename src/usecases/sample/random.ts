/** Chance with a memory: the same seed gives the same sample on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  /** Both ends included. */
  readonly whole: (from: number, to: number) => number;
  /** true with this probability. */
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Some of them, in their own order. */
  readonly some: <Item>(items: readonly Item[], count: number) => Item[];
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
}

/** mulberry32 (Tommy Ettinger, public domain): small, fast, and good enough for making up numbers. */
export function random(...seeds: readonly number[]): Random {
  // Seeds are mixed, so that unit 3 of seed 4 is not unit 4 of seed 3.
  let state = seeds.reduce((mixed, seed) => Math.imul(mixed ^ (seed + 0x9e3779b9), 0x85ebca6b) >>> 0, 0x6d2b79f5);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const shuffled = <Item>(items: readonly Item[]): Item[] => {
    const mixed = [...items];
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = whole(0, last);
      [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
    }
    return mixed;
  };
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]) => items[whole(0, items.length - 1)] as Item,
    some: <Item>(items: readonly Item[], count: number) => {
      const chosen = new Set(shuffled(items.map((_, index) => index)).slice(0, count));
      return items.filter((_, index) => chosen.has(index));
    },
    shuffled,
  };
}
