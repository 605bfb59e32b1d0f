import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "@jest/globals";

const ROOT = join(__dirname, "..", "golden");

/** Holds a text to its golden file; `npm run golden` accepts what there is now, and the diff says what changed. */
export function expectGolden(name: string, text: string): void {
  const file = join(ROOT, name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  if (!existsSync(file)) throw new Error(`No golden file ${name}: run \`npm run golden\` and read it.`);
  expect(text).toBe(readFileSync(file, "utf8"));
}
