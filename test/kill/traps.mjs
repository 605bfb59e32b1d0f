import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const CLI = resolve("dist/cli/pinghui.js");
/** An ordinary person: to root nothing is forbidden. */
const NOBODY = 65_534;

/** Outputs that must not be written: refused in one plain sentence (exit code 2), and not a byte is changed anywhere. */
export function trapsOf(work) {
  const at = (...names) => join(work, ...names);
  const folder = at("traps");
  mkdirSync(folder, { recursive: true });
  const round = at("out", "consolidate", "评估工作簿.xlsx");
  const roster = at("sample", "名录.xlsx");
  const returns = at("sample", "returns");
  const [first] = readdirSync(returns).sort();
  const copied = (name) => {
    copyFileSync(round, join(folder, name));
    return join(folder, name);
  };
  const closed = join(folder, "closed");
  mkdirSync(closed);
  copyFileSync(round, join(closed, "评估工作簿.xlsx"));
  const locked = copied("打开的.xlsx");
  writeFileSync(join(folder, "~$打开的.xlsx"), "");
  const readOnly = copied("只读.xlsx");
  chmodSync(readOnly, 0o444);
  const root = process.getuid?.() === 0;
  if (root) chownSync(closed, 0, 0);
  chmodSync(closed, 0o555);
  chmodSync(work, 0o755);

  return [
    ["the output is the roster", roster, /输入文件之一/],
    ["the output is a return", join(returns, first), /输入文件之一|已经存在/],
    ["the output is a folder", returns, /打不开|不能用/],
    ["the output is open elsewhere", locked, /正在别处打开/],
    ["the output is read-only", readOnly, /没有权限写/],
    ["the output's folder is read-only", join(closed, "评估工作簿.xlsx"), /没有权限写/],
    ["the output's folder is a file", join(roster, "评估工作簿.xlsx"), /不能用/],
    ["the disk is full", "/dev/full", /打不开|没有写成|空间/],
  ].map(([what, out, sentence]) => {
    const before = everything(work);
    const args = [CLI, "consolidate", returns, "--roster", roster, "--out", out];
    const asNobody = root ? { uid: NOBODY, gid: NOBODY } : {};
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", ...asNobody });
    const faults = [];
    if (status !== 2) faults.push(`ended with ${status}, not 2`);
    if (!sentence.test(stderr) || stderr.trimEnd().includes("\n")) faults.push(`said ${stderr}`);
    if (everything(work) !== before) faults.push("something was changed");
    return { what, faults };
  });
}

/** Names and contents of all that lies there. */
function everything(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return entry.isFile() ? `${file} ${readFileSync(file).toString("base64")}` : file;
    })
    .sort()
    .join("\n");
}
