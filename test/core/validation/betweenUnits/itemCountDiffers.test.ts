import { describe, expect, it } from "@jest/globals";
import { itemCountDiffers } from "../../../../src/core/validation/betweenUnits/rules/itemCountDiffers";
import { itemDecision, round, roundNames, taking } from "../../../builders/round";

const banner = (itemsToTake: number | null) => ({
  海拉尔区: { values: { "B2.1.itemsToTake": itemsToTake } },
  教育局: {},
});
const two = [
  itemDecision("甲", { targets: ["海拉尔区", "满洲里市"] }),
  itemDecision("乙", { targets: ["海拉尔区"] }),
  itemDecision("丙", { targets: ["满洲里市"] }),
  itemDecision("丁", { decision: "取消", targets: ["海拉尔区"] }),
];
const day = (takenOn?: string, devolvedOn?: string) => [
  itemDecision("甲", { targets: ["海拉尔区"], devolvedOn, takings: [taking("海拉尔区", takenOn)] }),
];

describe("itemCountDiffers", () => {
  it.each([
    ["is content when as many are to be taken on as were devolved", 2, []],
    ["notices a difference", 3, [{ units: ["海拉尔区"], what: "count", registered: 2, reported: 3 }]],
    ["notices a banner that counts none", 0, [{ units: ["海拉尔区"], what: "count", registered: 2, reported: 0 }]],
    ["waits for a blank number", null, []],
  ])("%s", (_, itemsToTake, noticed) => {
    expect(itemCountDiffers.check?.(round(banner(itemsToTake), { items: two }))).toStrictEqual(noticed);
  });

  it("is silent without a register", () => expect(itemCountDiffers.check?.(round(banner(3)))).toStrictEqual([]));

  const found = (what: string, takenOn: string, days: number) => [
    { units: ["教育局", "海拉尔区"], what, item: "甲", banner: "海拉尔区", devolvedOn: "2015-03-01", takenOn, days },
  ];
  it.each([
    ["is content on the same day", "2015-03-01", "2015-03-01", []],
    ["is content after 60 days", "2015-04-30", "2015-03-01", []],
    ["notices 61 days", "2015-05-01", "2015-03-01", found("tooLong", "2015-05-01", 61)],
    ["notices a day too early", "2015-02-28", "2015-03-01", found("tooEarly", "2015-02-28", 1)],
    ["waits for the day it was taken on", undefined, "2015-03-01", []],
    ["waits for the day it was devolved", "2015-05-01", undefined, []],
  ])("%s", (_, takenOn, devolvedOn, noticed) => {
    expect(itemCountDiffers.check?.(round(banner(1), { items: day(takenOn, devolvedOn) }))).toStrictEqual(noticed);
  });

  it("names a department outside without a code", () => {
    const [decision] = day("2015-05-01", "2015-03-01");
    const items = [{ ...decision!, department: "自治区教育厅" }];
    expect(itemCountDiffers.check?.(round(banner(1), { items }))).toStrictEqual([
      expect.objectContaining({ units: ["海拉尔区"], what: "tooLong" }),
    ]);
  });

  it("says both", () => {
    expect(itemCountDiffers.says({ units: ["海拉尔区"], what: "count", registered: 2, reported: 3 }, roundNames)).toBe(
      "海拉尔区应承接3项，事项登记表为2项，请核对。",
    );
    const facts = { units: [], item: "甲", banner: "海拉尔区", devolvedOn: "2015-03-01" };
    expect(itemCountDiffers.says({ ...facts, what: "tooLong", takenOn: "2015-05-01", days: 61 }, roundNames)).toBe(
      "事项“甲”：海拉尔区2015年5月1日承接，距下放日期2015年3月1日已61日，超过60日，请说明。",
    );
    expect(itemCountDiffers.says({ ...facts, what: "tooEarly", takenOn: "2015-02-28", days: 1 }, roundNames)).toBe(
      "事项“甲”：海拉尔区2015年2月28日承接，早于下放日期2015年3月1日，请核对。",
    );
  });
});
