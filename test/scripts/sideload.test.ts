import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const key = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer";
const addIn = { id: "11111111-2222-4333-8444-555555555555", manifest: resolve("manifest.xml") };

/** Runs the script's own functions (ES modules) in a Node of its own, on a made-up computer; says which programs it ran. */
function on(platform: string, home: string, steps: string, refuse = "nothing") {
  const code = `
    import { forget, openExcel, requireExcel, sideload } from "./scripts/delivery/sideload.mjs";
    const ran = [];
    const run = (command, args) => { ran.push([command, ...args]); return !args.includes(${JSON.stringify(refuse)}); };
    const machine = { platform: ${JSON.stringify(platform)}, home: ${JSON.stringify(home)}, run };
    const addIn = ${JSON.stringify(addIn)};
    let refusal;
    try { ${steps} } catch (trouble) { refusal = trouble.message; }
    console.log(JSON.stringify({ ran, refusal }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as { ran: string[][]; refusal?: string };
}

describe("sideloading", () => {
  const home = mkdtempSync(join(tmpdir(), "pinghui-home-"));
  const data = join(home, "Library/Containers/com.microsoft.Excel/Data");
  const copy = join(data, "Documents/wef", `${addIn.id}.manifest.xml`);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it("writes the developer's key on Windows and asks Excel to read it anew", () =>
    expect(on("win32", home, "requireExcel(machine); sideload(machine, addIn)").ran.slice(1)).toEqual([
      ["reg", "add", key, "/v", addIn.id, "/t", "REG_SZ", "/d", addIn.manifest, "/f"],
      ["reg", "add", key, "/v", "RefreshAddins", "/t", "REG_DWORD", "/d", "1", "/f"],
    ]));

  it("removes only its own value on Windows", () =>
    expect(on("win32", home, "forget(machine, addIn)").ran.at(-1)).toEqual([
      "reg",
      "delete",
      key,
      "/v",
      addIn.id,
      "/f",
    ]));

  it("says so when Windows refuses", () =>
    expect(on("win32", home, "sideload(machine, addIn)", "add").refusal).toMatch(/^Windows 不允许写入注册表/));

  it("says so when there is no Excel", () => {
    expect(on("win32", home, "requireExcel(machine)", "query").refusal).toMatch(/^没有找到 Excel。/);
    expect(on("darwin", home, "requireExcel(machine)").refusal).toMatch(/^没有找到 Excel。/);
  });

  it("copies the manifest into Excel's folder on a Mac, and takes it out again", () => {
    mkdirSync(data, { recursive: true });
    expect(on("darwin", home, "requireExcel(machine); sideload(machine, addIn)").refusal).toBeUndefined();
    expect(readFileSync(copy, "utf8")).toBe(readFileSync("manifest.xml", "utf8"));
    on("darwin", home, "forget(machine, addIn)");
    expect(existsSync(copy)).toBe(false);
  });

  it("says what to do instead where there is no Excel to be had", () => {
    expect(on("linux", home, "requireExcel(machine)").refusal).toMatch(/不是 Windows 或 Mac.*--serve.*npm run package/);
  });
});
