import { expect, it } from "@jest/globals";
import type { CellSnapshot, Plan } from "#core";
import { typed } from "#adapters/officejs/build/texts";
import { openExcel } from "../../builders/excel";
import { payloads } from "../../builders/poison";
import { cell, plan, sheet } from "../xlsx/write/plans";

/** Excel reads what it is sent as if it were typed; a text of a return must stay one, as a cell and in a long table. */

it.each(payloads)("marks as a text what begins like anything else: %j", (text) => {
  expect(typed(text)).toBe(`'${text}`);
});

it("has none of them calculated, and each as it was", async () => {
  const excel = openExcel("无关");
  const built = await excel.workbook.build(texts(), { replace: new Set() });
  expect(built).toMatchObject({ ok: true });
  const answered = await excel.workbook.read(["单格", "长表"]);
  if (!answered.ok) throw new Error(JSON.stringify(answered.problem));
  for (const { name, cells } of answered.value.sheets) {
    const found = cells.map(({ value }: CellSnapshot) => value);
    expect([name, found]).toEqual([name, [...payloads]]);
    expect(cells.filter(({ formula }: CellSnapshot) => formula !== undefined)).toEqual([]);
  }
  await excel.close();
});

function texts(): Plan {
  const rows = payloads.map((text) => [text]);
  return plan({
    sheets: [
      sheet({ name: "单格", cells: payloads.map((text, index) => cell(index + 1, 1, text)) }),
      sheet({ name: "长表", longTable: { firstRow: 1, styles: ["plain"], rows: () => rows } }),
    ],
    styles: new Map([["plain", {}]]),
  });
}
