import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import ExcelJS from "exceljs";
import type { Language } from "#core";
import { schemeCommand } from "../../src/cli/commands/scheme";
import { contextFor } from "../../src/cli/context";
import { Refusal } from "../../src/cli/refusal";
import { bad, good } from "../builders/badSchemeBooks";
import { recalculate, withLibreOffice } from "../builders/libreOffice";
import { departmentScheme } from "../builders/schemes";

/** The same spoiled workbooks once more, as they are after somebody has opened and saved them in LibreOffice. */
const folder = mkdtempSync(join(tmpdir(), "pinghui-bad-scheme-office-"));
const [spoiled, saved] = [join(folder, "spoiled"), join(folder, "saved")];
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(language: Language, ...args: string[]): Promise<{ exit: number; text: string }> {
  const lines: string[] = [];
  try {
    const exit = await schemeCommand(contextFor(args, language, (text) => lines.push(text), "2016-03-01T08:00:00Z"));
    return { exit, text: lines.join("\n") };
  } catch (error) {
    if (error instanceof Refusal) return { exit: 2, text: error.message };
    throw error;
  }
}

withLibreOffice()("a scheme workbook saved by LibreOffice", () => {
  beforeAll(async () => {
    mkdirSync(spoiled);
    const exported = join(folder, "方案.xlsx");
    expect(await run("zh-CN", "export", "departments", "--out", exported)).toMatchObject({ exit: 0 });
    const changes = [...bad.map(({ spoil }) => spoil), ...good.map(([, change]) => change)];
    const files: string[] = [];
    for (const [at, change] of changes.entries()) {
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(exported);
      change(book);
      const file = join(spoiled, `${at}.xlsx`);
      await book.xlsx.writeFile(file);
      files.push(file);
    }
    recalculate(files, saved);
  }, 600_000);

  it.each(bad.map((one, at) => [one.what, at, one] as const))("names %s", async (_, at, { exit, resaved, ...told }) => {
    const { zh, en } = resaved ?? told;
    const out = join(folder, `${at}.json`);
    for (const [language, wanted] of [
      ["zh-CN", zh],
      ["en-US", en],
    ] as const) {
      const said = await run(language, "import", join(saved, `${at}.xlsx`), "--out", out);
      expect(said.text).toMatch(wanted);
      expect(said.exit).toBe(exit);
      expect(existsSync(out)).toBe(false);
    }
  });

  it.each(good.map(([what], at) => [what, bad.length + at] as const))("reads one %s", async (_, at) => {
    const out = join(folder, `${at}.json`);
    expect(await run("zh-CN", "import", join(saved, `${at}.xlsx`), "--out", out)).toMatchObject({ exit: 0 });
    expect((JSON.parse(readFileSync(out, "utf8")) as { scheme: unknown }).scheme).toEqual(departmentScheme);
  });
});
