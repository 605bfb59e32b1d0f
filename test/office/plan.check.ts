import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { languages } from "#core/languages/index";
import { planWorkbook } from "#core/plan/planWorkbook";
import { withLibreOffice } from "../builders/libreOffice";
import { differences, formulaCount, recalculated } from "../builders/recalculated";

const folder = mkdtempSync(join(tmpdir(), "pinghui-plan-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

withLibreOffice()("the course of a round, recalculated by LibreOffice", () => {
  it.each(["zh-CN", "en-US"] as const)("says in %s what is waiting, and how much of a stage is done", (language) => {
    const words = languages[language];
    const plan = planWorkbook({
      roster: undefined,
      form: words.form,
      words: words.plan,
      language,
      stamp: "2015-07-01T00:00:00Z",
    });
    // One of the two pieces of the first stage is done, one of the second's three has begun.
    const sheet = plan.sheets.find(({ name }) => name === words.plan.sheets.progress);
    const head = sheet?.cells.find(({ value }) => value === "ph.head")?.row ?? 0;
    const column = (key: string): number => sheet?.cells.find(({ value }) => value === `ph.${key}`)?.column ?? 0;
    const dates = [
      [head + 1, column("from")],
      [head + 1, column("to")],
      [head + 3, column("from")],
    ] as const;
    const wanted = new Map([
      [`${head + 1} ${column("state")}`, words.plan.progress.done],
      [`${head + 3} ${column("state")}`, words.plan.progress.running],
      [`${head + 1} ${column("rate")}`, "50%"],
      [`${head + 2} ${column("rate")}`, "50%"],
    ]);
    const dated = {
      ...plan,
      sheets: plan.sheets.map((one) =>
        one === sheet
          ? {
              ...one,
              cells: one.cells.map((cell) => {
                const date = dates.some(([row, at]) => row === cell.row && at === cell.column);
                const said = wanted.get(`${cell.row} ${cell.column}`);
                return date ? { ...cell, value: 42200 } : said === undefined ? cell : { ...cell, value: said };
              }),
            }
          : one,
      ),
    };
    expect(formulaCount(dated)).toBe(48);
    expect(differences(dated, recalculated(join(folder, language), [dated])(0))).toEqual([]);
  });
});
