/**
 * Names for files that go into one folder: their own, and from the second of one name on with a number. Windows knows no
 * capitals, so that “A” and “a” are one name. `numbered` makes the n-th of a name, from 2 on.
 */
export function namesApart(
  names: readonly string[],
  numbered: (name: string, number: number) => string,
): readonly string[] {
  const taken = new Set<string>();
  return names.map((own) => {
    let name = own;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = numbered(own, number);
    taken.add(name.toLowerCase());
    return name;
  });
}
