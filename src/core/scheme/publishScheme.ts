import type { Scheme } from "./scheme";
import { compareSchemes } from "./compareSchemes";
import { evidenceGap } from "./proofs/evidence";
import { published, type Amendment } from "./published";

/** A version that is known already. */
export interface KnownVersion {
  readonly scheme: Scheme;
  /** SHA-256 of its canonical content, hexadecimal. */
  readonly hash: string;
}

interface PublishOrder extends KnownVersion {
  /** Every other version that is known, of this scheme and of others. */
  readonly known: readonly KnownVersion[];
  /** The version it was made from, with how that one came to be. */
  readonly after: { readonly scheme: Scheme; readonly log: readonly Amendment[] } | undefined;
  /** What that version says in places that the workbook no longer has (schemeBook/lacking.ts), as people call them. */
  readonly lost?: (before: Scheme) => readonly string[];
  readonly by: string;
  readonly why: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export type PublishFault =
  | { readonly kind: "versionExists"; readonly id: string; readonly version: string }
  | { readonly kind: "afterMissing"; readonly id: string; readonly versions: readonly string[] }
  /** Units with points for these could never hand in: the evidence annex doesn't offer them. */
  | { readonly kind: "notOffered"; readonly ids: readonly string[] }
  /** Sheets, columns or rows are gone that said something in the version it was made from. */
  | { readonly kind: "placesGone"; readonly places: readonly string[]; readonly version: string }
  | { readonly kind: "otherScheme"; readonly found: string; readonly wanted: string }
  /** A change says who made it and why. */
  | { readonly kind: "byMissing" | "whyMissing" };

export type Publishing =
  { readonly ok: true; readonly log: readonly Amendment[] } | { readonly ok: false; readonly fault: PublishFault };

/**
 * Whether a sound scheme may be frozen under its id and version, and how it came to be. A version that is there with other
 * content stays as it is; a further version says which one it was made from, by whom and why; the first one need not.
 */
export function publishScheme({ scheme, hash, known, after, lost, by, why, at }: PublishOrder): Publishing {
  const { id, version } = scheme;
  const refused = (fault: PublishFault): Publishing => ({ ok: false, fault });
  const others = known.filter((one) => one.scheme.id === id);
  const same = others.find((one) => one.scheme.version === version);
  if (same && same.hash !== hash) return refused({ kind: "versionExists", id, version });
  // What was published before anybody looked for it stays as it is.
  const ids = same ? [] : evidenceGap(scheme);
  if (ids.length > 0) return refused({ kind: "notOffered", ids });
  if (!after) {
    if (others.length > 0 && !same)
      return refused({ kind: "afterMissing", id, versions: others.map((one) => one.scheme.version) });
    return { ok: true, log: [{ version, at, by, why, added: [], removed: [], changed: [] }] };
  }
  const before = after.scheme;
  if (before.id !== id) return refused({ kind: "otherScheme", found: before.id, wanted: id });
  if (before.version === version) return refused({ kind: "versionExists", id, version });
  const places = lost?.(before) ?? [];
  if (places.length > 0) return refused({ kind: "placesGone", places, version: before.version });
  if (by.trim() === "") return refused({ kind: "byMissing" });
  if (why.trim() === "") return refused({ kind: "whyMissing" });
  const { added, removed, changed } = compareSchemes(before, scheme);
  const lists = { added: [...added], removed: [...removed], changed: [...changed] };
  return { ok: true, log: [...after.log, { version, from: before.version, at, by, why, ...lists }] };
}

/** The file that people keep, and that `--scheme` and the pane take. */
export const publishedText = (scheme: Scheme, hash: string, log: readonly Amendment[]): string =>
  `${JSON.stringify(published(hash, log, scheme), undefined, 2)}\n`;
