import { describe, expect, it } from "@jest/globals";
import { reportedLate } from "../../../../src/core/validation/rules/reportedLate";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = { due: "D1.5.selfReportDue", date: "D1.5.selfReportDate" };
// 2015-08-14 was a Friday; 2015-09-03 and -04 were special holidays.
const round = { start: "2015-07-01", holidays: ["2015-09-03", "2015-09-04"] };
const late = (days: number) => [{ at: [limits.date, limits.due], what: "late", days }];

describe("reportedLate", () => {
  it.each<[string, Plain, Plain, unknown[]]>([
    ["is content on the day", "2015-08-14", "2015-08-14", []],
    ["is content on the weekend after it", "2015-08-14", "2015-08-16", []],
    ["counts working days", "2015-08-14", "2015-08-18", late(2)],
    ["leaves holidays out", "2015-09-02", "2015-09-07", late(1)],
    [
      "notices a report from before the round",
      "2015-08-14",
      "2015-06-30",
      [{ at: [limits.date], what: "early", severity: "error", date: "2015-06-30", start: "2015-07-01" }],
    ],
    ["notices that even without a due day", null, "2015-06-30", [expect.objectContaining({ what: "early" })]],
    ["is content on the first day of the round", "2015-08-14", "2015-07-01", []],
    ["waits for a blank day", "2015-08-14", null, []],
    ["waits for a blank due day", null, "2015-08-18", []],
  ])("%s", (_, due, date, noticed) => {
    expect(
      reportedLate.check(ruleContext({ [limits.due]: due, [limits.date]: date }, { round }), limits),
    ).toStrictEqual(noticed);
  });

  it("is a warning when late and an error when early", () => {
    expect(reportedLate.severity).toBe("warning");
  });

  it("says how late", () => {
    const names = namesOf({ "D1.5.selfReportDate": "实际报送日期" });
    expect(reportedLate.says({ at: ["D1.5.selfReportDate", "D1.5.selfReportDue"], what: "late", days: 2 }, names)).toBe(
      "“实际报送日期”晚于规定时限，迟报2个工作日，请说明。",
    );
    expect(
      reportedLate.says(
        { at: ["D1.5.selfReportDate"], what: "early", severity: "error", date: "2015-06-30", start: "2015-07-01" },
        names,
      ),
    ).toBe("“实际报送日期”2015年6月30日早于本轮评估开始日期2015年7月1日，请核对。");
  });
});
