import { readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";

export interface FoundFile {
  /** Absolute. */
  readonly full: string;
  readonly name: string;
  /** Relative to the folder that was given, or the name itself; with forward slashes on every system. */
  readonly path: string;
  /** Named by the person, not met in a folder. */
  readonly explicit: boolean;
}

export type Found = { readonly files: readonly FoundFile[]; readonly missing: readonly string[] };

// What programs and systems leave lying about; nobody handed these in.
const LITTER = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Files that were named, and all that lie in named folders, however deep; sorted, so that order never matters. */
export function findFiles(given: readonly string[]): Found {
  const files = new Map<string, FoundFile>();
  const missing: string[] = [];
  for (const one of given) {
    const full = resolve(one);
    const kind = statSync(full, { throwIfNoEntry: false });
    if (kind?.isDirectory() === true) {
      for (const entry of readdirSync(full, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || LITTER.test(entry.name)) continue;
        const file = join(entry.parentPath, entry.name);
        const path = relative(full, file).replaceAll("\\", "/");
        if (path.split("/").some((part) => LITTER.test(part)) || files.has(file)) continue;
        files.set(file, { full: file, name: entry.name, path, explicit: false });
      }
    } else if (kind?.isFile() === true) {
      files.set(full, { full, name: basename(full), path: basename(full), explicit: true });
    } else missing.push(one);
  }
  return { files: [...files.values()].sort(byPath), missing };
}
