import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { writePlan } from "../../src/cli/files";
import { rosterCommand } from "../../src/cli/commands/roster";
import { schemeCommand } from "../../src/cli/commands/scheme";
import { contextFor, type CommandContext } from "../../src/cli/context";
import { Refusal, type ExitCode } from "../../src/cli/refusal";
import { languages } from "#core/languages/index";
import type { Scheme } from "#core/scheme/scheme";
import { schemeBook } from "#core/schemeBook/bookPlan";
import { bookReader } from "../builders/schemeBook";
import { departmentScheme } from "../builders/schemes";

/** A scheme of one's own, as a clerk makes it: out, changed, proved, published. */

const folder = mkdtempSync(join(tmpdir(), "pinghui-scheme-"));
const at = (...names: string[]): string => join(folder, ...names);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const now = "2016-03-01T08:00:00Z";
function run(command: (context: CommandContext) => ExitCode | Promise<ExitCode>, ...args: string[]) {
  const lines: string[] = [];
  const exit = command(contextFor(args, "zh-CN", (text) => lines.push(text), now));
  return { exit, text: lines.join("\n") };
}
const refusal = (...args: string[]): string => {
  try {
    run(schemeCommand, ...args);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error("was not refused");
};

/** The workbook as the clerk saved it after these changes. */
function saved(name: string, scheme: Scheme): string {
  const plan = schemeBook({ ...bookReader("zh-CN"), scheme, stamp: now });
  writePlan(at(name), plan, { cli: languages["zh-CN"].cli });
  return at(name);
}
const second: Scheme = {
  ...departmentScheme,
  version: "2",
  bands: departmentScheme.bands.map((band, index) => (index === 0 ? { ...band, from: 92 } : band)),
};

describe("a scheme of one's own", () => {
  beforeAll(() => {
    expect(run(schemeCommand, "export", "departments", "--out", at("方案.xlsx"))).toMatchObject({ exit: 0 });
  });

  it("is exported once, and not over a workbook that may have been changed", () => {
    expect(refusal("export", "departments", "--out", at("方案.xlsx"))).toMatch(/已经存在/);
  });

  it("comes back from a real file as it went", () => {
    expect(run(schemeCommand, "import", at("方案.xlsx"), "--out", at("same.json"))).toMatchObject({ exit: 0 });
    const { scheme, hash } = JSON.parse(readFileSync(at("same.json"), "utf8")) as { scheme: unknown; hash: string };
    expect(scheme).toEqual(departmentScheme);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    // Publishing the same once more changes nothing.
    const before = readFileSync(at("same.json"));
    expect(run(schemeCommand, "import", at("方案.xlsx"), "--out", at("same.json")).text).toMatch(/内容没有变化/);
    expect(readFileSync(at("same.json"))).toEqual(before);
  });

  it("is not published under a version that is there with other content", () => {
    const file = saved("同版本.xlsx", { ...second, version: "1" });
    expect(refusal("import", file, "--out", at("一.json"))).toMatch(/版本 1 已经发布过，内容与这一份不同/);
    expect(existsSync(at("一.json"))).toBe(false);
  });

  it("says of a new version what it was made from, by whom and why", () => {
    const file = saved("二.xlsx", second);
    expect(refusal("import", file, "--out", at("二.json"))).toMatch(/已有版本 1.*--after/);
    expect(refusal("import", file, "--out", at("二.json"), "--after", "departments", "--by", "张三")).toMatch(/--why/);
    expect(
      refusal("import", file, "--out", at("二.json"), "--after", "banners", "--by", "张三", "--why", "调整"),
    ).toMatch(/不是同一个方案/);
    expect(existsSync(at("二.json"))).toBe(false);
    const order = [
      "import",
      file,
      "--out",
      at("二.json"),
      "--after",
      "departments",
      "--by",
      "张三",
      "--why",
      "提高优秀线",
    ];
    expect(run(schemeCommand, ...order)).toMatchObject({ exit: 0 });
    const { log } = JSON.parse(readFileSync(at("二.json"), "utf8")) as { log: unknown };
    expect(log).toEqual([
      { version: "2", from: "1", at: now, by: "张三", why: "提高优秀线", added: [], removed: [], changed: ["bands"] },
    ]);
    const { text } = run(schemeCommand, "log", at("二.json"));
    expect(text).toMatch(/方案 departments 版本 2.*修订记录/);
    expect(text).toMatch(/2016-03-01 16:00:00　版本 2，由版本 1 改来　张三：提高优秀线\n {2}修改：bands/);
    expect(run(schemeCommand, "log", "departments").text).toMatch(
      /方案 departments 版本 1.*修订记录：\n没有修订记录。/,
    );
    expect(refusal("log", "department")).toMatch(/没有“department”这个指标表，可用的有：departments、banners/);
    // What lies in the folder by now counts too.
    const other = saved("又一个二.xlsx", { ...second, total: 100, defaults: undefined });
    expect(refusal("import", other, "--out", at("又.json"), "--after", "departments")).toMatch(/版本 2 已经发布过/);
  });

  it("is taken by other commands through --scheme, and only as it was published", () => {
    const file = at("二.json");
    expect(run(rosterCommand, "--scheme", file, "--out", at("名录.xlsx"))).toMatchObject({ exit: 0 });
    expect(() => run(rosterCommand, "--scheme", at("方案.xlsx"), "--out", at("x.xlsx"))).toThrow(/还没有发布/);
    writeFileSync(at("改过.json"), readFileSync(file, "utf8").replace('"from": 92', '"from": 91'));
    expect(() => run(rosterCommand, "--scheme", at("改过.json"), "--out", at("x.xlsx"))).toThrow(/发布以后被改动过/);
    expect(() => run(rosterCommand, "--scheme", at("没有.json"), "--out", at("x.xlsx"))).toThrow(/找不到/);
  });

  it("tells its rules, as it sets them", () => {
    expect(run(schemeCommand, "rules", at("二.json")).text).toMatch(/\| V02 \| 实有人数多于核定编制 \| 警告 \| D4\.1/);
  });

  it("is not published while anything is wrong, and says what and where", () => {
    const [first, ...others] = second.majors;
    const file = saved("有错.xlsx", { ...second, version: "3", majors: [{ ...first!, points: 16 }, ...others] });
    const { exit, text } = run(schemeCommand, "import", file, "--out", at("三.json"), "--after", "departments");
    expect(exit).toBe(1);
    expect(text).toMatch(/大项 E5：D1 分值：各小项分值合计15，应为16/);
    expect(text).toMatch(/没有发布任何内容/);
    expect(existsSync(at("三.json"))).toBe(false);
  });
});
