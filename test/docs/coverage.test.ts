import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";

/** docs/coverage.md says where the domain lives; it is held to what there is. */
const text = readFileSync("docs/coverage.md", "utf8");
const rows = text.split("\n").flatMap((line) => {
  const [, first, where, shown] = /^\| ([AS]\d[^|]*)\|([^|]*)\|([^|]*)\|/.exec(line) ?? [];
  return first === undefined ? [] : [{ first, where: where ?? "", shown: shown ?? "" }];
});
const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");

/** "S01–S06", "S51, S61–S64" → each one. */
const numbersOf = (said: string, letter: string): number[] =>
  [...said.matchAll(new RegExp(`${letter}(\\d+)(?:–${letter}(\\d+))?`, "g"))].flatMap(([, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, index) => Number(from) + index),
  );

describe.each([
  ["S", 70],
  ["A", 21],
])("%s1 to %s", (letter, last) => {
  it("has each once", () => {
    const said = rows
      .filter(({ first }) => first.startsWith(letter))
      .flatMap(({ first }) => numbersOf((/^[AS\d–, ]+/.exec(first) ?? [""])[0], letter));
    expect(said.sort((a, b) => a - b)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  });
});

it.each(rows.flatMap(({ shown }) => quoted(shown)))("%s is a test", (name) => {
  expect([".test.ts", ".test.tsx", ".check.ts", ".mjs"].some((end) => existsSync(`test/${name}${end}`))).toBe(true);
});

it.each(rows.flatMap(({ where }) => quoted(where)).filter((name) => /^(core|assets)\//.test(name)))(
  "%s is there",
  (name) => {
    expect([`src/${name}`, `src/${name}.ts`, name].some((path) => existsSync(path))).toBe(true);
  },
);

/** docs/coverage-rules.md: V01–V60, each with its file and what it does not cover. */
const rules = readFileSync("docs/coverage-rules.md", "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, number, cells] = /^\| V(\d+)[^|]*\|(.*)\|$/.exec(line) ?? [];
    return number === undefined ? [] : [{ number: Number(number), names: quoted(cells ?? "") }];
  });
const roots = ["", "src/", "src/core/", "test/", "test/core/"];
const endings = ["", ".ts", ".test.ts", ".test.tsx", ".check.ts"];
const filesOf = (name: string): string[] =>
  roots.flatMap((root) => endings.map((ending) => root + name + ending)).filter((path) => existsSync(path));

describe("V01 to V60", () => {
  it("has each once", () =>
    expect(rules.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1)));

  it.each(
    rules.flatMap(({ number, names }) => names.filter((name) => name.includes("/")).map((name) => [number, name])),
  )("V%d names a file that is there: %s", (_, name) => expect(filesOf(String(name))).not.toEqual([]));

  const isRule = (name: string): boolean =>
    ["rules", "betweenUnits/rules"].some((folder) => existsSync(`src/core/validation/${folder}/${name}.ts`));
  const bare = rules.flatMap(({ number, names }) =>
    names.filter((name) => /^[A-Za-z]+$/.test(name)).map((name) => [number, name, names] as const),
  );
  it("names rules at all", () => expect(bare.filter(([, name]) => isRule(name)).length).toBeGreaterThan(40));

  it.each(bare)("V%d: %s is a rule with its test, or stands in a file that the row names", (_, name, names) => {
    if (isRule(name)) {
      // Rules that gates find have no test of their own; their rows name one.
      const own = ["rules", "betweenUnits"].map((folder) => `test/core/validation/${folder}/${name}.test.ts`);
      const named = names.flatMap(filesOf).filter((path) => path.endsWith(".test.ts"));
      expect([...own.filter((path) => existsSync(path)), ...named]).not.toEqual([]);
      return;
    }
    const texts = [
      ...names.flatMap(filesOf),
      ...names.filter(isRule).map((one) => `src/core/validation/rules/${one}.ts`),
    ]
      .filter((path) => path.endsWith(".ts"))
      .map((path) => readFileSync(path, "utf8"));
    const commands = ["issue"];
    expect(commands.includes(name) || texts.some((text) => text.includes(name))).toBe(true);
  });
});
