import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { cellName, type Snapshot } from "#core";
import { recalculate, withLibreOffice } from "../builders/libreOffice";
import { NEEDLE } from "../builders/poison";
import { poisonedRound } from "../builders/poisonedRound";
import { differences, formulaCount, poisoned, snapshotOf } from "../builders/recalculated";

const folder = mkdtempSync(join(tmpdir(), "pinghui-injection-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What stands in each cell, and whether a formula says it. */
const cellsOf = ({ sheets }: Snapshot): ReadonlyMap<string, string> =>
  new Map(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, value, formula }): [string, string][] =>
        value === null ? [] : [[`${name}!${cellName(row, column)}`, `${formula ? "=" : ""}${JSON.stringify(value)}`]],
      ),
    ),
  );

withLibreOffice()("the round workbook of poisoned returns, recalculated by LibreOffice", () => {
  it("has no cell that changes, and no text that became a formula", () => {
    const { workbook } = poisonedRound();
    const [whole, wrong] = [join(folder, "whole.xlsx"), join(folder, "wrong.xlsx")];
    writeFileSync(whole, writeWorkbook(workbook, nodeDeflater));
    writeFileSync(wrong, writeWorkbook(poisoned(workbook), nodeDeflater));
    const back = join(folder, "back");
    recalculate([whole, wrong], back);
    const before = cellsOf(snapshotOf(whole));
    const after = cellsOf(snapshotOf(join(back, "whole.xlsx")));
    const changed = [...before].filter(([at, content]) => after.get(at) !== content);
    expect(changed.map(([at, content]) => [at, content, after.get(at)])).toEqual([]);
    expect([...after.keys()].filter((at) => !before.has(at))).toEqual([]);
    // The workbook holds what this is about, and LibreOffice did calculate.
    const texts = [...before.values()].filter((content) => content.includes(NEEDLE));
    const formulas = formulaCount(workbook);
    process.stderr.write(`${before.size} cells, ${texts.length} with poisoned texts, ${formulas} formulas\n`);
    expect(texts.length).toBeGreaterThan(100);
    expect(formulas).toBeGreaterThan(50);
    expect(differences(workbook, snapshotOf(join(back, "wrong.xlsx")))).toEqual([]);
  }, 300_000);
});
