/**
 * Loaded into the command line before itself (`node --import`). Fixes the clock, so that the same command gives the same
 * bytes, and ends the process without warning (SIGKILL) at one call of the file system: before it, or half way through it.
 *
 *   KILL_AT=7         before the seventh call of the main thread; unset: never
 *   KILL_HALF=1       a write at that place is done to the half first
 *   KILL_LOG=FILE     a line for each call, of a run that is not killed
 *   KILL_CLOCK=ISO    what time it is
 */
import fs from "node:fs";
import { isMainThread } from "node:worker_threads";

const { KILL_AT, KILL_HALF, KILL_LOG, KILL_CLOCK } = process.env;

if (KILL_CLOCK !== undefined) {
  const now = Date.parse(KILL_CLOCK);
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length === 0 ? [now] : given));
    }
    static now() {
      return now;
    }
  };
}

const CALLS = [
  "mkdirSync",
  "readdirSync",
  "openSync",
  "writeSync",
  "fsyncSync",
  "closeSync",
  "chmodSync",
  "renameSync",
];
if (isMainThread) {
  const { appendFileSync, writeSync } = fs;
  // Appending to the log makes calls of its own.
  let logging = false;
  let calls = 0;
  for (const name of CALLS) {
    const real = fs[name];
    fs[name] = function (...given) {
      if (logging) return real.apply(this, given);
      if (++calls === Number(KILL_AT)) {
        if (KILL_HALF !== undefined && name === "writeSync") {
          const [handle, bytes, from = 0] = given;
          writeSync(handle, bytes, from, Math.floor((bytes.length - from) / 2));
        }
        process.kill(process.pid, "SIGKILL");
      }
      if (KILL_LOG !== undefined) {
        logging = true;
        appendFileSync(KILL_LOG, `${calls}\t${name}\n`);
        logging = false;
      }
      return real.apply(this, given);
    };
  }
}
