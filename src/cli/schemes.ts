import { createHash } from "node:crypto";
import type { Scheme } from "#core";
import { canonical, type Amendment } from "#core/scheme/published";
import { readScheme } from "#core/scheme/readScheme";
import { publishedText as textOf } from "#core/scheme/publishScheme";
import { schemeFileData, type SchemeFileData } from "#usecases/schemeFile";
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
export const publishedText = (scheme: Scheme, log: readonly Amendment[]): string => textOf(scheme, hashOf(scheme), log);

type PublishedFile = Extract<SchemeFileData, { kind: "published" }>;
export type SchemeFile =
  | Exclude<SchemeFileData, PublishedFile>
  /** Intact: its content is still what the hash was made of. */
  | (PublishedFile & { readonly intact: boolean });

/** A JSON file that should hold a scheme, not yet proved. */
export function schemeFile(bytes: Uint8Array): SchemeFile {
  const found = schemeFileData(new TextDecoder().decode(bytes));
  return found.kind === "published"
    ? { ...found, intact: hashOf(found.published.scheme) === found.published.hash }
    : found;
}
