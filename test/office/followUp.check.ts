import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import type { Language, Plan } from "#core";
import { bookOf, finalised, recordOf } from "../builders/finalBook";
import { recalculate, withLibreOffice } from "../builders/libreOffice";
import { differences, formulaCount, poisoned, snapshotOf } from "../builders/recalculated";
import { verifiedRound } from "../builders/verifiedRound";

/** What 评估定稿 and 整改台账 say when LibreOffice recalculates them, and what the core says; every formula cell. */
const folder = mkdtempSync(join(tmpdir(), "pinghui-follow-up-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function wrongCells(name: string, plan: Plan): string[] {
  const [sent, back] = [join(folder, name, "sent"), join(folder, name, "back")];
  mkdirSync(sent, { recursive: true });
  const file = join(sent, "book.xlsx");
  writeFileSync(file, writeWorkbook(poisoned(plan), nodeDeflater));
  recalculate([file], back);
  return differences(plan, snapshotOf(join(back, "book.xlsx")));
}

withLibreOffice()("what follows verification, recalculated by LibreOffice, agrees with the core", () => {
  it.each<[Language]>([["zh-CN"], ["en-US"]])(
    "the final workbook in %s",
    (language) => {
      const { figures } = verifiedRound({ departments: 12, banners: 5 }, {}, language);
      const plan = bookOf(recordOf(finalised({ figures })), undefined, language);
      expect(formulaCount(plan)).toBeGreaterThan(600);
      expect(wrongCells(`final ${language}`, plan).slice(0, 20)).toEqual([]);
    },
    600_000,
  );
});
