import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { random } from "#usecases/sample/random";
import { targets } from "./targets";

/** Every input that once broke something, and a few new ones. `npm run fuzz` looks for more, for as long as one likes. */
const FINDS = join(__dirname, "finds");

describe.each(targets)("$name", ({ name, seeds, fresh, mutate, run }) => {
  const folder = join(FINDS, name);
  const finds = existsSync(folder) ? readdirSync(folder).sort() : [];
  it("takes what it was tried on first", () => {
    for (const seed of seeds()) expect(() => run(seed)).not.toThrow();
  });

  it(`takes the ${finds.length} inputs that once broke it`, () => {
    for (const find of finds)
      expect([find, fault(run, new Uint8Array(readFileSync(join(folder, find))))]).toEqual([find, undefined]);
  });

  it(`takes ${fresh} others`, () => {
    const all = seeds();
    for (let index = 0; index < fresh; index++) {
      const chance = random(1, index);
      const input = mutate(chance.pick(all), all, chance);
      expect([index, fault(run, input)]).toEqual([index, undefined]);
    }
  }, 120_000);
});

function fault(run: (input: Uint8Array) => void, input: Uint8Array): string | undefined {
  try {
    run(input);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.stack : String(error);
  }
}
