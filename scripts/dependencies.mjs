// What we rest on stays what it was: exact versions, a lockfile with a checksum for each, no script that runs at installing,
// and none of the libraries that are known to take hostile files for good ones.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const { dependencies, devDependencies } = JSON.parse(read("package.json"));
const { packages } = JSON.parse(read("package-lock.json"));
const settings = read(".npmrc");

/** SheetJS up to 0.20.1: CVE-2023-30533, CVE-2024-22363; on npm it ends at 0.18.5. */
const FORBIDDEN = ["xlsx", "xlsx-js-style"];
/** What is built into our products, and why there are more than five (docs/decisions/0027). One more is named here first. */
const BUILT_IN = [
  ...["@fluentui/react-components", "@fluentui/react-icons", "@microsoft/office-js-helpers", "@tanstack/react-virtual"],
  ...["docx", "fflate", "react", "react-dom", "zod"],
];
/** Read and write workbooks, and may only do so in tests. */
const TESTS_ONLY = ["exceljs", "@e965/xlsx"];
/** Looked at: what they would run does nothing that is missed. core-js prints a call for donations. */
const NOT_MISSED = ["core-js"];

const faults = [];
for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) faults.push(`${name} ${version}: no exact version`);
for (const line of ["ignore-scripts=true", "save-exact=true"])
  if (!settings.split("\n").includes(line)) faults.push(`.npmrc: no ${line}`);

for (const name of Object.keys(dependencies))
  if (!BUILT_IN.includes(name)) faults.push(`${name}: not among those that are built in (docs/decisions/0027)`);

// What is installed runs without any of them: it may ask for what Node has, for its own files, and for nothing else.
const built = new URL("../dist/cli/", import.meta.url);
const scripts = existsSync(built) ? readdirSync(built).filter((file) => file.endsWith(".js")) : [];
const asked = scripts.flatMap((file) =>
  [...readFileSync(new URL(file, built), "utf8").matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = ""]) => name),
);
const strange = new Set(asked.filter((name) => !/^(?:node:|\.\/)/.test(name) && !builtinModules.includes(name)));
for (const name of strange) faults.push(`dist/cli asks for ${name} where it is installed`);

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
const wanting = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
console.log(
  `${Object.keys(dependencies).length} dependencies, ${shipped} packages with theirs, ${locked.length} with those for development`,
);
console.log(
  scripts.length === 0
    ? "dist/cli is not built: what it asks for was not looked at"
    : `the command line as built asks for ${new Set(asked).size} modules: ${strange.size} that Node has not`,
);
console.log(`want a script at installing, and are not let: ${wanting.join(", ") || "none"}`);
for (const fault of faults) console.log(`FAULT ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
