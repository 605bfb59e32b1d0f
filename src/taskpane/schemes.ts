import type { Scheme } from "#core";
import { scheme as spec } from "#core/scheme/scheme";

/** The schemes that come with the program, loaded on their own; the tests prove them, the page only reads them. */
export async function shippedSchemes(): Promise<ReadonlyMap<string, Scheme>> {
  const files = await Promise.all([
    import("#assets/schemes/departments-1.json"),
    import("#assets/schemes/banners-1.json"),
  ]);
  return new Map(
    files.map((file) => {
      const scheme = spec.parse(file.default);
      return [scheme.id, scheme] as const;
    }),
  );
}
