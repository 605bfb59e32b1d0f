/** Mulberry32: numbers from 0 to below 1, the same for the same seed. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fisher and Yates; the list itself stays as it is. */
export function shuffled(list, seed) {
  const random = randomFrom(seed);
  const mixed = [...list];
  for (let left = mixed.length - 1; left > 0; left--) {
    const other = Math.floor(random() * (left + 1));
    [mixed[left], mixed[other]] = [mixed[other], mixed[left]];
  }
  return mixed;
}
