import type { Scheme } from "#core";
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
