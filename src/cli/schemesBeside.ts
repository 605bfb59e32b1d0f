import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Scheme } from "#core";
import { scheme as schemeSpec } from "#core/scheme/scheme";
import { schemeFile } from "./schemes";

/** Schemes that lie beside a file, itself left out: the folder is where an office keeps what it published. */
export function schemesBeside(file: string): Scheme[] {
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.json$/i.test(name) && name !== basename(file))
    .flatMap((name) => schemeIn(join(folder, name)) ?? []);
}

/** The scheme of a file, published or bare; undefined where it holds none. */
export function schemeIn(file: string): Scheme | undefined {
  const found = schemeFile(readFileSync(file));
  if (found.kind === "notJson") return undefined;
  const read = schemeSpec.safeParse(found.kind === "published" ? found.published.scheme : found.data);
  return read.success ? read.data : undefined;
}
