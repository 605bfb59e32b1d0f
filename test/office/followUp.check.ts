import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import type { Language, Plan } from "#core";
import { finalWorkbook } from "#core/finalScores/finalWorkbook";
import { readLedger } from "#core/followUp/ledgerBook";
import { followUpMark } from "#core/form/keys";
import { bookOf, finalised, recordOf } from "../builders/finalBook";
import { withLibreOffice } from "../builders/libreOffice";
import { differences, formulaCount, recalculated } from "../builders/recalculated";
import { ledgerOf, partsOf } from "../builders/followUp";
import { weighedRound } from "../builders/weighedRound";
import { throughBytes, typed, verifiedRound } from "../builders/verifiedRound";

/** What 评估定稿 and 整改台账 say when LibreOffice recalculates them, and what the core says; every formula cell. */
const folder = mkdtempSync(join(tmpdir(), "pinghui-follow-up-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const wrongCells = (name: string, plan: Plan): string[] =>
  differences(plan, recalculated(join(folder, name), [plan])(0));

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

  it.each<[Language]>([["zh-CN"], ["en-US"]])(
    "composite scores in both workbooks in %s",
    (language) => {
      const { parts, figures } = weighedRound({ departments: 8, banners: 3 }, language);
      const plan = bookOf(recordOf(finalised({ figures })), undefined, language);
      expect(plan.sheets.filter(({ name }) => /^(综合得分|Composite)/.test(name))).toHaveLength(2);
      expect(wrongCells(`weighed ${language}`, plan).slice(0, 20)).toEqual([]);
      expect(wrongCells(`settled ${language}`, finalWorkbook(parts, "2015-09-28T00:00:00Z")).slice(0, 20)).toEqual([]);
    },
    600_000,
  );

  it("the ledger, with rows that are overdue, closed, and closed without an opinion", () => {
    const { figures } = verifiedRound({ departments: 6, banners: 3 });
    const record = recordOf(finalised({ figures }));
    const documents = figures.units.map(({ code }) => ({
      kind: "feedback" as const,
      unit: code,
      file: "",
      on: "2015-10-08",
      source: "",
    }));
    const book = partsOf({ ...record, documents });
    const made = ledgerOf(book, "2015-11-20");
    const [one = "", other = ""] = made.lines.map(({ row }) => row.key);
    const done = { state: "已完成", doneOn: "2015-11-01", evidence: "报告", checker: "张三", closed: "是" };
    const entries = { [one]: { ...done, opinion: "同意" }, [other]: done };
    const current = readLedger(typed(throughBytes(made.plan), followUpMark.ledger, entries));
    const { lines, plan } = ledgerOf(book, "2015-11-20", { ...(current ? { current } : {}) });
    expect(lines.filter(({ closed }) => closed)).toHaveLength(1);
    expect(lines.filter(({ overdue }) => overdue === 13)).toHaveLength(lines.length - 1);
    expect(formulaCount(plan)).toBe(lines.length - 1);
    expect(wrongCells("ledger", plan)).toEqual([]);
  }, 600_000);
});
