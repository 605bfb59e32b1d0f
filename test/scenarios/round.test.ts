import { beforeAll, describe, expect, it } from "@jest/globals";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { cellName, indicatorsOf, type CellValue, type Plan } from "#core";
import type { Submission } from "#core/consolidation/submission";
import { consolidated, sampleRound, verdictOn, type SampleRound } from "../builders/sampleRound";

/** A round, told: 41 departments and 14 banners are asked; six of the returns are odd. */
let round: SampleRound;
beforeAll(() => {
  round = sampleRound({ departments: 41, banners: 14, odd: 6 });
}, 120_000);

const verdictFor = (kind: string) => {
  const files = round.sample.returns.flatMap(({ kind: own }, index) => (own === kind ? [round.verdicts[index]] : []));
  if (files.length === 0) throw new Error(`no ${kind} in the sample`);
  return files;
};
const counted = (): Submission[] =>
  round.consolidation.classes.flatMap(({ units }) => units.flatMap(({ submission }) => submission ?? []));

describe("the office receives the returns", () => {
  it("takes every good one", () => {
    expect(verdictFor("good").filter((verdict) => verdict?.state === "rejected")).toEqual([]);
  });

  it("notices who has not reported", () => {
    const missing = round.sample.odd.find(({ kind }) => kind === "missing");
    const units = round.consolidation.classes.flatMap((one) => one.units);
    expect(units.filter(({ status }) => status === "notReported").map(({ unit }) => unit.code)).toEqual([
      missing?.unitCode,
    ]);
  });

  it("refuses an old version, a stranger and unreadable numbers, each for its own reason", () => {
    expect(verdictFor("oldVersion")).toMatchObject([
      { state: "rejected", reason: { kind: "otherVersion", version: "0", wanted: "1" } },
    ]);
    expect(verdictFor("wrongUnit")).toMatchObject([{ state: "rejected", reason: { kind: "unknownUnit" } }]);
    expect(verdictFor("pastedText")).toMatchObject([{ state: "rejected", reason: { kind: "errors", count: 2 } }]);
  });

  it("tells of the altered score, and counts what the entries are worth", () => {
    const [verdict] = verdictFor("tamperedFormula");
    expect(verdict).toMatchObject({ state: "acceptedWithWarnings" });
    expect(verdict?.submission?.tampering.map(({ kind }) => kind)).toEqual(["formulaChanged", "shownScoreDiffers"]);
  });

  it("counts the later of two returns of one unit and keeps the earlier one in sight", () => {
    const both = verdictFor("duplicate").flatMap((verdict) => verdict?.submission ?? []);
    const later = both.reduce((one, other) => ((other.savedAt ?? "") > (one.savedAt ?? "") ? other : one));
    expect(counted().filter(({ identity }) => identity.unitCode === later.identity.unitCode)).toEqual([later]);
    const files = round.consolidation.files.filter(({ file }) => both.some((one) => one.file.name === file.name));
    expect(files).toHaveLength(2);
  });

  it("has one result for each unit that reported", () => {
    expect(counted()).toHaveLength(52);
  });
});

describe("every number of the round workbook", () => {
  const detailsOf = (plan: Plan): { rows: (readonly unknown[])[]; firstRow: number } => {
    const table = plan.sheets.find(({ name }) => name === "明细")?.longTable;
    if (!table) throw new Error("no details");
    return { rows: [...table.rows()], firstRow: table.firstRow };
  };

  it("can be followed back to file, sheet and cell", () => {
    const cells = new Map<string, CellValue>();
    const hashes = new Map(round.verdicts.map(({ file }) => [file.hash, file.name]));
    round.files.forEach(({ name, bytes }) => {
      const readable = readWorkbook(bytes, { inflater: nodeInflater });
      if (!readable.ok) return;
      for (const sheet of readable.snapshot.sheets)
        for (const cell of sheet.cells)
          cells.set(`${name}|${sheet.name}|${cellName(cell.row, cell.column)}`, cell.value);
    });
    const { rows } = detailsOf(round.workbook);
    let numbers = 0;
    for (const row of rows) {
      const [value, file, sheet, cell, hash] = [row[7], row[12], row[13], row[14], row[15]];
      expect(hashes.get(String(hash))).toBe(file);
      if (typeof value !== "number" || typeof cell !== "string") continue;
      const found = cells.get(`${String(file)}|${String(sheet)}|${cell}`);
      const there = found === "是" ? 1 : found === "否" ? 0 : found;
      if (there !== value)
        throw new Error(`${String(file)} ${String(sheet)} ${cell} holds ${JSON.stringify(found)}, 明细 says ${value}`);
      numbers++;
    }
    expect(numbers).toBeGreaterThan(3000);
  });

  it("and every annex row too", () => {
    const cells = new Map<string, CellValue>();
    round.files.forEach(({ name, bytes }) => {
      const readable = readWorkbook(bytes, { inflater: nodeInflater });
      if (!readable.ok) return;
      for (const sheet of readable.snapshot.sheets)
        for (const cell of sheet.cells)
          cells.set(`${name}|${sheet.name}|${cellName(cell.row, cell.column)}`, cell.value);
    });
    const table = round.workbook.sheets.find(({ name }) => name === "附表明细")?.longTable;
    const rows = [...(table?.rows() ?? [])];
    const came = counted().flatMap(({ reading }) => [...reading.annexes.values()].flat());
    expect(rows).toHaveLength(came.length);
    expect(rows.length).toBeGreaterThan(2000);
    for (const [, , , , , , content, file, sheet, range] of rows) {
      const first = cells.get(`${String(file)}|${String(sheet)}|${String(range).split(":")[0] ?? ""}`);
      // An empty first column is left out of the content.
      if (first === null || first === undefined) continue;
      if (typeof first === "object") throw new Error(`${String(range)} holds a date or an error`);
      expect(String(content).split("；")[0]).toContain(`：${String(first)}`);
    }
  });

  it("comes from the entries: the matrix holds the core's score of each indicator of each unit", () => {
    for (const { scheme, units } of round.consolidation.classes) {
      const sheet = round.workbook.sheets.find(({ name }) => name === `指标矩阵（${scheme.unitClass.zh}）`);
      const head = sheet?.cells.filter(({ row }) => row <= 6) ?? [];
      // The indicators stand a second time further down, in the table behind the chart.
      const ids = sheet?.cells.filter(({ column }) => column <= 2) ?? [];
      const rowOf = new Map([...ids].sort((a, b) => b.row - a.row).map(({ value, row }) => [value, row]));
      const columnOf = new Map(head.map(({ value, column }) => [value, column]));
      const cells = new Map(sheet?.cells.map(({ row, column, value }) => [`${row}|${column}`, value]));
      for (const { unit, submission } of units) {
        if (!submission) continue;
        for (const { id } of indicatorsOf(scheme)) {
          const result = submission.evaluation.indicators.get(id);
          const shown = cells.get(`${rowOf.get(id) ?? 0}|${columnOf.get(unit.name) ?? 0}`);
          expect([unit.name, id, shown]).toEqual([
            unit.name,
            id,
            result?.state === "scored" ? result.points : result?.state === "notApplicable" ? "不适用" : "待填",
          ]);
        }
      }
    }
  });
});

describe("the round workbook", () => {
  it("is the same bytes whatever the order of the files", () => {
    const bytes = Buffer.from(writeWorkbook(round.workbook, nodeDeflater));
    for (const order of [
      [...round.verdicts].reverse(),
      [...round.verdicts].sort((a, b) => (a.file.hash < b.file.hash ? -1 : 1)),
    ]) {
      const again = consolidated(order, round.sample.roster).workbook;
      expect(Buffer.from(writeWorkbook(again, nodeDeflater)).equals(bytes)).toBe(true);
    }
  });

  it("never turns text of a return into a formula", () => {
    const [first] = round.sample.returns;
    const content = first?.content();
    if (content?.kind !== "plan") throw new Error("no plan");
    const evil = "=1+cmd|x!A1";
    const plan: Plan = {
      ...content.plan,
      sheets: content.plan.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.style === "inputText" && cell.value !== null ? { ...cell, value: evil } : cell,
        ),
      })),
    };
    const verdict = verdictOn("evil.xlsx", writeWorkbook(plan, nodeDeflater), round.sample.roster);
    const { workbook } = consolidated([verdict], round.sample.roster);
    const formulas = workbook.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(formulas.filter((formula) => formula.includes("cmd"))).toEqual([]);
    const shown = workbook.sheets.flatMap(({ longTable }) => (longTable ? [...longTable.rows()].flat() : []));
    expect(verdict).not.toMatchObject({ state: "rejected" });
    expect(shown).toContain(evil);
  });
});
