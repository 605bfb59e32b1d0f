// One workbook after another, faster than Univer thinks; and the question before what isn't saved would be lost.
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";

const IDLE = 3_000;

export async function reopened(bench, { picture }) {
  const { page } = bench;
  // A form with validations on several sheets, gone again before Univer has looked at all of them.
  for (const name of ["started", "blank", "started", "round", "empty"]) {
    await page.select("#tools select", name);
    await wait(name === "started" ? 600 : 100);
  }
  await bench.says(/先看一个示例/, 60_000);
  await wait(IDLE);
  assert.deepEqual(await bench.faults(), [], "closing a workbook leaves nothing behind");

  await bench.sample("started");
  await bench.says(/已填 \d+ \/ \d+/, 60_000);
  await wait(IDLE);
  assert.equal(await asked(bench), false, "whoever has only looked is not asked");

  await bench.sample("started");
  await bench.says(/已填 \d+ \/ \d+/, 60_000);
  const { sheet, address } = await bench.entry("D1.2.meetingCount");
  await bench.type(sheet, address, "3");
  await bench.says(/问题 \d+/);
  assert.equal(await asked(bench), true, "an edit would be lost");
  await picture("reopened-asked");
  assert.match(await bench.refusing(() => page.select("#tools select", "empty")), /自评表.*没有另存/);
  assert.match(await bench.text(), /问题 \d+/, "whoever says no keeps the workbook");
  // Saved in the middle of typing, as in Excel: what stands in the cell goes along.
  await bench.goTo(sheet, address);
  await page.keyboard.type("4");
  await bench.save("填到一半的自评表.xlsx");
  assert.equal((await bench.entry("D1.2.meetingCount")).value, 4, "what was being typed is entered");
  assert.equal(await asked(bench), false, "a saved one isn't");
  return { asked: true };
}

/** An Excel that refuses to write: said in a sentence, and nothing else goes wrong. */
export async function refusedWrites(bench, { picture }) {
  await bench.sample("started");
  await bench.says(/已填 \d+ \/ \d+/, 60_000);
  // Going to a cell is no writing.
  const issue = await bench.frame.waitForSelector("main li button[title], main li button");
  await issue.click();
  await bench.selected(/^填报数据$/);
  const reason = await bench.frame.waitForSelector("main li input");
  await reason.type("合并后沿用旧文号");
  await bench.click(/^保存$/);
  await bench.says(/“填报数据”受保护，没有写入。请在“审阅”中撤销工作表保护后再试。/);
  assert.doesNotMatch(await bench.text(), /程序出了问题/);
  await picture("reopened-refused");
  return {};
}

/** Reloads, and stays if there is a question: whether there was one. */
async function asked({ page, says }) {
  let question = false;
  const stay = (dialog) => {
    question = dialog.type() === "beforeunload";
    void dialog.dismiss();
  };
  page.on("dialog", stay);
  // Staying ends the navigation without a word; loading anew ends it with the page.
  await page.reload({ timeout: 5_000, waitUntil: "domcontentloaded" }).catch(() => undefined);
  page.off("dialog", stay);
  if (!question) await says(/先看一个示例/, 60_000);
  return question;
}
