import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  condition,
  conditionFormula,
  conditionKnown,
  awaitedBy,
  fieldsOf,
  holds,
  surelyHolds,
  type Condition,
} from "#core/expressions/condition";
import { cells, factsOf, type Values } from "./facts";
import { runs } from "../../builders/runs";

const atLeastOne: Condition = { sum: ["a"], is: ">=", than: 1 };
const nothing: Condition = { sum: ["a", "b", "c"], is: "=", than: 0 };
const fewer: Condition = { sum: ["a"], is: "<", than: ["b", "c"] };

describe("holds", () => {
  const cases: [string, Condition, Values, boolean | undefined][] = [
    ["≥ at the edge", atLeastOne, { a: 1 }, true],
    ["≥ below it", atLeastOne, { a: 0 }, false],
    ["≥ of a blank", atLeastOne, {}, undefined],
    ["a sum of nothing", nothing, { a: 0, b: 0, c: 0 }, true],
    ["a sum of something", nothing, { a: 0, b: 1, c: 0 }, false],
    ["a sum with a blank is unknown, even where the rest already decides", nothing, { a: 5, c: 0 }, undefined],
    ["less than a sum", fewer, { a: 5, b: 3, c: 3 }, true],
    ["not less than an equal sum", fewer, { a: 6, b: 3, c: 3 }, false],
    ["a blank on the right", fewer, { a: 6, b: 3 }, undefined],
    ["= of fields", { sum: ["a"], is: "=", than: ["b"] }, { a: 2, b: 2 }, true],
    ["<>", { sum: ["a"], is: "<>", than: 2 }, { a: 2 }, false],
    [">", { sum: ["a"], is: ">", than: 2 }, { a: 3 }, true],
    ["<=", { sum: ["a"], is: "<=", than: 2 }, { a: 2 }, true],
    ["<", { sum: ["a"], is: "<", than: 2 }, { a: 2 }, false],
    ["late", { sum: ["a"], is: ">", than: ["b"] }, { a: "2015-08-18", b: "2015-08-14" }, true],
    ["on the day", { sum: ["a"], is: ">", than: ["b"] }, { a: "2015-08-14", b: "2015-08-14" }, false],
    ["yes", { yes: "a" }, { a: true }, true],
    ["yes said no", { yes: "a" }, { a: false }, false],
    ["yes unsaid", { yes: "a" }, {}, undefined],
    ["no", { no: "a" }, { a: false }, true],
    ["no said yes", { no: "a" }, { a: true }, false],
    ["no unsaid is not no", { no: "a" }, {}, undefined],
    ["filled", { filled: "a" }, { a: "张某" }, true],
    ["a blank is not “not filled”, it is not known yet", { filled: "a" }, {}, undefined],
    ["a tier", { tier: "a", in: ["好", "差"] }, { a: "差" }, true],
    ["another tier", { tier: "a", in: ["好", "差"] }, { a: "一般" }, false],
    ["no tier yet", { tier: "a", in: ["好"] }, {}, undefined],
    ["all, and one is false: false, whatever is blank", { all: [{ yes: "a" }, { yes: "b" }] }, { b: false }, false],
    ["all, and one is blank", { all: [{ yes: "a" }, { yes: "b" }] }, { b: true }, undefined],
    ["all", { all: [{ yes: "a" }, { yes: "b" }] }, { a: true, b: true }, true],
    ["any, and one is true: true, whatever is blank", { any: [{ no: "a" }, { no: "b" }] }, { b: false }, true],
    ["any, and one is blank", { any: [{ no: "a" }, { no: "b" }] }, { b: true }, undefined],
    ["any, none", { any: [{ no: "a" }, { no: "b" }] }, { a: true, b: true }, false],
  ];
  it.each(cases)("%s", (_, test, values, expected) => expect(holds(test, factsOf(values))).toBe(expected));

  it.each<[Extract<Condition, { sum: unknown }>["is"], [boolean, boolean, boolean]]>([
    ["=", [false, true, false]],
    ["<>", [true, false, true]],
    [">=", [false, true, true]],
    [">", [false, false, true]],
    ["<=", [true, true, false]],
    ["<", [true, false, false]],
  ])("1, 2 and 3 %s 2: %p", (is, expected) =>
    expect([1, 2, 3].map((a) => holds({ sum: ["a"], is, than: 2 }, factsOf({ a })))).toEqual(expected),
  );

  it("never changes its mind once it is decided, however much more is filled in", () => {
    const ids = ["a", "b", "c"];
    const leaf = fc.oneof(
      fc.constantFrom(...ids).map((yes): Condition => ({ yes })),
      fc.constantFrom(...ids).map((no): Condition => ({ no })),
      fc
        .tuple(fc.subarray(ids, { minLength: 1 }), fc.constantFrom("=", "<>", ">=", ">", "<=", "<"), fc.nat(2))
        .map(([sum, is, than]): Condition => ({ sum, is: is as "=", than })),
    );
    const tree = fc.letrec<{ one: Condition }>((tie) => ({
      one: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie("one"), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
        fc.array(tie("one"), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      ),
    })).one;
    fc.assert(
      fc.property(tree, fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)), fc.subarray(ids), (test, [a, b, c], known) => {
        const full: Record<string, number> = { a, b, c };
        const part = Object.fromEntries(known.map((id) => [id, full[id]]));
        const early = holds(test, factsOf(part));
        const late = holds(test, factsOf(full));
        expect(late).not.toBeUndefined();
        if (early !== undefined) expect(early).toBe(late);
      }),
      runs(1000),
    );
  });
});

describe("conditionFormula", () => {
  const cases: [string, Condition, string][] = [
    ["a number", atLeastOne, "a>=1"],
    ["a sum", nothing, "a+b+c=0"],
    ["two sums", fewer, "a<b+c"],
    ["yes", { yes: "a" }, "a=1"],
    ["no", { no: "a" }, "a=0"],
    ["filled", { filled: "a" }, "a=1"],
    ["one tier", { tier: "a", in: ["差"] }, "a=4"],
    ["several tiers", { tier: "a", in: ["好", "差"] }, "OR(a=1,a=4)"],
    ["all", { all: [{ yes: "a" }, { no: "b" }] }, "AND(a=1,b=0)"],
    ["unless", { unless: { yes: "a" } }, "NOT(IF(COUNT(a)=1,a=1,FALSE))"],
    ["any within all", { all: [{ yes: "a" }, { any: [{ no: "b" }, atLeastOne] }] }, "AND(a=1,OR(b=0,a>=1))"],
  ];
  it.each(cases)("%s", (_, test, formula) => expect(conditionFormula(test, cells)).toBe(formula));

  it("never waits for a waiver that nobody has granted", () => {
    const test: Condition = { all: [{ no: "b" }, { unless: { yes: "a" } }] };
    expect(conditionKnown(test, cells)).toBe("COUNT(b)=1");
    expect(conditionKnown({ unless: { yes: "a" } }, cells)).toBe("TRUE");
    expect(awaitedBy(test)).toEqual(["b"]);
    expect(fieldsOf(test)).toEqual(["b", "a"]);
    expect([undefined, false, true].map((a) => holds(test, factsOf({ b: false, a })))).toEqual([true, true, false]);
    expect(surelyHolds(test, cells)).toBe("AND(IF(COUNT(b)=1,b=0,FALSE),NOT(IF(COUNT(a)=1,a=1,FALSE)))");
  });

  it("waits for every corner of an alternative", () => {
    const test: Condition = { any: [{ no: "b" }, { all: [{ yes: "a" }, { filled: "c" }] }] };
    expect(awaitedBy(test)).toEqual(["b", "a", "c"]);
    expect(surelyHolds(test, cells)).toBe(
      "OR(IF(COUNT(b)=1,b=0,FALSE),AND(IF(COUNT(a)=1,a=1,FALSE),IF(COUNT(c)=1,c=1,FALSE)))",
    );
  });

  it("knows a name from “无”, and both from a blank", () => {
    expect([undefined, 0, 1].map((a) => holds({ filled: "a" }, factsOf({ a })))).toEqual([undefined, false, true]);
    expect([undefined, 0, 1].map((a) => holds({ no: "a" }, factsOf({ a })))).toEqual([undefined, true, false]);
  });

  it("asks for each field it needs once", () =>
    expect(conditionKnown({ all: [fewer, { yes: "a" }] }, cells)).toBe("COUNT(a,b,c)=3"));
});

describe("fieldsOf", () => {
  it("names every field, in all corners", () => {
    const test: Condition = {
      any: [
        fewer,
        { all: [{ yes: "d" }, { no: "e" }] },
        { filled: "f" },
        { tier: "g", in: ["好"] },
        { sum: ["h"], is: ">", than: 0 },
      ],
    };
    expect(fieldsOf(test)).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"]);
  });
});

describe("the spec of a condition", () => {
  it.each([
    ["a sum", { sum: ["D1.3.tasksOnTime"], is: "<", than: ["D1.3.tasksDue"] }, true],
    ["nested", { all: [{ any: [{ yes: "D1.1.planIssued" }] }] }, true],
    ["=", { sum: ["D1.3.a", "D1.3.b"], is: "=", than: 1 }, true],
    ["<>", { sum: ["D1.3.a"], is: "<>", than: ["D1.3.b", "D1.3.c"] }, true],
    [">=", { sum: ["D1.3.a"], is: ">=", than: 1 }, true],
    [">", { sum: ["D1.3.a"], is: ">", than: 1 }, true],
    ["<=", { sum: ["D1.3.a"], is: "<=", than: 1 }, true],
    ["yes", { yes: "D1.1.planIssued" }, true],
    ["no", { no: "D1.1.planIssued" }, true],
    ["filled", { filled: "D1.1.planIssued" }, true],
    ["tiers", { tier: "D1.4.effectTier", in: ["好", "差"] }, true],
    ["all of several", { all: [{ yes: "D1.1.a" }, { no: "D1.1.b" }] }, true],
    ["any of several", { any: [{ yes: "D1.1.a" }, { no: "D1.1.b" }] }, true],
    ["unless", { unless: { yes: "D1.1.a" } }, true],
    ["all of none", { all: [] }, false],
    ["any of none", { any: [] }, false],
    ["compared with no field", { sum: ["D1.3.a"], is: "<", than: [] }, false],
    ["an unknown sign", { sum: ["D1.3.tasksOnTime"], is: "=>", than: 1 }, false],
    ["an empty sum", { sum: [], is: ">", than: 1 }, false],
    ["two conditions in one", { yes: "D1.1.planIssued", no: "D1.1.planIssued" }, false],
    ["a field without its indicator", { yes: "planIssued" }, false],
    ["no tiers", { tier: "D1.4.effectTier", in: [] }, false],
    ["nothing at all", {}, false],
  ])("%s: %p", (_, data, expected) => expect(condition.safeParse(data).success).toBe(expected));
});
