/** Whole numbers a field can stand for: from `least` to `most`, without some of those between. */
export interface Domain {
  readonly least: number;
  readonly most: number;
  readonly without: ReadonlySet<number>;
}

const none: ReadonlySet<number> = new Set();

export const between = (least: number, most: number): Domain => ({ least, most, without: none });
export const open: Domain = between(-Infinity, Infinity);

/** The numbers that both allow; undefined where none is left. */
export function meet(one: Domain, other: Domain): Domain | undefined {
  let [least, most] = [Math.max(one.least, other.least), Math.min(one.most, other.most)];
  const without =
    other.without.size === 0
      ? one.without
      : one.without.size === 0
        ? other.without
        : new Set([...one.without, ...other.without]);
  while (least <= most && without.has(least)) least++;
  while (least <= most && without.has(most)) most--;
  return least > most ? undefined : { least, most, without };
}

/** Everything but one number. */
export const except = (value: number): Domain => ({ ...open, without: new Set([value]) });

/** Exactly these numbers, of which there is at least one. */
export function oneOf(values: readonly number[]): Domain {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const gaps = new Set<number>();
  for (let value = least + 1; value < most; value++) if (!values.includes(value)) gaps.add(value);
  return { least, most, without: gaps };
}

export const isSame = (one: Domain, other: Domain): boolean =>
  one.least === other.least && one.most === other.most && one.without.size === other.without.size;
