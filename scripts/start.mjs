// The workbench: all of the product in a browser, no Excel needed.
//   npm start                          builds what is needed, makes a sample round, serves, opens a browser
//   npm start -- --no-open --port N    for scripts
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { Refusal, run } from "./delivery/refusal.mjs";
import { buildWhatIsNeeded } from "./workbench/builds.mjs";
import { samplesIn } from "./workbench/samples.mjs";
import { serveWorkbench, USUAL_PORT } from "./workbench/server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

function options() {
  try {
    const { values } = parseArgs({ options: { "no-open": { type: "boolean" }, port: { type: "string" } } });
    return values;
  } catch (fault) {
    if (!String(/** @type {{ code?: unknown }} */ (fault).code).startsWith("ERR_PARSE_ARGS")) throw fault;
    throw new Refusal(
      "只认得 --no-open 和 --port 端口号。\nThe options are --no-open and --port N, after “npm start --”.",
    );
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
  const yourself = () => console.log("请自己在浏览器里打开上面的地址。 Please open the address above yourself.");
  const opened = spawn(command, args, { stdio: "ignore", detached: true });
  opened.on("error", yourself);
  opened.on("exit", (code) => code !== 0 && yourself());
  opened.unref();
}

/**
 * @param {string} url
 * @param {string} returns
 */
const whatToTry = (url, returns) => `
评汇体验台 Pinghui workbench
  ${url}

试一试 What to try
  一、填报单位 As a unit        ${url}?role=unit
      打开“填到一半的自评表”，在“填报数据”里改一个数，右边的问题和得分随即变化。
      Open the half-filled form, change a number on 填报数据, and watch issues and score on the right.
  二、编办 As the office        ${url}?role=office
      右边点“收回并汇总自评表”，把下面文件夹里的返回表拖进去，再汇总到本工作簿。
      “Take returns and consolidate” on the right; drop the returns of this folder there, then consolidate:
      ${returns}
  自己的 .xlsx 也可以拖到表格上打开，改完另存。
  Your own .xlsx files can be dropped on the sheet, edited and saved.

只在本机运行，数据不离开这台电脑。按 Ctrl+C 结束。
It runs on this machine only; nothing leaves it. Ctrl+C ends it.`;

async function main() {
  const values = options();
  const port = portOf(values.port);
  buildWhatIsNeeded(root);
  const samples = samplesIn(root);
  console.log("正在准备示例数据 … Making the sample round.");
  const folder = await samples.folder("zh-CN");
  const server = await serveWorkbench({
    dist: path.join(root, "dist"),
    samples,
    ...(port !== undefined && { port }),
  }).catch((fault) => {
    if (fault.code !== "EADDRINUSE") throw fault;
    throw new Refusal(`端口 ${port} 已被占用，请换一个或不指定。\nPort ${port} is taken; name another, or none.`);
  });
  if (port === undefined && !server.url.endsWith(`:${USUAL_PORT}/`)) {
    console.log(`端口 ${USUAL_PORT} 已被占用，换了一个。 Port ${USUAL_PORT} was taken; this is another.`);
  }
  console.log(whatToTry(server.url, path.relative(process.cwd(), path.join(folder, "returns"))));
  const end = () => {
    samples.stop();
    void server.close();
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  void samples.ahead("en-US");
  if (!values["no-open"]) openBrowser(server.url);
}

await run(main);
