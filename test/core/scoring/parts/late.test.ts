import { describe, expect, it } from "@jest/globals";
import { toNumber } from "#core/numbers/fraction";
import { partOf, type PartSpec } from "#core/scoring/parts/index";
import { factsOf } from "../../expressions/facts";
import { criterion, explained, formulaOf, scored } from "./partsUnderTest";

type Late = Extract<PartSpec, { kind: "late" }>;
const report: Late = {
  kind: "late",
  due: "D1.5.due",
  actual: "D1.5.sent",
  points: 1,
  bands: [
    { upTo: 0, share: 1 },
    { upTo: 5, share: 0.5 },
  ],
  beyond: 0,
};
const values = (sent: string) => ({ "D1.5.due": "2015-08-14", "D1.5.sent": sent });

describe("late", () => {
  it.each([
    ["early", "2015-08-10", 1, "未迟 → 1×100%＝1.00", "not late → 1 × 100% = 1.00"],
    ["on the day", "2015-08-14", 1, "未迟 → 1×100%＝1.00", "not late → 1 × 100% = 1.00"],
    ["on the Sunday after a Friday", "2015-08-16", 1, "未迟 → 1×100%＝1.00", "not late → 1 × 100% = 1.00"],
    ["on the Monday", "2015-08-17", 0.5, "迟1个工作日 → 1×50%＝0.50", "1 working day late → 1 × 50% = 0.50"],
    ["five working days", "2015-08-21", 0.5, "迟5个工作日 → 1×50%＝0.50", "5 working days late → 1 × 50% = 0.50"],
    [
      "on the Sunday after those",
      "2015-08-23",
      0.5,
      "迟5个工作日 → 1×50%＝0.50",
      "5 working days late → 1 × 50% = 0.50",
    ],
    ["six", "2015-08-24", 0, "迟6个工作日 → 1×0%＝0.00", "6 working days late → 1 × 0% = 0.00"],
  ])("%s", (_, sent, earned, zh, en) => {
    expect(scored(report, values(sent))).toEqual({ earned, available: 1 });
    expect(explained(report, values(sent), "zh").endsWith(zh)).toBe(true);
    expect(explained(report, values(sent), "en").endsWith(en)).toBe(true);
  });

  it.each<[string, { readonly "D1.5.due"?: string; readonly "D1.5.sent"?: string }]>([
    ["the day it was due", { "D1.5.sent": "2015-08-17" }],
    ["the day it came", { "D1.5.due": "2015-08-14" }],
  ])("brings nothing, and counts no days, while nobody knows %s", (_, known) => {
    const facts = factsOf(known);
    const part = partOf(report);
    const score = part.score(report, facts);
    expect(toNumber(score.earned)).toBe(0);
    expect(part.account(report, facts, score)).toMatchObject({
      due: known["D1.5.due"] ?? "",
      actual: known["D1.5.sent"] ?? "",
      days: 0,
    });
  });

  it("names both days", () => {
    expect(explained(report, values("2015-08-18"), "zh")).toBe(
      "报送时限为2015年8月14日，实际报送日期为2015年8月18日，迟2个工作日 → 1×50%＝0.50",
    );
    expect(explained(report, values("2015-08-18"), "en")).toBe(
      "Due date 14 August 2015, Date submitted 18 August 2015, 2 working days late → 1 × 50% = 0.50",
    );
  });

  it("takes the holidays out", () => {
    const said = { "D1.5.due": "2015-09-02", "D1.5.sent": "2015-09-04" };
    expect(scored(report, said).earned).toBe(0.5);
    expect(scored(report, said, { holidays: ["2015-09-03", "2015-09-04"] }).earned).toBe(1);
  });

  it("says what each day costs", () => {
    expect(criterion(report, "zh")).toBe("实际报送日期不晚于报送时限的得1分，迟1–5个工作日的得0.5分，更迟的不得分");
    expect(criterion(report, "en")).toBe(
      "“Date submitted” not after “Due date”: 1 point, 1–5 working days late: 0.5 points, later: none",
    );
  });

  it("says it for other bands, too", () => {
    const bands = [
      { upTo: 3, share: 1 },
      { upTo: 4, share: 0.6 },
      { upTo: 10, share: 0.2 },
    ];
    expect(criterion({ ...report, bands, beyond: 0.1 }, "zh")).toBe(
      "实际报送日期迟3个工作日以内的得1分，迟4个工作日的得0.6分，迟5–10个工作日的得0.2分，更迟的得0.1分",
    );
    expect(criterion({ ...report, bands, beyond: 0.1 }, "en")).toBe(
      "“Date submitted” up to 3 working days late: 1 point, 4 working days late: 0.6 points, 5–10 working days late: 0.2 points, later: 0.1 points",
    );
  });

  it("as a formula", () => {
    const days = "IF(sent<=due,0,NETWORKDAYS(due+1,sent,holidays))";
    expect(formulaOf(report)).toEqual({ earned: `1*IF(${days}<=0,1,IF(${days}<=5,0.5,0))` });
  });
});
