// Files as people bring them: a sample, the same again from disk, one that is no workbook; and what is saved of it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export async function openedFiles(bench, { picture, folder }) {
  await bench.sample("started");
  await bench.says(/市发展和改革委员会/, 60_000);
  const before = await bench.text();
  await picture("files-started");
  const again = await bench.save("填到一半的自评表.xlsx");
  await bench.open(again);
  await bench.tells(/已打开/);
  await bench.says(/市发展和改革委员会/, 60_000);
  assert.equal(await bench.text(), before, "saved and opened again, the pane says the same");
  const check = spawnSync(process.execPath, [path.resolve("dist/cli/pinghui.js"), "check", again, "--json"], {
    encoding: "utf8",
  });
  assert.ok(
    check.status === 0 || check.status === 1,
    `pinghui check reads what was saved:\n${check.stdout}${check.stderr}`,
  );
  const [verdict] = JSON.parse(check.stdout);
  // Half filled, and so sent back: for its blanks and mistakes, and for nothing that saving did to it.
  assert.equal(verdict?.reason?.kind, "errors", `the saved form is known:\n${check.stdout}`);

  const odd = path.join(folder, "..", "通讯录.xlsx");
  writeFileSync(odd, "姓名\t电话\r\n张三\t123\r\n");
  await bench.open(odd);
  await bench.tells(/“通讯录\.xlsx”不是 Excel 工作簿，请选 \.xlsx 文件。/);
  await bench.says(/市发展和改革委员会/);

  for (const [name, bytes, says] of [
    ["空.xlsx", "", /“空\.xlsx”是空的（0 字节）/],
    ["移走.xlsx", undefined, /“移走\.xlsx”读不到，可能已被移走/],
  ]) {
    const given = path.join(folder, "..", name);
    if (bytes === undefined) rmSync(given, { force: true });
    else writeFileSync(given, bytes);
    await bench.open(given);
    await bench.tells(says);
  }

  await bench.sample("round");
  await bench.says(/评估工作簿|收回|汇总/, 60_000);
  await picture("files-round");
  return { reopened: path.basename(again) };
}
