// The corpus of foreign workbooks, read one after the other by one process that is warm, as a worker of the command line is:
// `node test/corpus/warm.mjs [../shared/corpus]`. What run.mjs asks of the command line, and besides: how long a file takes, whether
// it is called the same under another name (`返回表.xlsx`), whether any global prototype has changed after it, whether it is
// read the same with the language frozen, and whether its verdict
// is that of last time (verdicts.tsv, which `--accept` writes anew). The table holds names and counts, nothing of the files.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { loader } from "../../scripts/mutation/loader.mjs";
import { ratchet } from "../ratchet.mjs";
import { agrees, fits, labelled, unescaped, vaguer } from "./labels.mjs";

const WANTED = 0.995;
const TABLE = "test/corpus/verdicts.tsv";
/** What is counted of a workbook that is read, in the order of the table. */
const COUNTED = ["numbers", "texts", "booleans", "errors", "isoDates", "notCalculated", "broken"];
const HEAD = `file\tverdict\tsheets ${COUNTED.join(" ")}`;
const words = process.argv.slice(2);
const corpus = words.find((word) => !word.startsWith("--")) ?? "../shared/corpus";
const load = loader(process.cwd(), {}).fresh();
const { readWorkbook } = load(resolve("src/adapters/xlsx/read/readWorkbook.ts"));
const { inspectWorkbook } = load(resolve("src/adapters/xlsx/read/inspect.ts"));
const { freezeLanguage } = load(resolve("src/adapters/xlsx/read/freezeLanguage.ts"));
const { nodeInflater } = load(resolve("src/adapters/xlsx/read/node/nodeInflater.ts"));

const shared = [Object, Array, Function, String, Number, Boolean, RegExp, Map, Set, Promise, Error, Uint8Array].flatMap(
  (made) => [made, made.prototype],
);
const properties = () => shared.map((one) => Reflect.ownKeys(one).map(String).join(" ")).join("\n");
const untouched = properties();

const { files, oracle } = labelled(corpus);
const totals = { agrees: 0, disagrees: 0, refusedWrongly: 0, readWrongly: 0, refused: 0, otherKind: 0, either: 0 };
const [kinds, told, times, lines] = [new Map(), [], [], []];
let [faults, misnamed, renamed, vague, touched, most] = [0, 0, 0, 0, 0, 0];

const saidOf = (bytes, fileName) => {
  const readable = readWorkbook(bytes, { inflater: nodeInflater, fileName });
  if (readable.ok) return { sheets: inspectWorkbook(readable.snapshot) };
  const { kind, found, detail, limit } = readable.problem;
  return { problem: [kind, found ?? detail ?? limit ?? ""].join(" ").trim() };
};

const lineOf = (file, { sheets, problem }) =>
  sheets
    ? `${file}\tread\t${[sheets.length, ...COUNTED.map((one) => sheets.reduce((sum, sheet) => sum + sheet[one], 0))].join(" ")}`
    : `${file}\t${problem}`;

for (const { file, label, described } of files) {
  const bytes = new Uint8Array(readFileSync(join(corpus, unescaped(file))));
  const name = unescaped(file).split("/").at(-1);
  let said;
  const began = performance.now();
  try {
    said = saidOf(bytes, name);
  } catch (error) {
    faults++;
    told.push(`fault: ${file} ${error}`);
    continue;
  }
  times.push(performance.now() - began);
  most = Math.max(most, process.memoryUsage().rss);
  if (properties() !== untouched) touched++;
  const { sheets, problem } = said;
  lines.push(lineOf(file, said));
  if (problem !== undefined) kinds.set(problem, (kinds.get(problem) ?? 0) + 1);
  if (label === "REFUSE" && problem !== undefined && !fits(described, problem)) {
    misnamed++;
    told.push(`misnamed: ${file} ${described} is told as ${problem}`);
  }
  const other = problem === undefined ? undefined : saidOf(bytes, "返回表.xlsx").problem;
  if (other !== problem) {
    if (vaguer(problem, other)) vague++;
    else renamed++;
    told.push(`renamed: ${file} ${problem} → ${other}`);
  }
  const verdict =
    label === "EITHER"
      ? "either"
      : label === "REFUSE"
        ? sheets
          ? "readWrongly"
          : "refused"
        : sheets
          ? agrees(oracle.get(file), sheets)
            ? "agrees"
            : "disagrees"
          : /\.(xlsx|xlsm|xltx|xltm)$/i.test(file)
            ? "refusedWrongly"
            : "otherKind";
  totals[verdict]++;
  if (["disagrees", "refusedWrongly", "readWrongly"].includes(verdict))
    told.push(`${verdict}: ${file} ${problem ?? ""}`);
}

// The same once more in a language that is frozen, as it is in a worker: what a file says is the same, and nobody assigns to it.
freezeLanguage();
const frozen = shared.every((one) => Object.isFrozen(one));
const [timesFrozen, before] = [[], new Map(lines.map((line) => [line.slice(0, line.indexOf("\t")), line]))];
let differ = 0;
for (const { file } of files) {
  const bytes = new Uint8Array(readFileSync(join(corpus, unescaped(file))));
  const began = performance.now();
  let line;
  try {
    line = lineOf(file, saidOf(bytes, unescaped(file).split("/").at(-1)));
  } catch (error) {
    line = String(error);
  }
  timesFrozen.push(performance.now() - began);
  if (line === before.get(file)) continue;
  differ++;
  told.push(`frozen: ${file} ${line}`);
}

times.sort((one, other) => one - other);
const at = (share) => Math.round(times[Math.ceil(share * times.length) - 1] ?? 0);
for (const line of told) console.log(line);
console.log([...kinds].map(([kind, count]) => `${kind}: ${count}`).join(" · "));
console.log(JSON.stringify(totals));
console.log(
  `milliseconds a file: p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)}; ${Math.round(most / 2 ** 20)} MB at most`,
);
console.log(
  `${faults} faults, ${misnamed} refused for another reason than the label's, ${renamed} called otherwise under another name (${vague} more “.et or .xls”), ${touched} changed a global prototype`,
);
const asked = totals.agrees + totals.disagrees + totals.refusedWrongly;
timesFrozen.sort((one, other) => one - other);
console.log(
  `with the language ${frozen ? "frozen" : "NOT frozen"}: ${differ} of ${timesFrozen.length} read otherwise; ` +
    `p99 ${Math.round(timesFrozen[Math.ceil(0.99 * timesFrozen.length) - 1] ?? 0)} ms, ` +
    `all ${Math.round(timesFrozen.reduce((sum, one) => sum + one, 0))} ms (before ${Math.round(times.reduce((sum, one) => sum + one, 0))})`,
);
console.log(`read as the oracle does: ${totals.agrees} of ${asked}`);
const changes = ratchet(TABLE, HEAD, lines, words.includes("--accept"));
for (const change of changes) console.log(change);
if (changes.length > 0)
  console.log(`verdicts changed: ${changes.length} lines (node test/corpus/warm.mjs --accept takes them over)`);
process.exitCode =
  totals.agrees < WANTED * asked ||
  faults + misnamed + touched + differ + totals.readWrongly + changes.length > 0 ||
  !frozen
    ? 1
    : 0;
