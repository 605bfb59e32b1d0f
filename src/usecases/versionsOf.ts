import type { Scheme } from "#core";
import type { RoundFigures } from "#core/finalScores/figures";

type Versions =
  | { readonly ok: true; readonly schemes: ReadonlyMap<string, Scheme> }
  | { readonly ok: false; readonly missing: { readonly id: string; readonly version: string } };

/** The schemes that final scores were worked out by, by id, among the versions that are known; or the first that isn't. */
export function versionsOf({ schemes }: Pick<RoundFigures, "schemes">, known: readonly Scheme[]): Versions {
  const found = new Map<string, Scheme>();
  for (const { id, version } of schemes) {
    const scheme = known.find((one) => one.id === id && one.version === version);
    if (!scheme) return { ok: false, missing: { id, version } };
    found.set(id, scheme);
  }
  return { ok: true, schemes: found };
}
