// What the pane loads first, and what later, gzipped as a web server sends it. Fails above the limit.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { sha256 } from "./delivery/files.mjs";

/** First load without Excel's own library, in KB of 1,024 bytes. */
const LIMIT = 250;
const dist = path.resolve("dist/taskpane");
const page = path.join(dist, "taskpane.html");
if (!existsSync(page)) {
  console.error("dist/taskpane is not there: npm run build first.");
  process.exit(1);
}

const html = readFileSync(page, "utf8");
const named = [...html.matchAll(/(?:src|href)="([^":,]+)"/g)].map(([, file]) => file);
const zipped = (file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
const files = readdirSync(dist).filter((file) => /\.(js|css|html)$/.test(file));
/** What a unit's form asks for at once: the words of one language and its scheme; the larger ones, to be sure. */
const AT_ONCE = ["words-", "scheme-"].map((prefix) => {
  const own = files.filter((file) => file.startsWith(prefix));
  return own.sort((one, other) => zipped(other) - zipped(one))[0];
});
const rows = files.map((file) => {
  const bytes = readFileSync(path.join(dist, file));
  const first = file === "taskpane.html" || named.includes(file) || AT_ONCE.includes(file);
  return { file, first, raw: bytes.length, zipped: zipped(file) };
});

const kb = (size) => (size / 1024).toFixed(1).padStart(8);
const table = (title, first) => {
  console.log(`\n${title.padEnd(44)}     raw    gzip  (KB)`);
  const own = rows.filter((row) => row.first === first).sort((one, other) => other.zipped - one.zipped);
  for (const { file, raw, zipped } of own) console.log(`${file.padEnd(44)}${kb(raw)}${kb(zipped)}`);
  const total = own.reduce((sum, { zipped }) => sum + zipped, 0);
  console.log(`${"".padEnd(44)}        ${kb(total)}`);
  return total / 1024;
};
const first = table("first load", true);
table("when first needed", false);

let failed = false;
if (first > LIMIT) {
  console.error(`\nThe first load is ${first.toFixed(1)} KB gzip; the limit is ${LIMIT} KB.`);
  failed = true;
}
// Excel's library has to be exactly as it came: its licence says so, and it finds its other files by their names.
const library = path.resolve("node_modules/@microsoft/office-js/dist");
const digest = (file) => sha256(readFileSync(file));
for (const file of ["office.js", "excel-win32-16.01.js", "excel-web-16.00.js", "zh-cn/office_strings.js"]) {
  const copy = path.join(dist, "office-js", file);
  if (!existsSync(copy) || digest(copy) !== digest(path.join(library, file))) {
    console.error(`\noffice-js/${file} is not the file that came with the package.`);
    failed = true;
  }
}
// Nothing that only a policy without eval would notice at run time.
for (const file of files.filter((name) => name.endsWith(".js"))) {
  if (
    /\b(?:eval|new Function)\(/.test(readFileSync(path.join(dist, file), "utf8").replace(/new Function\(""\)/g, ""))
  ) {
    console.log(`note: ${file} mentions eval or Function; the policy refuses it.`);
  }
}
process.exitCode = failed ? 1 : 0;
