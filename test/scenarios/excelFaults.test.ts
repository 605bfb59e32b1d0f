import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { LiveProblem, Plan } from "#core";
import { cell, plan, sheet } from "../adapters/xlsx/write/plans";
import { openExcel, type OpenExcel } from "../builders/excel";
import { formPlan } from "../builders/form";
import { departmentScheme } from "../builders/schemes";
import { changesWorkbook } from "../../src/workbench/host/excelHost";
import { normalised } from "../contracts/normalised";

/** Bad days: whatever goes wrong, and whenever, it is said in our words, and the workbook is whole afterwards. */

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel("我的");
});
afterEach(() => excel.close());

const STYLES = new Map([["open", { unlocked: true, numberFormat: "0.00", border: "thin" as const }]]);

/** Two requests' worth: the fault may strike when half of it stands already. */
const large = (word: string): Plan =>
  plan({
    styles: STYLES,
    lockStructure: true,
    names: new Map([["PH_first", "'甲'!$A$1"]]),
    properties: new Map([["pinghui.round", word]]),
    title: "汇总",
    sheets: [
      sheet({
        name: "甲",
        protection: {},
        cells: [cell(1, 1, word, { style: "open" }), cell(2, 1, 3, { formula: "1+2" })],
      }),
      sheet({
        name: "乙",
        state: "veryHidden",
        cells: [cell(1, 1, "头")],
        longTable: {
          firstRow: 2,
          styles: ["open"],
          *rows() {
            for (let row = 0; row < 1_500; row++) yield [`${word}${row}`.padEnd(400, "文")];
          },
        },
      }),
    ],
  });

const ours = { replace: new Set(["甲", "乙"]) };
const nothing = { replace: new Set<string>() };

async function look(): Promise<unknown> {
  excel.host.fault = () => undefined;
  const answered = await excel.workbook.read();
  if (!answered.ok) throw new Error(answered.problem.kind);
  const { names, title, structureLocked } = { ...excel.host.book, names: excel.host.book.engine.names() };
  return { snapshot: normalised(answered.value), names: [...names], title, structureLocked };
}

const FAULTS: readonly [code: string, problem: LiveProblem][] = [
  ["GeneralException", { kind: "hostRefused", code: "GeneralException" }],
  ["AccessDenied", { kind: "protected" }],
  ["RequestPayloadSizeLimitExceeded", { kind: "tooMuchAtOnce" }],
  ["InvalidOperationInCellEditMode", { kind: "cellBeingEdited" }],
];

describe("a build that cannot be finished is taken back", () => {
  // Opening the workbook's own lock is a request more. From the first deletion on there is no way back (see below).
  describe.each([
    ["into a new place", nothing, { 2: [0, 0.5, 0.99], 3: [0, 0.5, 0.9] }],
    ["over an older one", ours, { 2: [0], 3: [0, 0.5, 0.99], 4: [0, 0.5] }],
  ])("%s", (_, options, requests) => {
    it.each(
      Object.entries<number[]>(requests).flatMap(([request, shares]) =>
        shares.flatMap((after) =>
          // Each code once, the general one everywhere.
          (request === "3" && after === 0.5 ? FAULTS : FAULTS.slice(0, 1)).map(
            ([code, problem]) => [code, Number(request), after, problem] as const,
          ),
        ),
      ),
    )("%s in request %i after %f of it", async (code, request, after, problem) => {
      if (options === ours) expect(await excel.workbook.build(large("旧"), nothing)).toMatchObject({ ok: true });
      const before = await look();
      let asked = 0;
      excel.host.fault = () => (++asked === request ? { code, after } : undefined);
      const answered = await excel.workbook.build(large("新"), options);
      expect(answered).toEqual({ ok: false, problem });
      expect(excel.host.book.enableEvents).toBe(true);
      expect(await look()).toEqual(before);
      // And it works when tried again.
      expect(await excel.workbook.build(large("新"), options)).toMatchObject({ ok: true });
    });
  });

  it("is finished where only the tidying up behind it failed", async () => {
    let asked = 0;
    excel.host.fault = () => (++asked === 3 ? { code: "GeneralException", after: 0.99 } : undefined);
    expect(await excel.workbook.build(large("新"), nothing)).toMatchObject({ ok: true });
    const answered = await excel.workbook.read();
    expect(answered.ok && answered.value.sheets.map(({ name }) => name)).toEqual(["我的", "甲", "乙"]);
    expect(answered.ok && answered.value.sheets[1]?.cells[0]?.value).toBe("新");
    expect(excel.host.book).toMatchObject({ structureLocked: true, enableEvents: true });
    expect([...excel.host.book.settings.keys()]).toEqual(["pinghui.built"]);
  });

  it("goes on to the end where the older sheets are gone already", async () => {
    await excel.workbook.build(large("旧"), nothing);
    let deletions = 0;
    excel.host.fault = () => ({
      code: "GeneralException",
      // Once: before the second sheet is deleted.
      before: ({ Name }) => Name === "Delete" && ++deletions === 2,
    });
    expect(await excel.workbook.build(large("新"), ours)).toMatchObject({ ok: true });
    // Both sheets, one of them twice, and the mark of the build.
    expect(deletions).toBe(4);
    const answered = await excel.workbook.read();
    expect(answered.ok && answered.value.sheets.map(({ name }) => name)).toEqual(["我的", "甲", "乙"]);
    expect(answered.ok && answered.value.sheets[1]?.cells[0]?.value).toBe("新");
    expect(excel.host.book).toMatchObject({ structureLocked: true, enableEvents: true });
  });

  it("says so where it cannot even be taken back", async () => {
    let asked = 0;
    excel.host.fault = () => (++asked >= 3 ? { code: "GeneralException" } : undefined);
    const answered = await excel.workbook.build(large("新"), nothing);
    expect(answered).toEqual({ ok: false, problem: { kind: "halfWritten" } });
  });

  it("has nothing to take back in a workbook that takes nothing, and says what it is", async () => {
    const before = await look();
    excel.host.fault = () => ({ code: "AccessDenied", before: changesWorkbook });
    expect(await excel.workbook.build(large("新"), nothing)).toEqual({ ok: false, problem: { kind: "protected" } });
    expect(await look()).toEqual(before);
    expect(excel.host.book.enableEvents).toBe(true);
  });

  it("does not open a lock that has a password", async () => {
    await excel.workbook.build(large("旧"), nothing);
    const before = await look();
    excel.host.book.structurePassword = true;
    expect(await excel.workbook.build(large("新"), ours)).toEqual({ ok: false, problem: { kind: "structureLocked" } });
    expect(await look()).toEqual(before);
  });
});

describe("a person in the middle of a cell", () => {
  it("is waited for", async () => {
    await excel.workbook.build(large("甲"), nothing);
    excel.host.beginEditing();
    let done = false;
    const reading = excel.workbook.read(["甲"]).then((answered) => {
      done = true;
      return answered;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toBe(false);
    excel.host.endEditing();
    expect(await reading).toMatchObject({ ok: true });
  });
});

describe("other trouble", () => {
  it("a closed workbook is said to be closed, whatever is asked", async () => {
    await excel.workbook.build(large("甲"), nothing);
    excel.host.closed = true;
    const closed = { ok: false, problem: { kind: "closed" } };
    expect(await excel.workbook.read()).toEqual(closed);
    expect(await excel.workbook.show({ sheet: "甲", row: 1, column: 1 })).toEqual(closed);
    expect(await excel.workbook.write([{ sheet: "甲", row: 1, column: 1, value: 1 }])).toEqual(closed);
    expect(await excel.workbook.build(large("乙"), ours)).toEqual(closed);
  });

  it("a workbook that closes in the middle of a build leaves nobody waiting", async () => {
    excel.host.fault = () => {
      excel.host.closed = true;
      return { code: "InvalidOrTimedOutSession" };
    };
    expect(await excel.workbook.build(large("甲"), nothing)).toEqual({ ok: false, problem: { kind: "closed" } });
  });

  it("a host below the floor is told what it lacks", async () => {
    excel.setsUpTo(1.13);
    const tooOld = { ok: false, problem: { kind: "hostTooOld", needs: "ExcelApi 1.14" } };
    expect(await excel.workbook.read()).toEqual(tooOld);
    expect(await excel.workbook.build(large("甲"), nothing)).toEqual(tooOld);
    expect(excel.host.trips).toEqual([]);
  });

  it("a host at the floor does everything", async () => {
    excel.setsUpTo(1.14);
    expect(await excel.workbook.build(formPlan(departmentScheme), nothing)).toMatchObject({ ok: true });
    const stop = await excel.workbook.onEdit(() => undefined);
    expect(excel.host.book.listening.get("renamed") ?? 0).toBe(0);
    expect(excel.host.book.listening.get("changed")).toBe(1);
    stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(excel.host.book.listening.get("changed")).toBe(0);
  });

  it("an answer too large to come at once comes in pieces", async () => {
    await excel.workbook.build(large("甲"), nothing);
    const whole = await look();
    excel.host.limits = { request: 5_000_000, answer: 2_000_000 };
    const from = excel.host.trips.length;
    expect(await look()).toEqual(whole);
    expect(excel.host.trips.slice(from).some(({ error }) => error === "ResponsePayloadSizeLimitExceeded")).toBe(true);
  });

  it("a range with so many cells that Excel gives nothing comes in pieces too", async () => {
    const rows = Array.from({ length: 30 }, (_, index) => [
      cell(index + 1, 1, index),
      cell(index + 1, 3, `第${index}`),
    ]);
    await excel.workbook.build(plan({ sheets: [sheet({ name: "甲", cells: rows.flat() })] }), nothing);
    const whole = await look();
    excel.host.book.mostCells = 20;
    expect(await look()).toEqual(whole);
    excel.host.book.mostCells = 2;
    expect(await excel.workbook.read()).toEqual({ ok: false, problem: { kind: "tooMuchAtOnce" } });
  });

  it("a number that is none is never sent: it would leave the cell as it was", async () => {
    const odd = plan({ sheets: [sheet({ name: "甲", cells: [cell(1, 1, NaN)] })] });
    await expect(excel.workbook.build(odd, nothing)).rejects.toThrow("NaN is not a number a cell can hold");
  });

  it("a fault of ours is thrown, not dressed up as trouble", async () => {
    const odd = plan({ sheets: [sheet({ name: "甲", cells: [cell(1, 1, 1, { style: "没有" })] })] });
    await expect(excel.workbook.build(odd, nothing)).rejects.toThrow('the plan has no style "没有"');
    const answered = await excel.workbook.read();
    expect(answered.ok && answered.value.sheets.map(({ name }) => name)).toEqual(["我的"]);
  });
});
