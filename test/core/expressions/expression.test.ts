import { describe, expect, it } from "@jest/globals";
import {
  annexColumnsOf,
  compute,
  expression,
  expressionFormula,
  readsOf,
  type Expression,
} from "#core/expressions/expression";
import { cells, factsOf, type Circumstances, type Values } from "./facts";

const over: Expression = { excess: ["actual", "approved"] };
const copied: Expression = { copy: "D2.2.cancelled", whenNotApplicable: 0 };
const posts: Expression = { sum: [{ excess: ["a", "b"] }, { excess: ["c", "d"] }] };

describe("compute", () => {
  const cases: [string, Expression, Values, Circumstances, number | undefined][] = [
    ["a field", "a", { a: 3 }, {}, 3],
    ["a field that is blank", "a", {}, {}, undefined],
    ["excess", over, { actual: 12, approved: 10 }, {}, 2],
    ["no excess is 0, not negative", over, { actual: 8, approved: 10 }, {}, 0],
    ["excess over a blank", over, { actual: 8 }, {}, undefined],
    ["gap", { gap: ["actual", "approved"] }, { actual: 8, approved: 10 }, {}, 2],
    ["difference keeps its sign", { difference: ["actual", "approved"] }, { actual: 8, approved: 10 }, {}, -2],
    ["over- and understaffing are not netted", posts, { a: 3, b: 1, c: 1, d: 3 }, {}, 2],
    ["one blank makes a sum unknown", posts, { a: 3, b: 1, c: 1 }, {}, undefined],
    ["nested", { excess: [over, "legacy"] }, { actual: 15, approved: 10, legacy: 2 }, {}, 3],
    ["a copy", { copy: "D2.2.cancelled" }, { "D2.2.cancelled": 4 }, {}, 4],
    ["a copy of what applies", copied, { "D2.2.cancelled": 4 }, { notApplicable: { "D2.2": false } }, 4],
    ["a copy of what does not apply", copied, {}, { notApplicable: { "D2.2": true } }, 0],
    [
      "what doesn't apply wins over what was still written",
      copied,
      { "D2.2.cancelled": 4 },
      { notApplicable: { "D2.2": true } },
      0,
    ],
    [
      "a copy of what may not apply",
      copied,
      { "D2.2.cancelled": 4 },
      { notApplicable: { "D2.2": undefined } },
      undefined,
    ],
    [
      "a plain copy doesn't ask whether it applies",
      { copy: "D2.2.cancelled" },
      { "D2.2.cancelled": 4 },
      { notApplicable: { "D2.2": true } },
      4,
    ],
    ["a total of an annex", { annexSum: "headcount.over" }, {}, { sums: { "headcount.over": 7 } }, 7],
    ["a total of an annex nobody filled", { annexSum: "headcount.over" }, {}, {}, undefined],
    [
      "totals may be counted on with",
      { excess: [{ annexSum: "h.o" }, "legacy"] },
      { legacy: 2 },
      { sums: { "h.o": 7 } },
      5,
    ],
  ];
  it.each(cases)("%s", (_, made, values, circumstances, expected) =>
    expect(compute(made, factsOf(values, circumstances))).toBe(expected),
  );
});

describe("expressionFormula", () => {
  const cases: [string, Expression, string][] = [
    ["a field", "a", 'IF(COUNT(a)=1,a,"")'],
    ["excess", over, 'IF(COUNT(actual,approved)=2,MAX(0,actual-approved),"")'],
    ["gap", { gap: ["actual", "approved"] }, 'IF(COUNT(actual,approved)=2,ABS(actual-approved),"")'],
    ["difference", { difference: ["actual", "approved"] }, 'IF(COUNT(actual,approved)=2,actual-approved,"")'],
    ["a sum", posts, 'IF(COUNT(a,b,c,d)=4,MAX(0,a-b)+MAX(0,c-d),"")'],
    ["a sum that is taken away", { excess: ["a", { sum: ["b", "c"] }] }, 'IF(COUNT(a,b,c)=3,MAX(0,a-(b+c)),"")'],
    [
      "a difference that is taken away",
      { gap: ["a", { difference: ["b", "c"] }] },
      'IF(COUNT(a,b,c)=3,ABS(a-(b-c)),"")',
    ],
    ["a copy", { copy: "D2.2.cancelled" }, 'IF(COUNT(cancelled)=1,cancelled,"")'],
    [
      "a copy of what may not apply",
      copied,
      'IF(ISNUMBER(toCancel),IF(toCancel=0,0,IF(COUNT(cancelled)=1,cancelled,"")),"")',
    ],
    [
      "such a copy within a sum",
      { sum: ["a", copied] },
      'IF(AND(COUNT(a)=1,IF(ISNUMBER(toCancel),IF(toCancel=0,TRUE,COUNT(cancelled)=1),FALSE)),a+IF(toCancel=0,0,cancelled),"")',
    ],
    [
      "a total within an excess",
      { excess: [{ annexSum: "h.o" }, "legacy"] },
      'IF(AND(COUNT(legacy)=1,ISNUMBER(SUM(h.o))),MAX(0,SUM(h.o)-legacy),"")',
    ],
    ["a plain copy within a sum", { sum: ["a", { copy: "D2.9.x" }] }, 'IF(COUNT(a,x)=2,a+x,"")'],
    [
      "an excess that is taken away needs no brackets",
      { gap: ["a", { excess: ["b", "c"] }] },
      'IF(COUNT(a,b,c)=3,ABS(a-MAX(0,b-c)),"")',
    ],
    [
      "only totals",
      { gap: [{ annexSum: "h.o" }, { annexSum: "h.p" }] },
      'IF(AND(ISNUMBER(SUM(h.o)),ISNUMBER(SUM(h.p))),ABS(SUM(h.o)-SUM(h.p)),"")',
    ],
    ["a copy of what always applies", { copy: "D2.9.x", whenNotApplicable: 0 }, 'IF(COUNT(x)=1,x,"")'],
    ["a total of an annex", { annexSum: "headcount.over" }, "SUM(headcount.over)"],
  ];
  it.each(cases)("%s", (_, made, formula) => expect(expressionFormula(made, cells)).toBe(formula));

  it("says something else while it is unknown, where that is asked for", () =>
    expect(expressionFormula("a", cells, "0")).toBe("IF(COUNT(a)=1,a,0)"));
});

describe("what an expression reads", () => {
  const made: Expression = {
    sum: ["a", { copy: "b" }, { excess: ["c", { annexSum: "x.y" }] }, { difference: ["d", "e"] }],
  };
  it("fields", () => expect(readsOf(made)).toEqual(["a", "b", "c", "d", "e"]));
  it("columns of annexes", () => expect(annexColumnsOf(made)).toEqual(["x.y"]));
});

describe("the spec of an expression", () => {
  it.each([
    ["a field", "D4.1.staffActual", true],
    ["a total", { annexSum: "headcount.overPosts" }, true],
    ["a total with more in front", { annexSum: "the headcount.overPosts" }, false],
    ["a total with more behind", { annexSum: "headcount.overPosts too" }, false],
    ["a sum", { sum: ["D4.1.a", { copy: "D4.1.b" }] }, true],
    ["an excess", { excess: ["D4.1.a", "D4.1.b"] }, true],
    ["a gap", { gap: ["D4.1.a", "D4.1.b"] }, true],
    ["a difference", { difference: ["D4.1.a", "D4.1.b"] }, true],
    ["a copy", { copy: "D4.1.a" }, true],
    ["a copy of what may not apply", { copy: "D4.1.a", whenNotApplicable: 0 }, true],
    ["one side", { gap: ["D4.1.a"] }, false],
    ["no sides", { difference: [] }, false],
    ["an empty name", "", false],
    ["three sides", { excess: ["a", "b", "c"] }, false],
    ["a total without its annex", { annexSum: "overPosts" }, false],
    ["a formula as text is only a name, and no field has it", { formula: "a-b" }, false],
    ["an empty sum", { sum: [] }, false],
  ])("%s: %p", (_, data, expected) => expect(expression.safeParse(data).success).toBe(expected));
});
