import { describe, expect, it } from "@jest/globals";
import type { Round } from "../../../../src/core/validation/betweenUnits/rule";
import { registeredCountDiffers } from "../../../../src/core/validation/betweenUnits/rules/registeredCountDiffers";
import { itemDecision, round, roundNames } from "../../../builders/round";

const FIELD = { 承接: "D2.1.itemsToTake", 取消: "D2.2.itemsToCancel", 下放: "D2.3.itemsToDevolve" } as const;
type Decision = keyof typeof FIELD;
const unit = (decision: Decision, count: number | null) => ({ values: { [FIELD[decision]]: count } });
const items = (decision: Decision, ...departments: string[]) =>
  departments.map((department, index) => itemDecision(`${decision}${index}`, { decision, department }));

describe("registeredCountDiffers", () => {
  it.each<[string, Round, unknown[]]>([
    [
      "is content when they agree",
      round({ 教育局: unit("取消", 2) }, { items: items("取消", "教育局", "教育局") }),
      [],
    ],
    [
      "notices too few in the register",
      round({ 教育局: unit("下放", 3) }, { items: items("下放", "教育局", "财政局") }),
      [{ units: ["教育局"], decision: "下放", registered: 1, reported: 3 }],
    ],
    [
      "notices a unit that the register doesn't know",
      round({ 教育局: unit("承接", 3) }, { items: items("承接", "财政局") }),
      [{ units: ["教育局"], decision: "承接", registered: 0, reported: 3 }],
    ],
    [
      "notices items of a unit that says it had none",
      round({ 教育局: unit("承接", 0) }, { items: items("承接", "教育局") }),
      [{ units: ["教育局"], decision: "承接", registered: 1, reported: 0 }],
    ],
    ["compares nothing without a register", round({ 教育局: unit("取消", 2) }), []],
    [
      "waits for a kind of decision that the register doesn't keep",
      round({ 教育局: unit("取消", 2) }, { items: items("下放", "教育局") }),
      [],
    ],
    ["waits for a blank", round({ 教育局: unit("取消", null) }, { items: items("取消", "教育局") }), []],
    ["asks no unit whose form has no such number", round({ 海拉尔区: {} }, { items: items("取消", "教育局") }), []],
  ])("%s", (_, given, noticed) => expect(registeredCountDiffers.check?.(given)).toStrictEqual(noticed));

  it("says both numbers", () => {
    expect(
      registeredCountDiffers.says({ units: ["教育局"], decision: "取消", registered: 2, reported: 3 }, roundNames),
    ).toBe("教育局应取消3项，事项登记表为2项，与目录不符，请核对。");
  });
});
