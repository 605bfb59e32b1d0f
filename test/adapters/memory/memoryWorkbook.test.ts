import { describe, expect, it, jest } from "@jest/globals";
import { memoryWorkbook, type MemoryWorkbook } from "#adapters/memory/memoryWorkbook";
import type { CellRef, Plan } from "#core";
import { formPlan, formSnapshot } from "../../builders/form";
import { departmentScheme } from "../../builders/schemes";

const DATA = "填报数据";
const none = { replace: new Set<string>() };

async function built(plan: Plan = formPlan(departmentScheme)): Promise<MemoryWorkbook> {
  const workbook = memoryWorkbook();
  expect(await workbook.build(plan, none)).toEqual({ ok: true, value: undefined });
  return workbook;
}

describe("a workbook in memory", () => {
  it("tells those who listen what a person does, until they stop", async () => {
    const workbook = await built();
    const edits = jest.fn();
    const selections = jest.fn<(cell: CellRef) => void>();
    const stop = await workbook.onEdit(edits);
    await workbook.onSelect(selections);
    workbook.type({ sheet: DATA, row: 8, column: 6, value: 3 });
    workbook.select({ sheet: DATA, row: 8, column: 6 });
    stop();
    workbook.renameSheet(DATA, "数据");
    expect(edits).toHaveBeenCalledTimes(1);
    expect(selections).toHaveBeenCalledWith({ sheet: DATA, row: 8, column: 6 });
    expect(workbook.listening).toEqual({ edits: 0, selections: 1 });
  });

  it("opens what a snapshot holds", async () => {
    const held = formSnapshot(departmentScheme);
    const answered = await memoryWorkbook(held).read([DATA]);
    const sheet = held.sheets.find(({ name }) => name === DATA);
    expect(answered).toMatchObject({ ok: true, value: { sheets: [{ name: DATA, locked: true }] } });
    expect(answered.ok && answered.value.sheets[0]?.cells).toEqual(sheet?.cells);
  });

  it("has the trouble it is told to have, and is over it when told", async () => {
    const workbook = await built();
    workbook.trouble({ kind: "cellBeingEdited" });
    const cell = { sheet: DATA, row: 1, column: 1 };
    const refused = { ok: false, problem: { kind: "cellBeingEdited" } };
    expect(await workbook.read()).toEqual(refused);
    expect(await workbook.show(cell)).toEqual(refused);
    expect(await workbook.write([{ ...cell, value: 1 }])).toEqual(refused);
    expect(await workbook.build(formPlan(departmentScheme), none)).toEqual(refused);
    workbook.trouble(undefined);
    expect(await workbook.show(cell)).toMatchObject({ ok: true });
    expect(workbook.shown).toEqual(cell);
  });

  it("loses a sheet with the hand that takes it", async () => {
    const workbook = await built();
    workbook.removeSheet(DATA);
    expect(await workbook.read([DATA])).toMatchObject({ ok: true, value: { sheets: [] } });
    expect(await workbook.show({ sheet: DATA, row: 1, column: 1 })).toMatchObject({ problem: { kind: "noSuchCell" } });
  });
});
