// As the office: sixty returns through the pane's file input, consolidated into the open workbook, against the command line.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { read } from "@e965/xlsx";
import { cellsOf, readWithOpenpyxl, recalculated } from "./readers.mjs";
import { sameNumbers } from "./unit.mjs";

const CLI = path.resolve("dist/cli/pinghui.js");
const SUMMARIES = ["汇总表（市直部门）", "汇总表（旗市区）"];

export async function asOffice(bench, { picture, folder }) {
  const { roster, returns, round, counts } = sampleRound(folder);
  assert.equal(returns.length, 60);

  await bench.click(/收回并汇总自评表/);
  await give(bench.frame, "input[type=file]:not([multiple])", [roster]);
  await bench.says(/59 个单位/);
  await cancelledOnce(bench, returns);
  const began = performance.now();
  await give(bench.frame, "input[type=file][multiple]", returns);
  await bench.says(new RegExp(`汇总 ${counts.counted} 份到本工作簿`), 120_000);
  const readAll = performance.now() - began;
  // The worker that reads can't be changed by what it reads; the one that keeps reads no file.
  assert.equal((await bench.frozenWorkers()).reading, true);
  await picture("office-verdicts");
  await bench.click(/^只看退回的$/);
  const sentBack = await bench.frame.$$eval("main li", (lines) => lines.map((line) => line.innerText));
  const rejected = counts.files.filter(({ verdict }) => verdict === "rejected").map(({ file }) => file);
  assert.equal(sentBack.length, rejected.length, `sent back: ${sentBack.join(" | ")}`);
  for (const name of rejected)
    assert.ok(
      sentBack.some((line) => line.startsWith(name)),
      `${name} has its line`,
    );

  const from = performance.now();
  await bench.click(new RegExp(`汇总 ${counts.counted} 份到本工作簿`));
  await bench.says(new RegExp(`已汇总 ${counts.counted} 份`), 120_000);
  const inPage = [];
  for (const name of SUMMARIES) inPage.push(await bench.sheet(name));
  const consolidated = performance.now() - from;
  await picture("office-round");
  const source = await followed(bench, picture);

  const book = read(readFileSync(round));
  let compared = 0;
  for (const [index, name] of SUMMARIES.entries())
    compared += sameCells(name, inPage[index], cellsOf(book.Sheets[name]));

  // Every sheet that was saved, in other people's eyes.
  const file = await bench.save("工作表1.xlsx");
  const numbers = {};
  for (const [reader, theirs] of [
    ["openpyxl", readWithOpenpyxl(file)],
    ["LibreOffice", recalculated(file, folder)],
  ]) {
    if (!theirs) continue;
    numbers[reader] = SUMMARIES.reduce((sum, name, index) => sum + sameNumbers(reader, inPage[index], theirs[name]), 0);
  }
  return { readAll, consolidated, compared, numbers, source };
}

/** Called off while it reads: nothing goes on, every file says how it fared, and all can be taken away and given again. */
async function cancelledOnce(bench, returns) {
  await give(bench.frame, "input[type=file][multiple]", returns);
  await bench.says(/正在读取 [1-9]\d*\/60/);
  await bench.click(/^取消$/);
  await bench.says(/已取消/);
  const states = () => bench.frame.$$eval("main li", (lines) => lines.map((line) => line.innerText));
  const before = await states();
  const cancelled = before.filter((line) => line.includes("已取消")).length;
  assert.ok(cancelled > 0 && cancelled < 60, `${cancelled} of 60 were called off`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.deepEqual(await states(), before, "nothing is read any more");
  await bench.click(/^全部移去$/);
  await bench.says(/没有文件？用示例数据试一遍/);
}

/** From a number in the round to the file it came from, and on to its line in 明细. */
async function followed(bench, picture) {
  const [name] = SUMMARIES;
  const cells = await bench.sheet(name);
  const row = cells.findIndex((line) => line.includes("市发展和改革委员会"));
  const column = cells[row].findIndex((value, index) => index > 2 && typeof value === "number" && value > 0);
  await bench.goTo(name, `${columnName(column + 1)}${row + 1}`);
  await bench.click(/^查来源$/);
  await bench.says(/来自 .+\.xlsx（摘要 [0-9a-f]{12}）/);
  const file = /来自 (.+\.xlsx)（摘要/.exec(await bench.text())[1];
  await picture("office-source");
  const line = await bench.frame.waitForSelector('button[title="转到明细"]');
  const said = /填报值：(.*)/.exec(await line.evaluate((one) => one.innerText))[1].trim();
  await line.click();
  const { sheet, address } = await bench.selected(/明细/);
  const details = await bench.sheet(sheet);
  const found = details[Number(/\d+/.exec(address)[0]) - 1];
  assert.ok(found.includes("市发展和改革委员会"), `its line is that unit's: ${found.join(" | ")}`);
  assert.ok(
    found.some((value) => String(value ?? "") === said) || said === "未填",
    `its line says ${said}: ${found.join(" | ")}`,
  );
  return file;
}

/** 1 = A. */
function columnName(column) {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A sample round on disk, and what the command line makes of it. */
function sampleRound(folder) {
  rmSync(folder, { recursive: true, force: true });
  run("sample", "--out", folder, "--seed", "7", "--departments", "45", "--banners", "14", "--odd", "6");
  const roster = path.join(folder, "名录.xlsx");
  const round = path.join(folder, "评估工作簿.xlsx");
  const told = run("consolidate", path.join(folder, "returns"), "--roster", roster, "--out", round, "--json");
  const returns = readdirSync(path.join(folder, "returns")).map((name) => path.join(folder, "returns", name));
  return { roster, returns, round, counts: JSON.parse(told) };
}

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
  // 1 = done, and some returns were sent back.
  if (status !== 0 && status !== 1) throw new Error(`pinghui ${args[0]} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

async function give(frame, selector, files) {
  const input = await frame.waitForSelector(selector, { timeout: 10_000 });
  await input.uploadFile(...files);
}

function sameCells(name, ours, theirs) {
  let numbers = 0;
  const blank = (value) => value === null || value === undefined || value === "";
  const rows = Math.max(ours.length, theirs.length);
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(ours[row]?.length ?? 0, theirs[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      const [one, other] = [ours[row]?.[column], theirs[row]?.[column]];
      if (blank(one) && blank(other)) continue;
      const where = `${name} row ${row + 1}, column ${column + 1}`;
      if (typeof other === "number") {
        assert.ok(
          typeof one === "number" && Math.abs(one - other) < 1e-9,
          `${where}: ${one} in the page, ${other} on disk`,
        );
        numbers++;
      } else assert.equal(one, other, where);
    }
  }
  assert.ok(numbers > 300, `${name} holds numbers to compare`);
  return numbers;
}
