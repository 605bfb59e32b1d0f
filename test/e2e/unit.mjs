// As a unit: a filled form, a mistake typed on the keyboard, its issue, and the mistake mended.
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";

const FORM = "填报数据";
const TIMES = 10;

export async function asUnit(bench, { picture }) {
  await bench.click(/先看一个示例/);
  await bench.says(/已填 (\d+) \/ \1/, 60_000);
  const text = await bench.text();
  assert.match(text, /市发展和改革委员会/, "the pane names the unit");
  assert.match(text, /97\.50\s*\/100/, "the pane shows the score");
  assert.match(text, /问题 0/);

  const target = await cellToFill(bench);
  assert.ok(target, "the form has a row that asks for a whole number");
  const appeared = [];
  const vanished = [];
  for (let time = 0; time < TIMES; time++) {
    await typeInto(bench, target.address, "-3");
    appeared.push(await bench.says(/错误 [1-9]/));
    if (time === 0) await picture("unit-mistake");
    await typeInto(bench, target.address, String(target.value));
    vanished.push(await bench.says(/错误 0/));
  }
  await bench.says(/问题 0/);
  assert.match(await bench.text(), /97\.50\s*\/100/, "mended, the score is as before");
  return { cell: `${FORM} ${target.address}`, appeared, vanished };
}

/** The first unlocked cell of 填报数据 that holds a number: by the keys in its hidden column, never by a known address. */
const cellToFill = async (bench) =>
  bench.page.evaluate(async (name) => {
    const { host } = window.pinghuiWorkbench;
    await host.idle();
    const { book } = host;
    const id = book.idOf(name);
    const { bottom, right } = book.engine.used(id);
    const rows = book.engine.read(id, { top: 1, left: 1, bottom, right });
    for (const [y, row] of rows.entries()) {
      for (const [x, cell] of row.entries()) {
        if (cell?.type !== "Double" || cell.formula !== undefined || book.sheet(id).isLocked(y + 1, x + 1)) continue;
        if (
          book
            .sheet(id)
            .at(y + 1, x + 1, "numberFormat")
            ?.includes("y")
        )
          continue;
        return { address: `${String.fromCharCode(65 + x)}${y + 1}`, value: cell.value };
      }
    }
    return undefined;
  }, FORM);

/** As a person: a click into the sheet, so that the keyboard is there; the cell is gone to, the text typed, Enter. */
async function typeInto({ page }, address, text) {
  const sheet = await page.$("#sheet");
  const { x, y } = await sheet.boundingBox();
  await page.mouse.click(x + 150, y + 105);
  await page.evaluate(
    (sheet, cell) => {
      window.pinghuiWorkbench.person.goTo(sheet, cell);
    },
    FORM,
    address,
  );
  await wait(300);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}
