import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { randomFrom } from "../hostile/random.mjs";
import { jobsIn } from "./jobs.mjs";
import { trapsOf } from "./traps.mjs";

/**
 * The built command line, killed without warning while it issues, consolidates and lifts. Whatever the moment, each file
 * it writes is the whole old one or the whole new one, byte for byte; what it leaves beside is nobody else's to read and
 * is gone after the next run. Moments: every file system call of the writer, every write half done, and others at random.
 *
 *   node test/kill/run.mjs [--random=45] [--seed=1] [--job=lift]     (random moments for each of the three commands)
 */
const option = (name, fallback) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? fallback);
const RANDOM = option("random", 45);
const SEED = option("seed", 1);
const STOPPER = resolve("test/kill/stopper.mjs");
const [OLD_DAY, NEW_DAY] = ["2015-07-01T08:00:00Z", "2015-07-02T08:00:00Z"];
/** A file that is written, beside its place. */
const LEFT = /^\.pinghui-.*\.tmp$/;

const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");
const contentOf = (folder) => new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

function start(job, args, env) {
  const { CI: _, ...rest } = process.env;
  return spawn(process.execPath, ["--import", STOPPER, ...job.args, ...args], {
    stdio: "ignore",
    env: { ...rest, KILL_CLOCK: NEW_DAY, ...env },
  });
}
const ended = (child) =>
  new Promise((done) => {
    child.on("exit", (code, signal) => done(signal ?? code));
  });

/** Runs to its end; anything but 0 is a fault of the trial itself. */
async function whole(job, args, env = {}) {
  const code = await ended(start(job, args, env));
  if (code !== 0) throw new Error(`${job.name} ended with ${code}`);
}

async function trial(job, random, count) {
  mkdirSync(job.out, { recursive: true });
  await whole(job, job.before(job.out), { KILL_CLOCK: OLD_DAY });
  job.disguise?.(job.out);
  const old = contentOf(job.out);
  const log = `${job.out}.log`;
  const began = Date.now();
  await whole(job, job.after(job.out), { KILL_LOG: log });
  let full = Date.now() - began;
  const fresh = contentOf(job.out);
  if (![...fresh].every(([name, bytes]) => old.has(name) && hash(old.get(name)) !== hash(bytes)))
    throw new Error(`${job.name}: old and new cannot be told apart`);

  const calls = readFileSync(log, "utf8").trimEnd().split("\n");
  // missed: how many calls there are may differ by one or two from run to run.
  const seen = { killed: 0, missed: 0, old: 0, new: 0, left: 0, faults: [] };
  /** One run from the old state; says how long it took. */
  const once = async (env, after) => {
    for (const [name, bytes] of old) writeFileSync(join(job.out, name), bytes);
    const begin = Date.now();
    const child = start(job, job.after(job.out), env);
    const end = ended(child);
    if (after !== undefined) {
      await Promise.race([wait(after), end]);
      child.kill("SIGKILL");
    }
    if ((await end) !== "SIGKILL") return Date.now() - begin;
    seen.killed++;
    look(job, { old, fresh, seen, moment: after === undefined ? JSON.stringify(env) : `${Math.round(after)} ms` });
    return undefined;
  };
  for (const [index, line] of calls.entries()) {
    const KILL_AT = String(index + 1);
    const ways = line.endsWith("writeSync") ? [{ KILL_AT }, { KILL_AT, KILL_HALF: "1" }] : [{ KILL_AT }];
    for (const env of ways) if ((await once(env)) !== undefined) seen.missed++;
  }
  // Half anywhere, half in the last third, where the writing is. A run that was quicker than its kill is made again.
  for (let wanted = seen.killed + count; seen.killed < wanted;) {
    const part = seen.killed % 2 === 0 ? random() : 0.67 + random() / 3;
    full = (await once({}, part * full)) ?? full;
  }
  await whole(job, job.after(job.out));
  if (seen.missed > calls.length / 10) seen.faults.push(`${seen.missed} of ${calls.length} calls did not come again`);
  const stray = readdirSync(job.out).filter((name) => !fresh.has(name));
  if (stray.length > 0) seen.faults.push(`left after a whole run: ${stray.join(", ")}`);
  for (const [name, bytes] of contentOf(job.out))
    if (fresh.has(name) && hash(bytes) !== hash(fresh.get(name))) seen.faults.push(`${name} is not what it was`);
  return seen;
}

function look(job, { old, fresh, seen, moment }) {
  const there = contentOf(job.out);
  for (const [name, bytes] of fresh) {
    const now = there.get(name);
    if (now === undefined) seen.faults.push(`${moment}: ${name} is missing`);
    else if (hash(now) === hash(old.get(name))) seen.old++;
    else if (hash(now) === hash(bytes)) seen.new++;
    else seen.faults.push(`${moment}: ${name} is neither old nor new (${now.length} bytes)`);
  }
  const complete = new Set([...fresh.values()].map(hash));
  for (const [name, bytes] of there) {
    if (fresh.has(name)) continue;
    seen.left++;
    if (!LEFT.test(name)) seen.faults.push(`${moment}: ${name} is no name of ours`);
    // Complete, it has the mode of the file whose place it was about to take.
    const mode = statSync(join(job.out, name)).mode & 0o777;
    if (mode !== 0o600 && !complete.has(hash(bytes)))
      seen.faults.push(`${moment}: ${name} has mode ${mode.toString(8)}`);
  }
}

if (spawnSync("kill", ["-l"]).error) {
  console.log("这里没有 POSIX 信号，没有做中断测试。 No POSIX signals here: nothing was killed.");
  process.exit(process.env.CI === "true" ? 1 : 0);
}
const work = mkdtempSync(join(tmpdir(), "pinghui-kill-"));
const began = Date.now();
let [passed, failed] = [0, 0];
try {
  const random = randomFrom(SEED);
  const only = process.argv.find((word) => word.startsWith("--job="))?.slice("--job=".length);
  for (const job of jobsIn(work).filter(({ name }) => only === undefined || name.includes(only))) {
    const { faults, ...figures } = await trial(job, random, RANDOM);
    console.log(`${job.name}: ${JSON.stringify(figures)}`);
    for (const fault of faults) console.log(`  FAULT ${fault}`);
    failed += faults.length;
    passed += Math.max(0, figures.killed - faults.length);
  }
  for (const { what, faults } of only === undefined ? trapsOf(work) : []) {
    console.log(`${what}: ${faults.length === 0 ? "ok" : faults.join("; ")}`);
    if (faults.length === 0) passed++;
    else failed++;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`seed ${SEED}, ${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
