// Nothing in the repository that a reviewer cannot read: no program or library in machine code, and in what is run no characters that
// show a text in another order than it is read in, or not at all (CVE-2021-42574). Pictures, one workbook and the fuzzer's finds are the only binaries.
import { execFileSync } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";

/**
 * Kinds of binary that are data, by their first bytes; each must have its own ending as well.
 * @type {readonly (readonly [signature: string, ending: string])[]}
 */
const DATA = [
  ["\x89PNG\r\n\x1a\n", ".png"],
  ["PK\x03\x04", ".xlsx"],
];
/** What the fuzzer found: inputs that once broke a reader, taken as bytes by the tests and by nothing else. */
const FINDS = "test/fuzz/finds/";
const RUN = /\.(?:[cm]?[jt]sx?|json|html|xml|sh)$|^\.ci\/|^\.npmrc$/;
const MISLEADING = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

const faults = [];
const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0").filter(Boolean);
let binaries = 0;
for (const file of files) {
  if (!lstatSync(file).isFile()) {
    faults.push(`${file}: no plain file`);
    continue;
  }
  const bytes = readFileSync(file);
  const first = bytes.subarray(0, 8).toString("latin1");
  if (
    file.startsWith(FINDS) ||
    DATA.some(([signature, ending]) => first.startsWith(signature) && file.endsWith(ending))
  ) {
    binaries++;
    continue;
  }
  if (bytes.includes(0)) faults.push(`${file}: a binary of no kind that is allowed`);
  const [sign] = (RUN.test(file) && MISLEADING.exec(bytes.toString("utf8"))) || [];
  if (sign) faults.push(`${file}: a character that misleads, U+${sign.codePointAt(0)?.toString(16)}`);
}
console.log(`${files.length} files, of which ${binaries} are pictures, workbooks or finds; the others are texts`);
for (const fault of faults) console.log(`FAULT ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
