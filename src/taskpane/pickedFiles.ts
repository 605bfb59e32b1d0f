import { pathOf } from "./worker/pathOf";
import type { Picked } from "./worker/workers";

/** Files of Excel's own while a workbook is open, and of other programs; nobody means those. */
const ASIDE = /^(?:~\$|\.)/;

/** Milliseconds of asking about files after which the page gets its turn. */
const TURN = 12;

/** A browser looks each file up on the disk when it is first asked for its size or time, one by one: so in turns. */
export async function picked(files: Iterable<File>): Promise<Picked[]> {
  const found: Picked[] = [];
  let since = performance.now();
  for (const file of [...files]) {
    if (ASIDE.test(file.name)) continue;
    found.push({ name: file.name, path: pathOf(file), size: file.size, changed: file.lastModified, file });
    if (performance.now() - since < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  }
  return found;
}

/** What was dropped: files, and all that lies in dropped folders. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Picked[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return picked(files);
  const found = await Promise.all(entries.map((entry) => filesOf(entry)));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<Picked[]> {
  if (entry instanceof FileSystemDirectoryEntry) {
    const inside = await allEntries(entry.createReader());
    return (await Promise.all(inside.map(filesOf))).flat();
  }
  if (!(entry instanceof FileSystemFileEntry) || ASIDE.test(entry.name)) return [];
  const file = await new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  });
  return [{ name: file.name, path: entry.fullPath.slice(1), size: file.size, changed: file.lastModified, file }];
}

/** A reader gives at most a hundred at a time, and none when there are no more. */
async function allEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return found;
    found.push(...some);
  }
}
