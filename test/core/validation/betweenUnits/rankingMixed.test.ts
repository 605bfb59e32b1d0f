import { describe, expect, it } from "@jest/globals";
import { rankingMixed } from "../../../../src/core/validation/betweenUnits/rules/rankingMixed";
import { round, roundNames } from "../../../builders/round";

const units = { 教育局: {}, 财政局: {}, 民政局: { verified: false }, 海拉尔区: { scheme: "banners" } };

describe("rankingMixed", () => {
  it.each([
    ["is content with verified units of one scheme", [["教育局", "财政局"], ["海拉尔区"]], []],
    [
      "notices two schemes in one ranking",
      [["教育局", "海拉尔区"]],
      [{ units: ["教育局", "海拉尔区"], what: "mixed" }],
    ],
    ["notices a unit that is not verified", [["教育局", "民政局"]], [{ units: ["民政局"], what: "unverified" }]],
    ["is content without rankings", [], []],
  ])("%s", (_, rankings, noticed) => expect(rankingMixed.check?.(round(units, { rankings }))).toStrictEqual(noticed));

  it("says which", () => {
    expect(rankingMixed.says({ units: ["民政局", "档案局"], what: "unverified" }, roundNames)).toBe(
      "排名中含未核实单位：民政局、档案局，应列为“未排名”。",
    );
    expect(rankingMixed.says({ units: [], what: "mixed" }, roundNames)).toBe(
      "排名中混有不同类别的单位，市直部门和旗市区应分别排名。",
    );
  });
});
