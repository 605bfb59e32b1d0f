import { describe, expect, it } from "@jest/globals";
import { itemNotTaken } from "../../../../src/core/validation/betweenUnits/rules/itemNotTaken";
import { itemDecision, round, roundNames, taking } from "../../../builders/round";

const units = { 教育局: {}, 海拉尔区: {}, 满洲里市: {} };
const found = (what: string, banner: string) => [
  { units: ["教育局", banner], what, item: "民办学校审批", department: "教育局", banner },
];

describe("itemNotTaken", () => {
  it.each([
    [
      "is content when it is taken on where it was devolved",
      { targets: ["海拉尔区"], takings: [taking("海拉尔区")] },
      [],
    ],
    ["notices a banner that didn't take it", { targets: ["海拉尔区"], takings: [] }, found("notTaken", "海拉尔区")],
    [
      "counts banners, not totals",
      { targets: ["海拉尔区"], takings: [taking("满洲里市")] },
      [...found("notTaken", "海拉尔区"), ...found("notDevolved", "满洲里市")],
    ],
    [
      "notices a banner that took what was cancelled",
      { decision: "取消", takings: [taking("海拉尔区")] },
      found("notDevolved", "海拉尔区"),
    ],
    ["is content with what the region devolved by a document", { decision: "承接", takings: [taking("海拉尔区")] }, []],
    [
      "notices a taking on without any document",
      { decision: "承接", docNo: "", takings: [taking("海拉尔区")] },
      found("notDevolved", "海拉尔区"),
    ],
    ["asks no taking of a decision to cancel", { decision: "取消", targets: ["海拉尔区"] }, []],
  ])("%s", (_, about, noticed) => {
    expect(itemNotTaken.check?.(round(units, { items: [itemDecision("民办学校审批", about)] }))).toStrictEqual(noticed);
  });

  it("knows a department that is not on the roster by its name alone", () => {
    const items = [itemDecision("民办学校审批", { department: "自治区教育厅", targets: ["海拉尔区"] })];
    expect(itemNotTaken.check?.(round(units, { items }))).toStrictEqual([
      { units: ["海拉尔区"], what: "notTaken", item: "民办学校审批", department: "自治区教育厅", banner: "海拉尔区" },
    ]);
  });

  it("is silent without a register", () => expect(itemNotTaken.check?.(round(units))).toStrictEqual([]));

  it("names item, department and banner", () => {
    const facts = { units: [], item: "民办学校审批", department: "教育局", banner: "海拉尔区" };
    expect(itemNotTaken.says({ ...facts, what: "notTaken" }, roundNames)).toBe(
      "事项“民办学校审批”：教育局已下放，海拉尔区未登记承接，请核对。",
    );
    expect(itemNotTaken.says({ ...facts, what: "notDevolved" }, roundNames)).toBe(
      "事项“民办学校审批”：海拉尔区已登记承接，教育局没有下放依据，请核对。",
    );
  });
});
