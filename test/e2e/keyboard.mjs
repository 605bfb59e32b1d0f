// With the keyboard alone: choose who you are, step through the tour, leave it, mend an entry, and reach every part by F6.
import assert from "node:assert/strict";

export async function byKeyboard(bench, { picture }) {
  const { page } = bench;
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest("#tools, #sheet, #pane, #tour, #start")?.id);

  assert.equal(await focused(), "start", "the first question has the keyboard");
  await picture("keyboard-start");
  await press("Enter");
  await bench.tells(/已打开/);
  await bench.says(/已填 \d+ \/ \d+/, 60_000);
  await page.waitForSelector("#tour:not([hidden])");

  const reached = [];
  for (let time = 0; time < 3; time++) {
    await press("F6");
    reached.push(await focused());
  }
  assert.deepEqual([...new Set(reached)].sort(), ["pane", "sheet", "tools"], "F6 goes through all parts");

  // An issue in the pane leads to its cell, and the cell can be mended at once.
  for (let tries = 0; tries < 3 && (await focused()) !== "pane"; tries++) await press("F6");
  const issues = () => bench.frame.evaluate(() => Number(/问题 (\d+)/.exec(document.body.innerText)?.[1]));
  const before = await issues();
  const entry = await bench.entry("D1.2.meetingCount");
  assert.equal(entry.value, "约3");
  const found = await bench.frame.evaluate(() => {
    const line = [...document.querySelectorAll("main li button")].find((one) => /约3/.test(one.textContent));
    line?.focus();
    return line !== undefined;
  });
  assert.ok(found, "the guess is listed");
  await press("Enter");
  await page.waitForFunction(
    (address) => window.pinghuiDesk.host.book.selected?.address === address,
    { timeout: 10_000 },
    entry.address,
  );
  await press("F6", "F6");
  assert.equal(await focused(), "sheet");
  await page.keyboard.type("3");
  await press("Enter");
  await bench.frame.waitForFunction(
    (most) => Number(/问题 (\d+)/.exec(document.body.innerText)?.[1]) < most,
    { timeout: 15_000, polling: 50 },
    before,
  );
  return { issues: [before, await issues()] };
}
