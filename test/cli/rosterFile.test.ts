import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import ExcelJS from "exceljs";
import { rosterCommand } from "../../src/cli/commands/roster";
import { contextFor, type CommandContext } from "../../src/cli/context";
import { rosterFrom } from "../../src/cli/rosterFile";

const folder = mkdtempSync(join(tmpdir(), "pinghui-roster-"));
const file = join(folder, "名录.xlsx");
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const lines: string[] = [];
const context = (...args: string[]): CommandContext =>
  contextFor(args, "zh-CN", (text) => lines.push(text), "2015-07-20T08:00:00Z");

/** A blank roster as a clerk fills it in: these cells of the settings. */
async function filled(cells: Readonly<Record<string, string>>): Promise<void> {
  rmSync(file, { force: true });
  rosterCommand(context("--scheme", "banners", "--out", file));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  for (const [at, value] of Object.entries(cells)) {
    const sheet = book.getWorksheet("设置");
    if (sheet) sheet.getCell(at).value = value;
  }
  await book.xlsx.writeFile(file);
  lines.length = 0;
}

it("lists every fault, so that a clerk mends them in one go, and says in one line how many", async () => {
  await filled({ C5: "示例评估", C6: "七月", C7: "8月14日" });
  expect(() => rosterFrom(file, context())).toThrow(`名录“${file}”有 3 处要改，见上；改好后再试。`);
  expect(lines).toEqual([
    expect.stringMatching(/^设置 C6：“开始日期”填了“七月”/),
    expect.stringMatching(/^设置 C7：“报送时限”填了“8月14日”/),
    expect.stringMatching(/^设置 C4：没有填“评估轮次”/),
  ]);
});

it("puts a single fault into the line itself, and lists nothing among data for programs", async () => {
  await filled({ C4: "2015" });
  expect(() => rosterFrom(file, context())).toThrow(/有 1 处要改：设置 C5：没有填“评估名称”/);
  await filled({});
  expect(() => rosterFrom(file, context("--json"))).toThrow(/有 2 处要改：设置 C4：没有填“评估轮次”/);
  expect(lines).toEqual([]);
});
