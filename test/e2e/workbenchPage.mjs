// The workbench in headless Chromium, with an eye on everything that must not happen in it.
import { setTimeout as wait } from "node:timers/promises";

/**
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} url
 */
export async function openWorkbench(browser, url) {
  const page = await browser.newPage();
  const faults = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (!["data:", "blob:"].includes(asked.protocol) && asked.origin !== new URL(url).origin) {
      faults.push(`asked another origin: ${request.url()}`);
    }
  });
  await page.evaluateOnNewDocument(watch);
  await page.setViewport({ width: 1280, height: 900 });
  const began = performance.now();
  await page.goto(`${url}?language=zh-CN`);
  const frame = await until("the pane's frame", async () => page.frames().find((one) => one.url().includes("/pane/")));
  await frame.waitForSelector("main button", { timeout: 30_000 });
  const firstRender = performance.now() - began;

  const ask = (work, ...given) => page.evaluate(work, ...given);
  return {
    page,
    frame,
    firstRender,
    /** Milliseconds of every task of 50 ms or more since the page began. */
    longTasks: () => ask(() => window.longTasks),
    text: () => frame.evaluate(() => document.body.innerText),
    /** Waits until the pane says it, milliseconds are given back. */
    async says(pattern, within = 30_000) {
      const from = performance.now();
      await frame
        .waitForFunction(
          (source) => new RegExp(source).test(document.body.innerText),
          { timeout: within, polling: 20 },
          pattern.source,
        )
        .catch(async () => {
          throw new Error(
            `the pane never said ${pattern}; it says:\n${await frame.evaluate(() => document.body.innerText)}`,
          );
        });
      return performance.now() - from;
    },
    async click(pattern) {
      const found = await frame.waitForFunction(
        (source) =>
          [...document.querySelectorAll("button")].find(
            (one) => !one.disabled && new RegExp(source).test(one.textContent),
          ),
        { timeout: 10_000 },
        pattern.source,
      );
      await found.asElement().click();
    },
    /** The cells of a sheet, `values[row - 1][column - 1]`, null where nothing is held. */
    sheet: (name) =>
      ask(async (wanted) => {
        const { host } = window.pinghuiWorkbench;
        await host.idle();
        const { engine } = host.book;
        const id = engine.sheets().find((one) => one.name === wanted)?.id;
        if (id === undefined) return undefined;
        const { bottom, right } = engine.used(id);
        const cells = engine.read(id, { top: 1, left: 1, bottom, right });
        return cells.map((row) => row.map((cell) => cell?.value ?? null));
      }, name),
    sheets: () => ask(() => window.pinghuiWorkbench.host.book.engine.sheets().map(({ name }) => name)),
    /** What went wrong: in the page, by the policy, or by asking the host for what it doesn't play. */
    async faults() {
      const inFrames = await Promise.all(page.frames().map((one) => one.evaluate(() => window.policyFaults ?? [])));
      const refusals = await ask(() => window.pinghuiWorkbench.host.refusals);
      return [...faults, ...inFrames.flat().map((one) => `policy: ${one}`), ...refusals.map((one) => `host: ${one}`)];
    },
    close: () => page.close(),
  };
}

/** Runs in each document before its own scripts. */
function watch() {
  window.policyFaults = [];
  window.longTasks = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    window.policyFaults.push(`${violatedDirective} ${blockedURI}`);
  });
  new PerformanceObserver((list) => {
    window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask", buffered: true });
}

async function until(what, look) {
  for (let tries = 0; tries < 300; tries++) {
    const found = await look();
    if (found) return found;
    await wait(100);
  }
  throw new Error(`${what} never came`);
}
