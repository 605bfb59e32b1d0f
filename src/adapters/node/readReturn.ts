import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { FoundFile } from "./findFiles";

export interface FileBytes {
  readonly bytes: Uint8Array;
  /** SHA-256, 64 hex digits. */
  readonly hash: string;
  readonly size: number;
}

/** Read whole only up to this size; of a larger file only its beginning, which is enough to refuse it by name. */
const WHOLE = 64 * 1024 * 1024;

export function readBytes({ full }: Pick<FoundFile, "full">): FileBytes {
  const handle = openSync(full, "r");
  try {
    const { size } = fstatSync(handle);
    const bytes = new Uint8Array(Math.min(size, WHOLE));
    let read = 0;
    while (read < bytes.length) {
      const count = readSync(handle, bytes, read, bytes.length - read, read);
      if (count === 0) break;
      read += count;
    }
    const content = bytes.subarray(0, read);
    return { bytes: content, hash: createHash("sha256").update(content).digest("hex"), size };
  } finally {
    closeSync(handle);
  }
}
