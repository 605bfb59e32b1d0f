import type { Scheme } from "#core";
import type { Roster, RosterUnit } from "#core/roster/roster";

interface Named {
  readonly code: string;
  readonly name: string;
}

export type UnitChoice<Unit> =
  /** undefined: nobody was named. */
  { readonly ok: true; readonly units: readonly Unit[] | undefined } | { readonly ok: false; readonly unknown: string };

/** What is named in a list, separated by commas of any kind. */
export const listed = (list: string): string[] =>
  list
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** Units by code or name, as `listed`. */
export function unitsByName<Unit extends Named>(list: string | undefined, units: readonly Unit[]): UnitChoice<Unit> {
  const found: Unit[] = [];
  if (list === undefined) return { ok: true, units: undefined };
  const given = listed(list);
  // Commas alone name nobody, which is not the same as not being asked.
  if (given.length === 0) return { ok: false, unknown: list };
  for (const text of given) {
    const unit = units.find(({ code, name }) => code === text || name === text);
    if (!unit) return { ok: false, unknown: text };
    if (!found.includes(unit)) found.push(unit);
  }
  return { ok: true, units: found };
}

/** Whom a team visits, of these schemes: the units named, or else the sampled ones (S28, S30), or `all`. May be nobody. */
export function unitsToVisit(
  named: readonly RosterUnit[] | undefined,
  all: boolean,
  { units }: Roster,
  schemes: ReadonlyMap<string, Scheme>,
): readonly RosterUnit[] {
  return (named ?? units.filter(({ sampled }) => sampled || all)).filter(({ scheme }) => schemes.has(scheme));
}
