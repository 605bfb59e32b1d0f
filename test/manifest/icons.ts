import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const signature = "89504e470d0a1a0a";

/** Width and height from a PNG's first chunk (ISO/IEC 15948 §11.2.2), by the path an icon has on the site: icons/NAME.png. */
export function iconSize(path: string): readonly [number, number] | undefined {
  const file = join("assets", path);
  if (!/^icons\/[^/]+\.png$/.test(path) || !existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  if (bytes.toString("hex", 0, 8) !== signature || bytes.toString("latin1", 12, 16) !== "IHDR") return undefined;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
