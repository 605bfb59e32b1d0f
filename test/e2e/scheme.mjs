// A clerk's own scheme, from the shipped one to a consolidated return: written in Excel, proved, published, issued, filled.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { read } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { cellsOf } from "./readers.mjs";

const CLI = path.resolve("dist/cli/pinghui.js");
const DROPPED = "D5.2";
const ADDED = "D5.3";

/** What the new indicator is made of, by sheet and mark; its ratio is worth a point too much at first. */
const added = {
  小项: [
    {
      id: ADDED,
      "title.zh": "跨部门事项办理",
      "title.en": "Work across departments",
      points: 5,
      measures: "查",
      aspect: "5",
      source: "本单位自定",
    },
  ],
  填报项: [
    field("due", "应协作事项数", "Joint items due", { "unit.zh": "项", "unit.en": "item(s)", min: 1, max: 200 }),
    field("done", "按时办结数", "Joint items done on time", {
      "unit.zh": "项",
      "unit.en": "item(s)",
      min: 0,
      max: 200,
    }),
    field("complaints", "被投诉次数", "Complaints", { "unit.zh": "次", "unit.en": "time(s)", min: 0, max: 99 }),
  ],
  计分方式: [
    {
      indicator: ADDED,
      kind: "按比例得分",
      points: 4,
      rule: "【按时办结数】÷【应协作事项数】",
      whenNothingDue: "按满分计",
    },
    { indicator: ADDED, kind: "扣分，扣完为止", points: 2, rule: "【被投诉次数】每1次扣1分" },
  ],
};

function field(key, zh, en, more) {
  return {
    id: `${ADDED}.${key}`,
    "title.zh": zh,
    "title.en": en,
    kind: "整数",
    ...more,
    filledBy: "单位",
    required: "是",
  };
}

export async function ownScheme(bench, { picture, folder }) {
  const round = sampleRound(path.join(folder, "..", "own-scheme"));
  await bench.click(/一轮评估的各个步骤/);
  await bench.click(/写自己的方案/);
  await bench.says(/从哪一张改起/);
  const began = performance.now();
  await bench.click(/^写入本工作簿编辑$/);
  await bench.says(/没有要改的地方，可以发布/, 240_000);
  const written = performance.now() - began;

  // An indicator goes: its own row first, and then what the proof shows.
  const place = await rowsOf(bench, "小项", ({ id }) => id === DROPPED);
  await clear(bench, "小项", place[0]);
  await bench.says(/还有|改好 \d+ 处错误后才能发布/, 60_000);
  await picture("scheme-dropped");
  const mended = await mendAll(bench);
  assert.ok(mended >= 6, `fields, parts, evidence and rules of ${DROPPED} were left, ${mended} rows`);

  for (const [sheet, rows] of Object.entries(added)) for (const row of rows) await add(bench, sheet, row);
  await bench.says(/计分方式[^]*分值合计6/, 60_000);
  await bench.says(/缺少小项D5\.3/, 60_000);
  await offerEvidence(bench);
  await picture("scheme-points");
  const [ratio] = await rowsOf(bench, "计分方式", (row) => row.indicator === ADDED && row.kind === "按比例得分");
  // By the keyboard, as a person does who was led there.
  await bench.type("计分方式", `${await columnOf(bench, "计分方式", "points")}${ratio}`, "3");
  await bench.says(/没有要改的地方，可以发布/, 60_000);
  await picture("scheme-sound");

  await bench.click(/^试填/);
  await bench.says(/最高可得 100\.00 分，最低可得 [\d.]+ 分，总分 100\.00 分/, 240_000);
  await picture("scheme-trial");

  // The version that is there keeps its content.
  await bench.click(/^发布这一版$/);
  await write(bench, "修改人", "王主任");
  await write(bench, "修改原因", "换一个小项");
  await bench.click(/^发布版本1并保存$/);
  await bench.says(/版本1已经发布过，内容与这一份不同，没有发布/, 60_000);
  await picture("scheme-refused");
  await bench.click(/^返回$/);
  const [version] = await rowsOf(bench, "方案", ({ key }) => key === "version");
  await bench.type("方案", `${await columnOf(bench, "方案", "value")}${version}`, "2");
  await bench.says(/编号 departments · 版本2/, 60_000);
  const file = path.join(bench.downloads, "departments-2.json");
  rmSync(file, { force: true });
  await bench.click(/^发布这一版$/);
  await write(bench, "修改人", "王主任");
  await write(bench, "修改原因", "换一个小项");
  await bench.click(/^发布版本2并保存$/);
  await bench.says(/已发布 departments 版本2/, 60_000);
  await saved(file);
  await picture("scheme-published");
  const log = run("scheme", "log", file);
  assert.match(log, /版本 2，由版本 1 改来[^]*王主任[^]*换一个小项/, log);
  assert.match(log, new RegExp(`新增：[^]*${ADDED.replace(".", "\\.")}`), log);

  // Forms for everybody, in the same session.
  const zip = path.join(bench.downloads, "自评表 2015.zip");
  rmSync(zip, { force: true });
  await bench.click(/^按名录下发自评表$/);
  await give(bench, "选择名录文件", [round.roster]);
  await bench.says(/个单位/, 60_000);
  await bench.click(/^生成 \d+ 张自评表$/);
  await bench.says(/已生成 \d+ 张/, 240_000);
  await saved(zip);
  const forms = unzipSync(readFileSync(zip));
  const name = Object.keys(forms).find((one) => one.includes(round.unit));
  assert.ok(name, `${round.unit} has a form: ${Object.keys(forms).join("、")}`);
  const form = path.join(round.folder, "..", "own-form.xlsx");
  writeFileSync(form, forms[name]);

  return { written: `${Math.round(written)} ms`, mended };
}

/** What the story before made: a unit fills its form on the new version, and the office takes it back. */
export async function ownRound(bench, { picture, folder }) {
  const round = sampleRound(path.join(folder, "..", "own-scheme"));
  const file = path.join(bench.downloads, "departments-2.json");
  const form = path.join(round.folder, "..", "own-form.xlsx");
  assert.ok(existsSync(file) && existsSync(form), "the story of the scheme comes first");
  // A unit opens it: strange until its pane is given the scheme.
  await bench.open(form);
  await bench.says(/选用方案文件/, 120_000);
  await give(bench, "选用方案文件……", [file]);
  await bench.says(/已填 \d+ \/ \d+/, 120_000);
  await fill(bench, round);
  await bench.says(/已填 (\d+) \/ \1/, 240_000);
  const points = Number(/([\d.]+)\s*\/\s*100/.exec(await bench.text())[1]);
  await picture("scheme-filled");
  const filled = await bench.save(path.basename(form));

  // And the office takes it back into an empty workbook.
  await bench.page.select("#tools select", "empty");
  await bench.says(/先看一个示例/, 60_000);
  await bench.click(/收回并汇总自评表/);
  await give(bench, "选用方案文件……", [file]);
  await bench.says(/已采用/, 60_000);
  await give(bench, "选择名录文件", [round.roster]);
  await bench.says(/个单位/, 60_000);
  await give(bench, "选择文件", [filled]);
  await bench.says(/汇总 1 份到本工作簿/, 120_000);
  await bench.click(/汇总 1 份到本工作簿/);
  await bench.says(/已汇总 1 份/, 240_000);
  await picture("scheme-consolidated");
  const SUMMARY = "汇总表（市直部门）";
  const inPage = (await bench.sheet(SUMMARY)).find((row) => row.includes(round.unit));
  assert.ok(inPage?.includes(points), `${round.unit} has its ${points} points: ${inPage?.join(" | ")}`);
  const book = path.join(round.folder, "汇总.xlsx");
  const returns = path.join(round.folder, "收回");
  rmSync(returns, { recursive: true, force: true });
  mkdirSync(returns);
  writeFileSync(path.join(returns, "一份.xlsx"), readFileSync(filled));
  run("consolidate", returns, "--roster", round.roster, "--scheme", file, "--out", book);
  const onDisk = cellsOf(read(readFileSync(book)).Sheets[SUMMARY]).find((row) => row.includes(round.unit));
  const numbers = (row) => row.filter((value) => typeof value === "number");
  assert.deepEqual(numbers(inPage), numbers(onDisk), "the page and the command line give the same numbers");
  return { points };
}

/** A library's scheme, which has nothing to do with ours, in the same pane. */
export async function libraryScheme(bench, { picture }) {
  const file = path.resolve("test/fixtures/schemes/library-2016.json");
  await bench.click(/一轮评估的各个步骤/);
  await bench.click(/写自己的方案/);
  await give(bench, "选用方案文件……", [file]);
  await bench.says(/本单位发布/, 60_000);
  await bench.click(/^返回$/);
  await bench.click(/^返回$/);
  await bench.click(/在本工作簿新建自评表/);
  const title = JSON.parse(readFileSync(file, "utf8")).scheme.title.zh;
  await bench.frame.waitForFunction(
    (name) => [...document.querySelectorAll("label")].some((one) => one.textContent === name),
    {},
    title,
  );
  await bench.frame.evaluate((name) => {
    [...document.querySelectorAll("label")].find((one) => one.textContent === name).click();
  }, title);
  await write(bench, "单位名称", "市图书馆");
  await write(bench, "单位代码", "TS01");
  await bench.click(/^新建自评表$/);
  await bench.says(/已填 0 \/ \d+/, 120_000);
  assert.match(await bench.text(), /\/\s*120/, "its total is its own");
  await picture("library-form");
  return { title };
}

/** The lists of indicators in the annexes have the new one in place of the dropped one. */
async function offerEvidence(bench) {
  const sheet = "附表栏目";
  const isList = ({ options }) => typeof options === "string" && options.includes(DROPPED) && options.includes("D1.1");
  const column = await columnOf(bench, sheet, "options");
  const cells = await bench.sheet(sheet);
  for (const row of await rowsOf(bench, sheet, isList))
    await bench.page.evaluate(
      (name, address, text) => window.pinghuiDesk.person.paste(name, address, [[text]]),
      sheet,
      `${column}${row}`,
      cells[row - 1][column.charCodeAt(0) - 65].replace(DROPPED, ADDED),
    );
}

/** Takes each row away that the proof leads to, until it shows no errors that name the dropped indicator. */
async function mendAll(bench) {
  for (let rows = 0; ; rows++) {
    const left = () =>
      bench.frame.$$eval(
        "main li button",
        (all, id) => all.filter((one) => one.textContent.includes(`“${id}”`)).length,
        DROPPED,
      );
    const before = await left();
    if (before === 0) return rows;
    assert.ok(rows < 40, "the proof never comes to an end");
    await bench.frame.evaluate((id) => {
      [...document.querySelectorAll("main li button")].find((one) => one.textContent.includes(`“${id}”`)).click();
    }, DROPPED);
    const { sheet, address } = await bench.selected(/./);
    await clear(bench, sheet, Number(/\d+/.exec(address)[0]));
    for (let tries = 0; (await left()) >= before; tries++) {
      assert.ok(tries < 300, `${sheet} ${address} is cleared, and its fault stays`);
      await wait(100);
    }
  }
}

/** Column letters of a mark in a sheet's hidden first row. */
async function columnOf(bench, sheet, key) {
  const [marks] = await bench.sheet(sheet);
  const index = marks.indexOf(`ph.${key}`);
  assert.ok(index > 0, `${sheet} has a column ${key}`);
  return String.fromCharCode(65 + index);
}

/** Numbers of the rows that hold something like it; a row is its cells by their marks. */
async function rowsOf(bench, sheet, wanted) {
  const cells = await bench.sheet(sheet);
  const [marks] = cells;
  const keys = marks.map((mark) => (typeof mark === "string" && mark.startsWith("ph.") ? mark.slice(3) : undefined));
  return cells.flatMap((row, at) => {
    const named = Object.fromEntries(
      row.flatMap((value, index) => (index > 0 && keys[index] ? [[keys[index], value]] : [])),
    );
    return at > 0 && wanted({ ...named, key: row[0] }) ? [at + 1] : [];
  });
}

async function clear(bench, sheet, row) {
  const [marks] = await bench.sheet(sheet);
  const last = String.fromCharCode(64 + marks.length);
  await bench.page.evaluate(
    (name, address) => window.pinghuiDesk.person.clear(name, address),
    sheet,
    `B${row}:${last}${row}`,
  );
}

/** Into the first row below the head that holds nothing. */
async function add(bench, sheet, row) {
  const cells = await bench.sheet(sheet);
  const head = cells.findIndex(([key]) => key === "ph.head");
  const free = cells.findIndex((values, at) => at > head && values.slice(1).every((value) => value === null));
  const at = free > 0 ? free + 1 : cells.length + 1;
  for (const [key, value] of Object.entries(row)) {
    const column = cells[0].indexOf(`ph.${key}`);
    assert.ok(column > 0, `${sheet} has a column ${key}`);
    await bench.page.evaluate(
      (name, address, text) => window.pinghuiDesk.person.type(name, address, text),
      sheet,
      `${String.fromCharCode(65 + column)}${at}`,
      value,
    );
  }
}

/** Into the field of that label, as a person types. */
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

async function give(bench, label, files) {
  const input = await bench.frame.waitForSelector(`input[type=file][aria-label="${label}"]`, { timeout: 30_000 });
  await input.uploadFile(...files);
}

async function saved(file) {
  for (let tries = 0; tries < 600; tries++) {
    if (existsSync(file) && statSync(file).size > 0) return;
    await wait(100);
  }
  throw new Error(`${path.basename(file)} was never saved`);
}

/**
 * What a unit of the sample round said on the shipped scheme, and what it says of the new indicator: pasted in runs, because
 * each entry by itself sets off a calculation. Numbers of the office and computed cells are locked, and there already.
 */
async function fill(bench, { entries, annexes }) {
  const runs = await bench.page.evaluate(
    async (all, rows) => {
      const { host } = window.pinghuiDesk;
      await host.idle();
      const { engine } = host.book;
      const found = [];
      for (const { id, name } of engine.sheets()) {
        const used = engine.used(id);
        if (!used) continue;
        const cells = engine.read(id, { ...used, top: 1, left: 1 });
        const corner = cells[0]?.[0]?.value;
        const facts = host.book.sheet(id);
        const free = (row, column) => !facts.isLocked(row, column);
        const of = rows.find(([one]) => one === corner)?.[1] ?? [];
        for (const { row, column, value } of of)
          if (free(row, column)) found.push({ name, row, column, values: [[value]] });
        if (corner !== "ph.data") continue;
        const column = 1 + cells[0].findIndex((cell) => cell?.value === "ph.value");
        for (const [at, [key]] of cells.entries()) {
          const value = all[key?.value];
          if (value === undefined || !free(at + 1, column)) continue;
          const last = found.at(-1);
          if (last?.name === name && last.column === column && last.row + last.values.length === at + 1)
            last.values.push([value]);
          else found.push({ name, row: at + 1, column, values: [[value]] });
        }
      }
      // Neighbours in a row of an annex are one run as well.
      return found.reduce((runs, one) => {
        const last = runs.at(-1);
        const beside =
          last?.name === one.name && last.row === one.row && last.column + last.values[0].length === one.column;
        if (!beside || one.values.length > 1 || last.values.length > 1) return [...runs, one];
        last.values[0].push(one.values[0][0]);
        return runs;
      }, []);
    },
    entries,
    annexes,
  );
  for (const { name, row, column, values } of runs)
    await bench.page.evaluate(
      (sheet, address, block) => window.pinghuiDesk.person.paste(sheet, address, block),
      name,
      `${String.fromCharCode(64 + column)}${row}`,
      values,
    );
}

function sampleRound(folder) {
  rmSync(folder, { recursive: true, force: true });
  run("sample", "--out", folder, "--seed", "11", "--departments", "3", "--banners", "1", "--odd", "0");
  const returns = path.join(folder, "returns");
  const roster = path.join(folder, "名录.xlsx");
  const told = JSON.parse(run("check", path.join(returns), "--roster", roster, "--json"));
  const verdict = told.find(
    ({ verdict: is, unit, issues }) => is === "accepted" && unit.scheme === "departments" && issues.length === 0,
  );
  assert.ok(verdict, "a department of the sample round has nothing to mend");
  const sheets = Object.values(read(readFileSync(path.join(returns, verdict.file))).Sheets).map(cellsOf);
  const data = sheets.find(([[corner]]) => corner === "ph.data");
  const column = data[0].indexOf("ph.value");
  const entries = Object.fromEntries(
    data.flatMap((row, at) => (at > 0 && row[0] && !blank(row[column]) ? [[row[0], row[column]]] : [])),
  );
  // The annexes are the same in both versions: entries stand at the same addresses.
  const annexes = sheets.flatMap((rows) =>
    String(rows[0][0]).startsWith("ph.annex.")
      ? [
          [
            rows[0][0],
            rows.flatMap((row, at) =>
              at > 0
                ? row.flatMap((value, x) =>
                    x > 0 && !blank(value)
                      ? // What proved the dropped indicator proves the one in its place.
                        [{ row: at + 1, column: x + 1, value: value === DROPPED ? ADDED : value }]
                      : [],
                  )
                : [],
            ),
          ],
        ]
      : [],
  );
  return {
    folder,
    roster,
    unit: verdict.unit.unitName,
    annexes,
    entries: { ...entries, [`${ADDED}.due`]: 10, [`${ADDED}.done`]: 8, [`${ADDED}.complaints`]: 1 },
  };
}

const blank = (value) => value === null || value === undefined || value === "";

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
  if (status !== 0 && status !== 1) throw new Error(`pinghui ${args[0]} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
