import { describe, expect, it } from "@jest/globals";
import { overlapOneSided } from "../../../../src/core/validation/betweenUnits/rules/overlapOneSided";
import { round, roundNames, type PlainUnit } from "../../../builders/round";

const unit = (found: number | null, description: string | null = null): PlainUnit => ({
  values: { "D2.8.overlapFound": found, "D2.8.overlapDesc": description },
});
const found = [{ units: ["教育局", "民政局"], found: 1 }];

describe("overlapOneSided", () => {
  it.each<[string, Record<string, PlainUnit>, unknown[]]>([
    ["is content when both report it", { 教育局: unit(1, "与民政局存在交叉"), 民政局: unit(1, "与教育局") }, []],
    ["notices that the other reports none", { 教育局: unit(1, "与民政局存在交叉"), 民政局: unit(0) }, found],
    ["waits for the other's blank", { 教育局: unit(1, "与民政局存在交叉"), 民政局: unit(null) }, []],
    ["waits for a blank description", { 教育局: unit(1), 民政局: unit(0) }, []],
    ["needs an overlap of its own", { 教育局: unit(0, "与民政局无交叉"), 民政局: unit(0) }, []],
    [
      "doesn't find a unit within another one's name",
      { 教育局: unit(1, "与市民政局存在交叉"), 民政局: unit(0), 市民政局: unit(1) },
      [],
    ],
    ["doesn't find a unit in its own text", { 教育局: unit(1, "教育局与某单位"), 民政局: unit(0) }, []],
    [
      "reads a banner's note as well",
      {
        海拉尔区: { values: { "B2.9.overlapFound": 1, "B2.9.coopNote": "与民政局" } },
        民政局: unit(0),
      },
      [{ units: ["海拉尔区", "民政局"], found: 1 }],
    ],
  ])("%s", (_, units, noticed) => expect(overlapOneSided.check?.(round(units))).toStrictEqual(noticed));

  it("is only a hint", () => expect(overlapOneSided.severity).toBe("hint"));

  it("names both", () => {
    expect(overlapOneSided.says({ units: ["教育局", "民政局"], found: 1 }, roundNames)).toBe(
      "教育局填报与民政局存在职责交叉、争议，民政局未填报该争议事项，请向双方核实。",
    );
  });
});
