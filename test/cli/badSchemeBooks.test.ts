import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import ExcelJS from "exceljs";
import type { Language } from "#core";
import { schemeCommand } from "../../src/cli/commands/scheme";
import { contextFor } from "../../src/cli/context";
import { Refusal } from "../../src/cli/refusal";
import { asVersion, bad, cell, columnOf, good, sheet, withoutColumn, type Book } from "../builders/badSchemeBooks";
import { departmentScheme } from "../builders/schemes";

/** Scheme workbooks as clerks spoil them: exported, changed and saved by another program, then published from the file. */

const folder = mkdtempSync(join(tmpdir(), "pinghui-bad-scheme-"));
const at = (name: string): string => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const now = "2016-03-01T08:00:00Z";
async function run(language: Language, ...args: string[]): Promise<{ exit: number; text: string }> {
  const lines: string[] = [];
  try {
    const exit = await schemeCommand(contextFor(args, language, (text) => lines.push(text), now));
    return { exit, text: lines.join("\n") };
  } catch (error) {
    // What the program's entry makes of it: its sentence, and exit code 2.
    if (error instanceof Refusal) return { exit: 2, text: error.message };
    throw error;
  }
}

describe("a scheme workbook as a file", () => {
  beforeAll(async () => {
    expect(await run("zh-CN", "export", "departments", "--out", at("方案.xlsx"))).toMatchObject({ exit: 0 });
  });

  async function changed(change: (book: Book) => void): Promise<string> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(at("方案.xlsx"));
    change(book);
    await book.xlsx.writeFile(at("改.xlsx"));
    return at("改.xlsx");
  }

  it.each(bad.map((one) => [one.what, one] as const))("names %s", async (_, { spoil, exit, zh, en }) => {
    const file = await changed(spoil);
    const out = at("出.json");
    for (const [language, wanted] of [
      ["zh-CN", zh],
      ["en-US", en],
    ] as const) {
      const said = await run(language, "import", file, "--out", out);
      expect(said.text).toMatch(wanted);
      expect(said.exit).toBe(exit);
      expect(existsSync(out)).toBe(false);
    }
  });

  it.each(good)("reads one %s", async (_, change) => {
    const out = at("好.json");
    rmSync(out, { force: true });
    const said = await run("zh-CN", "import", await changed(change), "--out", out);
    expect(said).toMatchObject({ exit: 0 });
    expect((JSON.parse(readFileSync(out, "utf8")) as { scheme: unknown }).scheme).toEqual(departmentScheme);
  });

  describe("made from a version that says something where the workbook has nothing any more", () => {
    const weighed = at("有权重.json");
    const next = (book: Book): void => asVersion(book, "3");
    const publish = (language: Language, file: string, after: string, out: string) =>
      run(language, "import", file, "--out", out, "--after", after, "--by", "张三", "--why", "调整");

    beforeAll(async () => {
      const file = await changed((book) => {
        asVersion(book, "2");
        cell(book, "评价主体和权重", "媒体", "weight").value = 10;
        cell(book, "评价主体和权重", "调查问卷", "weight").value = 20;
        cell(book, "校验规则", "D1.3", "errorFrom").value = new Date("2016-05-01T00:00:00Z");
      });
      expect(await publish("zh-CN", file, "departments", weighed)).toMatchObject({ exit: 0 });
    });

    it("tells parties and weights when it is checked", async () => {
      expect((await run("zh-CN", "check", weighed)).text).toContain("评价主体和权重：调查问卷20%，媒体10%；编办70%。");
      expect((await run("en-US", "check", weighed)).text).toMatch(
        /Parties and weights: [^%]+ 20%, Media 10%; the office 70%\./,
      );
    });

    it.each<[string, (book: Book) => void, RegExp, RegExp]>([
      [
        "the sheet of the parties",
        (book) => book.removeWorksheet(sheet(book, "评价主体和权重").id),
        /版本 2 里有“评价主体和权重”表的内容，这份工作簿却没有了.*没有发布.*请先复制回来，再把里面的内容清空/,
        /Version 2 says something in the sheet “Parties and weights”.*nothing was published.*copy it back/,
      ],
      [
        "a column of the rules",
        (book) => withoutColumn(book, "校验规则", "errorFrom"),
        /版本 2 里有“校验规则”表的“自何日起为错误”一栏的内容/,
        /Version 2 says something in the column “[^”]+” of “[^”]+”/,
      ],
    ])("is refused without %s", async (_, takeOut, zh, en) => {
      await run("zh-CN", "export", weighed, "--out", at("第2版.xlsx"));
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(at("第2版.xlsx"));
      next(book);
      takeOut(book);
      await book.xlsx.writeFile(at("第3版.xlsx"));
      for (const [language, wanted] of [
        ["zh-CN", zh],
        ["en-US", en],
      ] as const) {
        const said = await publish(language, at("第3版.xlsx"), weighed, at("第3版.json"));
        expect(said.text).toMatch(wanted);
        expect(said.exit).toBe(2);
        expect(existsSync(at("第3版.json"))).toBe(false);
      }
    });

    it("is told, and published, where the earlier version says nothing there", async () => {
      const file = await changed((book) => {
        next(book);
        book.removeWorksheet(sheet(book, "评价主体和权重").id);
      });
      const said = await publish("zh-CN", file, "departments", at("无.json"));
      expect(said.text).toContain("没有“评价主体和权重”表，按没有这些内容处理");
      expect(said.exit).toBe(0);
    });

    it("is published with the sheet emptied: then nobody is heard", async () => {
      await run("zh-CN", "export", weighed, "--out", at("第2版.xlsx"));
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(at("第2版.xlsx"));
      asVersion(book, "4");
      for (const one of ["媒体", "调查问卷"]) cell(book, "评价主体和权重", one, "weight").value = null;
      await book.xlsx.writeFile(at("空.xlsx"));
      expect(await publish("zh-CN", at("空.xlsx"), weighed, at("空.json"))).toMatchObject({ exit: 0 });
      const { scheme } = JSON.parse(readFileSync(at("空.json"), "utf8")) as { scheme: object };
      expect(scheme).not.toHaveProperty("voices");
    });
  });

  it.each<[Language, RegExp]>([
    ["zh-CN", /佐证材料附表的选项里没有小项D1\.3，填表单位有得分就报不了，所以没有发布。请在“附表栏目”表里补上/],
    ["en-US", /The evidence annex does not offer D1\.3: .*nothing was published\. Please add it to the options/],
  ])("is not published where no paper could prove an indicator, %s", async (language, wanted) => {
    const file = await changed((book) => {
      asVersion(book, "9");
      const own = sheet(book, "附表栏目");
      const options = columnOf(book, "附表栏目", "options");
      own.eachRow((row) => {
        if (row.getCell(2).value !== "evidence" || row.getCell(3).value !== "indicator") return;
        const shown = row.getCell(options).value;
        if (typeof shown !== "string") throw new Error("no options");
        row.getCell(options).value = shown
          .split("、")
          .filter((option) => option !== "D1.3")
          .join("、");
      });
    });
    const out = at("缺佐证.json");
    const said = await run(
      language,
      "import",
      file,
      "--out",
      out,
      "--after",
      "departments",
      "--by",
      "张三",
      "--why",
      "改",
    );
    expect(said.text).toMatch(wanted);
    expect(said.exit).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});
