import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** @param {Buffer} bytes */
export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/**
 * All files below a folder, as paths relative to it with /, in the order of their code points (the same everywhere).
 * @param {string} folder
 */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort((one, other) => (one < other ? -1 : 1));
}

/**
 * @param {string} folder
 * @param {string} path relative, with /
 * @param {string | Buffer} content
 */
export function put(folder, path, content) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/**
 * What `sha256sum --check` reads, for every file below a folder.
 * @param {string} folder
 */
export const checksums = (folder) =>
  filesBelow(folder)
    .map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`)
    .join("");
