// The workbench in headless Chromium, with an eye on everything that must not happen in it.
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds after which a click is no half of a double click: the grid's half second, and some for a busy machine. */
const SINGLE_CLICK = 700;

/**
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} url
 * @param {{ query?: string, width?: number, height?: number, colors?: "forced" }} [how] `query` is more of the address
 */
export async function openWorkbench(browser, url, { query = "role=none", width = 1280, height = 900, colors } = {}) {
  const page = await browser.newPage();
  const faults = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A pane that is replaced with its workbook stops asking.
    if (request.failure()?.errorText !== "net::ERR_ABORTED")
      faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (!["data:", "blob:"].includes(asked.protocol) && asked.origin !== new URL(url).origin) {
      faults.push(`asked another origin: ${request.url()}`);
    }
  });
  await page.evaluateOnNewDocument(watch);
  await page.setViewport({ width, height });
  const downloads = path.resolve("out/e2e/downloads");
  mkdirSync(downloads, { recursive: true });
  const client = await page.createCDPSession();
  // Puppeteer has no word for it; the browser has.
  if (colors) {
    const features = [{ name: "forced-colors", value: "active" }];
    await client.send("Emulation.setEmulatedMedia", { features });
  }
  await client.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });

  // Another workbook in the place of a changed one: stories go on, but for one that says no.
  const questions = [];
  let saysYes = true;
  page.on("dialog", (dialog) => {
    if (dialog.type() !== "confirm") return;
    questions.push(dialog.message());
    void (saysYes ? dialog.accept() : dialog.dismiss());
  });

  const language = /language=/.test(query) ? "" : "language=zh-CN&";
  const began = performance.now();
  await page.goto(`${url}?${language}${query}`, { timeout: 120_000 });
  const paneFrame = () => {
    const frame = page.frames().find((one) => one.url().includes("/pane/") && !one.detached);
    if (!frame) throw new Error("the page has no pane");
    return frame;
  };
  await until("the pane's frame", async () => page.frames().some((one) => one.url().includes("/pane/")));
  await paneFrame().waitForSelector("main button", { timeout: 60_000 });
  const firstRender = performance.now() - began;

  let clicked = 0;
  const ask = (work, ...given) => page.evaluate(work, ...given);
  const text = () => paneFrame().evaluate(() => document.body.innerText);
  return {
    page,
    /** Whether each worker that is running now refuses to change the language, by its name. */
    async frozenWorkers() {
      const seen = await Promise.all(page.workers().map((worker) => worker.evaluate(frozenHere)));
      return Object.fromEntries(seen);
    },
    /** A workbook that is opened brings a pane of its own: ask for it each time. */
    get frame() {
      return paneFrame();
    },
    firstRender,
    /** Does something, saying no to what the page asks; gives what it asked. */
    async refusing(doing) {
      const before = questions.length;
      saysYes = false;
      await doing();
      await until("a question", async () => questions.length > before);
      saysYes = true;
      return questions.at(-1);
    },
    /** Where the browser puts what is saved. */
    downloads,
    /** Milliseconds of every task of 50 ms or more since the page began. */
    longTasks: () => ask(() => window.longTasks),
    /** Bytes of JavaScript's memory that are still in use after everything unused is thrown away. */
    async memory() {
      await client.send("HeapProfiler.collectGarbage");
      const { usedSize } = await client.send("Runtime.getHeapUsage");
      return usedSize;
    },
    text,
    /** Waits until the pane says it, milliseconds are given back. A workbook that is opened meanwhile brings a new pane. */
    async says(pattern, within = 30_000) {
      const from = performance.now();
      const left = () => within - (performance.now() - from);
      for (;;) {
        await until("the pane's frame", async () => page.frames().some((one) => one.url().includes("/pane/")));
        const frame = paneFrame();
        try {
          await frame.waitForFunction(
            (source) => new RegExp(source).test(document.body?.innerText ?? ""),
            { timeout: Math.max(1, left()), polling: 20 },
            pattern.source,
          );
          return performance.now() - from;
        } catch (fault) {
          if (frame.detached && left() > 0) continue;
          const said = frame.detached ? "(it was replaced)" : await text();
          throw new Error(`the pane never said ${pattern}; it says:\n${said}`, { cause: fault });
        }
      }
    },
    /**
     * What a person waits for: milliseconds from Enter, which ends what is typed, until the pane's document says it. Seen by
     * an observer there: asking again and again would make the page lay itself out each time, and wait for that too.
     */
    async saysAfter(pattern, typed) {
      await ask(() => {
        window.addEventListener(
          "keydown",
          ({ key, timeStamp }) => key === "Enter" && (window.entered = timeStamp),
          true,
        );
      });
      const seen = await paneFrame().evaluateHandle(
        (source) => ({
          at: new Promise((resolve) => {
            const look = () => {
              if (!new RegExp(source).test(document.body.innerText)) return;
              watching.disconnect();
              resolve(window.parent.performance.now() - window.parent.entered);
            };
            const watching = new MutationObserver(look);
            watching.observe(document.body, { subtree: true, childList: true, characterData: true });
          }),
        }),
        pattern.source,
      );
      await typed();
      const patience = new AbortController();
      const never = wait(30_000, undefined, { signal: patience.signal }).then(() => this.says(pattern, 1));
      try {
        return await Promise.race([seen.evaluate(({ at }) => at), never]);
      } finally {
        patience.abort();
      }
    },
    /** Waits until the page itself says it in its bar. */
    async tells(pattern, within = 60_000) {
      await page
        .waitForFunction(
          (source) => new RegExp(source).test(document.getElementById("notice").textContent),
          { timeout: within, polling: 50 },
          pattern.source,
        )
        .catch(async () => {
          const said = await ask(() => document.getElementById("notice").textContent);
          throw new Error(`the page never said ${pattern}; it says: ${said}`);
        });
    },
    async click(pattern) {
      const found = await paneFrame().waitForFunction(
        (source) =>
          [...document.querySelectorAll("button, [role=tab]")].find(
            (one) => !one.disabled && new RegExp(source).test(one.textContent),
          ),
        { timeout: 10_000 },
        pattern.source,
      );
      await found.asElement().click();
    },
    /** Opens files as a person does who chooses them. */
    async open(file) {
      const input = await page.waitForSelector("#tools input[type=file]");
      await input.uploadFile(file);
    },
    async sample(name) {
      await page.select("#tools select", name);
      await this.tells(/已打开|is open/);
    },
    /** Saves the workbook; the file's path is given back. */
    async save(name) {
      const file = path.join(downloads, name);
      rmSync(file, { force: true });
      const [, save] = await page.$$("#tools > button");
      await save.click();
      await this.tells(/已存为|Saved as/, 120_000);
      await until(name, async () => existsSync(file) && statSync(file).size > 0);
      return file;
    },
    /** Goes to a cell as a person does: a click into the sheet, so that the keyboard is there, and then the cell. */
    async goTo(sheet, address) {
      const { x, y } = await (await page.$("#univer")).boundingBox();
      // Two clicks at one place within half a second are a double click, which opens the cell there.
      await wait(Math.max(0, clicked + SINGLE_CLICK - performance.now()));
      clicked = performance.now();
      await page.mouse.click(x + 150, y + 105);
      await ask((name, cell) => window.pinghuiDesk.person.goTo(name, cell), sheet, address);
      await wait(300);
    },
    /** Drags the handle of the selected cell so many rows down, as a person fills. */
    async fillDown(address, rows) {
      // Univer tells where a cell stands as if nothing were scrolled.
      await ask(() => void window.pinghuiDesk.host.book.engine.workbook.getActiveSheet().scrollToCell(0, 0));
      await wait(300);
      const frame = await ask(
        (at, down) => {
          const sheet = window.pinghuiDesk.host.book.engine.workbook.getActiveSheet();
          const { x, y } = document.querySelector("#univer canvas[id^=univer-sheet]").getBoundingClientRect();
          const [from, to] = [sheet.getRange(at), sheet.getRange(at).offset(down, 0)].map((one) => one.getCellRect());
          const middle = { x: x + to.x + to.width / 2, y: y + to.y + to.height / 2 };
          return { handle: { x: x + from.x + from.width, y: y + from.y + from.height }, middle };
        },
        address,
        rows,
      );
      await page.mouse.move(frame.handle.x, frame.handle.y);
      await page.mouse.down();
      await page.mouse.move(frame.middle.x, frame.middle.y, { steps: 10 });
      await page.mouse.up();
    },
    /** Waits until the clipboard holds the text. */
    async copied(text) {
      await page
        .browserContext()
        .overridePermissions(new URL(url).origin, ["clipboard-read", "clipboard-sanitized-write"]);
      await until("the copy", async () => (await ask(() => navigator.clipboard.readText())) === text);
    },
    async type(sheet, address, typed) {
      await this.goTo(sheet, address);
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
    },
    /** Where the entry of a field stands, and what it holds: by the marks in hidden row and column, never by a known address. */
    entry: (key) =>
      ask(async (wanted) => {
        const { host } = window.pinghuiDesk;
        await host.idle();
        const { engine } = host.book;
        for (const { id, name } of engine.sheets()) {
          const used = engine.used(id);
          if (!used) continue;
          const rows = engine.read(id, { ...used, top: 1, left: 1 });
          if (rows[0]?.[0]?.value !== "ph.data") continue;
          const column = rows[0].findIndex((cell) => cell?.value === "ph.value");
          const row = rows.findIndex(([cell]) => cell?.value === wanted);
          const address = `${String.fromCharCode(65 + column)}${row + 1}`;
          return { sheet: name, address, value: rows[row]?.[column]?.value ?? null };
        }
        return undefined;
      }, key),
    /** Waits until the selection is on a sheet of such a name; where it is then. */
    async selected(name) {
      const found = await page.waitForFunction(
        (source) => {
          const { book } = window.pinghuiDesk.host;
          const { selected } = book;
          const sheet = selected && book.nameOf(selected.sheet);
          return sheet && new RegExp(source).test(sheet) ? { sheet, address: selected.address } : undefined;
        },
        { timeout: 30_000, polling: 50 },
        name.source,
      );
      return found.jsonValue();
    },
    /** The cells of a sheet, `values[row - 1][column - 1]`, null where nothing is held. */
    sheet: (name) =>
      ask(async (wanted) => {
        const { host } = window.pinghuiDesk;
        await host.idle();
        const { engine } = host.book;
        const id = engine.sheets().find((one) => one.name === wanted)?.id;
        if (id === undefined) return undefined;
        const { bottom, right } = engine.used(id);
        const cells = engine.read(id, { top: 1, left: 1, bottom, right });
        return cells.map((row) => row.map((cell) => cell?.value ?? null));
      }, name),
    /** What went wrong: in the page, by the policy, or by asking the host for what it doesn't play. */
    async faults() {
      const inFrames = await Promise.all(page.frames().map((one) => one.evaluate(() => window.policyFaults ?? [])));
      const refusals = await ask(() => window.pinghuiDesk.host.refusals);
      return [...faults, ...inFrames.flat().map((one) => `policy: ${one}`), ...refusals.map((one) => `host: ${one}`)];
    },
    close: () => page.close(),
  };
}

/** Runs in a worker: its name, and whether what every object inherits from is as it was after somebody tried to change it. */
function frozenHere() {
  const refused = !Reflect.set(Object.prototype, "polluted", 1) && {}.polluted === undefined;
  delete Object.prototype.polluted;
  return [self.name, refused && [Array, Map, String, Promise].every((made) => Object.isFrozen(made.prototype))];
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

export async function until(what, look) {
  for (let tries = 0; tries < 600; tries++) {
    const found = await look();
    if (found) return found;
    await wait(100);
  }
  throw new Error(`${what} never came`);
}
