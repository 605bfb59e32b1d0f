import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { FoundFile } from "./findFiles";

export interface FileBytes {
  readonly bytes: Uint8Array;
  /** SHA-256, 64 hex digits. */
  readonly hash: string;
  readonly size: number;
}

/** Read whole only up to this size; of a larger file only its beginning, which is enough to refuse it by name. */
const WHOLE = 64 * 1024 * 1024;

/** Waits for nobody at the other end of a pipe. Windows has no such flag, and no such pipes among files. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** A link met in a folder may lead anywhere, and may lead elsewhere by the time it is followed. */
const NO_LINK = constants.O_NOFOLLOW ?? 0;

/** Only a file: a pipe, device or link throws as the system does (an error with `syscall`). A named link is meant. */
export function readBytes({ full, explicit }: Pick<FoundFile, "full" | "explicit">): FileBytes {
  const handle = openSync(full, explicit ? AT_ONCE : AT_ONCE | NO_LINK);
  try {
    const kind = fstatSync(handle);
    if (!kind.isFile()) throw Object.assign(new Error(`no file: ${full}`), { code: "EINVAL", syscall: "open" });
    const { size } = kind;
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
