import { afterAll, describe, expect, it } from "@jest/globals";
import type { Plan } from "#core";
import { openExcel, type OpenExcel } from "../builders/excel";
import { formPlan } from "../builders/form";
import { sampleRound } from "../builders/sampleRound";
import { bannerScheme, departmentScheme } from "../builders/schemes";

/** What the adapter costs, on the real library: requests, actions, bytes; and how long it takes here, which proves nothing. */

const BUDGET = 1_200_000;
const lines: string[] = [];
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;

async function measured(
  excel: OpenExcel,
  what: string,
  work: () => Promise<unknown>,
): Promise<{ readonly trips: number; readonly bytes: number; readonly largest: number }> {
  await excel.host.idle();
  const from = excel.host.waits.length;
  const began = performance.now();
  expect(await work()).toMatchObject({ ok: true });
  const took = performance.now() - began;
  await excel.host.idle();
  const trips = excel.host.waits.slice(from);
  const sum = (of: (trip: (typeof trips)[number]) => number): number => trips.reduce((all, trip) => all + of(trip), 0);
  const largest = Math.max(...trips.map(({ bytes }) => bytes));
  lines.push(
    `${what}: ${trips.length} requests, ${sum(({ actions }) => actions)} actions, ${kilobytes(sum(({ bytes }) => bytes))} ` +
      `(largest ${kilobytes(largest)}), answers ${kilobytes(sum(({ answerBytes }) => answerBytes))}, ${took.toFixed(0)} ms`,
  );
  return { trips: trips.length, bytes: sum(({ bytes }) => bytes), largest };
}

afterAll(() => {
  process.stdout.write(`${lines.join("\n")}\n`);
});

describe("a form", () => {
  it.each([
    ["departments", departmentScheme],
    ["banners", bannerScheme],
  ])("%s: injected, opened, checked live", async (name, scheme) => {
    const excel = openExcel();
    const plan = formPlan(scheme);
    const sheets = plan.sheets.map((sheet) => sheet.name);
    const injecting = await measured(excel, `${name}: injecting the form`, () =>
      excel.workbook.build(plan, { replace: new Set() }),
    );
    expect(injecting.trips).toBeLessThanOrEqual(4);
    expect((await measured(excel, `${name}: opening it`, () => excel.workbook.read(sheets))).trips).toBeLessThanOrEqual(
      3,
    );
    expect((await measured(excel, `${name}: a live round`, () => excel.workbook.read(sheets))).trips).toBe(1);
    await excel.close();
  });
});

describe("a round", () => {
  it.each([
    [55, { departments: 46, banners: 9, odd: 6 }],
    [300, { departments: 280, banners: 20, odd: 20 }],
  ])("of %i returns, written and written again", async (size, of) => {
    const plan: Plan = sampleRound(of).workbook;
    const excel = openExcel();
    const names = plan.sheets.map(({ name }) => name);
    for (const replace of [[], names]) {
      const what = `round of ${size}, ${replace.length > 0 ? "again" : "first"}`;
      const { trips, bytes, largest } = await measured(excel, what, () =>
        excel.workbook.build(plan, { replace: new Set(replace) }),
      );
      expect(trips).toBeLessThanOrEqual(4 + Math.floor(bytes / BUDGET) + (replace.length > 0 ? 1 : 0));
      expect(largest).toBeLessThan(1_500_000);
    }
    const { book } = excel.host;
    expect(book.engine.sheets().map(({ name }) => name)).toEqual(["Sheet1", ...names]);
    const long = plan.sheets.find(({ name }) => name === "明细");
    const rows = [...(long?.longTable?.rows() ?? [])].length;
    expect(rows).toBeGreaterThan(size * 50);
    const used = book.engine.used(book.idOf("明细") ?? "");
    expect(used?.bottom).toBe((long?.longTable?.firstRow ?? 0) + rows - 1);
    await excel.close();
  });
});
