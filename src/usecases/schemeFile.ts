import { publishedSpec, type Published } from "#core/scheme/published";

/** What a file that should hold a scheme holds; nothing is proved yet, and nobody has looked whether its hash is right. */
export type SchemeFileData =
  | { readonly kind: "published"; readonly published: Published }
  /** A scheme as bare data, as ours are kept; nothing vouches for it. */
  | { readonly kind: "bare"; readonly data: unknown }
  | { readonly kind: "notJson" };

export function schemeFileData(text: string): SchemeFileData {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: "notJson" };
    throw error;
  }
  const read = publishedSpec.safeParse(data);
  return read.success ? { kind: "published", published: read.data } : { kind: "bare", data };
}
