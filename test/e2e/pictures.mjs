// The pictures of the README, taken from the workbench as it is: npm run pictures. Builds what is needed, as npm start does.
import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { buildWhatIsNeeded } from "../../scripts/workbench/builds.mjs";
import { samplesIn } from "../../scripts/workbench/samples.mjs";
import { serveWorkbench } from "../../scripts/workbench/server.mjs";
import { openWorkbench } from "./workbenchPage.mjs";

const out = path.resolve("docs/screens");
const LARGEST = 150_000;

buildWhatIsNeeded(path.resolve("."));
const samples = samplesIn(path.resolve("."));
await samples.folder("zh-CN");
const server = await serveWorkbench({ dist: path.resolve("dist"), port: 0, samples });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--lang=zh-CN", "--force-color-profile=srgb"],
  protocolTimeout: 300_000,
});
mkdirSync(out, { recursive: true });

async function take(bench, name) {
  await wait(1500);
  const file = path.join(out, `${name}.png`);
  await bench.page.screenshot({ path: file });
  const { size } = statSync(file);
  if (size > LARGEST) throw new Error(`${file} has ${size} bytes, more than ${LARGEST}`);
  console.log(`${file} ${size}`);
}

const small = { width: 960, height: 600 };
const unit = await openWorkbench(browser, server.url, { ...small, query: "pane=320&role=none" });
await unit.sample("started");
await unit.says(/约3/, 120_000);
const { sheet, address } = await unit.entry("D1.2.meetingCount");
await unit.goTo(sheet, address);
await take(unit, "unit");
await unit.close();

const office = await openWorkbench(browser, server.url, { ...small, query: "pane=320&role=none" });
await office.click(/收回并汇总自评表/);
await office.click(/用示例数据/);
await office.says(/汇总 \d+ 份到本工作簿/, 180_000);
await take(office, "office");
await office.close();
await browser.close();
await server.close();
