import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { random } from "#usecases/sample/random";
import { targets } from "./targets";

/**
 * As long as FUZZ_SECONDS says, for each target. What breaks it is kept in test/fuzz/finds, where every change of the code is
 * tried on it. The n-th input of a seed is always the same: a run that hangs is found again by what it printed last.
 */
const SECONDS = Number(process.env["FUZZ_SECONDS"] ?? 60);
const SEED = Number(process.env["FUZZ_SEED"] ?? 1);
/** Milliseconds of the processor for one input: a machine that halts us meanwhile makes no find. */
const SLOW = 2_000;
const MOST_FINDS = 5;

it.each(targets)(
  "$name",
  ({ name, seeds, mutate, run }) => {
    const all = seeds();
    // What is made once is no fault of the first input.
    for (const seed of all) run(seed);
    const until = Date.now() + SECONDS * 1_000;
    const finds = new Map<string, string>();
    let count = 0;
    let slowest = 0;
    for (; Date.now() < until && finds.size < MOST_FINDS; count++) {
      const chance = random(SEED, count);
      const input = mutate(chance.pick(all), all, chance);
      if (count % 5_000 === 0) process.stderr.write(`${name}: seed ${SEED}, input ${count}\n`);
      const began = process.cpuUsage();
      const fault = faultOf(run, input);
      const took = process.cpuUsage(began).user / 1_000;
      slowest = Math.max(slowest, took);
      const found = fault ?? (took > SLOW ? `took ${Math.round(took)} ms` : undefined);
      if (found !== undefined && !finds.has(found)) {
        finds.set(found, keep(name, input));
      }
    }
    process.stderr.write(`${name}: ${count} inputs, slowest ${Math.round(slowest)} ms, ${finds.size} finds\n`);
    expect([...finds]).toEqual([]);
  },
  SECONDS * 1_000 + 120_000,
);

function faultOf(run: (input: Uint8Array) => void, input: Uint8Array): string | undefined {
  try {
    run(input);
    return undefined;
  } catch (error) {
    // One find for each place in the code, not for each input that leads there.
    return error instanceof Error ? `${error.name}: ${error.message.slice(0, 80)}` : String(error);
  }
}

function keep(target: string, input: Uint8Array): string {
  const folder = join(__dirname, "finds", target);
  mkdirSync(folder, { recursive: true });
  const name = createHash("sha256").update(input).digest("hex").slice(0, 16);
  writeFileSync(join(folder, name), input);
  return name;
}
