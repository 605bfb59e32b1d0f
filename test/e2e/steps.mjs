// The steps beside the way every round goes: headcount locked, an older form moved, the plan as Word, the next round begun.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { read } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { cellsOf } from "./readers.mjs";

const CLI = path.resolve("dist/cli/pinghui.js");
const MOVED = "D1.3.tasksDue";
const NUMBER = "D4.1.staffApproved";
const CONFIRM = "核定数核对";
const ROSTER = "名录（市直部门）";

export async function moreSteps(bench, { picture, folder }) {
  const round = lastRound(path.join(folder, "..", "steps"));
  await bench.click(/一轮评估的各个步骤/);
  const locked = await lockHeadcount(bench, round, picture);
  const moved = await moveForm(bench, round, picture);
  const plan = await planAsWord(bench, round, picture);
  const begun = await nextRound(bench, round, picture);
  return { locked, moved, plan, begun };
}

/** Forms are dropped; each has its verdict, and the result is a workbook that the command line takes. */
async function lockHeadcount(bench, { roster, returns, folder }, picture) {
  await bench.click(/^核对并锁定领导职数/);
  await bench.says(/还需要：名录、填了核对表的自评表/);
  await give(bench, "选择名录文件", [roster]);
  await bench.says(/5 个单位/, 60_000);
  await drop(bench, "填了核对表的自评表", returns);
  await bench.says(/填了核对表的自评表[^]*5 个文件/, 60_000);
  await bench.click(/^锁定领导职数$/);
  await bench.says(/请填锁定人/);
  await write(bench, "锁定人", "王主任");
  const file = fresh(bench, "领导职数核对.xlsx");
  await bench.click(/^锁定领导职数$/);
  await bench.says(/领导职数已锁定 5 个单位，本次新增 5 个、改动 0 个/, 120_000);
  await picture("steps-headcount");
  await saved(file);
  const out = path.join(folder, "评估工作簿（锁定）.xlsx");
  const said = run("consolidate", path.dirname(returns[0]), "--roster", roster, "--headcount", file, "--out", out);
  assert.match(said, /已汇总 5 个单位/, said);
  await bench.click(/^返回$/);
  return path.basename(file);
}

/** A return of the shipped version goes into a newer one, in which one question is another: that entry is listed. */
async function moveForm(bench, { newer, returns, department }, picture) {
  const older = returns.find((one) => one.includes(department));
  await bench.click(/^旧版表换成新版/);
  await give(bench, "选用方案文件……", [newer]);
  await bench.says(/版本2/, 60_000);
  await give(bench, "选择旧版的表", [older]);
  await bench.click(/^生成新版自评表$/);
  await bench.says(/已把 1 份旧版表搬到新版的表里/, 120_000);
  const [, placed, unplaced] = /填入 (\d+) 项，(\d+) 项对应不上/.exec(await bench.text());
  await picture("steps-moved");
  const file = await newest(bench, /\.xlsx$/, department);
  const book = read(readFileSync(file));
  const list = cellsOf(book.Sheets["旧表未能对应的填报"]).flat().join("\n");
  assert.match(list, /改过的题目|应完成/, `what was not placed is listed: ${list}`);
  const entries = marked(book, "ph.data");
  const before = marked(read(readFileSync(older)), "ph.data");
  assert.equal(entries.get(MOVED) ?? null, null, "a question that is another is not answered by itself");
  const kept = [...before].filter(([key, value]) => value !== null && entries.get(key) === value).length;
  assert.ok(kept > 50, `${kept} entries are where they were`);
  // The next steps go on with the shipped version.
  await bench.click(/^移去$/);
  await bench.click(/^返回$/);
  return { placed: Number(placed), unplaced: Number(unplaced) };
}

/** A blank plan is not printed; one that is filled in, in the sheet beside the pane, is. */
async function planAsWord(bench, { department }, picture) {
  const blank = fresh(bench, "评估方案.xlsx");
  await bench.click(/^评估方案/);
  // With other schemes the roster is read again.
  await bench.says(/5 个单位/, 60_000);
  await bench.click(/^生成评估方案$/);
  await bench.says(/评估方案已生成，填好后请检查一遍/, 60_000);
  await saved(blank);
  await openWithSteps(bench, blank);
  await bench.click(/^实施方案文书/);
  await bench.click(/^写成实施方案$/);
  await bench.says(/方案还有错误 \d+ 处，不能印发/, 60_000);
  await picture("steps-plan-refused");
  for (const [sheet, key, column, value] of planEntries) await enter(bench, sheet, key, column, value);
  const file = fresh(bench, "实施方案.docx");
  await bench.click(/^写成实施方案$/);
  await bench.says(/实施方案已写好，附评估指标表 2 份/, 60_000);
  await picture("steps-plan");
  await saved(file);
  const text = strFromU8(unzipSync(readFileSync(file))["word/document.xml"]).replaceAll(/<[^>]+>/g, "");
  for (const wanted of ["按照自治区的统一部署", "附件1", "附件2", "2015年7月1日"])
    assert.ok(text.includes(wanted), `the plan says ${wanted}`);
  assert.ok(!text.includes(department), "units are not in the plan's text");
  await bench.click(/^返回$/);
  return path.basename(file);
}

/** From the open workbook of the last round to a roster, in which a changed number shows at once. */
async function nextRound(bench, { book, department }, picture) {
  await openWithSteps(bench, book);
  await bench.click(/^开始下一轮/);
  await bench.says(/上一轮的评估工作簿[^]*本工作簿/, 60_000);
  await write(bench, "评估轮次", "2016");
  const file = fresh(bench, "名录2016.xlsx");
  await bench.click(/^生成新一轮名录$/);
  await bench.says(/新一轮名录已生成：单位 5 个，沿用核定数 \d+ 个/, 120_000);
  await picture("steps-next-round");
  await saved(file);
  await openFile(bench, file);
  const [heads, ...rows] = [(await bench.sheet(ROSTER))[0], ...(await bench.sheet(ROSTER))];
  const row = rows.findIndex((cells) => cells.includes(department));
  const column = heads.indexOf(`ph.${NUMBER}`);
  const before = rows[row][column];
  const stateOf = async () => {
    const cells = await bench.sheet(CONFIRM);
    const own = cells.find(([key]) => key === `${rows[row][1]}|${NUMBER}`);
    return own[cells[0].indexOf("ph.state")];
  };
  assert.equal(await stateOf(), "待确认");
  await bench.type(ROSTER, `${letters(column)}${row + 1}`, String(before * 2));
  for (let tries = 0; (await stateOf()) === "待确认" && tries < 100; tries++) await wait(100);
  assert.equal(await stateOf(), "变化超过10%，请填批复文号");
  const at = (await bench.sheet(CONFIRM)).findIndex(([key]) => key === `${rows[row][1]}|${NUMBER}`);
  await bench.goTo(CONFIRM, `D${at + 1}`);
  await picture("steps-next-round-marked");
  return { from: before, to: before * 2 };
}

const STAGE_DAYS = ["07-01", "07-10", "07-11", "08-20", "08-21", "09-20", "09-21", "11-30"];
const planEntries = [
  ["方案设置", "basis", "value", "按照自治区的统一部署"],
  ["方案设置", "committee", "value", "市编委"],
  ...STAGE_DAYS.map((day, index) => [
    ...["方案设置", `stage${Math.floor(index / 2) + 1}${index % 2 === 0 ? "From" : "To"}`],
    ...["value", `2015-${day}`],
  ]),
  ["评估小组", 1, "name", "张三"],
  ["评估小组", 1, "unit", "市编办"],
  ["评估小组", 1, "role", "组长"],
  ["评估小组", 1, "deputy", "是"],
  ["培训登记", 1, "done", "是"],
  ["培训登记", 2, "done", "是"],
];

async function openFile(bench, file) {
  await bench.open(file);
  await bench.tells(new RegExp(`已打开“${path.basename(file)}”`));
}

/** Beside a workbook of the round's the steps stand there already; beside another one they are a click away. */
async function openWithSteps(bench, file) {
  await openFile(bench, file);
  await bench.says(/一轮评估的各个步骤/, 60_000);
  if (!(await bench.text()).includes("从名录到共享")) await bench.click(/一轮评估的各个步骤/);
}

/** Into a row by its key, or by its number below the head, and a column by its mark. */
async function enter(bench, sheet, key, mark, value) {
  const cells = await bench.sheet(sheet);
  const head = cells.findIndex(([corner]) => corner === "ph.head");
  const row = typeof key === "number" ? head + key : cells.findIndex(([corner]) => corner === key);
  const column = cells[0].indexOf(`ph.${mark}`);
  assert.ok(row > 0 && column > 0, `${sheet} has ${key} and ${mark}`);
  await bench.page.evaluate(
    (name, address, text) => window.pinghuiDesk.person.type(name, address, text),
    sheet,
    `${letters(column)}${row + 1}`,
    value,
  );
}

/** 0 = A. */
const letters = (index) =>
  (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : "") + String.fromCharCode(65 + (index % 26));

/** Entries of a form by their keys. */
function marked(book, corner) {
  const rows = Object.values(book.Sheets)
    .map(cellsOf)
    .find(([[mark] = []]) => mark === corner);
  const column = rows[0].indexOf("ph.value");
  return new Map(rows.flatMap((row, at) => (at > 0 && row[0] ? [[row[0], row[column]]] : [])));
}

/** Files are dragged from a folder and let go over the place that asks for them. */
async function drop(bench, label, files) {
  const zone = await bench.frame.waitForSelector(`section[aria-label="${label}"]`, { timeout: 30_000 });
  await zone.scrollIntoView();
  const { x, y, width, height } = await zone.boundingBox();
  const client = await bench.page.createCDPSession();
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"])
    await client.send("Input.dispatchDragEvent", { type, x: x + width / 2, y: y + height / 2, data });
  await client.detach();
}

async function give(bench, label, files) {
  const input = await bench.frame.waitForSelector(`input[type=file][aria-label="${label}"]`, { timeout: 30_000 });
  await input.uploadFile(...files);
}

async function write(bench, label, text) {
  const id = await bench.frame
    .waitForFunction(
      (name) =>
        [...document.querySelectorAll("label")].find((one) => one.textContent.replace(/\*$/, "").trim() === name)
          ?.htmlFor,
      { timeout: 20_000 },
      label,
    )
    .then((handle) => handle.jsonValue());
  const input = await bench.frame.$(`[id="${id}"]`);
  await input.click({ count: 3 });
  await input.type(text);
}

/** Where a file of that name will be, and is not yet. */
function fresh(bench, name) {
  const file = path.join(bench.downloads, name);
  rmSync(file, { force: true });
  return file;
}

async function saved(file) {
  for (let tries = 0; tries < 600; tries++) {
    if (existsSync(file) && statSync(file).size > 0) return;
    await wait(100);
  }
  throw new Error(`${path.basename(file)} was never saved`);
}

async function newest(bench, ending, part) {
  for (let tries = 0; tries < 100; tries++) {
    const [found] = readdirSync(bench.downloads)
      .filter((name) => ending.test(name) && name.includes(part))
      .map((name) => path.join(bench.downloads, name))
      .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
    if (found) return found;
    await wait(100);
  }
  throw new Error(`nothing of ${part} was saved`);
}

/** A round on disk: three departments and two banners, consolidated; and a newer version in which one question is another. */
function lastRound(folder) {
  rmSync(folder, { recursive: true, force: true });
  run("sample", "--out", folder, "--seed", "5", "--departments", "3", "--banners", "2", "--odd", "0");
  const roster = path.join(folder, "名录.xlsx");
  const book = path.join(folder, "评估工作簿.xlsx");
  const returns = readdirSync(path.join(folder, "returns")).map((name) => path.join(folder, "returns", name));
  run("consolidate", path.join(folder, "returns"), "--roster", roster, "--out", book);
  const departments = cellsOf(read(readFileSync(roster)).Sheets[ROSTER]);
  const department = departments.find((row) => row[1] && /^D?\d|^[A-Z]/.test(String(row[1])))?.[2];
  const newer = path.join(folder, "departments-2.json");
  const scheme = JSON.parse(readFileSync(path.resolve("assets/schemes/departments-1.json"), "utf8"));
  const field = scheme.majors
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ fields }) => fields)
    .find(({ id }) => id === MOVED);
  field.title = { zh: "改过的题目：应完成任务数", en: "Another question" };
  writeFileSync(newer, JSON.stringify({ ...scheme, version: "2" }));
  return { folder, roster, book, returns, department, newer };
}

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
  // 1 = done, and something was sent back.
  if (status !== 0 && status !== 1) throw new Error(`pinghui ${args[0]} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
