import { readdirSync, statSync, type Stats } from "node:fs";
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

export interface Found {
  readonly files: readonly FoundFile[];
  readonly missing: readonly string[];
  /** Folders that may not be looked into: what lies in them is not known, and none of it is passed over in silence. */
  readonly closed: readonly string[];
}

// What programs and systems leave lying about; nobody handed these in.
const LITTER = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

// A link that leads back to itself, a place below a file, a name that no file can have.
const NOTHING: ReadonlySet<string> = new Set(["ELOOP", "ENOTDIR", "ENAMETOOLONG"]);
const CLOSED: ReadonlySet<string> = new Set(["EACCES", "EPERM"]);

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

/** undefined where nothing is, and where a link leads nowhere. */
function kindOf(full: string): Stats | undefined {
  try {
    return statSync(full, { throwIfNoEntry: false });
  } catch (error) {
    if (NOTHING.has(codeOf(error))) return undefined;
    throw error;
  }
}

/** Files that were named, and all that lie in named folders, however deep; sorted, so that order never matters. */
export function findFiles(given: readonly string[]): Found {
  const files = new Map<string, FoundFile>();
  const missing: string[] = [];
  const closed: string[] = [];
  const find = (one: string): void => {
    const full = resolve(one);
    const kind = kindOf(full);
    if (kind?.isDirectory() === true) {
      for (const entry of readdirSync(full, { recursive: true, withFileTypes: true })) {
        // Links, pipes and devices are found too: whoever handed one in shall be told that it can't be read.
        if (entry.isDirectory() || LITTER.test(entry.name)) continue;
        const file = join(entry.parentPath, entry.name);
        const path = relative(full, file).replaceAll("\\", "/");
        if (path.split("/").some((part) => LITTER.test(part)) || files.has(file)) continue;
        files.set(file, { full: file, name: entry.name, path, explicit: false });
      }
    } else if (kind?.isFile() === true) {
      files.set(full, { full, name: basename(full), path: basename(full), explicit: true });
    } else missing.push(one);
  };
  for (const one of given) {
    try {
      find(one);
    } catch (error) {
      if (!CLOSED.has(codeOf(error))) throw error;
      closed.push((error as NodeJS.ErrnoException).path ?? one);
    }
  }
  return { files: [...files.values()].sort(byPath), missing, closed };
}
