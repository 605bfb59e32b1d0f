// Tells the Excel of this computer about the development manifest, and makes it forget again.
//
// What Microsoft's office-addin-debugging does for this, read in office-addin-dev-settings 4.0.0 (dev-settings-windows.js,
// dev-settings-mac.js), without its 590 packages; decision 0006.
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { Refusal } from "./refusal.mjs";

const key = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer";

/**
 * @typedef {object} Machine
 * @property {string} platform as process.platform says
 * @property {string} home the person's folder
 * @property {(command: string, args: string[]) => boolean} run true when the program ended well
 */

const macContainer = (/** @type {Machine} */ { home }) => join(home, "Library/Containers/com.microsoft.Excel/Data");
const macCopy = (/** @type {Machine} */ machine, /** @type {string} */ id) =>
  join(macContainer(machine), "Documents/wef", `${id}.manifest.xml`);

const notHere = () =>
  new Refusal(
    "这台电脑不是 Windows 或 Mac，没有能装载加载项的 Excel。可以用 npm run excel -- --serve 只开服务器，或用 npm run package 打包后到有 Excel 的电脑上试。\n" +
      "This computer is neither Windows nor Mac, so it has no Excel that takes add-ins. Run npm run excel -- --serve for the server alone, or npm run package and try on a computer with Excel.",
  );

const noExcel = () =>
  new Refusal(
    "没有找到 Excel。请先安装 Excel 2021 或更新的版本，并打开过一次。\nExcel wasn't found. Install Excel 2021 or newer and open it once.",
  );

const refused = () =>
  new Refusal(
    "Windows 不允许写入注册表，装载没有完成。请核对组策略是否禁止了开发者加载项。\n" +
      "Windows didn't allow the registry to be written, so nothing was sideloaded. Check whether a policy forbids it.",
  );

/**
 * Whether this computer can do it at all: asked before anything is started.
 * @param {Machine} machine
 */
export function requireExcel(machine) {
  if (machine.platform === "win32") {
    const paths = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";
    if (!machine.run("reg", ["query", paths])) throw noExcel();
  } else if (machine.platform === "darwin") {
    if (!existsSync(macContainer(machine))) throw noExcel();
  } else {
    throw notHere();
  }
}

/**
 * @param {Machine} machine
 * @param {{ id: string, manifest: string }} addIn manifest is an absolute path
 */
export function sideload(machine, { id, manifest }) {
  if (machine.platform === "win32") {
    const added = machine.run("reg", ["add", key, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"]);
    // Excel then reads the list again at its next start, instead of trusting its cache.
    if (!added || !machine.run("reg", ["add", key, "/v", "RefreshAddins", "/t", "REG_DWORD", "/d", "1", "/f"])) {
      throw refused();
    }
  } else {
    mkdirSync(join(macContainer(machine), "Documents/wef"), { recursive: true });
    copyFileSync(manifest, macCopy(machine, id));
  }
}

/**
 * Fine to ask when nothing is sideloaded.
 * @param {Machine} machine
 * @param {{ id: string }} addIn
 */
export function forget(machine, { id }) {
  if (machine.platform === "win32") {
    if (machine.run("reg", ["query", key, "/v", id]) && !machine.run("reg", ["delete", key, "/v", id, "/f"]))
      throw refused();
  } else if (machine.platform === "darwin") {
    rmSync(macCopy(machine, id), { force: true });
  } else {
    throw notHere();
  }
}

/** @param {Machine} machine */
export const openExcel = (machine) =>
  machine.platform === "win32"
    ? machine.run("cmd", ["/c", "start", "", "excel.exe"])
    : machine.run("open", ["-a", "Microsoft Excel"]);
