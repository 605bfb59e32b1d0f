// As a unit: a filled form, a mistake typed on the keyboard, its issue, the mistake mended; then paste, save, and check.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { readWithOpenpyxl, recalculated } from "./readers.mjs";
import { until } from "./workbenchPage.mjs";

/** Enough for the 95th of a hundred to be another than the first two, for which a fresh page runs most of its code for the first time. */
const TIMES = 60;
/** The sheet that was there before the form came. */
const OWN = "工作表1";
const DUE = "D1.3.tasksDue";
const ON_TIME = "D1.3.tasksOnTime";
const ABOVE_DAY = "D1.1.planDocNo";
const DAY = "D1.1.planDate";

export async function asUnit(bench, { picture, folder }) {
  await bench.click(/先看一个示例/);
  await bench.says(/已填 (\d+) \/ \1/, 60_000);
  const text = await bench.text();
  assert.match(text, /市发展和改革委员会/, "the pane names the unit");
  assert.match(text, /97\.50\s*\/100/, "the pane shows the score");
  assert.match(text, /问题 0/);

  await nothingToTakeBack(bench);
  const { appeared, vanished, grown } = await typeAndMend(bench, picture);
  assert.match(await bench.text(), /97\.50\s*\/100/, "mended, the score is as before");
  await refused(bench);
  await pasted(bench, picture);
  await heldBack(bench);
  await filled(bench);
  await daysTyped(bench);
  const saved = await savedAndChecked(bench, folder);
  return { appeared, vanished, grown, ...saved };
}

/** What the pane has written is no edit of a person's: undo leaves the form as it is. */
async function nothingToTakeBack(bench) {
  const { sheet, address } = await bench.entry(ON_TIME);
  const sheets = async () => [await bench.sheet(sheet), await bench.sheet("佐证材料目录")];
  const before = await sheets();
  await bench.goTo(sheet, address);
  for (let time = 0; time < 2; time++) {
    await bench.page.keyboard.down("Control");
    await bench.page.keyboard.press("z");
    await bench.page.keyboard.up("Control");
  }
  assert.deepEqual(await sheets(), before, "undo doesn't take the form apart");
}

/** A number that validation lets in and the rules don't: more done in time than was due. */
async function typeAndMend(bench, picture) {
  const due = await bench.entry(DUE);
  const entry = await bench.entry(ON_TIME);
  const appeared = [];
  const vanished = [];
  let before = 0;
  for (let time = 0; time < TIMES; time++) {
    // The first round still makes things that stay.
    if (time === 1) before = await bench.memory();
    const mistaken = () => bench.type(entry.sheet, entry.address, String(due.value + 1));
    appeared.push(await bench.saysAfter(/错误 [1-9]/, mistaken));
    if (time === 0) await picture("unit-mistake");
    const mended = () => bench.type(entry.sheet, entry.address, String(entry.value));
    vanished.push(await bench.saysAfter(/错误 0/, mended));
  }
  return { appeared, vanished, grown: (await bench.memory()) - before };
}

/** What native validation refuses never gets into the cell, and the person is told in the form's own words. */
async function refused(bench) {
  const { sheet, address, value } = await bench.entry(ON_TIME);
  await bench.type(sheet, address, "约12");
  await bench.page.waitForFunction(() => /请填0至\d+之间的整数/.test(document.body.innerText), { timeout: 30_000 });
  await bench.page.keyboard.press("Enter");
  await bench.page.waitForFunction(() => !/请填0至\d+之间的整数/.test(document.body.innerText), { timeout: 30_000 });
  assert.equal((await bench.entry(ON_TIME)).value, value, "validation keeps the entry as it was");
}

/** Pasting goes past validation, as in Excel; the pane sees it all the same, and undo takes it back. */
async function pasted(bench, picture) {
  const { page } = bench;
  const press = async (...keys) => {
    for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
    await page.keyboard.press(keys.at(-1));
    for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
  };
  const { sheet, address, value } = await bench.entry(ON_TIME);
  // Two cells of a sheet of one's own, copied as a block.
  await bench.type(OWN, "B2", "约12");
  await bench.type(OWN, "B3", "3人");
  await bench.goTo(OWN, "B2:B3");
  await press("Control", "c");
  // Copying ends some time after the keys: a person waits until the block is framed.
  await bench.copied("约12\n3人");
  await bench.goTo(sheet, address);
  await press("Control", "v");
  await bench.says(/约12/);
  await picture("unit-pasted");
  await press("Control", "z");
  await bench.says(/问题 0/);
  assert.equal((await bench.entry(ON_TIME)).value, value, "undone, the entry is as before");
}

/** After a jump from another sheet the handle fills the cells that it is dragged over, and no others. */
async function filled(bench) {
  const above = await bench.entry(ABOVE_DAY);
  const { value: before } = await bench.entry(DAY);
  const held = await bench.sheet(above.sheet);
  await bench.goTo(OWN, "A1");
  await bench.goTo(above.sheet, above.address);
  await bench.fillDown(above.address, 1);
  await until("the cell to be filled", async () => (await bench.entry(DAY)).value !== before);
  assert.equal(typeof (await bench.entry(DAY)).value, "string", "the number of a document stands where the day stood");
  await bench.page.keyboard.down("Control");
  await bench.page.keyboard.press("z");
  await bench.page.keyboard.up("Control");
  await until("the day to be back", async () => (await bench.entry(DAY)).value === before);
  assert.deepEqual(await bench.sheet(above.sheet), held, "undone, everything is as before");
}

/** A day in the spellings of an Excel in Chinese: it becomes a day, and nothing is held against it. */
async function daysTyped(bench) {
  const { sheet, address, value } = await bench.entry(DAY);
  assert.equal(typeof value, "number", "the filled form has a day there");
  for (const [typed, day] of [
    ["2015年7月21日", 42_206],
    ["15/7/22", 42_207],
  ]) {
    await bench.type(sheet, address, typed);
    assert.equal((await bench.entry(DAY)).value, day, typed);
  }
  await bench.says(/问题 0/);
}

/** What the form locks stays as it is, whatever a person presses; the page says why. */
async function heldBack(bench) {
  const { sheet, address } = await bench.entry(ON_TIME);
  const row = Number(/\d+/.exec(address)[0]);
  const before = await bench.sheet(sheet);
  await bench.goTo(sheet, `D${row}:E${row}`);
  await bench.page.keyboard.press("Delete");
  await bench.tells(/受保护的，没有改动/);
  await bench.page.evaluate(() => (document.getElementById("notice").textContent = ""));
  // The clipboard still holds two cells: one too many for the last entry of an indicator.
  const last = before.findIndex(([key]) => key === "D1.3.tasksDue") + 1;
  await bench.goTo(sheet, `E${last - 1}`);
  await bench.page.keyboard.down("Control");
  await bench.page.keyboard.press("v");
  await bench.page.keyboard.up("Control");
  await bench.tells(/受保护的，没有改动/);
  assert.deepEqual(await bench.sheet(sheet), before, "nothing was changed");
}

async function savedAndChecked(bench, folder) {
  const file = await bench.save("工作表1.xlsx");
  const { status, stdout } = spawnSync(
    process.execPath,
    [path.resolve("dist/cli/pinghui.js"), "check", file, "--json"],
    {
      encoding: "utf8",
    },
  );
  assert.equal(status, 0, `pinghui check takes the saved form:\n${stdout}`);
  const score = await bench.sheet("自评表");
  const numbers = {};
  for (const [reader, read] of [
    ["openpyxl", readWithOpenpyxl],
    ["LibreOffice", (given) => recalculated(given, folder)],
  ]) {
    const theirs = read(file);
    if (theirs) numbers[reader] = sameNumbers(reader, score, theirs["自评表"]);
  }
  return { numbers };
}

/** Every number of ours stands in the same cell for them. */
export function sameNumbers(reader, ours, theirs) {
  let numbers = 0;
  for (const [y, row] of ours.entries()) {
    for (const [x, value] of row.entries()) {
      if (typeof value !== "number") continue;
      const other = theirs[y]?.[x];
      assert.ok(
        typeof other === "number" && Math.abs(other - value) < 1e-9,
        `${reader}, row ${y + 1}, column ${x + 1}: ${value} in the page, ${other} in the file`,
      );
      numbers++;
    }
  }
  assert.ok(numbers > 20, "there are numbers to compare");
  return numbers;
}
