import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { besideName, removeLeftovers } from "./leftovers";

export type WriteProblem = "openElsewhere" | "noPermission" | "noSpace" | "noFolder" | "failed";

/** The file could not be written; whatever stood there before still stands. */
export class CannotWrite extends Error {
  constructor(
    readonly problem: WriteProblem,
    readonly file: string,
    cause?: unknown,
  ) {
    super(`${problem}: ${file}`, { cause });
    this.name = "CannotWrite";
  }
}

/** Whether an office program has the file open: each leaves a lock file beside it. */
function isOpenElsewhere(file: string): boolean {
  const [folder, name] = [dirname(file), basename(file)];
  // Excel's lock replaces the first two letters of longer names, WPS and short names are prefixed.
  return [`~$${name}`, `~$${name.slice(2)}`, `.~lock.${name}#`, `.~${name}`].some((lock) =>
    existsSync(join(folder, lock)),
  );
}

/** All of it or none: written beside, flushed to disk, then put in place in one step (POSIX rename). */
export function writeWhole(file: string, bytes: Uint8Array): void {
  if (isOpenElsewhere(file)) throw new CannotWrite("openElsewhere", file);
  const folder = dirname(file);
  const beside = join(folder, besideName(file, process.pid));
  // Whether something of ours lies beside the file.
  let begun = false;
  try {
    const mode = modeOf(file);
    // A rename would replace it all the same; whoever made it read-only wants it kept.
    if ((mode & 0o222) === 0) throw new CannotWrite("noPermission", file);
    mkdirSync(folder, { recursive: true });
    removeLeftovers(file);
    // Only a new file: a link that somebody planted under this name in a shared folder would lead elsewhere.
    const handle = openSync(beside, "wx", 0o600);
    begun = true;
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    chmodSync(beside, mode);
    renameSync(beside, file);
    begun = false;
    flushFolder(folder);
  } catch (error) {
    throw error instanceof CannotWrite ? error : new CannotWrite(problemOf(error), file, error);
  } finally {
    if (begun) rmSync(beside, { force: true });
  }
}

/** Who may read and write the file afterwards: as before, and a new one as the system makes files. */
const modeOf = (file: string): number =>
  (statSync(file, { throwIfNoEntry: false })?.mode ?? 0o666 & ~process.umask()) & 0o777;

/**
 * So that the new name survives a power cut. Windows has no such call and needs none; some network drives refuse it, and
 * then nothing is lost that could be had: the file is whole and in its place.
 */
function flushFolder(folder: string): void {
  if (process.platform === "win32") return;
  let handle: number | undefined;
  try {
    handle = openSync(folder, "r");
    fsyncSync(handle);
  } catch {
    // Saying "not written" now would be untrue.
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function problemOf(error: unknown): WriteProblem {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  switch (code) {
    case "EBUSY":
    case "ETXTBSY":
      return "openElsewhere";
    case "EPERM":
    case "EACCES":
    case "EROFS":
      return process.platform === "win32" && code === "EPERM" ? "openElsewhere" : "noPermission";
    case "ENOSPC":
    case "EDQUOT":
      return "noSpace";
    case "ENOENT":
    case "ENOTDIR":
    case "EISDIR":
    case "EEXIST":
      return "noFolder";
    default:
      return "failed";
  }
}
