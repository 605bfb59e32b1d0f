// The pane in an Excel of one's own: an https server that rebuilds as files change, and the manifest sideloaded.
//   npm run excel               server, sideload, Excel         npm run excel -- --serve    the server alone, on any system
//   npm run excel -- --remove   Excel forgets the add-in again
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { commonHeaders, contentSecurityPolicy } from "./delivery/headers.mjs";
import { devBase } from "./delivery/manifest.mjs";
import { Refusal, run } from "./delivery/refusal.mjs";
import { forget, openExcel, requireExcel, sideload } from "./delivery/sideload.mjs";

const load = createRequire(import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = fileURLToPath(new URL("../manifest.xml", import.meta.url));

/** @type {import("./delivery/sideload.mjs").Machine} */
const machine = {
  platform: process.platform,
  home: homedir(),
  run: (command, args) => spawnSync(command, args, { stdio: "ignore" }).status === 0,
};

/**
 * A certificate for localhost. On Windows and Mac one that Excel trusts: office-addin-dev-certs makes it and asks the person
 * once to trust its authority, for 30 days. Elsewhere the server makes one that nobody trusts.
 */
async function certificate() {
  if (machine.platform !== "win32" && machine.platform !== "darwin") return {};
  /** @type {typeof import("office-addin-dev-certs")} */
  const certificates = load("office-addin-dev-certs");
  return certificates.getHttpsServerOptions();
}

function panesOfOurs() {
  // By another name than require, since its type will change with the file: a list, or a function that makes one.
  const exported = load("../webpack.config.js");
  /** @type {import("webpack").Configuration[]} */
  const all = typeof exported === "function" ? exported({}) : exported;
  const ours = all.filter(({ name }) => name === "taskpane" || name === "health");
  if (!ours.some(({ name }) => name === "taskpane")) {
    throw new Refusal("webpack.config.js 里没有窗格（taskpane）。\nwebpack.config.js has no pane (taskpane).");
  }
  // Maps in files of their own: the policy forbids the eval of webpack's usual ones.
  return ours.map((config) => ({ ...config, mode: /** @type {const} */ ("development"), devtool: "source-map" }));
}

async function serve() {
  const { default: webpack } = await import("webpack");
  const { default: WebpackDevServer } = await import("webpack-dev-server");
  const { hostname, port } = new URL(devBase);
  const server = new WebpackDevServer(
    {
      host: hostname,
      port,
      server: { type: "https", options: await certificate() },
      // The same as in production, so that what the policy forbids is noticed here.
      headers: { ...commonHeaders(contentSecurityPolicy()), "Cache-Control": "no-cache" },
      static: [
        { directory: `${root}src/health`, watch: true },
        { directory: `${root}assets/icons`, publicPath: "/icons" },
      ],
      hot: false,
      client: { overlay: false },
    },
    webpack(panesOfOurs()),
  );
  await server.start();
  console.log(`服务器已启动：${devBase}/taskpane.html，按 Ctrl+C 结束。 Serving; Ctrl+C ends it.`);
}

async function main() {
  const { values } = parseArgs({ options: { serve: { type: "boolean" }, remove: { type: "boolean" } } });
  const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";
  if (values.remove) {
    forget(machine, { id });
    console.log("已从 Excel 移除开发用的评汇，重新打开 Excel 生效。 Removed; restart Excel.");
    return;
  }
  if (!values.serve) requireExcel(machine);
  await serve();
  if (values.serve) return;
  sideload(machine, { id, manifest });
  if (!openExcel(machine)) console.log("请自己打开 Excel。 Please open Excel yourself.");
  console.log("在 Excel 里看功能区“评汇”；没有时：插入 > 我的加载项 > 开发人员加载项。");
  console.log("In Excel look for the Pinghui tab; if it is missing: Insert > My Add-ins > Developer Add-ins.");
}

await run(main);
