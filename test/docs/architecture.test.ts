import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";

/** docs/architecture.md is the map of the code; it is held to what there is. */
const text = readFileSync("docs/architecture.md", "utf8").replace(/^```[^]*?^```$/gm, "");
const named = new Set([...text.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

it.each(foldersIn("src/core"))("names the room %s of the core", (room) => {
  expect(named).toContain(room);
});

it.each(foldersIn("src/adapters"))("names the adapter %s", (adapter) => {
  expect([`src/adapters/${adapter}`, adapter].some((name) => named.has(name))).toBe(true);
});

it.each(foldersIn("src").filter((name) => name !== "adapters"))("names src/%s", (folder) => {
  expect(named).toContain(`src/${folder}`);
});

it.each([...named].filter((name) => name.includes("/") && !/[*]|NAME/.test(name)))("%s is there", (name) => {
  const folders = [
    "",
    "src/",
    "src/core/",
    "src/core/scoring/",
    "src/core/validation/",
    "src/core/answers/",
    "src/core/languages/",
  ];
  expect(folders.some((folder) => existsSync(`${folder}${name}`))).toBe(true);
});
