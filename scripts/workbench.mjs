// The workbench: all of the pane in a browser, no Excel needed.
//   npm run workbench    builds what is missing, serves, opens a browser    -- --no-open --port N    for scripts
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { Refusal, run } from "./delivery/refusal.mjs";
import { serveWorkbench, USUAL_PORT } from "./workbench/server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = path.join(root, "dist");

function buildWhatIsMissing() {
  /** @type {[page: string, options: string[]][]} */
  const builds = [
    ["taskpane/taskpane.html", ["--config-name", "taskpane"]],
    ["workbench/workbench.html", ["--config", "webpack.workbench.config.js"]],
  ];
  for (const [page, options] of builds) {
    if (existsSync(path.join(dist, page))) continue;
    console.log(`正在构建 ${page} …… Building it.`);
    const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
    const built = spawnSync(process.execPath, [webpack, ...options], { cwd: root, stdio: "inherit" });
    if (built.status !== 0) throw new Refusal("构建没有成功，原因见上。\nThe build failed; see above.");
  }
}

/** @param {string | undefined} text */
function portOf(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Refusal(
    `端口应是 0 到 65535 的整数，给的是“${text}”。\nA port is a whole number from 0 to 65535, not "${text}".`,
  );
}

/** @param {string} url */
function openBrowser(url) {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", url]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  const opened = spawn(command, args, { stdio: "ignore", detached: true });
  opened.on("error", () => console.log("请自己在浏览器里打开上面的地址。 Please open the address above yourself."));
  opened.unref();
}

async function main() {
  const { values } = parseArgs({ options: { "no-open": { type: "boolean" }, port: { type: "string" } } });
  const port = portOf(values.port);
  buildWhatIsMissing();
  const server = await serveWorkbench({ dist, ...(port !== undefined && { port }) }).catch((fault) => {
    if (fault.code !== "EADDRINUSE") throw fault;
    throw new Refusal(`端口 ${port} 已被占用，请换一个或不指定。\nPort ${port} is taken; name another, or none.`);
  });
  console.log(`评汇体验台 Pinghui workbench：${server.url}`);
  if (port === undefined && !server.url.endsWith(`:${USUAL_PORT}/`)) {
    console.log(`  端口 ${USUAL_PORT} 已被占用，换了一个。 Port ${USUAL_PORT} was taken; this is another.`);
  }
  console.log("试一试 What to try:");
  console.log("  填报单位 As a unit：右边点“先看一个示例”，在“填报数据”里改一个数，看右边的问题。");
  console.log("    “Look at a sample” on the right, then change a number on 填报数据 and watch the issues.");
  console.log("  编办 As the office：右边点“收回并汇总自评表”，再点“没有文件？用示例数据试一遍”，然后汇总。");
  console.log("    “Take returns and consolidate”, then the sample data, then consolidate.");
  console.log("按 Ctrl+C 结束。 Ctrl+C ends it.");
  process.once("SIGINT", () => void server.close());
  process.once("SIGTERM", () => void server.close());
  if (!values["no-open"]) openBrowser(server.url);
}

await run(main);
