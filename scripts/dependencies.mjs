// What we rest on stays what it was: exact versions, a lockfile with a checksum for each, no script that runs at installing,
// and none of the libraries that are known to take hostile files for good ones.
import { readFileSync } from "node:fs";

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const { dependencies, devDependencies } = JSON.parse(read("package.json"));
const { packages } = JSON.parse(read("package-lock.json"));
const settings = read(".npmrc");

/** SheetJS up to 0.20.1: CVE-2023-30533, CVE-2024-22363; on npm it ends at 0.18.5. */
const FORBIDDEN = ["xlsx", "xlsx-js-style"];
/** Read and write workbooks, and may only do so in tests. */
const TESTS_ONLY = ["exceljs", "@e965/xlsx"];
/** Looked at: what they would run does nothing that is missed. core-js prints a call for donations. */
const NOT_MISSED = ["core-js"];

const faults = [];
for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) faults.push(`${name} ${version}: no exact version`);
for (const line of ["ignore-scripts=true", "save-exact=true"])
  if (!settings.split("\n").includes(line)) faults.push(`.npmrc: no ${line}`);

const locked = Object.entries(packages).filter(([path]) => path !== "");
const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
for (const [path, { integrity, link, inBundle }] of locked)
  if (!integrity && !link && !inBundle) faults.push(`${path}: no checksum in the lockfile`);
for (const [path, { version, dev, hasInstallScript }] of locked) {
  if (FORBIDDEN.includes(nameOf(path))) faults.push(`${path} ${version}: not this library`);
  if (!dev && TESTS_ONLY.includes(nameOf(path))) faults.push(`${path} ${version}: in tests only`);
  if (!dev && hasInstallScript && !NOT_MISSED.includes(nameOf(path)))
    faults.push(`${path} ${version}: wants to run a script at installing`);
}

const shipped = locked.filter(([, { dev }]) => !dev).length;
const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
console.log(
  `${Object.keys(dependencies).length} dependencies, ${shipped} packages with theirs, ${locked.length} with those for development`,
);
console.log(`want a script at installing, and are not let: ${scripts.join(", ") || "none"}`);
for (const fault of faults) console.log(`FAULT ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
