// What the package is made of: a bill of materials (CycloneDX 1.5) of everything that goes into it, from the lockfile.
// The same lockfile gives the same bytes, so what npm adds of the moment and the machine is left out.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--omit", "dev"];
const said = JSON.parse(
  execFileSync("npm", args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" }),
);
const { name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const { serialNumber: _, metadata, ...bill } = said;
const { timestamp: __, tools: ___, component, ...about } = metadata;
const made = { ...bill, metadata: { ...about, component: { ...component, name } } };
mkdirSync(join(root, "dist"), { recursive: true });
writeFileSync(join(root, "dist/sbom.cdx.json"), `${JSON.stringify(made, undefined, 2)}\n`);
console.log(`dist/sbom.cdx.json：${made.components.length} 个组成部分。 ${made.components.length} components.`);
