// Pictures of the pane in headless Chromium, over a workbook in memory: every scene, both languages and themes, three
// widths. Written to out/screens. `npm run screens -- form zh` takes only those whose name holds all the words given.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { spawnSync } from "node:child_process";
import path from "node:path";
import axe from "axe-core";
import puppeteer from "puppeteer-core";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const dist = path.resolve("dist/preview");
const out = path.resolve("out/screens");
const words = process.argv.slice(2).filter((word) => word !== "--no-build");

/** By its name as it is read out, or by what it begins with. */
const click = (name) => async (page) => {
  if (typeof name === "string") {
    const handle = await page.waitForSelector(`::-p-aria([name="${name}"])`, { timeout: 5000 });
    return handle.click();
  }
  const found = await page.waitForFunction(
    (source) =>
      [...document.querySelectorAll("button, a")].find(({ textContent }) => new RegExp(source).test(textContent)),
    { timeout: 5000 },
    name.source,
  );
  return found.asElement().click();
};
const wait = (ms) => () => new Promise((resolve) => setTimeout(resolve, ms));

/** name → [scene, more of the address, what a person does first] by language */
const shots = {
  "01-form": ["form"],
  "02-scores": ["form", "", { zh: [click("得分")], en: [click("Scores")] }],
  "03-scores-open": [
    "form",
    "",
    { zh: [click("得分"), openAll, openFirstInner], en: [click("Scores"), openAll, openFirstInner] },
  ],
  "04-row": ["form", "&select=D2.1.itemsTaken", { zh: [click("本行")], en: [click("This row")] }],
  "05-row-empty": ["form", "", { zh: [click("本行")], en: [click("This row")] }],
  "06-hand-in": ["form", "", { zh: [click("检查并准备报送")], en: [click("Check and hand in")] }],
  "07-ready": ["clean", "", { zh: [click("检查并准备报送")], en: [click("Check and hand in")] }],
  "08-clean": ["clean"],
  "09-blank": ["blank"],
  "10-many": ["many", "", { zh: [onlyInView, arrowsMove], en: [onlyInView, arrowsMove] }],
  "11-about": ["form", "", { zh: [click("本表信息")], en: [click("About this form")] }],
  "12-menu": ["form", "", { zh: [click("更多")], en: [click("More")] }],
  "13-strange": ["strange"],
  "14-cards": ["other"],
  "15-new-form": ["other", "", { zh: [click(/新建自评表/)], en: [click(/New form/)] }],
  "16-office-empty": ["other", "", { zh: [click(/收回并汇总/)], en: [click(/Take returns/)] }],
  "17-office": [
    "other",
    "",
    {
      zh: [click(/收回并汇总/), click(/用示例数据/), settled],
      en: [click(/Take returns/), click(/sample data/), settled],
    },
  ],
  "18-office-list": [
    "other",
    "",
    {
      zh: [click(/收回并汇总/), click(/用示例数据/), settled, scrollDown, openFirstInner],
      en: [click(/Take returns/), click(/sample data/), settled, scrollDown, openFirstInner],
    },
  ],
  "19-round": [
    "other",
    "",
    {
      zh: [
        click(/收回并汇总/),
        click(/用示例数据/),
        settled,
        click(/汇总 \d+ 份/),
        wait(1500),
        selectNumber,
        scrollDown,
        click("查来源"),
        wait(300),
        scrollDown,
      ],
      en: [
        click(/Take returns/),
        click(/sample data/),
        settled,
        click(/Consolidate/),
        wait(1500),
        selectNumber,
        scrollDown,
        click("Find its source"),
        wait(300),
        scrollDown,
      ],
    },
  ],
  "20-issue-forms": [
    "other",
    "",
    {
      zh: [click(/新建自评表/), click("按名录一次下发多张")],
      en: [click(/New form/), click("Issue many from a roster")],
    },
  ],
  "23-steps": ["other", "", { zh: [click(/各个步骤/)], en: [click(/All steps/)] }],
  "24-steps-round": [
    "other",
    "",
    {
      zh: [click(/收回并汇总/), click(/用示例数据/), settled, click("一轮评估的各个步骤")],
      en: [click(/Take returns/), click(/sample data/), settled, click("All steps of a round")],
    },
  ],
  "25-verify-issue": [
    "other",
    "",
    {
      zh: [click(/收回并汇总/), click(/用示例数据/), settled, click("一轮评估的各个步骤"), click(/^生成核验表/)],
      en: [
        click(/Take returns/),
        click(/sample data/),
        settled,
        click("All steps of a round"),
        click(/^Verification forms/),
      ],
    },
  ],
  "26-verify-issued": [
    "other",
    "",
    {
      zh: [
        ...[click(/收回并汇总/), click(/用示例数据/), settled, click("一轮评估的各个步骤"), click(/^生成核验表/)],
        ...[write(/评估人员姓名/, "张三"), press, made],
      ],
      en: [
        ...[
          click(/Take returns/),
          click(/sample data/),
          settled,
          click("All steps of a round"),
          click(/^Verification forms/),
        ],
        ...[write(/Assessor’s name/, "Zhang San"), press, made],
      ],
    },
  ],
  "27-verify-collect": [
    "other",
    "",
    { zh: [click(/各个步骤/), click(/^收回核验表/)], en: [click(/All steps/), click(/^Take verification/)] },
  ],
  "44-headcount": [
    "other",
    "",
    {
      zh: [click(/各个步骤/), click(/^核对并锁定领导职数/)],
      en: [click(/All steps/), click(/^Check and lock headcount/)],
    },
  ],
  "45-migrate": [
    "other",
    "",
    { zh: [click(/各个步骤/), click(/^旧版表换成新版/)], en: [click(/All steps/), click(/^Move older forms/)] },
  ],
  "46-next-round": [
    "other",
    "",
    { zh: [click(/各个步骤/), click(/^开始下一轮/)], en: [click(/All steps/), click(/^Begin the next round/)] },
  ],
  "47-plan-document": [
    "other",
    "",
    { zh: [click(/各个步骤/), click(/^实施方案文书/)], en: [click(/All steps/), click(/^Plan as a document/)] },
  ],
  "28-finalise": ["settled", "", { zh: [click(/下一步：定稿/)], en: [click(/^Next: Make/)] }],
  "29-finalised": [
    "settled",
    "",
    {
      zh: [click(/下一步：定稿/), write(/定稿人/, "王主任"), press, made],
      en: [click(/^Next: Make/), write(/Made final by/, "Wang"), press, made],
    },
  ],
  "30-final-open": ["final"],
  "31-documents": ["final", "", { zh: [click(/下一步：/), press, made], en: [click(/^Next: /), press, made] }],
  "32-ledger": ["final", "", { zh: [click(/^整改台账/)], en: [click(/^Rectification/)] }],
  "33-survey-count": [
    "other",
    "",
    { zh: [click(/各个步骤/), click(/^统计问卷/)], en: [click(/All steps/), click(/^Count/)] },
  ],
  "34-plan-checked": [
    "other",
    "",
    {
      zh: [click(/各个步骤/), click(/^评估方案/), press, made],
      en: [click(/All steps/), click(/^Plan of/), press, made],
    },
  ],
  "35-scheme-start": [
    "other",
    "",
    { zh: [click(/各个步骤/), click(/^写自己的方案/)], en: [click(/All steps/), click(/^Write a scheme/)] },
  ],
  "36-scheme": ["scheme", "", { zh: [says("可以发布")], en: [says("ready to publish")] }],
  "37-scheme-faults": ["schemeFaults", "", { zh: [says("不一致|合计")], en: [says("add up")] }],
  "38-scheme-points": [
    "schemeFaults",
    "",
    { zh: [says("合计"), click("分值"), openFirst], en: [says("add up"), click("Points"), openFirst] },
  ],
  "39-scheme-trial": [
    "scheme",
    "",
    {
      zh: [says("可以发布"), click("试填"), says("最高可得"), openFirst],
      en: [says("ready to publish"), click("Trial"), says("At most"), openFirst],
    },
  ],
  "40-scheme-publish": [
    "schemePublished",
    "",
    { zh: [says("可以发布"), press], en: [says("ready to publish"), press] },
  ],
  "41-scheme-published": [
    "schemePublished",
    "",
    {
      zh: [says("可以发布"), press, write(/修改人/, "王主任"), write(/修改原因/, "提高优秀线"), press, made],
      en: [says("ready to publish"), press, write(/Changed by/, "Wang"), write(/Reason/, "A higher bar"), press, made],
    },
  ],
  "42-pictures": [
    "final",
    "",
    {
      zh: [click(/^看图分析/), press, wait(1500), tall],
      en: [click(/^Results at a glance/), press, wait(1500), tall],
    },
  ],
  "43-pictures-self": [
    "other",
    "",
    {
      zh: [click(/收回并汇总/), click(/用示例数据/), settled, click("看图分析"), wait(1500), tall],
      en: [click(/Take returns/), click(/sample data/), settled, click("Results at a glance"), wait(1500), tall],
    },
  ],
  "21-locked": ["locked", "", { zh: [click(/示例/), wait(800)], en: [click(/sample/), wait(800)] }],
  "22-trouble": [
    "form",
    "",
    { zh: [trouble, click("全部检查"), wait(300)], en: [trouble, click("Check all"), wait(300)] },
  ],
};

/** Into the field of that label. */
function write(label, text) {
  return async (page) => {
    await page.waitForSelector("main input");
    const id = await page.evaluate(
      (source) =>
        [...document.querySelectorAll("main label")].find(({ textContent }) => new RegExp(source).test(textContent))
          ?.htmlFor,
      label.source,
    );
    await page.type(`[id="${id}"]`, text);
  };
}
/** The one button below. */
async function press(page) {
  await wait(500)();
  await page.click("footer button");
}
async function made(page) {
  await page.waitForFunction(() => window.saved.length > 0, { timeout: 60_000 });
  await wait(300)();
}
function says(pattern) {
  return (page) =>
    page.waitForFunction((source) => new RegExp(source).test(document.body.innerText), { timeout: 60_000 }, pattern);
}
async function openFirst(page) {
  await page.waitForSelector("main li button[aria-expanded=false]");
  await page.click("main li button[aria-expanded=false]");
}
async function openAll(page) {
  await page.waitForSelector("main ul li button[aria-expanded]");
  for (const button of await page.$$("main > div > ul > li > button[aria-expanded=false]")) await button.click();
}
async function openFirstInner(page) {
  const button = await page.$("main li li button[aria-expanded=false], main section ul li button[aria-expanded=false]");
  await button?.click();
}
/** Of three hundred issues only those in view are in the page, and each says which of how many it is. */
async function onlyInView(page) {
  await page.waitForSelector("li[aria-setsize]");
  const lines = await page.$$eval("li[aria-setsize]", (all) => all.map((line) => Number(line.ariaSetSize)));
  if (lines.length > 80 || !(lines[0] > 300)) throw new Error(`${lines.length} lines drawn of ${lines[0]}`);
}
/** Arrows move within a list, Esc and Tab leave it. */
async function arrowsMove(page) {
  const focused = () => page.evaluate(() => document.activeElement?.closest("li")?.ariaPosInSet);
  await page.focus("li[aria-setsize] button");
  const before = Number(await focused());
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  if (Number(await focused()) !== before + 2) throw new Error(`arrows went from ${before} to ${await focused()}`);
}
async function settled(page) {
  await page.waitForFunction(
    () => /汇总 \d+ 份|Consolidate \d+/.test(document.querySelector("footer")?.textContent ?? ""),
    {
      timeout: 60_000,
    },
  );
}
/** All of a long desk in one picture. */
async function tall(page) {
  const height = await page.evaluate(() => (document.querySelector("main")?.scrollHeight ?? 0) + 300);
  await page.setViewport({ width: page.viewport().width, height });
}
async function scrollDown(page) {
  await page.evaluate(() => {
    const middle = document.querySelector("main");
    if (middle) middle.scrollTop = middle.scrollHeight;
  });
  await wait(200)();
}
async function selectNumber(page) {
  await page.evaluate(async () => {
    const { workbook } = window;
    const read = await workbook.read();
    const sheet = read.value.sheets.find(({ name }) => /指标矩阵|Matrix|matrix/.test(name));
    if (sheet) workbook.select({ sheet: sheet.name, row: 5, column: 5 });
  });
}
async function trouble(page) {
  await page.evaluate(() => {
    window.workbook.trouble({ kind: "cellBeingEdited" });
  });
}

if (!process.argv.includes("--no-build")) {
  const built = spawnSync("npx", ["webpack", "--config", "webpack.preview.config.js"], { stdio: "inherit" });
  if (built.status !== 0) process.exit(1);
}
const types = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html; charset=utf-8" };
const server = createServer((request, response) => {
  const file = path.join(dist, new URL(request.url ?? "/", "http://x").pathname);
  if (!file.startsWith(dist)) return response.writeHead(404).end();
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" });
  response.end(readFileSync(file));
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const { port } = server.address();

if (words.length === 0) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
});
let failed = 0;
const page = await browser.newPage();
page.on("console", (message) => {
  if (message.type() === "error") {
    failed++;
    console.log(`  console: ${message.text()}`);
  }
});
page.on("pageerror", (error) => {
  failed++;
  console.log(`  page: ${error.message}`);
});
for (const [name, [scene, more = "", steps = {}]] of Object.entries(shots)) {
  for (const [language, code] of [
    ["zh", "zh-CN"],
    ["en", "en-US"],
  ]) {
    for (const theme of ["light", "dark"]) {
      for (const width of [320, 350, 1280]) {
        const file = `${name}-${language}-${theme}-${width}`;
        const parts = file.split("-");
        if (!words.every((word) => parts.includes(word))) continue;
        await page.setViewport({ width, height: width === 1280 ? 900 : 720 });
        await page.goto(`http://127.0.0.1:${port}/preview.html?scene=${scene}&language=${code}&theme=${theme}${more}`);
        await page.waitForSelector("h1");
        try {
          for (const step of steps[language] ?? []) await step(page);
        } catch (error) {
          failed++;
          console.log(`  ${file}: ${error.message}`);
        }
        await wait(500)();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 0) {
          failed++;
          console.log(`  ${file}: ${wide} px too wide`);
        }
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() =>
          // Tabster's own stops at the ends of a group move the focus on at once; nobody rests on them.
          window.axe.run(
            { exclude: [["[data-tabster-dummy]"]] },
            {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            },
          ),
        );
        for (const { id, nodes } of violations) {
          failed++;
          console.log(
            `  ${file}: axe ${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.split("\n")[1] ?? ""}`,
          );
        }
        await page.screenshot({ path: path.join(out, `${file}.png`) });
      }
    }
  }
}
await browser.close();
server.close();
console.log(failed === 0 ? "screens written to out/screens" : `${failed} things to look at`);
process.exitCode = failed === 0 ? 0 : 1;
