import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Holds `pinghui inspect` to a corpus of foreign workbooks: MANIFEST.tsv says what is expected of each file, ORACLE.tsv
 * what two unrelated readers see in it. One process a file, 10 s each; a crash, a hang or a refusal without a reason is
 * a fault. Other kinds of file (.xls, .ods, .xlsb …) are to be refused by their true name.
 */
const corpus = process.argv[2] ?? "../shared/corpus";
const JOBS = 2;
const WALL = 10_000;
const WANTED = 0.995;

const unescaped = (text) =>
  text.replace(/\\x1b|\\n|\\r|\\\\/g, (sign) => ({ "\\x1b": "\x1b", "\\n": "\n", "\\r": "\r", "\\\\": "\\" })[sign]);
const rows = (name) =>
  readFileSync(join(corpus, name), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

const oracle = new Map();
for (const [file, number, , , , numbers, sum, booleans, errors, dates] of rows("ORACLE.tsv")) {
  const sheets = oracle.get(file) ?? new Map();
  sheets.set(Number(number), {
    numbers: Number(numbers),
    sum: Number(sum),
    booleans: Number(booleans),
    errors: Number(errors),
    dates: Number(dates),
  });
  oracle.set(file, sheets);
}
/** Labelled REFUSE for its extension only; by its bytes it is a workbook like any other, and that is what we go by. */
const ODD_LABELS = new Set(["phpspreadsheet/tests/data/Reader/XLSX/ribbon.donotopen.zip"]);
const files = rows("MANIFEST.tsv").map(([file, , , , expected]) => ({ file, label: expected.split(" ")[0] }));

function inspect(file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["dist/cli/pinghui.js", "inspect", "--json", join(corpus, unescaped(file))]);
    let out = "";
    let complaint = "";
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (complaint += data));
    const timer = setTimeout(() => child.kill("SIGKILL"), WALL);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, out, complaint: complaint.trim() });
    });
  });
}

const close = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const agrees = (file, { sheets }) =>
  [...(oracle.get(file) ?? [])].every(([number, wanted]) => {
    const seen = sheets[number - 1];
    return (
      seen &&
      seen.numbers === wanted.numbers &&
      close(seen.sum, wanted.sum) &&
      seen.booleans === wanted.booleans &&
      seen.errors === wanted.errors &&
      seen.isoDates === wanted.dates
    );
  });

const totals = {
  agrees: 0,
  disagrees: 0,
  refusedWrongly: 0,
  refused: 0,
  readWrongly: 0,
  otherKind: 0,
  either: 0,
  faults: 0,
};
const told = [];
const note = (kind, file, text = "") => {
  totals[kind]++;
  if (["disagrees", "refusedWrongly", "readWrongly", "faults"].includes(kind)) told.push(`${kind}: ${file} ${text}`);
};

async function worker(queue) {
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { file, label } = next;
    const { code, out, complaint } = await inspect(file);
    const read = code === 0;
    if (!read && (code !== 2 || complaint === "" || complaint.includes("\n")))
      note("faults", file, `exit ${code}: ${complaint.slice(0, 200)}`);
    else if (label === "EITHER" || ODD_LABELS.has(file)) note("either", file);
    else if (label === "REFUSE" || label === "REJECT") note(read ? "readWrongly" : "refused", file, complaint);
    else if (!read) note(/\.(xlsx|xlsm|xltx|xltm)$/i.test(file) ? "refusedWrongly" : "otherKind", file, complaint);
    else note(agrees(file, JSON.parse(out)) ? "agrees" : "disagrees", file);
  }
}

const queue = [...files].reverse();
await Promise.all(Array.from({ length: JOBS }, () => worker(queue)));
for (const line of told.sort()) console.log(line);
console.log(JSON.stringify(totals));
const asked = totals.agrees + totals.disagrees + totals.refusedWrongly;
const share = asked === 0 ? 0 : totals.agrees / asked;
console.log(`read as the oracle does: ${totals.agrees} of ${asked} (${(share * 100).toFixed(2)} %)`);
process.exitCode = share >= WANTED && totals.faults === 0 && totals.readWrongly === 0 ? 0 : 1;
