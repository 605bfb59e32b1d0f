import type { Scheme } from "../scheme/scheme";
import { indicatorsOf, schemeIndex } from "../scheme/schemeIndex";
import type { Issue } from "../validation/issue";
import { placeParts } from "../validation/place";

/** The indicator under which an issue is told and explained; undefined for what concerns the whole form. */
export function issueHome(scheme: Scheme, { at }: Issue): string | undefined {
  for (const place of at) {
    const parts = placeParts(place);
    switch (parts.kind) {
      case "reason":
      case "indicator":
        return parts.indicator;
      case "field": {
        const home = schemeIndex(scheme).indicatorOf.get(place)?.id;
        if (home !== undefined) return home;
        break;
      }
      case "entry":
      case "annex": {
        const home = annexHomes(scheme).get(parts.kind === "entry" ? parts.annex : place);
        if (home !== undefined) return home;
      }
    }
  }
  return undefined;
}

const known = new WeakMap<Scheme, ReadonlyMap<string, string>>();

/** An annex belongs to the first indicator that counts it or compares itself with it. */
function annexHomes(scheme: Scheme): ReadonlyMap<string, string> {
  const made = known.get(scheme);
  if (made) return made;
  const homes = new Map<string, string>();
  for (const { key, requiredWhen } of scheme.annexes) {
    const mentions = (value: unknown): boolean =>
      typeof value === "string"
        ? value === key || value.startsWith(`${key}.`)
        : typeof value === "object" && value !== null && Object.values(value).some(mentions);
    const indicators = indicatorsOf(scheme);
    const home =
      indicators.find(({ checks, fields }) => mentions(checks) || fields.some(({ computed }) => mentions(computed))) ??
      // Nobody looks into it: then the indicator whose answers ask for it.
      indicators.find(({ fields }) =>
        fields.some(({ id }) => JSON.stringify(requiredWhen ?? null).includes(`"${id}"`)),
      );
    if (home) homes.set(key, home.id);
  }
  known.set(scheme, homes);
  return homes;
}
