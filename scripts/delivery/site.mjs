// The folder web: the pane as it was built, icons, health page, help, the list of files, and IIS's settings.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { filesBelow, put, sha256 } from "./files.mjs";
import { iconFolder } from "./headers.mjs";
import { Refusal } from "./refusal.mjs";
import { webConfig } from "./servers.mjs";

/**
 * The text of a file of the build.
 * @param {string} built folder with taskpane/ and health/, as webpack leaves them in dist
 * @param {string} path
 */
export function readBuilt(built, path) {
  const file = join(built, path);
  if (existsSync(file)) return readFileSync(file, "utf8");
  throw new Refusal(`找不到构建结果 ${file}，请先运行 npm run build。\n${file} is missing. Run npm run build first.`);
}

/**
 * Where the files of the site lie before they are put together: path on the site → file on disk.
 * @param {string} root the project
 * @param {string} built folder with taskpane/ and health/, as webpack leaves them in dist
 * @returns {Map<string, string>}
 */
function siteFiles(root, built) {
  const pane = join(built, "taskpane");
  for (const file of [join(pane, "taskpane.html"), join(built, "health", "health.js")]) {
    if (!existsSync(file)) {
      throw new Refusal(
        `找不到构建结果 ${file}，请先运行 npm run build。\n${file} is missing. Run npm run build first.`,
      );
    }
  }
  const files = new Map();
  // Source maps tell much and help nobody on a closed net.
  for (const path of filesBelow(pane)) if (!path.endsWith(".map")) files.set(path, join(pane, path));
  readBuilt(built, "health/health.js");
  files.set("health.js", join(built, "health/health.js"));
  for (const page of ["health.html", "health.css", "help.html"]) files.set(page, join(root, "src/health", page));
  const icons = join(root, "assets/icons");
  for (const icon of filesBelow(icons))
    if (icon.endsWith(".png")) files.set(`${iconFolder}/${icon}`, join(icons, icon));
  return files;
}

/**
 * @param {{ root: string, built: string, folder: string, baseUrl: string, version: string, policy: string }} what
 * @returns {number} how many files were put there
 */
export function makeSite({ root, built, folder, baseUrl, version, policy }) {
  for (const [path, file] of siteFiles(root, built)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(file, join(folder, path));
  }
  const paths = filesBelow(folder);
  const files = paths.map((path) => {
    const bytes = readFileSync(join(folder, path));
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  });
  const list = { version, baseUrl, contentSecurityPolicy: policy, files };
  put(folder, "files.json", `${JSON.stringify(list, undefined, 1)}\n`);
  // Not in the list: IIS never hands out its own settings.
  put(folder, "web.config", webConfig(paths, policy));
  return paths.length + 2;
}
