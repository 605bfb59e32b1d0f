// Every property test, each 1,000 times or as often as PROPERTY_RUNS says, with seeds of their own: `npm run test:properties`, or with
// the names of some (`-- fraction`). A failure prints the seed by which it is found again.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const wanted = process.argv.slice(2);
const files = readdirSync("test", { recursive: true })
  .map((name) => join("test", name))
  .filter((file) => file.endsWith(".test.ts") && readFileSync(file, "utf8").includes("fc.assert("))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)));
const { status } = spawnSync(process.execPath, [jest, "--testTimeout=7200000", "--runTestsByPath", ...files], {
  stdio: "inherit",
  env: { ...process.env, PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? "1000" },
});
process.exitCode = status ?? 1;
