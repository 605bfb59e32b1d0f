/** Of some names, the one that somebody who typed `given` will have meant: two slips of the finger away at most, and fewer than its letters. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, slips: slips(given.toLowerCase(), name) }))
    .filter(({ name, slips }) => slips <= 2 && slips < Math.min(name.length, given.length) - 1)
    .sort((one, other) => one.slips - other.slips);
  return near[0]?.name;
}

/** Letters added, left out, changed, or swapped with the next (optimal string alignment). */
function slips(one: string, other: string): number {
  let before: number[] = [];
  let above = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : changed;
      row.push(Math.min(changed, swapped, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [before, above] = [above, row];
  }
  return above[other.length] ?? 0;
}
