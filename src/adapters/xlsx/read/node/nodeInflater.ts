import { crc32, inflateRawSync } from "node:zlib";
import type { Inflater } from "../inflater";

/** zlib takes its output in chunks of this size: small parts in one, without holding megabytes for a claim. */
const LARGEST_CHUNK = 1 << 20;

export const nodeInflater: Inflater = {
  inflate(deflated, size) {
    try {
      // One byte of room more than is claimed: enough to notice that there is more.
      const inflated = inflateRawSync(deflated, {
        maxOutputLength: size + 1,
        chunkSize: Math.min(Math.max(size + 1, 64), LARGEST_CHUNK),
      });
      return inflated.length === size ? inflated : undefined;
    } catch (error) {
      if (isAboutTheData(error)) return undefined;
      throw error;
    }
  },
  crc32: (bytes) => crc32(bytes),
};

/** Z_DATA_ERROR and the like, or more output than was allowed. */
function isAboutTheData(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" && (code.startsWith("Z_") || code === "ERR_BUFFER_TOO_LARGE");
}
