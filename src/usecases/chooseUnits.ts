import type { Scheme } from "#core";
import type { Roster, RosterUnit } from "#core/roster/roster";

interface Named {
  readonly code: string;
  readonly name: string;
}

export type UnitChoice<Unit> =
  /** undefined: nobody was named. */
  { readonly ok: true; readonly units: readonly Unit[] | undefined } | { readonly ok: false; readonly unknown: string };

/** Units by code or name, separated by commas of any kind. */
export function unitsByName<Unit extends Named>(list: string | undefined, units: readonly Unit[]): UnitChoice<Unit> {
  const found: Unit[] = [];
  const given = list?.split(/[,，、]/).map((one) => one.trim());
  for (const text of given ?? []) {
    const unit = units.find(({ code, name }) => code === text || name === text);
    if (!unit) return { ok: false, unknown: text };
    found.push(unit);
  }
  return { ok: true, units: given && found };
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
