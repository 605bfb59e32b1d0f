import { describe, expect, it } from "@jest/globals";
import { requiredBlank } from "../../../../src/core/validation/rules/requiredBlank";
import { answerOf, namesOf, ruleContext, type Circumstances, type Plain } from "../../../builders/ruleContext";
import { unreadable } from "../../../../src/core/answers/answer";

type Values = Record<string, Plain>;
const required = { required: true } as const;

describe("requiredBlank", () => {
  it.each<[string, Values, Circumstances, unknown[]]>([
    [
      "is content when what is required is given",
      { "D1.1.planIssued": false },
      { fields: { "D1.1.planIssued": required } },
      [],
    ],
    ["is content with 0", { "D1.3.tasksLate": 0 }, { fields: { "D1.3.tasksLate": required } }, []],
    ["is content with a blank that is not required", { "D1.2.firstMeetingDate": null }, {}, []],
    [
      "leaves unreadable entries to their own rule",
      { "D1.3.tasksLate": unreadable("约12", "vague") },
      { fields: { "D1.3.tasksLate": required } },
      [],
    ],
    [
      "notices a required blank",
      { "D1.3.tasksLate": null },
      { fields: { "D1.3.tasksLate": required } },
      [{ at: ["D1.3.tasksLate"], what: "field" }],
    ],
    [
      "sees that a blank is the office's",
      {},
      { fields: { "D1.3.tasksDue": { ...required, filledBy: "office" } } },
      [{ at: ["D1.3.tasksDue"], what: "office" }],
    ],
    [
      "says which yes asks for a number and a day",
      { "D1.1.planIssued": true, "D1.1.planDocNo": null },
      { fields: { "D1.1.planDocNo": { ...required, because: "D1.1.planIssued" } } },
      [{ at: ["D1.1.planDocNo"], what: "afterYes", because: "D1.1.planIssued" }],
    ],
    [
      "doesn't say “already yes” while that is blank itself",
      { "D1.1.planIssued": null, "D1.1.planDocNo": null },
      { fields: { "D1.1.planDocNo": { ...required, because: "D1.1.planIssued" } } },
      [{ at: ["D1.1.planDocNo"], what: "field" }],
    ],
    [
      "notices a missing reason",
      {},
      { indicators: { "D1.3": { reasonAsked: true } } },
      [{ at: ["D1.3.reason"], what: "reason", indicator: "D1.3" }],
    ],
    [
      "is content with a given reason",
      {},
      { indicators: { "D1.3": { reasonAsked: true } }, reasons: { "D1.3": "两项任务因上级文件未到逾期" } },
      [],
    ],
    [
      "waits while nobody knows whether a reason is asked",
      {},
      { indicators: { "D1.3": { reasonAsked: undefined } } },
      [],
    ],
    [
      "asks no reason of what doesn't apply",
      {},
      { indicators: { "D2.1": { reasonAsked: true, notApplicable: true } } },
      [],
    ],
    [
      "notices a required annex without rows",
      {},
      { annexFacts: { divisions: required } },
      [{ at: ["divisions"], what: "annex" }],
    ],
    [
      "is content with an empty annex that may be empty",
      {},
      { annexFacts: { divisions: { columns: { status: required } } } },
      [],
    ],
    [
      "waits while nobody knows whether an annex is required",
      {},
      { annexFacts: { divisions: { required: undefined } } },
      [],
    ],
    [
      "notices a required column left out in a filled row",
      {},
      {
        annexes: {
          divisions: [{ name: "办公室", status: "一致" }, { name: "法制科" }, { name: "人事科", status: null }],
        },
        annexFacts: { divisions: { ...required, columns: { name: required, status: required, plates: {} } } },
      },
      [
        { at: ["divisions#2.status"], what: "entry" },
        { at: ["divisions#3.status"], what: "entry" },
      ],
    ],
    [
      "doesn't ask for computed columns",
      {},
      {
        annexes: { departments: [{ approved: 12 }] },
        annexFacts: { departments: { columns: { over: { ...required, computed: true } } } },
      },
      [],
    ],
  ])("%s", (_, values, about, noticed) => {
    expect(requiredBlank.check(ruleContext(values, about), {})).toStrictEqual(noticed);
  });

  it("says who has to do what", () => {
    const names = namesOf({
      "D1.1": "制定改革计划、方案",
      "D1.1.planIssued": "已印发方案",
      "D1.1.planDate": "印发日期",
      "D1.3.tasksDue": "应完成改革任务数",
      divisions: "内设机构明细表",
      "divisions.status": "状态",
    });
    expect(requiredBlank.says({ at: ["D1.1.planDate"], what: "field" }, names)).toBe("“印发日期”未填，请补填。");
    expect(requiredBlank.says({ at: ["D1.1.planDate"], what: "afterYes", because: "D1.1.planIssued" }, names)).toBe(
      "“已印发方案”已填“是”，请补填“印发日期”。",
    );
    expect(requiredBlank.says({ at: ["D1.3.tasksDue"], what: "office" }, names)).toBe(
      "“应完成改革任务数”应由编办预置，目前为空，请与编办联系。",
    );
    expect(requiredBlank.says({ at: ["D1.1.reason"], what: "reason", indicator: "D1.1" }, names)).toBe(
      "D1.1“制定改革计划、方案”须说明情况，请补填自评说明。",
    );
    expect(requiredBlank.says({ at: ["divisions"], what: "annex" }, names)).toBe(
      "附表“内设机构明细表”未填，请逐行补填。",
    );
    expect(requiredBlank.says({ at: ["divisions#3.status"], what: "entry" }, names)).toBe(
      "“内设机构明细表”第3行“状态”未填，请补填。",
    );
  });

  it("knows blank from 0 and from no", () => {
    expect([answerOf(null), answerOf(0), answerOf(false)].map(({ state }) => state)).toStrictEqual([
      "blank",
      "given",
      "given",
    ]);
  });
});
