import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { finalWorkbook } from "#core/finalScores/finalWorkbook";
import { documentsCommand } from "../../src/cli/commands/documents";
import { finaliseCommand } from "../../src/cli/commands/finalise";
import { ledgerCommand } from "../../src/cli/commands/ledger";
import { shareCommand } from "../../src/cli/commands/share";
import { runCommand } from "../builders/cli";
import { dropProperties, opened } from "../builders/pen";
import { verifiedRound } from "../builders/verifiedRound";

/** 定稿, documents, ledger and sharing as a clerk runs them, on real files. */
const folder = mkdtempSync(join(tmpdir(), "pinghui-follow-up-"));
const at = (...names: string[]): string => join(folder, ...names);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const write = (name: string, corrections: Parameters<typeof verifiedRound>[1] = {}): void => {
  const { parts } = verifiedRound({ departments: 5, banners: 2 }, corrections);
  writeFileSync(at(name), writeWorkbook(finalWorkbook(parts, "2015-09-28T00:00:00Z"), nodeDeflater));
};
beforeAll(() => {
  write("核验汇总.xlsx");
  write("更正后.xlsx", { plates: () => 4 });
  write("有分歧.xlsx", { undecided: true });
});

const run = (command: Parameters<typeof runCommand>[0], ...args: readonly string[]): Promise<string> =>
  runCommand(command, "2015-09-30T08:00:00Z", ...args);
const finalise = (source: string, ...more: string[]): Promise<string> =>
  run(finaliseCommand, at(source), "--by", "王主任", "--out", at("评估定稿.xlsx"), ...more);

it("documents are refused before 定稿, in plain words", async () =>
  expect(await run(documentsCommand, at("核验汇总.xlsx"), "--out", at("文书"))).toMatch(
    /不是评估定稿；文书、整改台账和结果共享表只用定稿的数据，请先用 pinghui finalise 定稿/,
  ));

it("定稿 is refused without a name, over another workbook, and while assessors differ", async () => {
  expect(await run(finaliseCommand, at("核验汇总.xlsx"), "--out", at("x.xlsx"))).toMatch(/缺少选项 --by/);
  expect(await run(finaliseCommand, at("核验汇总.xlsx"), "--by", "王", "--out", at("更正后.xlsx"))).toMatch(/已经存在/);
  expect(await finalise("有分歧.xlsx")).toMatch(/未裁定的分歧，不能定稿/);
  expect(existsSync(at("评估定稿.xlsx"))).toBe(false);
});

it("定稿, then documents, ledger and sharing views from it alone", async () => {
  expect(await finalise("核验汇总.xlsx")).toMatch(
    /^0\n已定稿（第1版，校验码 [0-9a-f]{16}）：7 个单位，其中 6 个已核验/,
  );
  const made = await run(documentsCommand, at("评估定稿.xlsx"), "--out", at("文书"), "--on", "2015-10-08");
  expect(made).toMatch(/^0\n已生成评估报告和 6 份书面反馈意见/);
  expect(made).toMatch(/供打印或导出 PDF 的打印稿：文书打印稿.xlsx/);
  expect(readdirSync(at("文书"))).toHaveLength(8);
  expect(opened(at("文书", "文书打印稿.xlsx")).sheets.map(({ name }) => name)).toHaveLength(7);
  expect(await run(documentsCommand, at("评估定稿.xlsx"), "--out", at("文书"))).toMatch(/请加 --replace/);
  const ledger = ["--out", at("整改台账.xlsx"), "--on", "2015-11-20"];
  expect(await run(ledgerCommand, at("评估定稿.xlsx"), ...ledger)).toMatch(
    /^0\n整改台账写到 .*已销号 0 个，逾期 [1-9]/,
  );
  const bytes = readFileSync(at("整改台账.xlsx"));
  await run(ledgerCommand, at("评估定稿.xlsx"), ...ledger);
  expect(readFileSync(at("整改台账.xlsx")).equals(bytes)).toBe(true);
  expect(await run(shareCommand, at("评估定稿.xlsx"), "--out", at("共享"))).toMatch(/已生成 4 份结果共享表/);
  expect(readdirSync(at("共享")).sort()).toEqual(
    ["人事部门.xlsx", "法制部门.xlsx", "组织部门.xlsx", "财政部门.xlsx"].sort(),
  );
});

it("a ledger, final scores and shared results that another program has saved without their properties are known by their sheets", async () => {
  dropProperties(at("整改台账.xlsx"));
  dropProperties(at("评估定稿.xlsx"));
  const order = ["--out", at("整改台账.xlsx"), "--on", "2015-11-20"];
  expect(await run(ledgerCommand, at("评估定稿.xlsx"), ...order)).toMatch(/^0\n整改台账写到/);
  expect(await finalise("核验汇总.xlsx")).toMatch(/^0\n已定稿（第1版/);
  dropProperties(at("共享", "财政部门.xlsx"));
  expect(await run(shareCommand, at("评估定稿.xlsx"), "--out", at("共享"))).toMatch(/^0\n已生成 4 份结果共享表/);
  // Of the other kind it is not: that one would be lost.
  expect(await run(ledgerCommand, at("评估定稿.xlsx"), "--out", at("核验汇总.xlsx"))).toMatch(/已经存在/);
});

it("shares with all four offices or with none: another workbook in the place of the last stops the first", async () => {
  mkdirSync(at("占用"));
  writeFileSync(at("占用", "财政部门.xlsx"), readFileSync(at("核验汇总.xlsx")));
  expect(await run(shareCommand, at("评估定稿.xlsx"), "--out", at("占用"))).toMatch(/财政部门.xlsx.*已经存在/);
  expect(readdirSync(at("占用"))).toEqual(["财政部门.xlsx"]);
});

it("a change after 定稿 needs its reason, and makes documents out of date", async () => {
  const before = readFileSync(at("评估定稿.xlsx"));
  expect(await finalise("更正后.xlsx", "--on", "2015-10-20")).toMatch(/处数据变动没有说明原因.*--why/);
  expect(readFileSync(at("评估定稿.xlsx")).equals(before)).toBe(true);
  const said = await finalise("更正后.xlsx", "--on", "2015-10-20", "--why", "复核更正");
  expect(said).toMatch(/第2版/);
  expect(said).toMatch(/有 \d+ 份文书所依据的数据已变，标为“已过期”/);
  expect(await finalise("核验汇总.xlsx", "--on", "十月")).toMatch(/--on 要填日期/);
});
