import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Condition } from "#core/expressions/condition";
import type { Expression } from "#core/expressions/expression";
import { readCondition, writeCondition } from "#core/expressions/written/condition";
import { readWritten } from "#core/expressions/written/cursor";
import { readExpression, writeExpression } from "#core/expressions/written/expression";
import { nameBook, type Nameable } from "#core/expressions/written/names";
import { penFor, tidy } from "#core/expressions/written/pen";
import type { Language } from "#core/answers/text";
import { runs } from "../../../builders/runs";

const options = [
  { zh: "好", en: "Good" },
  { zh: "差", en: "Poor" },
];
const field = (id: string, zh: string, en = zh): Nameable => {
  const owner = id.slice(0, id.lastIndexOf("."));
  return { id, owner, prefix: { zh: `${owner} `, en: `${owner} ` }, title: { zh, en }, options };
};
const names = nameBook([
  field("D1.1.a", "甲", "A"),
  field("D1.1.b", "乙", "B"),
  field("D1.1.c", "丙", "C"),
  field("D1.1.twice", "同名"),
  field("D1.1.again", "同名"),
  field("D1.1.odd", "或】且“（", "or ] and"),
  field("D2.1.a", "甲", "A"),
])("D1.1");
const ids = ["D1.1.a", "D1.1.b", "D1.1.c", "D1.1.twice", "D1.1.again", "D1.1.odd", "D2.1.a"];

const written = (test: Condition, language: Language): string => tidy(writeCondition(test, penFor(names, language)));
const read = (text: string) => readWritten(text, names, readCondition);

describe("conditions in words", () => {
  it.each<readonly [zh: string, en: string, Condition]>([
    ["【甲】＋【乙】≥1", "[A] + [B] ≥ 1", { sum: ["D1.1.a", "D1.1.b"], is: ">=", than: 1 }],
    ["【甲】＜【D2.1 甲】", "[A] < [D2.1 A]", { sum: ["D1.1.a"], is: "<", than: ["D2.1.a"] }],
    ["【甲】≥-1", "[A] ≥ -1", { sum: ["D1.1.a"], is: ">=", than: -1 }],
    ["【甲】为“否”", '[A] is "no"', { no: "D1.1.a" }],
    ["【甲】选“好”或“差”", '[A] chosen "Good" or "Poor"', { tier: "D1.1.a", in: ["好", "差"] }],
    ["【乙】已填写", "[B] is filled", { filled: "D1.1.b" }],
    ["【D1.1.twice】为“是”", '[D1.1.twice] is "yes"', { yes: "D1.1.twice" }],
    ["【D1.1.odd】为“是”", '[D1.1.odd] is "yes"', { yes: "D1.1.odd" }],
    [
      "【甲】选“好”或（【乙】＝0且除非（【丙】为“是”））",
      '[A] chosen "Good" or ([B] = 0 and unless ([C] is "yes"))',
      {
        any: [
          { tier: "D1.1.a", in: ["好"] },
          { all: [{ sum: ["D1.1.b"], is: "=", than: 0 }, { unless: { yes: "D1.1.c" } }] },
        ],
      },
    ],
    ["任一满足（均满足（【甲】为“是”））", 'any of (all of ([A] is "yes"))', { any: [{ all: [{ yes: "D1.1.a" }] }] }],
  ])("%s", (zh, en, condition) => {
    expect(written(condition, "zh-CN")).toBe(zh);
    expect(written(condition, "en-US")).toBe(en);
    expect(read(zh)).toEqual({ ok: true, value: condition });
    expect(read(en)).toEqual({ ok: true, value: condition });
  });

  it.each<readonly [string, Condition]>([
    ["（【甲】＋【乙】）>0", { sum: ["D1.1.a", "D1.1.b"], is: ">", than: 0 }],
    ["【甲】 >= １２", { sum: ["D1.1.a"], is: ">=", than: 12 }],
    ["【甲】为0", { sum: ["D1.1.a"], is: "=", than: 0 }],
    ["【甲】为“好”", { tier: "D1.1.a", in: ["好"] }],
    ["（（【甲】为“是”））", { yes: "D1.1.a" }],
  ])("also reads %s", (text, value) => expect(read(text)).toEqual({ ok: true, value }));

  it.each([
    ["【甲】为“是”且【乙】为“是”或【丙】为“是”", { problem: "mixed", near: "或【丙】为“是”" }],
    ["【甲", { problem: "notClosed", mark: "【", near: "【甲" }],
    ["【丁】为“是”", { problem: "unknownName", name: "丁", near: "【丁】为“是”" }],
    [
      "【同名】＞0",
      { problem: "ambiguousName", name: "同名", meant: ["D1.1.twice", "D1.1.again"], near: "【同名】＞0" },
    ],
    ["【甲】", { problem: "expected", what: ["comparison"], near: "" }],
    ["【甲】＞0 吗", { problem: "expected", what: ["end"], near: "吗" }],
    ["", { problem: "expected", what: ["condition"], near: "" }],
    [`${"（".repeat(60)}【甲】为“是”${"）".repeat(60)}`, expect.objectContaining({ problem: "tooDeep" })],
  ])("says why it can't read %s", (text, fault) => expect(read(text)).toEqual({ ok: false, fault }));

  const id = fc.constantFrom(...ids);
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
    const list = fc.array(tie("condition"), { minLength: 1, maxLength: 3 });
    const is = fc.constantFrom("=", "<>", ">=", ">", "<=", "<");
    const some = fc.array(id, { minLength: 1, maxLength: 3 });
    const than = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
      some,
    );
    return {
      condition: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        id.map((yes) => ({ yes })),
        fc.record({ sum: some, is, than }) as fc.Arbitrary<Condition>,
        id.map((no) => ({ no })),
        id.map((filled) => ({ filled })),
        fc.record({
          tier: id,
          in: fc.array(fc.constantFrom("好", "差", "无此档", 'a”b"c'), { minLength: 1, maxLength: 3 }),
        }),
        list.map((all) => ({ all })),
        list.map((any) => ({ any })),
        tie("condition").map((unless) => ({ unless })),
      ),
    };
  });
  it("reads back whatever it writes", () => {
    fc.assert(
      fc.property(condition, fc.constantFrom<Language>("zh-CN", "en-US"), (test, language) => {
        expect(read(written(test, language))).toEqual({ ok: true, value: test });
      }),
      runs(500),
    );
  });
});

describe("formulas in words", () => {
  const formula = (made: Expression, language: Language): string =>
    tidy(writeExpression(made, penFor(names, language)));
  const parse = (text: string) => readWritten(text, names, readExpression);

  it.each<readonly [zh: string, en: string, Expression]>([
    [
      "超出数（【甲】，【乙】）＋【丙】",
      "excess of ([A], [B]) + [C]",
      { sum: [{ excess: ["D1.1.a", "D1.1.b"] }, "D1.1.c"] },
    ],
    ["【甲】－（【乙】＋【丙】）", "[A] - ([B] + [C])", { difference: ["D1.1.a", { sum: ["D1.1.b", "D1.1.c"] }] }],
    [
      "照填【D2.1 甲】（不适用时为0）",
      "copy of [D2.1 A](if not applicable 0)",
      { copy: "D2.1.a", whenNotApplicable: 0 },
    ],
    ["附表合计【annex.posts】", "annex total of [annex.posts]", { annexSum: "annex.posts" }],
    ["合计（【甲】）", "sum of ([A])", { sum: ["D1.1.a"] }],
  ])("%s", (zh, en, made) => {
    expect(formula(made, "zh-CN")).toBe(zh);
    expect(formula(made, "en-US")).toBe(en);
    expect(parse(zh)).toEqual({ ok: true, value: made });
    expect(parse(en)).toEqual({ ok: true, value: made });
  });

  it("reads ＋ and － from left to right", () => {
    expect(parse("【甲】＋【乙】－【丙】")).toEqual({
      ok: true,
      value: { difference: [{ sum: ["D1.1.a", "D1.1.b"] }, "D1.1.c"] },
    });
  });

  const id = fc.constantFrom(...ids);
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
    const two = fc.tuple(tie("expression"), tie("expression"));
    return {
      expression: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        id,
        id.map((copy) => ({ copy })),
        fc.record({ copy: id, whenNotApplicable: fc.integer() }),
        fc.constant({ annexSum: "annex.posts" }),
        fc.array(tie("expression"), { minLength: 1, maxLength: 3 }).map((sum) => ({ sum })),
        two.map((excess) => ({ excess })),
        two.map((gap) => ({ gap })),
        two.map((difference) => ({ difference })),
      ),
    };
  });
  it("reads back whatever it writes", () => {
    fc.assert(
      fc.property(expression, fc.constantFrom<Language>("zh-CN", "en-US"), (made, language) => {
        expect(parse(formula(made, language))).toEqual({ ok: true, value: made });
      }),
      runs(500),
    );
  });
});
