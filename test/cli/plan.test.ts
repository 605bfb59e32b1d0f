import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { planCommand } from "../../src/cli/commands/plan";
import { runCommand } from "../builders/cli";
import { planBytes, wholePlan } from "../builders/plan";
import { wordFile } from "../builders/wordFile";

const folder = mkdtempSync(join(tmpdir(), "pinghui-plan-"));
const at = (name: string): string => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const run = (...args: readonly string[]): Promise<string> => runCommand(planCommand, "2015-07-01T08:00:00Z", ...args);

it("a plan with errors is not written as a document, and says why", async () => {
  writeFileSync(at("错.xlsx"), planBytes(...wholePlan, ["方案设置", "committee", "value", null]));
  const said = await run("document", at("错.xlsx"), "--out", at("错.docx"));
  expect(said).toMatch(/方案还有错误 1 处，不能印发：“方案设置”没有填印发机关（编委），请补填。/);
  expect(existsSync(at("错.docx"))).toBe(false);
});

it("the plan as a Word file: tables annexed, what is open told, never over another file unasked", async () => {
  writeFileSync(at("方案.xlsx"), planBytes(...wholePlan));
  const order = ["document", at("方案.xlsx"), "--out", at("方案.docx")];
  const said = await run(...order);
  expect(said).toMatch(/^0\n实施方案写到 .*，附评估指标表 2 份。\n“指导思想”还没有写/);
  const bytes = readFileSync(at("方案.docx"));
  expect(wordFile(bytes).paragraphs).toEqual(
    expect.arrayContaining(["示例评估工作实施方案", "市编委", "2015年7月1日", "附件2"]),
  );
  expect(await run(...order)).toMatch(/--replace/);
  expect(await run(...order, "--replace", "--scheme", "banners")).toMatch(/附评估指标表 1 份/);
});
