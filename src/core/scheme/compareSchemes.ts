import { canonical } from "./published";
import type { Scheme } from "./scheme";

/** What a change did, by ids: `D1`, `D1.3`, `D1.3.tasksDue`, `annex.divisions`, `annex.divisions.status`, and settings by name. */
export interface SchemeChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Everything with an id of its own, without what has ids of its own inside. */
function partsOf(scheme: Scheme): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const { majors, annexes, id: _, version: __, ...settings } = scheme;
  for (const [key, value] of Object.entries(settings)) found.set(key, canonical(value));
  for (const { indicators, ...major } of majors) {
    found.set(major.id, canonical(major));
    for (const { fields, ...indicator } of indicators) {
      found.set(indicator.id, canonical(indicator));
      for (const field of fields) found.set(field.id, canonical(field));
    }
  }
  for (const { columns, ...annex } of annexes) {
    found.set(`annex.${annex.key}`, canonical(annex));
    for (const column of columns) found.set(`annex.${annex.key}.${column.key}`, canonical(column));
  }
  return found;
}

/** From one version of a scheme to the next. */
export function compareSchemes(before: Scheme, after: Scheme): SchemeChanges {
  const [old, now] = [partsOf(before), partsOf(after)];
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now].filter(([id, text]) => old.has(id) && old.get(id) !== text).map(([id]) => id),
  };
}
