import { createHash } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/**
 * Name of the file that is written beside another before it takes its place. It is short, whatever the other's name; it
 * tells this computer's writers from those of another one in the same shared folder; and reading skips it (leading dot).
 */
export function besideName(file: string, writer: number): string {
  const whose = createHash("sha256")
    .update(`${hostname()}/${basename(file)}`)
    .digest("hex")
    .slice(0, 12);
  return `.pinghui-${whose}-${writer}.tmp`;
}

/** Removes what writers of the same file left behind when they were killed or the power went. */
export function removeLeftovers(file: string): void {
  const folder = dirname(file);
  const [head = ""] = besideName(file, 0).split("-0.tmp");
  for (const name of readdirSync(folder)) {
    const writer = name.startsWith(`${head}-`) ? /-(\d+)\.tmp$/.exec(name)?.[1] : undefined;
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true });
  }
}

/** A name with our own number is no work of ours yet: an earlier process had the number, or somebody planted it. */
function isRunning(writer: number): boolean {
  if (writer === process.pid) return false;
  try {
    return process.kill(writer, 0);
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
