import { describe, expect, it } from "@jest/globals";
import departments from "#assets/schemes/departments-1.json";
import { scoring as english } from "#core/languages/en-US/scoring";
import { criteriaOf } from "#core/scheme/criteria";
import { namesIn } from "#core/scheme/names";
import { scheme as spec, type Indicator } from "#core/scheme/scheme";
import { indicatorsOf } from "#core/scheme/schemeIndex";
import { chineseScoring } from "#core/scheme/scoringWords";

const scheme = spec.parse(departments);
const indicator = (id: string): Indicator => indicatorsOf(scheme).find((one) => one.id === id)!;

describe("criteriaOf", () => {
  it.each([
    ["a single part needs no number", "D1.6", "共3分，违反机构改革纪律行为每1起扣1.5分，扣完为止。"],
    [
      "several parts are numbered",
      "D1.1",
      "①已制定本部门改革落实计划或方案，得1分；②方案已分解任务并明确责任科室、完成时限，得1分。",
    ],
    [
      "what takes off the whole comes last, then when nothing of it applies",
      "D2.2",
      "已取消事项÷应取消事项×4分，最高4分；另从本项得分中扣分：变相保留、明取暗留每1项扣1分，扣完为止。应取消事项为0的，本项不适用。",
    ],
    [
      "what the office may waive is named at the end",
      "D2.4",
      "①权力清单已公布，得1.5分；②责任清单已公布，得1.5分；③已建立动态调整机制，得0.5分；④共1.5分，清单之外行使权力每1项（次）扣0.5分，扣完为止。①②③④经编办认定尚未到期的，不计分，其余部分按比例折算。",
    ],
  ])("%s", (_, id, text) => expect(criteriaOf(indicator(id), scheme)).toBe(text));

  it.each([
    [chineseScoring, [1], ["a", "b"], "①a；②b。②经编办认定尚未到期的，不计分，其余部分按比例折算。"],
    [chineseScoring, [0], ["a"], "a。经编办认定尚未到期的，本项不适用。"],
    [
      english,
      [1],
      ["a", "b"],
      "(1) a; (2) b. Part (2) is left out, and the rest scaled up, where the office has said that it is not due yet.",
    ],
    [english, [0], ["a"], "a. Where the office has said that it is not due yet: not applicable."],
  ])("says what becomes of a waived part: $language %j", (words, waivable, earning, text) =>
    expect(words.criteria({ earning, taking: [], notApplicable: undefined, waivable })).toBe(text),
  );

  it.each([
    ["a single part", "D1.6", "From 3 points, 1.5 off for each of “Breaches of reform discipline”, not below 0."],
    [
      "a penalty and a condition",
      "D2.2",
      "Items cancelled ÷ Items to be cancelled × 4 points, at most 4. From the whole indicator, 1 off for each of “Items kept in disguise although cancelled”, not below 0. Not applicable where Items to be cancelled = 0.",
    ],
  ])("in English: %s", (_, id, text) => expect(criteriaOf(indicator(id), scheme, english)).toBe(text));

  it("goes on counting beyond ⑳", () => {
    const many = Array.from({ length: 21 }, (_, at) => String(at));
    const text = chineseScoring.criteria({ earning: many, taking: [], notApplicable: undefined, waivable: [] });
    expect(text).toMatch(/^①0；.*；⑳19；（21）20。$/);
  });
});

describe("namesIn", () => {
  const names = namesIn(scheme, chineseScoring, indicator("D2.1"));

  it("calls things what the scheme calls them", () => {
    expect(names.title("D1.3.tasksDue")).toBe("应完成改革任务数");
    expect(names.unit("D1.3.tasksDue")).toBe("项");
    expect(names.unit("D1.1.planIssued")).toBe("");
    expect(names.tier("D1.4.effectTier", "好")).toBe("好");
    expect(namesIn(scheme, english).tier("D1.4.effectTier", "好")).toBe("Good");
    expect(names.condition({ no: "D1.1.planIssued" })).toBe("已制定本部门改革落实计划或方案为“否”");
  });

  it("calls what it doesn't know by its id", () => {
    expect(names.title("D9.9.nothing")).toBe("D9.9.nothing");
    expect(names.tier("D1.4.effectTier", "优秀")).toBe("优秀");
  });

  it.each([
    ["its condition for “not applicable” rules it out", ["D2.1.itemsToTake"], true],
    ["a count from 1 on", ["D1.3.tasksDue"], true],
    ["a count that may be 0", ["D2.1.itemsTaken"], false],
    ["one of several is enough", ["D2.1.itemsTaken", "D1.3.tasksDue"], true],
    ["a condition over other fields says nothing", ["D2.1.itemsToTake", "D2.1.itemsTaken"], false],
    ["a copy that is 0 where the copied doesn't apply", ["D2.5.itemsCancelled"], false],
  ])("%s", (_, fields, never) => expect(names.neverNothing?.(fields)).toBe(never));
});
