// How long a newcomer waits: a browser that was never here, with nothing attached. A debugger at the page makes the engine
// look up the place of every error that is made, once through all 7 MB: a second and more that nobody else waits for.
import { spawn } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { serveWorkbench } from "../../scripts/workbench/server.mjs";

const SAYS = "usable after ";
/** In the pane's page, beside what Excel gives it: the page's title tells when the first button stands there. */
const watch = `
;new MutationObserver(function (_, watching) {
  if (!document.querySelector("main button")) return;
  watching.disconnect();
  window.parent.document.title = ${JSON.stringify(SAYS)} + Math.round(window.parent.performance.now());
}).observe(document, { subtree: true, childList: true });
`;

/**
 * @param {{ chromium: string, dist: string, samples: object, out: string, times: number }} order
 * @returns {Promise<number[]>} milliseconds from the address to the pane's first button, one for each new browser
 */
export async function firstVisits({ chromium, dist, samples, out, times }) {
  const watched = path.join(out, "watched");
  rmSync(watched, { recursive: true, force: true });
  mkdirSync(watched, { recursive: true });
  for (const part of ["workbench", "taskpane"])
    cpSync(path.join(dist, part), path.join(watched, part), { recursive: true });
  appendFileSync(path.join(watched, "workbench/bridge.js"), watch);
  const server = await serveWorkbench({ dist: watched, port: 0, samples });
  try {
    const visits = [];
    for (let time = 0; time < times; time++) visits.push(await visit(chromium, `${server.url}?role=none`));
    return visits;
  } finally {
    await server.close();
    rmSync(watched, { recursive: true, force: true });
  }
}

async function visit(chromium, address) {
  const profile = mkdtempSync(path.join(tmpdir(), "pinghui-visit-"));
  const asked = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--window-size=1280,900"];
  const browser = spawn(chromium, [...asked, `--user-data-dir=${profile}`, "--remote-debugging-port=0", address], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = new Promise((resolve) => browser.once("close", resolve));
  try {
    const port = await portOf(browser.stderr);
    for (let tries = 0; tries < 600; tries++) {
      // The list of pages alone attaches to none of them.
      const pages = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
      const title = pages.map((page) => page.title).find((one) => one.startsWith(SAYS));
      if (title) return Number(title.slice(SAYS.length));
      await wait(100);
    }
    throw new Error("the pane of a first visit never showed a button");
  } finally {
    browser.kill();
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The browser says where it listens as soon as it does. */
function portOf(stderr) {
  let said = "";
  return new Promise((resolve, reject) => {
    stderr.on("data", (piece) => {
      said += piece;
      const [, port] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said) ?? [];
      if (port) resolve(port);
    });
    stderr.on("end", () => reject(new Error(`the browser ended at once: ${said}`)));
  });
}
