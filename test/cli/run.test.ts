import { describe, expect, it } from "@jest/globals";
import { languages } from "#core/languages/index";
import { help } from "../../src/cli/context";
import { Refusal } from "../../src/cli/refusal";
import { run } from "../../src/cli/run";

/** A whole command line: what is printed, and the exit code or what is said as a refusal. */
async function said(...args: readonly string[]): Promise<{ readonly printed: string; readonly end: number | string }> {
  const lines: string[] = [];
  try {
    const end = await run(args, (text) => lines.push(text));
    return { printed: lines.join("\n"), end };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { printed: lines.join("\n"), end: error.message };
  }
}

describe("a command line", () => {
  it("without a command shows all of them, and is refused: nothing was done", async () => {
    const { printed } = await said("--help");
    expect(printed).toMatch(/^用法：pinghui 命令/);
    expect(await said()).toEqual({ printed, end: "没有写要执行哪个命令，请从上面选一个，例如：pinghui demo" });
    const english = await said("--lang", "en");
    expect(english.printed).toBe((await said("--lang=en", "-h")).printed);
    expect(english.end).toMatch(/^It isn't said what to do\./);
  });

  it.each([
    ["check", "--help"],
    ["--help", "check"],
    ["help", "check"],
    ["check", "无此文件.xlsx", "-h"],
  ])("%s %s shows the help of one command", async (...args) =>
    expect(await said(...args)).toEqual({ printed: help("check", languages["zh-CN"]), end: 0 }),
  );

  it("is refused in a language that there is not", async () => {
    expect(await said("check", "--lang", "fr", "x.xlsx")).toMatchObject({
      printed: "",
      end: "--lang 后面写 zh（中文）或 en（英文），没有“fr”。",
    });
    expect(await said("--lang")).toMatchObject({ end: "--lang 后面写 zh（中文）或 en（英文）。" });
    expect(await said("--lang", "EN", "--version")).toMatchObject({ end: 0 });
  });
});
