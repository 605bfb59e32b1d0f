import { fflateInflater } from "#adapters/xlsx/read/fflateInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { TextPool } from "#adapters/xlsx/read/textPool";
import type { Readable } from "#core";

/** Of a larger file the beginning is enough to refuse it by name. */
const WHOLE = 64 * 1024 * 1024;

/** One for all files of this worker: hundreds of returns hold the same labels and formulas. */
const texts = new TextPool();

/** undefined where the file can't be had: it went away, or is locked, since it was chosen. */
export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.slice(0, WHOLE).arrayBuffer());
  } catch {
    // NotReadableError, NotFoundError: whatever it is called, the file can't be had now.
    return undefined;
  }
}

/** SHA-256, 64 hex digits. */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const readBytes = (bytes: Uint8Array, fileName: string): Readable =>
  readWorkbook(bytes, { inflater: fflateInflater, fileName, texts });
