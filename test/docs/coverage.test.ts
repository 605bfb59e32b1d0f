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
])("%s1 to %s%d", (letter, last) => {
  it("has each once", () => {
    const said = rows
      .filter(({ first }) => first.startsWith(letter))
      .flatMap(({ first }) => numbersOf((/^[AS\d–, ]+/.exec(first) ?? [""])[0], letter));
    expect(said.sort((a, b) => a - b)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  });
});

it.each(rows.flatMap(({ shown }) => quoted(shown)))("%s is a test", (name) => {
  expect([".test.ts", ".check.ts"].some((ending) => existsSync(`test/${name}${ending}`))).toBe(true);
});

it.each(rows.flatMap(({ where }) => quoted(where)).filter((name) => /^(core|assets)\//.test(name)))(
  "%s is there",
  (name) => {
    expect([`src/${name}`, `src/${name}.ts`, name].some((path) => existsSync(path))).toBe(true);
  },
);
