import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Plan, Snapshot } from "#core";
import { openExcel, type OpenExcel } from "../builders/excel";
import { sampleRound } from "../builders/sampleRound";
import { expectedSnapshot } from "../contracts/expected";
import { normalised } from "../contracts/normalised";

/** An office has taken 55 returns and consolidates them into the workbook it has open; and once more, after corrections. */
jest.setTimeout(180_000);

let excel: OpenExcel;
let plan: Plan;
beforeAll(() => {
  excel = openExcel("我的笔记");
  plan = sampleRound({ departments: 46, banners: 9, odd: 6 }).workbook;
});
afterAll(() => excel.close());

async function read(): Promise<Snapshot> {
  const answered = await excel.workbook.read();
  if (!answered.ok) throw new Error(answered.problem.kind);
  return answered.value;
}

/** What the plan says, beside the sheet that was there before. */
async function isThePlan(): Promise<void> {
  const { sheets, ...rest } = await read();
  expect(sheets[0]).toMatchObject({ name: "我的笔记" });
  expect(normalised({ ...rest, sheets: sheets.slice(1) })).toEqual(normalised(expectedSnapshot(plan)));
}

const BUDGET = 1_200_000;

async function built(replace: readonly string[]): Promise<void> {
  await excel.host.idle();
  const from = excel.host.trips.length;
  expect(await excel.workbook.build(plan, { replace: new Set(replace) })).toEqual({ ok: true, value: undefined });
  await excel.host.idle();
  const trips = excel.host.trips.slice(from).filter(({ cleansUp }) => !cleansUp);
  const bytes = trips.reduce((sum, trip) => sum + trip.bytes, 0);
  // Four, and one for each further 1.2 MB; the workbook's own lock to be opened is one more.
  expect(trips.length).toBeLessThanOrEqual(4 + Math.floor(bytes / BUDGET) + (replace.length > 0 ? 1 : 0));
  expect(Math.max(...trips.map((trip) => trip.bytes))).toBeLessThan(1_500_000);
}

describe("a round of 55 returns in an open workbook", () => {
  it("stands as planned, in few requests, and calculates to what the core knows", async () => {
    await excel.person.type("我的笔记", "A1", "明天再看");
    await built([]);
    await isThePlan();
  });

  it("is the same after doing it again: nothing doubled, the person's own sheet untouched", async () => {
    await built(plan.sheets.map(({ name }) => name));
    await isThePlan();
    expect((await read()).sheets[0]?.cells).toEqual([{ row: 1, column: 1, value: "明天再看" }]);
  });

  it("has its charts, once each", () => {
    const { book } = excel.host;
    const charts = book.engine.sheets().map(({ id, name }) => [name, book.sheet(id).charts.length] as const);
    const planned = plan.sheets.map(({ name, charts: of = [] }) => [name, of.length] as const);
    expect(charts.slice(1)).toEqual(planned);
    expect(planned.some(([, count]) => count > 0)).toBe(true);
  });
});
