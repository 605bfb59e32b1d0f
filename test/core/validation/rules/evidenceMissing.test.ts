import { describe, expect, it } from "@jest/globals";
import { evidenceMissing } from "../../../../src/core/validation/rules/evidenceMissing";
import { namesOf, ruleContext, type Circumstances, type Plain } from "../../../builders/ruleContext";

const row = (indicator: Plain, changed: Record<string, Plain> = {}) => ({
  indicator,
  name: "改革实施方案",
  docNo: "呼编发〔2014〕12号",
  location: "办公室档案柜3",
  ...changed,
});
const scored = (evidence: Record<string, Plain>[]): Circumstances => ({
  indicators: { "D1.1": { score: 2 }, "D1.2": { score: 0 }, "D1.3": { score: undefined } },
  annexes: { evidence },
});
const missing = [{ at: ["D1.1", "evidence"] }];

describe("evidenceMissing", () => {
  it.each<[string, Circumstances, unknown[]]>([
    ["is content with one complete row", scored([row("D1.1")]), []],
    ["reads an indicator with its title", scored([row("D1.1 制定改革计划、方案")]), []],
    ["notices points without evidence", scored([]), missing],
    ["doesn't take D1.10 for D1.1", scored([row("D1.10")]), missing],
    ["notices evidence without a location", scored([row("D1.1", { location: null })]), missing],
    ["notices evidence without a number", scored([row("D1.1", { docNo: null })]), missing],
    ["notices evidence without a name", scored([row("D1.1", { name: null })]), missing],
    ["is content with one complete row among others", scored([row("D1.1", { name: null }), row("D1.1")]), []],
    [
      "asks nothing of what doesn't apply",
      { ...scored([]), indicators: { "D2.1": { score: 4, notApplicable: true } } },
      [],
    ],
    ["asks nothing in a scheme without the annex", { indicators: { "D1.1": { score: 2 } } }, []],
  ])("%s", (_, about, noticed) => {
    expect(evidenceMissing.check(ruleContext({}, about), {})).toStrictEqual(noticed);
  });

  it("says where to enter it", () => {
    const names = namesOf({ "D1.1": "制定改革计划、方案", evidence: "佐证材料目录" });
    expect(evidenceMissing.says({ at: ["D1.1", "evidence"] }, names)).toBe(
      "D1.1“制定改革计划、方案”有得分但缺佐证材料，请在“佐证材料目录”登记名称、编号（文号）和存放位置。",
    );
  });
});
