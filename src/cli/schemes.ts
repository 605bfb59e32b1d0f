import { createHash } from "node:crypto";
import type { Scheme } from "#core";
import { canonical, published, publishedSpec, type Amendment, type Published } from "#core/scheme/published";
import { readScheme } from "#core/scheme/readScheme";
import banners from "#assets/schemes/banners-1.json";
import departments from "#assets/schemes/departments-1.json";

let shipped: ReadonlyMap<string, Scheme> | undefined;

/** The schemes that come with the program, proved when first used. */
export function shippedSchemes(): ReadonlyMap<string, Scheme> {
  shipped ??= new Map(
    [departments, banners].map((data) => {
      const read = readScheme(data);
      // Tests prove the shipped schemes; one that fails here is a broken build, not the user's doing.
      if (!read.ok) throw new Error(`shipped scheme is not sound: ${read.faults[0]?.path ?? ""}`);
      return [read.scheme.id, read.scheme] as const;
    }),
  );
  return shipped;
}

/** Hexadecimal SHA-256 of a scheme's content. */
export const hashOf = (scheme: unknown): string => createHash("sha256").update(canonical(scheme)).digest("hex");

/** A scheme frozen as a file, for people to keep and for `--scheme` to take. */
export const publishedText = (scheme: Scheme, log: readonly Amendment[]): string =>
  `${JSON.stringify(published(hashOf(scheme), log, scheme), undefined, 2)}\n`;

export type SchemeFile =
  | { readonly kind: "published"; readonly published: Published; readonly intact: boolean }
  /** A scheme as bare data, as ours are kept; nothing vouches for it. */
  | { readonly kind: "bare"; readonly data: unknown }
  | { readonly kind: "notJson" };

/** A JSON file that should hold a scheme, not yet proved. */
export function schemeFile(bytes: Uint8Array): SchemeFile {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: "notJson" };
    throw error;
  }
  const read = publishedSpec.safeParse(data);
  return read.success
    ? { kind: "published", published: read.data, intact: hashOf(read.data.scheme) === read.data.hash }
    : { kind: "bare", data };
}
