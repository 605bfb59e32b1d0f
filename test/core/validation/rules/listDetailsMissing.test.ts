import { describe, expect, it } from "@jest/globals";
import { unreadable } from "../../../../src/core/answers/answer";
import { listDetailsMissing } from "../../../../src/core/validation/rules/listDetailsMissing";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const [published, items, date] = ["D2.4.powerListPub", "D2.4.powerItems", "D2.4.powerListDate"] as const;
const lists = { lists: [{ published, items, date }] };
const values = (isPublished: Plain, count: Plain, day: Plain) => ({
  [published]: isPublished,
  [items]: count,
  [date]: day,
});

describe("listDetailsMissing", () => {
  it.each<[string, Record<string, Plain>, unknown[]]>([
    ["is content with a day and items", values(true, 120, "2015-06-01"), []],
    ["is content with the day the form was filled", values(true, 120, "2015-08-14"), []],
    ["asks nothing of a list that is not published", values(false, 0, null), []],
    ["waits while that is blank", values(null, 0, null), []],
    ["notices a missing day", values(true, 120, null), [{ at: [date, published], what: "noDate" }]],
    ["leaves an unreadable day to its own rule", values(true, 120, unreadable("6月", "dateIncomplete")), []],
    ["notices a list of nothing", values(true, 0, "2015-06-01"), [{ at: [items, published], what: "noItems" }]],
    ["waits for a blank number", values(true, null, "2015-06-01"), []],
    [
      "notices a day that is yet to come",
      values(true, 120, "2015-09-01"),
      [{ at: [date], what: "later", date: "2015-09-01", filledOn: "2015-08-14" }],
    ],
  ])("%s", (_, given, noticed) => {
    expect(listDetailsMissing.check(ruleContext(given, { round: { filledOn: "2015-08-14" } }), lists)).toStrictEqual(
      noticed,
    );
  });

  it("doesn't judge the day while it is unknown when the form was filled", () => {
    expect(listDetailsMissing.check(ruleContext(values(true, 120, "2015-09-01")), lists)).toStrictEqual([]);
  });

  const departments = { departments: [{ due: "B2.5.listDepts", done: "B2.5.powerDepts" }] };
  it.each<[string, Plain, Plain, unknown[]]>([
    ["is content when all departments published", 24, 24, []],
    [
      "notices more than should",
      24,
      25,
      [{ at: ["B2.5.powerDepts", "B2.5.listDepts"], what: "departments", done: 25, due: 24 }],
    ],
    ["waits for a blank number of departments", null, 25, []],
  ])("%s", (_, due, done, noticed) => {
    const context = ruleContext({ "B2.5.listDepts": due, "B2.5.powerDepts": done });
    expect(listDetailsMissing.check(context, departments)).toStrictEqual(noticed);
  });

  const licences = { licences: [{ listed: "D2.4.licences", catalogue: "D2.4.catalogue" }] };
  it.each<[string, Plain, Plain, unknown[]]>([
    ["is content when list and catalogue agree", 30, 30, []],
    [
      "only warns when they don't",
      30,
      31,
      [{ at: ["D2.4.licences", "D2.4.catalogue"], what: "licences", severity: "warning", listed: 30, catalogue: 31 }],
    ],
    ["waits for a blank catalogue", 30, null, []],
  ])("%s", (_, listed, catalogue, noticed) => {
    const context = ruleContext({ "D2.4.licences": listed, "D2.4.catalogue": catalogue });
    expect(listDetailsMissing.check(context, licences)).toStrictEqual(noticed);
  });

  it("says what to do", () => {
    const names = namesOf({ [published]: "权力清单已公布", [items]: "权力事项数", [date]: "权力清单公布日期" }, "项");
    expect(listDetailsMissing.says({ at: [date, published], what: "noDate" }, names)).toBe(
      "“权力清单已公布”已填“是”，请填公布日期。",
    );
    expect(listDetailsMissing.says({ at: [items, published], what: "noItems" }, names)).toBe(
      "“权力清单已公布”已填“是”，“权力事项数”不能为0，请填事项数。",
    );
    expect(
      listDetailsMissing.says({ at: [date], what: "later", date: "2015-09-01", filledOn: "2015-08-14" }, names),
    ).toBe("“权力清单公布日期”2015年9月1日晚于填报日期2015年8月14日，请核对。");
    expect(
      listDetailsMissing.says({ at: ["x.p", "x.q"], what: "departments", done: 25, due: 24 }, namesOf({}, "个")),
    ).toBe("“x.p”填25个，多于“x.q”24个，请核对。");
    expect(
      listDetailsMissing.says(
        { at: ["x.p", "x.q"], what: "licences", severity: "warning", listed: 30, catalogue: 31 },
        namesOf({}, "项"),
      ),
    ).toBe("“x.p”填30项，与审批事项目录的31项不一致，请说明。");
  });
});
