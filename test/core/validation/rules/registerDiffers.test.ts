import { describe, expect, it } from "@jest/globals";
import { registerDiffers } from "../../../../src/core/validation/rules/registerDiffers";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = {
  totals: [
    { field: "D4.1.staffApproved", columns: ["staffing.approved"] },
    { field: "D4.1.staffActual", columns: ["staffing.actual"] },
  ],
  register: { register: "staffing.register", actual: "staffing.actual" },
};
const stated = { "D4.1.staffApproved": 40, "D4.1.staffActual": 38 };
const rows = (workersActual: Plain, workersRegister: Plain = workersActual) => [
  { category: "行政", approved: 34, actual: 33, register: 33 },
  { category: "工勤", approved: 6, actual: workersActual, register: workersRegister },
];

describe("registerDiffers", () => {
  it.each<[string, Record<string, Plain>, Record<string, Plain>[], unknown[]]>([
    ["is content when categories, register and totals agree", stated, rows(5), []],
    ["waits for an empty annex", stated, [], []],
    [
      "notices categories that don't add up",
      stated,
      rows(6),
      [{ at: ["D4.1.staffActual", "staffing"], what: "total", stated: 38, sum: 39 }],
    ],
    [
      "notices a register that differs in one category",
      stated,
      rows(5, 4),
      [{ at: ["staffing#2.register", "staffing#2.actual"], what: "row", register: 4, actual: 5 }],
    ],
    ["waits for a blank category", stated, rows(null), []],
    ["waits for a blank register", stated, rows(5, null), []],
    ["waits for a blank total", { "D4.1.staffApproved": 40 }, rows(6), []],
  ])("%s", (_, values, staffing, noticed) => {
    expect(registerDiffers.check(ruleContext(values, { annexes: { staffing } }), limits)).toStrictEqual(noticed);
  });

  it("compares totals alone where there is no register", () => {
    const context = ruleContext(stated, { annexes: { staffing: rows(5, 4) } });
    expect(registerDiffers.check(context, { totals: limits.totals })).toStrictEqual([]);
  });

  it("says both numbers", () => {
    const names = namesOf({
      staffing: "人员编制明细表",
      "D4.1.staffActual": "实有在编人数",
      "staffing.register": "名册人数",
    });
    expect(
      registerDiffers.says({ at: ["D4.1.staffActual", "staffing"], what: "total", stated: 38, sum: 39 }, names),
    ).toBe("“人员编制明细表”各行合计39名，“实有在编人数”填报38名，请核对。");
    expect(
      registerDiffers.says(
        { at: ["staffing#2.register", "staffing#2.actual"], what: "row", register: 4, actual: 5 },
        names,
      ),
    ).toBe("“人员编制明细表”第2行“名册人数”为4名，填报实有5名，请核对名册。");
  });
});
