// The add-in as people use it: the built pane with Microsoft's own library over the workbench, in headless Chromium.
// Needs dist/cli, dist/taskpane and dist/workbench; prints its figures, leaves pictures in out/e2e.
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { serveWorkbench } from "../../scripts/workbench/server.mjs";
import { samplesIn } from "../../scripts/workbench/samples.mjs";
import { firstVisits } from "./firstVisit.mjs";
import { asOffice } from "./office.mjs";
import { handedIn } from "./handIn.mjs";
import { byKeyboard } from "./keyboard.mjs";
import { looks } from "./looks.mjs";
import { openedFiles } from "./files.mjs";
import { libraryScheme, ownRound, ownScheme } from "./scheme.mjs";
import { refusedWrites, reopened } from "./reopened.mjs";
import { moreSteps } from "./steps.mjs";
import { asUnit } from "./unit.mjs";
import { openWorkbench } from "./workbenchPage.mjs";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const out = path.resolve("out/e2e");

const ms = (value) => `${Math.round(value)} ms`;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const p95 = (values) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];
const spread = (values) => `median ${ms(median(values))}, p95 ${ms(p95(values))}`;
/** What nobody should have to wait for longer, in milliseconds, from an edit to what the pane says of it. */
const IMMEDIATE = 300;
const late = (values) =>
  `${values.filter((value) => value > IMMEDIATE).length} of ${values.length} over ${ms(IMMEDIATE)}`;

if (!existsSync(CHROMIUM)) {
  console.log(`这里没有 Chromium（${CHROMIUM}），没有做端到端测试。 No Chromium here: nothing was tested end to end.`);
  process.exit(process.env.CI === "true" ? 1 : 0);
}
for (const page of ["taskpane/taskpane.html", "workbench/workbench.html", "cli/pinghui.js"]) {
  if (existsSync(path.resolve("dist", page))) continue;
  console.log(`缺少 dist/${page}，请先构建。 dist/${page} is missing: build first.`);
  process.exit(1);
}

/** Each with what its page is asked for. */
const jobs = {
  unit: [asUnit],
  office: [asOffice],
  files: [openedFiles],
  reopened: [reopened],
  refused: [refusedWrites, { query: "role=none&faults=protected" }],
  handIn: [handedIn],
  scheme: [ownScheme],
  schemeRound: [ownRound],
  library: [libraryScheme],
  steps: [moreSteps],
  keyboard: [byKeyboard, { query: "" }],
};
/** What is told when none is named. */
const ALL = [
  "visit",
  "unit",
  "office",
  "files",
  "reopened",
  "refused",
  "handIn",
  "scheme",
  "schemeRound",
  "library",
  "steps",
  "keyboard",
  "looks",
];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ALL;
mkdirSync(out, { recursive: true });
const samples = samplesIn(path.resolve("."), path.resolve("out/e2e/samples"));
await Promise.all([samples.folder("zh-CN"), samples.folder("en-US")]);
const server = await serveWorkbench({ dist: path.resolve("dist"), port: 0, samples });
const browser = await puppeteer.launch({
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--lang=zh-CN", "--force-color-profile=srgb"],
  protocolTimeout: 300_000,
});
let failed = 0;

/** One story in a page of its own: whether it came to its end. What must never happen in a page counts at once. */
async function told(name, [story, how]) {
  const bench = await openWorkbench(browser, server.url, how);
  const picture = (what) => bench.page.screenshot({ path: path.join(out, `${what}.png`) });
  console.log(`${name}: first render ${ms(bench.firstRender)}`);
  let ended = true;
  try {
    const { appeared, vanished, grown, readAll, consolidated, ...facts } = await story(bench, {
      picture,
      folder: path.join(out, "round"),
    });
    if (appeared) {
      console.log(`  edit → issue: ${spread(appeared)}, ${late(appeared)}, the first of all ${ms(appeared[0])}`);
      console.log(`  mended → gone: ${spread(vanished)}, ${late(vanished)}`);
    }
    if (grown !== undefined)
      console.log(`  memory after ${appeared.length} rounds: ${(grown / 1e6).toFixed(1)} MB more`);
    if (readAll) console.log(`  60 returns read ${ms(readAll)}, consolidated and calculated ${ms(consolidated)}`);
    console.log(`  ${JSON.stringify(facts)}`);
  } catch (error) {
    ended = false;
    console.log(`  failed: ${error.stack}`);
    await picture(`${name}-failed`).catch(() => console.log("  and no picture could be taken"));
  }
  const long = await bench.longTasks();
  console.log(`  longest main-thread task ${ms(Math.max(0, ...long))}, ${long.length} of 50 ms or more`);
  for (const fault of await bench.faults()) {
    failed++;
    console.log(`  ${fault}`);
  }
  await bench.close();
  return ended;
}

try {
  if (wanted.includes("visit")) {
    const order = { chromium: CHROMIUM, dist: path.resolve("dist"), samples, out, times: 3 };
    console.log(`visit: first render, nothing attached: ${spread(await firstVisits(order))}`);
  }
  for (const [name, job] of Object.entries(jobs)) {
    if (!wanted.includes(name) || (await told(name, job))) continue;
    // Keys and clicks go into a page that draws and calculates by itself; on a busy machine one may come too early. A
    // person would try again, and a story that fails twice has failed. The first failure stays in what is printed.
    console.log(`${name}: once more`);
    if (!(await told(name, job))) failed++;
  }
  if (wanted.includes("looks")) failed += await looks(browser, server.url, out);
} finally {
  await browser.close();
  await server.close();
}
console.log(failed === 0 ? "end to end: all well" : `end to end: ${failed} faults`);
process.exitCode = failed === 0 ? 0 : 1;
