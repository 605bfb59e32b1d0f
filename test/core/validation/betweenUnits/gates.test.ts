import { describe, expect, it } from "@jest/globals";
import { formChanged } from "../../../../src/core/validation/betweenUnits/rules/formChanged";
import { unitMismatch } from "../../../../src/core/validation/betweenUnits/rules/unitMismatch";
import { roundNames } from "../../../builders/round";

describe("what the gates find, in words", () => {
  it("says which unit is not where it belongs", () => {
    expect(
      unitMismatch.says({ units: ["教育局"], what: "duplicate", kept: "二.xlsx", superseded: "一.xlsx" }, roundNames),
    ).toBe(
      "教育局报来两份内容不同的表，保存时间分不出先后：暂以二.xlsx为准，一.xlsx不计入，请向单位确认；不要的一份移出文件夹后重新汇总。",
    );
    expect(unitMismatch.says({ units: [], what: "unknownUnit", code: "099", name: "某局" }, roundNames)).toBe(
      "“某局”（代码099）不在评估名录中，请核对单位名称和代码。",
    );
    expect(
      unitMismatch.says(
        { units: [], what: "otherClass", name: "海拉尔区", scheme: "市直部门表", wanted: "旗市区表" },
        roundNames,
      ),
    ).toBe("海拉尔区应使用“旗市区表”，报来的是“市直部门表”，请换用正确的表重新填报。");
    expect(unitMismatch.says({ units: [], what: "unitDiffers", cover: "财政局", identity: "教育局" }, roundNames)).toBe(
      "封面填报单位为“财政局”，与表内单位“教育局”不一致，请核对是否用错了表。",
    );
  });

  it("says what is the matter with a form", () => {
    expect(formChanged.says({ units: [], what: "otherVersion", version: "1", wanted: "2" }, roundNames)).toBe(
      "指标表版本为1，应为2，请用编办下发的最新表重新填报。",
    );
    expect(formChanged.says({ units: [], what: "otherRound", round: "2011", wanted: "2015" }, roundNames)).toBe(
      "这是2011轮次的表，本轮为2015，请用本轮的表填报。",
    );
    expect(formChanged.says({ units: [], what: "changed", faults: 3 }, roundNames)).toBe(
      "表样被改动（3处），无法准确读取，请用原表填报，不要增删行列或合并单元格。",
    );
  });
});
