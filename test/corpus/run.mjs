import { spawn } from "node:child_process";
import { join } from "node:path";
import { agrees, labelled, unescaped } from "./labels.mjs";

/**
 * Holds `pinghui inspect` to a corpus of foreign workbooks: MANIFEST.tsv says what is expected of each file, ORACLE.tsv
 * what two unrelated readers see in it. One process a file, 10 s each; a crash, a hang or a refusal without a reason is
 * a fault. Other kinds of file (.xls, .ods, .xlsb …) are to be refused by their true name.
 */
const corpus = process.argv[2] ?? "../shared/corpus";
const JOBS = 2;
const WALL = 10_000;
const WANTED = 0.995;

const { files, oracle } = labelled(corpus);

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
    else if (label === "EITHER") note("either", file);
    else if (label === "REFUSE") note(read ? "readWrongly" : "refused", file, complaint);
    else if (!read) note(/\.(xlsx|xlsm|xltx|xltm)$/i.test(file) ? "refusedWrongly" : "otherKind", file, complaint);
    else note(agrees(oracle.get(file), JSON.parse(out).sheets) ? "agrees" : "disagrees", file);
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
