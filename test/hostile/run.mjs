import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { escaped, expectedOf } from "./expected.mjs";
import { generateHostile, ourForm, rawCells } from "./form.mjs";
import { judge } from "./judge.mjs";
import { ratchet } from "../ratchet.mjs";

/**
 * Hostile and odd files, made by the corpus' generator from a form of its own ("plain") and from a filled form of ours
 * ("own"), each class of them checked in one batch by the built command line, and held to two things: what the generator
 * expects (EXPECTED.tsv), and the verdicts of last time (verdicts.tsv, which `--accept` writes anew).
 *
 *   node test/hostile/run.mjs [../shared/corpus] [--accept] [--work=FOLDER]   (a folder of one's own is kept, and files there are used again)
 */
const CLI = "dist/cli/pinghui.js";
const TABLE = "test/hostile/verdicts.tsv";
const HEAD = "set\tfile\tverdict\tchanged cells that are told\tother findings";
const options = process.argv.slice(2).filter((word) => word.startsWith("--"));
const corpus = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "../shared/corpus";
const run = promisify(execFile);

const generator = join(corpus, "gen/make_hostile.py");
if (!existsSync(generator)) {
  console.log(`no generator at ${generator}: nothing was tested`);
  process.exit(process.env.CI === "true" ? 1 : 0);
}

/** Every verdict of a folder, by escaped name. The batch must end by itself, and say "partial" (1) or "all well" (0). */
async function checked(folder) {
  const began = Date.now();
  const workers = `${folder}.workers`;
  rmSync(workers, { force: true });
  const { stdout, code, stderr } = await run(
    process.execPath,
    ["--import", resolve("test/hostile/tryWorkers.mjs"), CLI, "check", "--json", "--answers", folder],
    { maxBuffer: 1 << 29, env: { ...process.env, WORKERS_TRIED: workers } },
  ).catch((error) => error);
  if (code !== undefined && code !== 1)
    throw new Error(`the batch broke off (${code}): ${String(stderr).slice(0, 500)}`);
  const tried = readFileSync(workers, "utf8").trimEnd().split("\n");
  if (tried.some((line) => line !== "refused")) throw new Error(`a worker's language can be changed: ${tried.join()}`);
  const verdicts = JSON.parse(stdout);
  return { verdicts: new Map(verdicts.map((verdict) => [escaped(verdict.file), verdict])), ms: Date.now() - began };
}

async function trial(set, folder, form) {
  const { verdicts, ms } = await checked(folder);
  const control = form && rawCells(form.file, form.sheet);
  const unescaped = (file) => join(folder, file.replaceAll("\\n", "\n").replaceAll("\\x1b", "\x1b"));
  const rows = expectedOf(folder).map((expected) => {
    // Those that are refused whole have no cells to name, and some of them inflate without end.
    const cells =
      control && ["FLAG", "OK"].includes(expected.outcome) && rawCells(unescaped(expected.file), form.sheet);
    const changed = cells ? new Map([...cells].filter(([cell, raw]) => control.get(cell) !== raw)) : undefined;
    const told = judge({ ...expected, set }, verdicts.get(expected.file), { changed, sheet: "填报数据" });
    return { set, ...expected, ...told };
  });
  console.log(`${set}: ${rows.length} files, ${verdicts.size} verdicts in ${(ms / 1000).toFixed(1)} s`);
  return rows;
}

function printTotals(rows) {
  const groups = [...new Set(rows.map(({ group }) => group))].sort();
  for (const group of groups) {
    const of = (outcome) => rows.filter((row) => row.group === group && row.outcome === outcome);
    const parts = ["REJECT", "FLAG", "OK", "EITHER"].flatMap((outcome) => {
      const all = of(outcome);
      return all.length === 0
        ? []
        : [`${outcome} ${all.filter(({ faults }) => faults.length === 0).length}/${all.length}`];
    });
    console.log(`  ${group.padEnd(24)}${parts.join("  ")}`);
  }
}

const own = options.find((word) => word.startsWith("--work="))?.slice("--work=".length);
const work = own ?? mkdtempSync(join(tmpdir(), "pinghui-hostile-"));
try {
  rmSync(join(work, "sample"), { recursive: true, force: true });
  const form = ourForm(join(work, "sample"));
  const [plain, ours] = await Promise.all([
    generateHostile(generator, join(work, "plain")),
    generateHostile(generator, join(work, "own"), form),
  ]);
  const rows = [...(await trial("plain", plain)), ...(await trial("own", ours, form))];
  printTotals(rows);
  const faulty = rows.filter(({ faults }) => faults.length > 0);
  for (const { set, file, outcome, reason, line, faults } of faulty)
    console.log(`FAULT ${set} ${file} (${outcome} ${reason}): ${line}\n      ${faults.join("\n      ")}`);
  const lines = rows.map(({ set, file, line }) => `${set}\t${file}\t${line}`.trimEnd());
  const changes = ratchet(TABLE, HEAD, lines, options.includes("--accept"));
  for (const change of changes) console.log(change);
  if (changes.length > 0)
    console.log(`verdicts changed: ${changes.length} lines (npm run test:hostile -- --accept takes them over)`);
  console.log(`${rows.length - faulty.length} passed, ${faulty.length} failed`);
  process.exitCode = faulty.length > 0 || changes.length > 0 ? 1 : 0;
} finally {
  if (own === undefined) rmSync(work, { recursive: true, force: true });
}
