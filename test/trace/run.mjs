/**
 * `npm run trace:pane [-- --returns 500] [--rounds 3]`: the built, minified pane with Microsoft's own library in headless
 * Chromium, over a host in another process (which holds and answers, and calculates nothing). Several hundred returns are
 * taken through the file input and consolidated into the open workbook, several times. Told are the first render, files a
 * second, the longest task on the pane's main thread in each phase, requests, and the memory of the page and its workers.
 * A task counts with all that is in it, the library's own work and React's too; by the clock, and by the processor: on a
 * busy machine a task is interrupted by others, and the clock goes on. Fails above 50 ms of processor time, and where ten
 * rounds hold more memory than two.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import puppeteer from "puppeteer-core";
import { serve } from "./server.mjs";
import { tasksIn } from "./tasks.mjs";

const { values } = parseArgs({
  options: { returns: { type: "string", default: "500" }, rounds: { type: "string", default: "3" } },
});
const LIMIT = 50;
/** So many times the memory after the second round is a leak. */
const LEAK = 1.1;
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const CLI = path.resolve("dist/cli/pinghui.js");
const HOST = path.resolve("dist/trace/host.js");
for (const needed of [CLI, HOST, path.resolve("dist/taskpane/taskpane.html")]) {
  if (existsSync(needed)) continue;
  console.log(`缺少 ${needed}，请先构建。 ${needed} is missing: build first.`);
  process.exit(1);
}

const folder = path.resolve("out/trace");
const { roster, returns } = sampleOf(Number(values.returns));
const { host, send } = createRequire(import.meta.url)(HOST).openHost();
const server = await serve({ dist: path.resolve("dist/taskpane"), send });
const browser = await puppeteer.launch({
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--lang=zh-CN", "--enable-precise-memory-info", "--js-flags=--expose-gc"],
  protocolTimeout: 600_000,
});
const page = await browser.newPage();
const faults = [];
page.on("pageerror", (error) => faults.push(error.message));
page.on("console", (message) => message.type() === "error" && faults.push(message.text()));

const began = performance.now();
await page.goto(server.url);
const frame = await page.waitForFrame((one) => one.url().includes("/pane/"));
await frame.waitForSelector("main button", { timeout: 60_000 });
console.log(`first render ${(performance.now() - began).toFixed(0)} ms`);

await click(/收回并汇总自评表/);
const give = async (selector, files) => (await frame.waitForSelector(selector)).uploadFile(...files);
let worst = 0;
await give("input[type=file]:not([multiple])", [roster]);
await says(/个单位/);
let label = "";
const taken = await phase(`${returns.length} files taken`, async () => {
  await give("input[type=file][multiple]", returns);
  label = (await says(/汇总 (\d+) 份到本工作簿/))[0];
});
console.log(`  ${((returns.length / taken) * 1000).toFixed(1)} files a second`);
/** Megabytes after each round, once everything that can be collected is. */
const held = [];
for (let round = 1; round <= Number(values.rounds); round++) {
  const from = host.trips.length;
  await phase(`round ${round} consolidated`, async () => {
    await click(new RegExp(label));
    await says(/已汇总 \d+ 份/);
    await frame.waitForFunction(
      (wanted) => [...document.querySelectorAll("button")].some(({ textContent }) => textContent === wanted),
      {},
      label,
    );
  });
  const trips = host.trips.slice(from).filter(({ cleansUp }) => !cleansUp);
  const bytes = trips.reduce((sum, trip) => sum + trip.bytes, 0);
  const largest = Math.max(...trips.map((trip) => trip.bytes));
  const mb = (size) => `${(size / 1e6).toFixed(2)} MB`;
  console.log(`  ${trips.length} requests, ${mb(bytes)}, the largest ${mb(largest)}`);
  assert.deepEqual(
    trips.filter(({ error }) => error),
    [],
  );
  await frame.evaluate(() => window.gc?.());
  const { usedJSHeapSize } = await frame.evaluate(() => ({
    ...window.performance.memory,
    usedJSHeapSize: window.performance.memory.usedJSHeapSize,
  }));
  const workers = await Promise.all(
    page.workers().map(async ({ client }) => {
      await client.send("HeapProfiler.collectGarbage");
      return (await client.send("Runtime.getHeapUsage")).usedSize;
    }),
  );
  held.push([usedJSHeapSize, ...workers].reduce((sum, size) => sum + size, 0) / 1e6);
  console.log(`  memory: page ${mb(usedJSHeapSize)}; its workers ${workers.map(mb).join(", ")}`);
}
// The first round loads what builds, the second fills what is kept for the next; after that nothing may grow.
const [, settled = 0] = held;
const last = held.at(-1) ?? 0;
const leaks = held.length > 3 && last > settled * LEAK;
if (held.length > 3)
  console.log(
    `memory of page and workers after round 2: ${settled.toFixed(1)} MB, after round ${held.length}: ${last.toFixed(1)} MB`,
  );
for (const fault of [...faults, ...host.refusals]) console.log(`fault: ${fault}`);
await browser.close();
server.close();
const good = worst <= LIMIT && !leaks && faults.length === 0 && host.refusals.length === 0;
console.log(good ? `no task above ${LIMIT} ms of processor time` : "not as it should be");
process.exit(good ? 0 : 1);

function sampleOf(count) {
  rmSync(folder, { recursive: true, force: true });
  const sizes = ["--departments", String(count - 40), "--banners", "40", "--odd", "20"];
  const made = spawnSync(process.execPath, [CLI, "sample", "--out", folder, "--seed", "7", ...sizes], {
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`${made.stdout}${made.stderr}`);
  const place = path.join(folder, "returns");
  return { roster: path.join(folder, "名录.xlsx"), returns: readdirSync(place).map((name) => path.join(place, name)) };
}

/** What is done, with every task of the pane's main thread while it is done. */
async function phase(name, work) {
  const trace = path.join(folder, "trace.json");
  await page.tracing.start({
    path: trace,
    categories: ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline", "v8.execute"],
  });
  const from = performance.now();
  await work();
  const took = performance.now() - from;
  await page.tracing.stop();
  const tasks = tasksIn(trace);
  const most = (of) => tasks.reduce((least, task) => Math.max(least, task[of]), 0);
  worst = Math.max(worst, most("processor"));
  console.log(`${name} in ${(took / 1000).toFixed(1)} s`);
  console.log(
    `  longest task ${most("processor").toFixed(1)} ms of processor time, ${most("clock").toFixed(1)} ms by the clock; ` +
      `above ${LIMIT} ms: ${tasks.filter(({ processor }) => processor > LIMIT).length} and ${tasks.filter(({ clock }) => clock > LIMIT).length} of ${tasks.length}`,
  );
  for (const task of tasks.filter(({ processor }) => processor > LIMIT * 0.7).slice(0, 8)) {
    console.log(`    ${task.processor.toFixed(1)} ms (${task.clock.toFixed(1)}): ${task.inside.join(", ")}`);
  }
  return took;
}

async function says(pattern) {
  const found = await frame.waitForFunction(
    (source) => new RegExp(source).exec(document.body.innerText),
    { timeout: 600_000, polling: 200 },
    pattern.source,
  );
  return found.jsonValue();
}

async function click(pattern) {
  const found = await frame.waitForFunction(
    (source) => [...document.querySelectorAll("button")].find((one) => new RegExp(source).test(one.textContent)),
    { timeout: 30_000 },
    pattern.source,
  );
  await found.asElement().click();
}
