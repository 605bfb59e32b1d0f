import { describe, expect, it } from "@jest/globals";
import { faultsIn } from "../../../src/workbench/page/faults";
import { stepsFor } from "../../../src/workbench/page/tourSteps";

const told = (role: "unit" | "office", faults: string): string =>
  stepsFor(role, faultsIn(faults))
    .map(({ says }) => says["zh-CN"])
    .join("\n");

describe("the tour", () => {
  it.each(["unit", "office"] as const)("ends with saving, on a good day (%s)", (role) => {
    expect(stepsFor(role, []).at(-1)?.says["zh-CN"]).toMatch(/另存为/);
    expect(told(role, "")).not.toMatch(/演练/);
  });
  it.each(["unit", "office"] as const)("says first what is drilled, and goes on (%s)", (role) => {
    const [first, ...rest] = stepsFor(role, faultsIn("slow,lost"));
    expect(first?.says["zh-CN"]).toMatch(/“Excel 很慢、事件丢失”/);
    expect(rest).toEqual(stepsFor(role, []));
  });
  it.each(["unit", "office"] as const)("promises nothing of a pane that doesn't start (%s)", (role) => {
    expect(told(role, "old")).toMatch(/面板不启动/);
    expect(told(role, "slow,old")).not.toMatch(/认出|汇总|得分/);
  });
});
