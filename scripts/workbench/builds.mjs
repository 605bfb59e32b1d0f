// What `npm start` needs from webpack, built when it is missing or older than what it is made of.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

import { Refusal } from "../delivery/refusal.mjs";

/** @typedef {{ name: string, page: string, options: string[], from: string[] }} Build */

/** @type {readonly Build[]} */
const builds = [
  {
    name: "命令行 the command line",
    page: "cli/pinghui.js",
    options: ["--config-name", "cli"],
    from: ["src/core", "src/usecases", "src/adapters", "src/cli", "assets/schemes", "webpack.config.js"],
  },
  {
    name: "评汇面板 the task pane",
    page: "taskpane/taskpane.html",
    options: ["--config-name", "taskpane"],
    from: [
      "src/core",
      "src/usecases",
      "src/adapters",
      "src/taskpane",
      "assets/schemes",
      "webpack.config.js",
      "scripts",
    ],
  },
  {
    name: "体验台 the workbench",
    page: "workbench/workbench.html",
    options: ["--config", "webpack.workbench.config.js"],
    from: ["src/core", "src/adapters/xlsx", "src/workbench", "webpack.workbench.config.js"],
  },
];

/**
 * When the newest file of a file or folder was changed; milliseconds.
 * @param {string} place
 * @returns {number}
 */
function newest(place) {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

/**
 * webpack leaves a file as it is that would hold the same: so a stamp of our own says when it last looked.
 * @param {string} root
 * @param {Build} build
 */
const stampOf = (root, { page }) => path.join(root, ".cache/builds", page.replace(/\W/g, "-"));

/**
 * @param {string} root
 * @param {Build} build
 */
function isFresh(root, build) {
  const stamp = stampOf(root, build);
  if (!existsSync(path.join(root, "dist", build.page)) || !existsSync(stamp)) return false;
  const sources = ["package-lock.json", ...build.from].map((place) => newest(path.join(root, place)));
  return statSync(stamp).mtimeMs > Math.max(...sources);
}

/** @param {string} root */
export function buildWhatIsNeeded(root) {
  for (const build of builds) {
    if (isFresh(root, build)) continue;
    console.log(`正在构建${build.name} …`);
    const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
    const built = spawnSync(process.execPath, [webpack, ...build.options], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (built.status !== 0) throw new Refusal("构建没有成功，原因见上。\nThe build failed; see above.");
    const stamp = stampOf(root, build);
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, "");
  }
}
