import { describe, expect, it } from "@jest/globals";
import { carryOver } from "#core/nextRound/carryOver";
import type { LastRound, LastValue } from "#core/nextRound/lastRound";
import { departmentScheme } from "../../builders/schemes";

const schemes = new Map([[departmentScheme.id, departmentScheme]]);
const due = { id: "D1.3.tasksDue", title: "应完成改革任务数", unit: "项", said: "12" };
const lastRound = (...values: readonly LastValue[]): LastRound => ({
  round: "2015",
  title: "示例评估",
  sample: false,
  strangers: [],
  units: [{ code: "BM01", name: "某局", scheme: "departments", contact: "张三 8211", values }],
});
const carried = (values: readonly LastValue[], open: Parameters<typeof carryOver>[2] = []) =>
  carryOver(lastRound(...values), schemes, open, (text) => `上轮未销号：${text}`);

describe("a value of the last round", () => {
  it("of the office goes on as a number to be confirmed, with what it was", () => {
    const { units, carried: round } = carried([due]);
    expect(units[0]?.numbers.get(due.id)).toEqual({ state: "given", value: 12 });
    expect(round.confirmations).toEqual([{ unit: "BM01", field: due.id, was: "12", confirmed: false, docNo: "" }]);
    expect(round.shown.get("BM01")?.get(due.id)).toBe("12");
  });

  it.each([
    ["under another title", { ...due, title: "任务完成率" }],
    ["in another unit", { ...due, unit: "件" }],
    ["that is no number", { ...due, said: "约12" }],
    ["that was blank", { ...due, said: "" }],
    ["of an indicator that is gone", { ...due, id: "D9.9.tasksDue" }],
  ])("%s is neither taken over nor shown", (_, value) => {
    const { units, carried: round } = carried([value]);
    expect(units[0]?.numbers.size).toBe(0);
    expect([round.confirmations, round.shown.size]).toEqual([[], 0]);
  });

  it("that the office never gave is counted as missing", () => {
    expect(carried([due]).missing).toBe(carried([]).missing - 1);
  });
});

it("a problem that is still open stands beside its indicator, and one of another unit doesn't", () => {
  const open = [
    { unit: "BM01", indicator: "D2.1 行政审批事项承接情况", text: "还有2项没有承接" },
    { unit: "BM02", indicator: "D2.1 行政审批事项承接情况", text: "别人的" },
  ];
  expect([...(carried([], open).carried.shown.get("BM01") ?? [])]).toEqual([
    ["D2.1.reason", "上轮未销号：还有2项没有承接"],
  ]);
});
