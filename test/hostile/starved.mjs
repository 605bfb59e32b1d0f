import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { faultOfSentence } from "./judge.mjs";
import { generateHostile, ourForm } from "./form.mjs";

/**
 * The command line whose workers have little memory, over one batch of everything: good returns, hostile files (plain and from our
 * own form), and the whole corpus of foreign files. Whatever the memory, the batch ends by itself, each file has one verdict, those
 * sent back have a plain sentence, and the good ones are in. A file that was too large for a worker may be read with more memory:
 * any other verdict stays what it was.
 *
 *   node test/hostile/starved.mjs [../shared/corpus] [--megabytes=256,128,64]
 */
const CLI = "dist/cli/pinghui.js";
const corpus = resolve(process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "../shared/corpus");
const said = process.argv.find((word) => word.startsWith("--megabytes="))?.split("=")[1] ?? "256,128,64";
const run = promisify(execFile);

const generator = join(corpus, "gen/make_hostile.py");
if (!existsSync(generator)) {
  console.log(`no generator at ${generator}: nothing was tested`);
  process.exit(process.env.CI === "true" ? 1 : 0);
}

/** Every verdict of one batch, by path. */
async function batch(megabytes) {
  const began = Date.now();
  const { stdout, stderr, code } = await run(
    process.execPath,
    ["--import", resolve("test/hostile/lessMemory.mjs"), CLI, "check", "--json", work, corpus],
    { maxBuffer: 1 << 29, env: { ...process.env, WORKER_MEGABYTES: String(megabytes) } },
  ).catch((error) => error);
  if (code !== 1) throw new Error(`${megabytes} MB: the batch broke off (${code}): ${String(stderr).slice(0, 500)}`);
  const verdicts = new Map(JSON.parse(stdout).map((verdict) => [verdict.file, verdict]));
  return { verdicts, seconds: Math.round((Date.now() - began) / 1000) };
}

/** Ended by its worker's memory, not by a limit of the guard. */
const outOfMemory = ({ reason }) => reason?.kind === "tooLarge" && reason.limit === undefined;

const work = mkdtempSync(join(tmpdir(), "pinghui-starved-"));
const at = (name) => join(work, name);
let failed = 0;
try {
  const form = ourForm(at("sample"), { departments: 78, banners: 22 });
  const good = readdirSync(at("sample/returns")).map((name) => `sample/returns/${name}`);
  await generateHostile(generator, at("plain"));
  await generateHostile(generator, at("own"), form);

  let most;
  for (const megabytes of said.split(",").map(Number)) {
    const { verdicts, seconds } = await batch(megabytes);
    most ??= verdicts;
    const faults = [
      ...[...most.keys()].filter((file) => !verdicts.has(file)).map((file) => `${file}: no verdict`),
      ...good.filter((file) => !verdicts.get(file)?.verdict.startsWith("accepted")).map((file) => `${file}: not in`),
      ...[...verdicts].flatMap(([file, verdict]) => {
        const fault = verdict.verdict === "rejected" ? faultOfSentence(verdict.reason.text) : undefined;
        if (fault) return [`${file}: ${fault}`];
        if (verdict.reason?.kind === "ourFault") return [`${file}: a fault of ours`];
        const before = most.get(file);
        return outOfMemory(verdict) || !before || JSON.stringify(before) === JSON.stringify(verdict)
          ? []
          : [
              `${file}: ${before.reason?.kind ?? before.verdict} before, ${verdict.reason?.kind ?? verdict.verdict} now`,
            ];
      }),
    ];
    const ended = [...verdicts.values()].filter(outOfMemory).map(({ file }) => file);
    console.log(
      `${megabytes} MB: ${verdicts.size} verdicts in ${seconds} s, ${good.length} good returns, ${ended.length} ended`,
    );
    for (const file of ended) console.log(`    ended: ${file}`);
    for (const fault of faults) console.log(`FAULT ${fault}`);
    failed += faults.length;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;
