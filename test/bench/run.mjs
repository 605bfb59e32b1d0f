import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/**
 * `npm run bench [-- --runs 5] [--long]`: how fast we read, check, score, write and
 * consolidate, beside other libraries on the same files. Everything takes turns in each run, so that a busy minute of the
 * machine meets all alike; ratios are taken within a run, and medians over the runs. Fails only on wrong values.
 */

const { values: options } = parseArgs({
  options: { runs: { type: "string", default: "5" }, long: { type: "boolean" } },
});
const RUNS = Number(options.runs);

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const CLI = here("../../dist/cli/pinghui.js");
const OUT = here("../../out/bench");
const PYTHON = "/usr/bin/python3";

// ---------------------------------------------------------------------------------------------------------------
// Processes

function run(command, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, NODE_OPTIONS: "", ...env },
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

/** What one library makes of the files: milliseconds a file, megabytes, and what it saw in each. */
function measured(library, list) {
  const [program, script] = library === "openpyxl" ? [PYTHON, "measure.py"] : [process.execPath, "measure.mjs"];
  const args = [here(script), ...(library === "openpyxl" ? [] : [library]), list];
  const { times, cpu, peak, loaded, seen } = JSON.parse(run(program, args));
  return {
    mean: mean(times),
    steady: median(times.slice(times.length >> 1)),
    first: times[0],
    cpu: cpu / times.length,
    peak: peak / 1024,
    loaded,
    seen,
  };
}

/** A command of ours from start to end: seconds, and megabytes at its peak. */
function command(...args) {
  const file = join(OUT, "peak.json");
  const start = performance.now();
  run(process.execPath, ["--import", here("peakMemory.mjs"), CLI, ...args], { PEAK_MEMORY: file });
  const seconds = (performance.now() - start) / 1000;
  const { peak, cpu } = JSON.parse(readFileSync(file, "utf8"));
  return { seconds, cpu: cpu / 1000, peak: peak / 1024 };
}

// ---------------------------------------------------------------------------------------------------------------
// Samples, made by this very build and kept until there is another

const build = createHash("sha256").update(readFileSync(CLI)).digest("hex").slice(0, 12);

function sample(departments, banners) {
  const samples = join(OUT, "samples");
  mkdirSync(samples, { recursive: true });
  for (const old of readdirSync(samples)) if (!old.startsWith(build)) rmSync(join(samples, old), { recursive: true });
  const folder = join(samples, `${build}-${departments}-${banners}`);
  if (!existsSync(folder)) {
    const made = `${folder}.part`;
    rmSync(made, { recursive: true, force: true });
    say(`Making a sample of ${departments + banners} units`);
    const counts = ["--departments", String(departments), "--banners", String(banners), "--odd", "0", "--seed", "7"];
    run(process.execPath, [CLI, "sample", "--out", made, ...counts]);
    renameSync(made, folder);
  }
  const returns = readdirSync(join(folder, "returns")).sort();
  return { folder: join(folder, "returns"), roster: join(folder, "名录.xlsx"), returns: mixed(returns) };
}

/** Departments and banners come alternately, as the steps of a prime through the list lead; always the same way. */
const mixed = (names) => names.map((_, index) => names[(index * 617) % names.length]);

/** A list of so many returns for measure.mjs; more than there are begin again from the first. */
function listOf({ folder, roster, returns }, count) {
  const file = join(OUT, `files-${count}.json`);
  const files = Array.from({ length: count }, (_, index) => join(folder, returns[index % returns.length]));
  writeFileSync(file, JSON.stringify({ roster, returns: files }));
  return file;
}

// ---------------------------------------------------------------------------------------------------------------
// Numbers

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};
const medians = (runs) =>
  Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(runs.map((one) => one[key]))]));
const ratio = (these, those, key) => median(these.map((one, index) => one[key] / those[index][key]));
const shown = (number, digits = 2) => number.toFixed(digits);

function table(head, rows) {
  const lines = [head, head.map(() => "---"), ...rows];
  process.stdout.write(`\n${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`);
}
const say = (text) => process.stderr.write(`${text} …\n`);

/** A faster reader that reads something else would be no comparison. */
function sameNumbers(seenBy) {
  const { [READING]: ours, ...others } = seenBy;
  for (const [library, seen] of Object.entries(others)) {
    for (const [file, { numbers, sum }] of Object.entries(ours)) {
      const other = seen[file];
      if (other.numbers === numbers && Math.abs(other.sum - sum) <= 1e-6 * Math.max(1, Math.abs(sum))) continue;
      throw new Error(`${file}: we see ${numbers} numbers, sum ${sum}; ${library} ${other.numbers}, sum ${other.sum}`);
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------
// What is measured

const [VALUES, READING, CHECKING] = [
  "pinghui, values alone",
  "pinghui, as the commands read",
  "pinghui, read + check + score",
];
const python = spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;
const libraries = ["floor", VALUES, READING, CHECKING, "SheetJS", "ExcelJS", ...(python ? ["openpyxl"] : [])];

const thousand = sample(800, 200);
const hundred = sample(80, 20);
const forms = sample(41, 0);
const list = listOf(thousand, 1_000);
const scratch = mkdtempSync(join(OUT, "run-"));

const consolidating = ({ folder, roster }) =>
  command("consolidate", folder, "--roster", roster, "--out", join(scratch, "round.xlsx"));
const jobs = {
  "starting, and nothing else": () => command("--help"),
  "41 forms written": (number) =>
    command("issue", "--scheme", "departments", "--roster", forms.roster, "--out", join(scratch, `forms-${number}`)),
  "100 returns consolidated": () => consolidating(hundred),
  "1,000 returns consolidated": () => consolidating(thousand),
};
const SIZES = [100, 1_000, 10_000];

/** @type {(names: readonly (string | number)[]) => Record<string, any>} */
const listsFor = (names) => Object.fromEntries(names.map((name) => [name, []]));
const reading = listsFor(libraries);
const checking = listsFor(SIZES);
const commands = listsFor(Object.keys(jobs));
/** @type {Record<string, any>} */
const seenBy = {};
try {
  for (let number = 1; number <= RUNS; number++) {
    for (const library of libraries) {
      say(`Run ${number} of ${RUNS}: ${library}`);
      const { seen, ...took } = measured(library, list);
      reading[library].push(took);
      if (number === 1) seenBy[library] = seen;
    }
    for (const size of SIZES) {
      say(`Run ${number} of ${RUNS}: checking ${size}`);
      const { seen: _, ...took } = measured(CHECKING, listOf(thousand, size));
      checking[size].push(took);
    }
    for (const [job, start] of Object.entries(jobs)) {
      say(`Run ${number} of ${RUNS}: ${job}`);
      commands[job].push(start(number));
    }
  }
  if (options.long) commands["10,000 returns consolidated (one run)"] = [consolidating(sample(8_000, 2_000))];
} finally {
  rmSync(scratch, { recursive: true });
}

const verdicts = {};
for (const { verdict } of Object.values(seenBy[CHECKING])) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
const { floor: _floor, [CHECKING]: _checking, ...readers } = seenBy;
sameNumbers(readers);

// ---------------------------------------------------------------------------------------------------------------
// What came out

const files = `${thousand.returns.length} returns, median of ${RUNS} runs`;
process.stdout.write(
  `\nReading ${files}; every reader saw the same numbers in every file. Peak memory holds all files.\n`,
);
table(
  ["", "ms a file", "× floor", "steady ms", "× floor", "CPU ms", "× floor", "peak MB", "first ms", "loading ms"],
  libraries.map((library) => {
    const { mean, steady, cpu, peak, first, loaded } = medians(reading[library]);
    const over = (key) => shown(ratio(reading[library], reading.floor, key), 1);
    const times = [shown(mean), over("mean"), shown(steady), over("steady"), shown(cpu), over("cpu")];
    return [library, ...times, shown(peak, 0), shown(first, 0), shown(loaded, 0)];
  }),
);

process.stdout.write(`\nRead, check and score; beyond ${thousand.returns.length} the same returns again.\n`);
table(
  ["returns", "ms a return", "steady ms", "CPU ms", "peak MB"],
  SIZES.map((size) => {
    const { mean, steady, cpu, peak } = medians(checking[size]);
    return [String(size), shown(mean), shown(steady), shown(cpu), shown(peak, 0)];
  }),
);

process.stdout.write("\nCommands, from start to end.\n");
table(
  ["", "s", "CPU s", "peak MB"],
  Object.entries(commands).map(([job, runs]) => {
    const { seconds, cpu, peak } = medians(runs);
    return [job, shown(seconds), shown(cpu), shown(peak, 0)];
  }),
);

const consolidated = medians(commands["1,000 returns consolidated"]);
const fewer = medians(commands["100 returns consolidated"]);
/** @type {[string, number, "at most" | "at least" | "under", number][]} */
const wanted = [
  ["reading values, × floor", ratio(reading[VALUES], reading.floor, "mean"), "at most", 4],
  ["reading values and formulas, × floor", ratio(reading[READING], reading.floor, "mean"), "at most", 4],
  ["faster than SheetJS, times", ratio(reading.SheetJS, reading[READING], "mean"), "at least", 4],
  ["faster than ExcelJS, times", ratio(reading.ExcelJS, reading[READING], "mean"), "at least", 6],
  ["read + check + score, × reading", ratio(reading[CHECKING], reading[READING], "mean"), "under", 2],
  ["1,000 returns consolidated, s", consolidated.seconds, "under", 10],
  ["1,000 returns consolidated, MB", consolidated.peak, "under", 300],
  ["a return of 10,000 checked, × one of 100", ratio(checking[10_000], checking[100], "mean"), "at most", 1.1],
  ["a return of 1,000 consolidated, × one of 100", consolidated.seconds / 10 / fewer.seconds, "at most", 1.1],
];
const goals = wanted.map(([what, value, bound, limit]) => ({
  what,
  value,
  wanted: `${bound} ${limit}`,
  met: bound === "at least" ? value >= limit : bound === "under" ? value < limit : value <= limit,
}));
process.stdout.write("\nWanted\n");
table(
  ["", "measured", "wanted", ""],
  goals.map(({ what, value, wanted, met }) => [what, shown(value), wanted, met ? "met" : "not met"]),
);

const results = { runs: RUNS, returns: thousand.returns.length, verdicts, reading, checking, commands, goals };
writeFileSync(join(OUT, "results.json"), `${JSON.stringify(results, undefined, 2)}\n`);
