// Changes the code of each room in every small way, and asks whether a near test notices: `npm run test:mutation`, or some rooms:
// `npm run test:mutation -- numbers scoring`, or some files of a room: `npm run test:mutation -- checks/rules/over`. With
// `--again` only what survived last time is tried, and files that changed since; for when tests were added and none was taken
// away. Prints what survived and a table; fails where a score is below what it is held to.
import { setPriority } from "node:os";
import path from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { earlier, joined } from "./mutation/again.mjs";
import { filesOf, roomOf, ROOMS } from "./mutation/rooms.mjs";

/** Per cent of the mutants that a test must notice, in every room. */
const HELD_TO = 85;

// As awkward a place as that of the other tests (jest.config.mjs); and nobody else has to wait.
Object.assign(process.env, { TZ: "America/Phoenix", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" });
setPriority(19);

const AGAIN = process.argv.includes("--again");
const wanted = process.argv.slice(2).filter((word) => word !== "--again");
const rooms = wanted.length > 0 ? wanted : Object.keys(ROOMS);
const parts = rooms.map((words) => {
  const [room, ...within] = words.split("/");
  const part = within.join("/");
  const code = filesOf(roomOf(room).code, ".ts").filter((file) => file.includes(part));
  if (code.length === 0) throw new Error(`No file of ${room} has ${part} in its path.`);
  return { words, room, code };
});

/** Every mutant of these places, with what became of it. */
async function tried(room, mutate, report) {
  process.env.MUTATED_ROOM = room;
  const stryker = new Stryker({
    mutate,
    plugins: ["./scripts/mutation/nearTests.mjs"],
    testRunner: "nearTests",
    coverageAnalysis: "perTest",
    concurrency: 1,
    // Endless tests are ended by the runner itself, which measures the processor's time; this is for what waits without working.
    timeoutMS: 120_000,
    reporters: ["dots", "json"],
    // Its type is an enum that exists for the compiler only.
    logLevel: /** @type {import("@stryker-mutator/api/core").LogLevel} */ (/** @type {unknown} */ ("error")),
    jsonReporter: { fileName: report },
    tempDirName: ".cache/stryker",
    ignorePatterns: ["dist", "out", "coverage", ".cache", "docs/screens"],
    allowEmpty: false,
  });
  const mutants = await stryker.runMutationTest();
  return mutants.map((mutant) => ({ ...mutant, fileName: path.relative(".", mutant.fileName) }));
}

function triedAgain(room, code, report) {
  const { before, mutate } = earlier(report, code);
  console.log(`${before.length} mutants from last time, ${mutate.length} places again`);
  return tried(room, mutate, report.replace(/\.json$/, "-again.json")).then((now) => joined(before, now));
}

async function measured({ words, room, code }) {
  console.log(`\n${words}`);
  const started = Date.now();
  const report = `.cache/mutation/${words.replaceAll("/", "-")}.json`;
  const mutants = await (AGAIN ? triedAgain(room, code, report) : tried(room, code, report));
  const count = (...kinds) => mutants.filter(({ status }) => kinds.includes(status)).length;
  const [killed, endless] = [count("Killed"), count("Timeout")];
  const [survived, untested] = [count("Survived"), count("NoCoverage")];
  const ignored = count("Ignored");
  const counted = killed + endless + survived + untested;
  if (counted + ignored !== mutants.length) throw new Error(`${words}: a mutant ended with an error`);
  for (const { fileName, location, mutatorName, replacement, status } of mutants) {
    if (status !== "Survived" && status !== "NoCoverage") continue;
    const at = `${fileName}:${location.start.line}:${location.start.column}`;
    console.log(
      `${at} ${mutatorName}${status === "NoCoverage" ? " (no test)" : ""} → ${replacement.replace(/\s+/g, " ")}`,
    );
  }
  const score = ((killed + endless) * 100) / counted;
  const seconds = Math.round((Date.now() - started) / 1000);
  return { room: words, mutants: mutants.length, killed, endless, survived, untested, ignored, score, seconds };
}

const rows = [];
for (const part of parts) rows.push(await measured(part));
console.table(rows.map((row) => ({ ...row, score: row.score.toFixed(2) })));
const low = rows.filter(({ score }) => score < HELD_TO);
for (const { room, score } of low) console.log(`${room}: ${score.toFixed(2)} % is below ${HELD_TO} %`);
process.exitCode = low.length > 0 ? 1 : 0;
