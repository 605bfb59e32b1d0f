import { describe, expect, it } from "@jest/globals";
import { blank, given, notApplicable, unreadable, type Unreadable } from "../../../src/core/answers/answer";
import { places, validation } from "../../../src/core/languages/en-US/validation";
import { allRules } from "../../../src/core/validation/checks";
import { sentenceOf, type FactsOf, type RuleCode } from "../../../src/core/validation/sentences";
import { namesOf } from "../../builders/ruleContext";

const [a, b, c] = ["D1.1.a", "D1.1.b", "D1.1.c"] as const;
const exceeding = [{ at: [a, b], part: 5, whole: 4 }] as const;
const differing = [{ at: [a, "divisions"], stated: 5, sum: 4 }] as const;
const deputies = { zh: "副职", en: "Deputies" };
const reasons: readonly Unreadable[] = [
  "notANumber",
  "negative",
  "notWhole",
  "tooPrecise",
  "withUnit",
  "vague",
  "dateForNumber",
  "notYesNo",
  "notATier",
  "notADate",
  "dateIncomplete",
  "dateImplausible",
  "wrongType",
  "formulaError",
  "notCalculated",
  "broken",
];

/** Everything that every rule can have to say. */
const samples: { readonly [Code in RuleCode]: readonly FactsOf<Code>[] } = {
  V01: [
    { at: [a], what: "field" },
    { at: [a], what: "office" },
    { at: ["divisions"], what: "annex" },
    { at: ["divisions#3.status"], what: "entry" },
    { at: [a], what: "afterYes", because: b },
    { at: ["D1.1.reason"], what: "reason", indicator: "D1.1" },
  ],
  V02: exceeding,
  V03: [
    { at: [a, b], what: "exceeds", legacy: 4, over: 3 },
    { at: [c, a], what: "noPlan", legacy: 2 },
  ],
  V04: [{ at: [a, b], registered: 36, actual: 38 }],
  V05: [
    { at: [a, "staffing"], what: "total", stated: 38, sum: 39 },
    { at: ["staffing#2.register", "staffing#2.actual"], what: "row", register: 4, actual: 5 },
  ],
  V06: [
    { at: [a, b], what: deputies, subject: "", approved: 2, actual: 3 },
    { at: [a, b], what: deputies, subject: "教育局", approved: 2, actual: 3 },
  ],
  V07: [
    ...differing,
    { at: ["headcount#2.actualDeputy"], basis: { what: "number", body: "教育局", stated: "4", locked: 2 } },
    { at: ["headcount#2.actualDeputy"], basis: { what: "number", body: "教育局", stated: "", locked: 2 } },
    { at: [a], basis: { what: "total", stated: 9, locked: 7 } },
    { at: ["headcount"], basis: { what: "missing", body: "教育局" } },
    { at: ["headcount#3.body"], basis: { what: "added", body: "新设局" } },
  ],
  V08: [
    { at: ["headcount#2.docNo"], what: "document", subject: "教育局" },
    { at: ["headcount#2.docNo"], what: "document", subject: "" },
    { at: ["headcount#1.subtotal"], what: "subtotal", stated: 6, sum: 5 },
  ],
  V09: exceeding,
  V10: [{ at: [a, "divisions"], stated: 3, rows: 2 }],
  V11: differing,
  V12: [
    { at: [a, b, "divisions"], approved: 12, actual: 10, unattributed: 1, subject: "" },
    { at: [a, b, "divisions"], approved: 12, actual: 10, unattributed: 1, subject: "教育局" },
  ],
  V13: [{ at: [a], seen: 3, stated: 1 }],
  V14: exceeding,
  V15: exceeding,
  V16: [
    { at: [a], what: "noneDue" },
    { at: [a, b, c], what: "more", due: 12, done: 13 },
  ],
  V17: [
    { at: [a, b], finish: "2015-01-20", deadline: "2014-12-31", due: 12, onTime: 12 },
    { at: [a, b], finish: "2014-11-20", deadline: "2014-12-31", due: 12, onTime: 10 },
  ],
  V18: [
    { at: [a, b], what: "done", part: 5, whole: 4 },
    { at: [a, b], what: "target", severity: "hint", due: 5, atLeast: 24 },
  ],
  V19: exceeding,
  V20: [
    { at: [a, b], what: "noDate" },
    { at: [a, b], what: "noItems" },
    { at: [a], what: "later", date: "2015-09-01", filledOn: "2015-08-14" },
    { at: [a, b], what: "departments", done: 25, due: 24 },
    { at: [a, b], what: "licences", severity: "warning", listed: 30, catalogue: 31 },
  ],
  V21: [
    { at: [a, b], measures: 4, items: 3 },
    { at: [a, b, c], measures: 4, items: 3 },
  ],
  V22: exceeding,
  V23: exceeding,
  V24: [
    { at: [a, "interventions"], what: "rows", rows: 1, stated: 2 },
    { at: [b, a], what: "description", stated: 1 },
  ],
  V25: [{ at: ["D1.1", "evidence"] }],
  V26: [
    { at: ["D1.1"], what: "outside", points: 4.5, maximum: 4 },
    { at: ["D1.1"], what: "decimals", points: 3.255 },
    { at: ["D1.1"], what: "noReason", points: 3, formula: 3.5 },
  ],
  V27: [{ at: ["D1.1"], self: 4, verified: 2.5 }],
  V28: [
    { at: [], self: 95.5, verified: 85.4, high: true },
    { at: [], self: 92, verified: 87, high: false },
  ],
  V29: [{ at: ["D1.1"], verified: 4.5, points: 5, atLeast: 6 }],
  V30: [
    { at: [a, b], what: "never", indicator: "D1.1" },
    { at: [a, b], what: "notNow", indicator: "D1.1" },
    { at: ["divisions#2.approved"], what: "entry" },
  ],
  V32: [
    { at: [], filled: 99, required: 100, evidenced: 0, evidenceDue: 0 },
    { at: [], filled: 99, required: 100, evidenced: 1, evidenceDue: 3 },
  ],
  V33: [{ at: [a, b], tier: "好", length: 3, atLeast: 20 }],
  V34: [
    { at: [a, b], what: "noViolation" },
    { at: [a, b], what: "noDescription" },
  ],
  V35: [
    { at: [a, "problems"], what: "rows", rows: 1, stated: 3 },
    { at: [a], what: "untrue", found: 2 },
  ],
  V36: [
    { at: [a], what: "early", severity: "error", date: "2015-06-30", start: "2015-07-01" },
    { at: [a, b], what: "late", days: 1 },
  ],
  V37: [
    { at: [a], text: "呼政发[2015]3号", brackets: true },
    { at: [a], text: "3号", brackets: false },
  ],
  V39: differing,
  V54: [
    { at: [a], was: given(40), is: blank },
    { at: [a], was: given(true), is: notApplicable },
    { at: [a], was: given("2014-12-31"), is: unreadable("12月", "dateIncomplete") },
    { at: [a], was: given("某单位"), is: given(false) },
  ],
  V55: [
    ...reasons.flatMap((reason) => [
      { at: [a] as const, what: "unreadable" as const, reason, text: "约12" },
      { at: [a] as const, what: "unreadable" as const, reason, text: "" },
    ]),
    { at: [a], what: "tooSmall", value: 0, limit: 1 },
    { at: [a], what: "tooLarge", value: 201, limit: 200 },
    { at: [a], what: "tooLong", length: 5, limit: 4 },
    { at: [a], what: "normalised", severity: "hint", from: "１２", to: 12 },
    { at: [a], what: "normalised", severity: "hint", from: "TRUE", to: true },
  ],
  V57: differing,
};

const issues = Object.entries(samples).flatMap(([code, facts]) =>
  facts.map(({ at, ...rest }) => ({ code, severity: "error" as const, at, facts: rest })),
);
const titles = {
  "D1.1.a": "甲",
  "D1.1.b": "乙",
  "D1.1.c": "丙",
  divisions: "内设机构明细表",
  "divisions.status": "状态",
};
const englishTitles = {
  "D1.1.a": "First",
  "D1.1.b": "Second",
  "D1.1.c": "Third",
  divisions: "Divisions",
  "divisions.status": "Status",
};
const chinese = namesOf(titles, "名");
const english = namesOf(englishTitles, "posts", places);

describe("sentenceOf", () => {
  it.each(issues.map((issue) => [issue.code, issue] as const))("says %s in both languages", (_, issue) => {
    const zh = sentenceOf(issue, chinese);
    const en = sentenceOf(issue, english, validation);
    expect(zh).toMatch(/[\u4e00-\u9fa5].*。$/);
    expect(en).toMatch(/^[A-Z0-9“教].*[a-z].*\.$/);
    for (const sentence of [zh, en]) expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\bV\d\d\b|D1\.1\.[abc]/);
  });

  it("has Chinese punctuation in Chinese", () => {
    for (const issue of issues)
      expect(sentenceOf(issue, chinese)).not.toMatch(/[\u4e00-\u9fa5][,;:()!?]|[,;!?][\u4e00-\u9fa5]/);
  });

  it("knows every rule", () => {
    const codes = allRules.map(({ code }) => code);
    expect(Object.keys(samples).sort()).toStrictEqual(codes);
    expect(Object.keys(validation).sort()).toStrictEqual(codes);
  });

  it.each<[keyof typeof samples, number, string]>([
    ["V01", 0, "“First” is blank; please fill it in."],
    ["V01", 3, "“Status” in row 3 of “Divisions” is blank; please fill it in."],
    ["V01", 4, "“Second” says Yes; please fill in “First”."],
    ["V01", 5, "D1.1 “D1.1” needs a reason; please write the self-assessment note."],
    ["V02", 0, "There are 5 people in 4 approved posts, 1 over; please explain."],
    ["V06", 1, "教育局: Deputies: 2 approved, 3 in office, 1 over; please explain."],
    [
      "V12",
      0,
      "12 divisions approved, 10 set up: 1 of the difference is not explained; please mark it in “Divisions” as not yet set up, adjusted by approval (with its document) or unauthorised.",
    ],
    ["V16", 1, "13 tasks finished on time or late, but only 12 due; please check."],
    ["V24", 1, "1 case of interference reported; please fill in “Second”."],
    [
      "V32",
      1,
      "99.0% complete (99 of 100 required fields), evidence 33.3% (1 of 3 indicators); please complete before reporting.",
    ],
    ["V36", 1, "“First” is 1 working day late; please explain."],
    [
      "V54",
      0,
      "“First” was filled in by the office and has been changed from 40 to blank; please restore it, or contact the office.",
    ],
    ["V55", 8, "“First” says “约12”; please enter the whole number without its unit."],
  ])("says %s (%i) plainly in English", (code, index, sentence) => {
    const { at, ...facts } = samples[code][index]!;
    expect(sentenceOf({ code, severity: "error", at, facts }, english, validation)).toBe(sentence);
  });

  it("shows a code only where there is no such rule", () => {
    expect(sentenceOf({ code: "V99", severity: "error", at: [], facts: {} }, chinese)).toBe("V99");
  });
});
