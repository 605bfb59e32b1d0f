import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

const CLI = "dist/cli/pinghui.js";
export const pinghui = (...args) => execFileSync(process.execPath, [CLI, ...args], { encoding: "utf8" });

/** The three commands that write workbooks, each with what stands in its folder before, other than what it will write. */
export function jobsIn(work) {
  const at = (...names) => join(work, ...names);
  pinghui("sample", "--out", at("sample"), "--departments", "2", "--banners", "1", "--odd", "0");
  const roster = at("sample", "名录.xlsx");
  const returns = at("sample", "returns");
  const names = readdirSync(returns).sort();

  // Before: forms of an earlier day; a workbook of fewer returns; other units' returns under the names of the lifted ones.
  const issue = (out) => ["issue", "--scheme", "departments", "--roster", roster, "--out", out, "--replace"];
  mkdirSync(at("some"));
  for (const name of names.slice(0, 1)) copyFileSync(join(returns, name), at("some", name));
  const consolidate = (from, out) => ["consolidate", from, "--roster", roster, "--out", join(out, "评估工作簿.xlsx")];
  return [
    { name: "issue", before: issue, after: issue },
    {
      name: "consolidate",
      before: (out) => consolidate(at("some"), out),
      after: (out) => consolidate(returns, out),
    },
    {
      name: "check --lift",
      before: (out) => ["check", returns, "--lift", out],
      after: (out) => ["check", returns, "--roster", roster, "--lift", out, "--replace"],
      disguise: (out) => {
        for (const [index, name] of names.entries()) copyFileSync(join(returns, names.at(index - 1)), join(out, name));
      },
    },
  ].map((job) => ({ ...job, args: [CLI], out: at("out", job.name.replaceAll(/\W/g, "")) }));
}
