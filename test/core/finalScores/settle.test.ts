import { describe, expect, it } from "@jest/globals";
import type { Language } from "#core";
import { given } from "#core/answers/answer";
import type { Decision } from "#core/finalScores/decision";
import { basisOf, decisionKey, settle, type SettledUnit } from "#core/finalScores/settle";
import { noFieldRecord, noIndicatorRecord, type FieldRecord, type IndicatorRecord } from "#core/verification/record";
import type { VerificationSubmission } from "#core/verification/submission";
import { blankRecord } from "#core/verification/verificationForm";
import { answersFrom } from "../../builders/form";
import { departmentScheme } from "../../builders/schemes";
import { verificationOrder, verificationSubmission } from "../../builders/verification";

const self = answersFrom({ "D1.3.tasksDue": 12, "D1.3.tasksOnTime": 12, "D1.3.tasksLate": 0 });
const FIELD = "D1.3.tasksOnTime";

function form(
  assessor: string,
  said: { readonly field?: Partial<FieldRecord>; readonly hand?: number; readonly acceptRest?: boolean },
  language: Language = "zh-CN",
): VerificationSubmission {
  const indicator: IndicatorRecord = {
    ...noIndicatorRecord,
    ...(said.hand === undefined ? {} : { manual: { state: "given", points: said.hand }, manualReason: "材料不全" }),
  };
  const record = {
    ...blankRecord(assessor, "市编办"),
    acceptRest: said.acceptRest ?? true,
    fields: new Map([[FIELD, { ...noFieldRecord, ...said.field }]]),
    indicators: new Map([["D1.3", indicator]]),
  };
  return verificationSubmission(verificationOrder(departmentScheme, { self, evidence: [], record }, language));
}

const settled = (
  forms: readonly [VerificationSubmission, ...VerificationSubmission[]],
  decision?: Decision,
  key = FIELD,
): SettledUnit => settle(departmentScheme, forms, new Map(decision ? [[decisionKey("BM01", key), decision]] : []));
const value = (unit: SettledUnit): unknown => unit.values.get(FIELD);
const points = (unit: SettledUnit): unknown => {
  const result = unit.judged.indicators.get("D1.3")?.result;
  return result?.state === "scored" ? result.points : result?.state;
};
const [ten, nine] = [form("张三", { field: { desk: given(10) } }), form("李四", { field: { desk: given(9) } })];
const basis = "张三=10; 李四=9";
const decided = { value: "9", by: "王主任", why: "以管理证为准", basis };

describe("a number that the headcount check locked (A5)", () => {
  const locked = new Map([[FIELD, given(11)]]);
  const under = (forms: readonly [VerificationSubmission, ...VerificationSubmission[]], decision?: Decision) =>
    settle(departmentScheme, forms, new Map(decision ? [[decisionKey("BM01", FIELD), decision]] : []), locked);

  it("counts instead of what the unit said, without anybody's verifying it", () => {
    const unit = under([form("张三", { acceptRest: false })]);
    expect(value(unit)).toStrictEqual({ answer: given(11), source: "fixed" });
    expect(unit.judged.indicators.get("D1.3")?.open).not.toContain(FIELD);
    expect(unit.differences).toEqual([]);
  });

  it("is no difference where an assessor found the same", () => {
    const unit = under([form("张三", { field: { site: given(11) } })]);
    expect([value(unit), unit.differences]).toEqual([{ answer: given(11), source: "fixed" }, []]);
  });

  it("stands until somebody decides otherwise, with name and reason", () => {
    const unit = under([ten, nine]);
    expect(value(unit)).toStrictEqual({ answer: given(11), source: "fixed" });
    expect(unit.state).toBe("disputed");
    expect(unit.differences[0]?.positions).toEqual([
      { assessor: "#headcount", value: "11" },
      { assessor: "张三", value: "10" },
      { assessor: "李四", value: "9" },
    ]);
    const by = { value: "9", by: "王主任", why: "批文已改", basis: "#headcount=11; 张三=10; 李四=9" };
    expect(value(under([ten, nine], by))).toStrictEqual({ answer: given(9), source: "desk" });
    expect(value(under([ten, nine], { ...by, why: "" }))).toStrictEqual({ answer: given(11), source: "fixed" });
    expect(under([ten, nine], { ...by, value: "11" }).differences[0]?.state).toBe("settled");
  });
});

describe("settling several assessors", () => {
  it("takes what all agree on", () => {
    const unit = settled([ten, form("李四", { field: { desk: given(10) } })]);
    expect(value(unit)).toStrictEqual({ answer: given(10), source: "desk" });
    expect(unit.differences).toEqual([]);
  });

  it("puts a site value of one above the desk value of another", () => {
    expect(value(settled([ten, form("李四", { field: { site: given(8) } })]))).toStrictEqual({
      answer: given(8),
      source: "site",
    });
  });

  it("counts accepting the self value as a position", () => {
    const unit = settled([ten, form("李四", {})]);
    expect(unit.differences[0]?.positions).toEqual([
      { assessor: "张三", value: "10" },
      { assessor: "李四", value: "12" },
    ]);
    expect(unit.state).toBe("disputed");
  });

  it("doesn't ask who has not looked yet", () => {
    expect(settled([ten, form("李四", { acceptRest: false })]).differences).toEqual([]);
  });

  it.each<[string, Decision | undefined, string, unknown]>([
    [
      "leaves the self value standing while nobody has decided",
      undefined,
      "open",
      { answer: given(12), source: "self" },
    ],
    ["takes the decision", decided, "settled", { answer: given(9), source: "desk" }],
    [
      "takes a decision that no assessor proposed",
      { ...decided, value: "11" },
      "settled",
      { answer: given(11), source: "desk" },
    ],
    ["doesn't take it without a name", { ...decided, by: "" }, "incomplete", { answer: given(12), source: "self" }],
    ["nor without a reason", { ...decided, why: "" }, "incomplete", { answer: given(12), source: "self" }],
    ["nor one that can't be read", { ...decided, value: "约9" }, "incomplete", { answer: given(12), source: "self" }],
    [
      "nor one over other values",
      { ...decided, basis: "张三=11; 李四=9" },
      "outdated",
      { answer: given(12), source: "self" },
    ],
  ])("%s", (_, decision, state, wanted) => {
    const unit = settled([ten, nine], decision);
    expect(unit.differences).toMatchObject([{ key: FIELD, state }]);
    expect(value(unit)).toStrictEqual(wanted);
    expect(unit.state === "disputed").toBe(state !== "settled");
  });

  it("names the positions a decision is taken over", () => {
    expect(basisOf(settled([ten, nine]).differences[0]?.positions ?? [])).toBe(basis);
  });

  it("holds points by hand against the rules' points of another assessor", () => {
    const unit = settled([form("张三", { hand: 3 }), form("李四", {})]);
    expect(unit.differences).toMatchObject([{ key: "D1.3", state: "open" }]);
    expect(points(unit)).toBe(4);
  });

  it.each([
    ["points", "3.50", 3.5],
    ["the rules", "按标准", 4],
  ])("takes a decision for %s", (_, text, wanted) => {
    const forms = [form("张三", { hand: 3 }), form("李四", {})] as const;
    const decision = { value: text, by: "王主任", why: "集体研究", basis: "张三=3.00; 李四=" };
    const unit = settled(forms, decision, "D1.3");
    expect(unit.differences).toMatchObject([{ state: "settled" }]);
    expect(points(unit)).toBe(wanted);
  });

  it.each<[Language, string]>([
    ["zh-CN", "张三：材料不全；李四：材料不全"],
    ["en-US", "张三: 材料不全; 李四: 材料不全"],
  ])("takes points by hand that all give, with their reasons as the forms are written (%s)", (language, reason) => {
    const unit = settled([form("张三", { hand: 3 }, language), form("李四", { hand: 3 }, language)]);
    expect(unit.differences).toEqual([]);
    expect(unit.judged.indicators.get("D1.3")?.manual).toEqual({ points: 3, reason });
  });
});
