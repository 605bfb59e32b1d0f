import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { LiveWorkbook, Plan, PlainValue, Snapshot } from "#core";
import { cell, plan, sheet } from "../adapters/xlsx/write/plans";
import { normalised } from "./normalised";

/** A workbook that lives, opened for one test, with a person at it. */
export interface Opened {
  readonly workbook: LiveWorkbook;
  /** A person types into an open cell. */
  type(sheet: string, row: number, column: number, value: PlainValue): Promise<void>;
  /** A sheet of the person's own, with one cell. */
  addSheet(name: string): Promise<void>;
  /** Events that are under way have arrived. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

const STYLES = new Map([
  ["open", { unlocked: true }],
  ["openText", { unlocked: true, numberFormat: "@" }],
]);

const form = (more: Partial<Plan> = {}): Plan =>
  plan({
    styles: STYLES,
    sheets: [
      sheet({
        name: "填报",
        protection: {},
        cells: [
          cell(1, 1, "标题"),
          cell(2, 1, 5, { style: "open" }),
          cell(3, 1, null, { style: "openText" }),
          cell(4, 1, 10, { formula: "A2*2" }),
        ],
      }),
      sheet({ name: "汇总", cells: [cell(1, 1, 10, { formula: "'填报'!A4" })] }),
    ],
    names: new Map([["PH_first", "'填报'!$A$2"]]),
    properties: new Map([["pinghui.unit", "BM01"]]),
    ...more,
  });

const nothing = { replace: new Set<string>() };
const ours = { replace: new Set(["填报", "汇总"]) };
const ok = { ok: true, value: undefined };

export function liveWorkbookContract(name: string, open: () => Promise<Opened>): void {
  describe(`a live workbook: ${name}`, () => {
    let opened: Opened;
    let workbook: LiveWorkbook;
    beforeEach(async () => {
      opened = await open();
      ({ workbook } = opened);
    });
    afterEach(() => opened.close());

    const read = async (sheets?: readonly string[]): Promise<Snapshot> => {
      const answered = await workbook.read(sheets);
      if (!answered.ok) throw new Error(answered.problem.kind);
      return answered.value;
    };
    const at = async (sheetName: string, row: number, column: number) =>
      (await read([sheetName])).sheets[0]?.cells.find((one) => one.row === row && one.column === column)?.value ?? null;

    it("reads the sheets asked for, in their order, and leaves out what is not there", async () => {
      expect(await workbook.build(form(), nothing)).toEqual(ok);
      expect((await read(["汇总", "填报", "没有"])).sheets.map((one) => one.name)).toEqual(["填报", "汇总"]);
      expect((await read(["没有"])).sheets).toEqual([]);
    });

    it("does not touch a sheet that stands in the way, and builds nothing", async () => {
      await opened.addSheet("汇总");
      const before = normalised(await read());
      expect(await workbook.build(form(), nothing)).toEqual({
        ok: false,
        problem: { kind: "sheetsInTheWay", names: ["汇总"] },
      });
      expect(await workbook.build(form(), { replace: new Set(["填报"]) })).toMatchObject({ ok: false });
      expect(normalised(await read())).toEqual(before);
    });

    it("replaces what it is told is ours, once and again, and nothing else", async () => {
      await opened.addSheet("我的");
      await workbook.build(form({ lockStructure: true }), nothing);
      const before = normalised(await read());
      await opened.type("填报", 2, 1, 7);
      for (let time = 0; time < 2; time++)
        expect(await workbook.build(form({ lockStructure: true }), ours)).toEqual(ok);
      expect(normalised(await read())).toEqual(before);
    });

    it("takes away a sheet of ours that the plan no longer has", async () => {
      await workbook.build(form(), nothing);
      const smaller = form();
      const [first] = smaller.sheets;
      expect(await workbook.build({ ...smaller, sheets: first ? [first] : [] }, ours)).toEqual(ok);
      const left = (await read()).sheets.map((one) => one.name);
      expect(left).toContain("填报");
      expect(left).not.toContain("汇总");
    });

    it("leaves somebody's lock on the workbook alone", async () => {
      await workbook.build(form({ lockStructure: true }), nothing);
      const other = plan({ sheets: [sheet({ name: "别的" })] });
      expect(await workbook.build(other, nothing)).toEqual({ ok: false, problem: { kind: "structureLocked" } });
      expect((await read()).sheets.map((one) => one.name)).not.toContain("别的");
    });

    it("tells how far it has come, and that it is done", async () => {
      const onProgress = jest.fn<(share: number) => void>();
      await workbook.build(form(), { ...nothing, onProgress });
      const told = onProgress.mock.calls.map(([share]) => share);
      expect(told.at(-1)).toBe(1);
      expect(told).toEqual([...told].sort((a, b) => a - b));
    });

    it("writes values into open cells, and a text stays a text", async () => {
      await workbook.build(form(), nothing);
      for (const [value, reads] of [
        ["=1+1", "=1+1"],
        ["'引", "'引"],
        ["007", "007"],
        ["3/4", "3/4"],
        [8, 8],
        [true, true],
        [0, 0],
        [null, null],
      ] as const) {
        expect(await workbook.write([{ sheet: "填报", row: 2, column: 1, value }])).toEqual(ok);
        expect(await at("填报", 2, 1)).toBe(reads);
      }
      await workbook.write([{ sheet: "填报", row: 3, column: 1, value: "=2015" }]);
      expect(await at("填报", 3, 1)).toBe("=2015");
    });

    it("writes all entries or none", async () => {
      await workbook.build(form(), nothing);
      const good = { sheet: "填报", row: 2, column: 1, value: 99 };
      expect(await workbook.write([good, { sheet: "填报", row: 1, column: 1, value: "改" }])).toEqual({
        ok: false,
        problem: { kind: "protected", sheet: "填报" },
      });
      const cell = { sheet: "没有", row: 1, column: 1 };
      expect(await workbook.write([good, { ...cell, value: 1 }])).toEqual({
        ok: false,
        problem: { kind: "noSuchCell", cell },
      });
      expect(await at("填报", 2, 1)).toBe(5);
    });

    it("shows a cell, or says that there is none", async () => {
      await workbook.build(form(), nothing);
      const selected = jest.fn();
      const stop = await workbook.onSelect(selected);
      await read();
      expect(await workbook.show({ sheet: "汇总", row: 3, column: 28 })).toEqual(ok);
      await opened.quiet();
      expect(selected).toHaveBeenLastCalledWith({ sheet: "汇总", row: 3, column: 28 });
      stop();
      const cell = { sheet: "没有", row: 1, column: 1 };
      expect(await workbook.show(cell)).toEqual({ ok: false, problem: { kind: "noSuchCell", cell } });
    });

    it("tells of edits to all who listen, until each stops", async () => {
      await workbook.build(form(), nothing);
      const [one, other] = [jest.fn(), jest.fn()];
      const stopOne = await workbook.onEdit(one);
      const stopOther = await workbook.onEdit(other);
      await opened.type("填报", 2, 1, 6);
      await opened.quiet();
      expect(one).toHaveBeenCalled();
      expect(other).toHaveBeenCalled();
      stopOne();
      one.mockClear();
      other.mockClear();
      await opened.type("填报", 2, 1, 8);
      await opened.quiet();
      expect(one).not.toHaveBeenCalled();
      expect(other).toHaveBeenCalled();
      stopOther();
      await opened.quiet();
      other.mockClear();
      await opened.type("填报", 2, 1, 9);
      await opened.quiet();
      expect(other).not.toHaveBeenCalled();
    });
  });
}
