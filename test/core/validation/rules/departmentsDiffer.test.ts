import { describe, expect, it } from "@jest/globals";
import { departmentsDiffer } from "../../../../src/core/validation/rules/departmentsDiffer";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = {
  pairs: [
    { field: "B3.4.staffApproved", columns: ["departments.approved"] },
    { field: "B3.4.staffActual", columns: ["departments.actual"] },
  ],
};
const departments = (actual: Plain) => [
  { approved: 20, actual: 18 },
  { approved: 30, actual },
];
const stated = (approved: Plain, actual: Plain) => ({ "B3.4.staffApproved": approved, "B3.4.staffActual": actual });

describe("departmentsDiffer", () => {
  it.each<[string, Record<string, Plain>, Record<string, Plain>[], unknown[]]>([
    ["is content when departments add up", stated(50, 50), departments(32), []],
    [
      "notices when they don't",
      stated(50, 49),
      departments(32),
      [{ at: ["B3.4.staffActual", "departments"], stated: 49, sum: 50 }],
    ],
    ["waits for a blank department", stated(50, 49), departments(null), []],
    ["waits for a blank total", stated(50, null), departments(32), []],
    ["waits for an empty annex", stated(50, 49), [], []],
  ])("%s", (_, values, rows, noticed) => {
    expect(departmentsDiffer.check(ruleContext(values, { annexes: { departments: rows } }), limits)).toStrictEqual(
      noticed,
    );
  });

  it("says both numbers", () => {
    const names = namesOf({ "B3.4.staffActual": "实有行政编制人数", departments: "部门明细表" });
    expect(departmentsDiffer.says({ at: ["B3.4.staffActual", "departments"], stated: 49, sum: 50 }, names)).toBe(
      "“实有行政编制人数”：“部门明细表”部门合计50名，总计填49名，请核对。",
    );
  });
});
