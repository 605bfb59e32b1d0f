// Handing in: a half-filled form is told what blocks, a full one that it can go; and the answer follows the sheet.
import assert from "node:assert/strict";

const DUE = "D1.3.tasksDue";
const ON_TIME = "D1.3.tasksOnTime";

export async function handedIn(bench, { picture }) {
  await bench.sample("started");
  await bench.says(/已填 \d+ \/ \d+/, 60_000);
  const issues = Number(/错误 (\d+)/.exec(await bench.text())[1]);
  await bench.click(/^检查并准备报送$/);
  await bench.says(/还不能报送[^]*处，须改正/);
  const [, errors] = /错误 (\d+) 处，须改正/.exec(await bench.text());
  assert.equal(Number(errors), issues, "as many errors block as the list counts");
  assert.match(await bench.text(), /警告 1 条，须写明原因/);
  await picture("hand-in-blocked");

  await bench.page.select("#tools select", "empty");
  await bench.says(/先看一个示例/);
  await bench.click(/先看一个示例/);
  await bench.says(/已填 (\d+) \/ \1/, 60_000);
  await bench.click(/^检查并准备报送$/);
  await bench.says(/可以报送[^]*接下来/);
  assert.match(await bench.text(), /保存工作簿。\s+打印封面和自评表，签字盖章。/);
  await picture("hand-in-ready");

  const due = await bench.entry(DUE);
  const entry = await bench.entry(ON_TIME);
  await bench.type(entry.sheet, entry.address, String(due.value + 1));
  await bench.says(/还不能报送[^]*错误 1 处，须改正/);
  await bench.type(entry.sheet, entry.address, String(entry.value));
  await bench.says(/可以报送/);
  return { blocked: issues };
}
