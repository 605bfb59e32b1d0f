/**
 * Text as UTF-8 (with or without its mark), else as GB18030, as Excel and survey tools in China write it. undefined where
 * it is neither: a workbook that was renamed, UTF-16, anything with zero bytes.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      // That is how the decoder says: not in this encoding (WHATWG Encoding, TextDecoder.decode). By its name, because it
      // may come from another realm than ours.
      if (!isTypeError(error)) throw error;
    }
  }
  return undefined;
}

const isTypeError = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "name" in error && error.name === "TypeError";
