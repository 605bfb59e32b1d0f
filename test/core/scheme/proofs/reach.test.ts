import { describe, expect, it } from "@jest/globals";
import type { Condition } from "#core/expressions/condition";
import { faultInWords } from "#core/scheme/faults";
import { proveScheme } from "#core/scheme/proof";
import { outcomeOf } from "#core/scheme/proofs/reach";
import type { Scheme } from "#core/scheme/scheme";
import { libraryScheme } from "../../../builders/library";

const ranges: Readonly<Record<string, { least: number; most: number }>> = {
  a: { least: 0, most: 10 },
  b: { least: 5, most: 5 },
  flag: { least: 0, most: 1 },
};
const range = (id: string) => ranges[id] ?? { least: -Infinity, most: Infinity };
const sum = (id: string, is: ">" | "<" | ">=" | "<=" | "=" | "<>", than: number | string[]): Condition => ({
  sum: [id],
  is,
  than,
});

describe("how a condition can come out", () => {
  it.each<readonly [string, Condition, boolean, boolean]>([
    ["either way", sum("a", ">", 3), true, true],
    ["never: more than the most", sum("a", ">", 10), false, true],
    ["always: at least the least", sum("a", ">=", 0), true, false],
    ["always: a number that can't be another", sum("b", "=", 5), true, false],
    ["never: the same, unequal", sum("b", "<>", 5), false, true],
    ["never: less than a field that is never more", sum("a", "<", ["zero"]), true, true],
    ["never: two comparisons that leave nothing", { all: [sum("a", ">", 3), sum("a", "<", 4)] }, false, true],
    ["just one number left", { all: [sum("a", ">", 3), sum("a", "<", 5)] }, true, true],
    ["never: yes and no at once", { all: [{ yes: "flag" }, { no: "flag" }] }, false, true],
    ["any of a possible one", { any: [sum("a", ">", 10), sum("a", "=", 1)] }, true, true],
    ["always: any of what always holds", { any: [sum("a", ">=", 0), { yes: "flag" }] }, true, false],
    ["nothing is claimed of days", sum("day", ">", ["otherDay"]), true, true],
    ["nor of waivers", { unless: sum("a", ">", 10) }, true, true],
  ])("%s", (_, test, canHold, canFail) => expect(outcomeOf(test, range)).toEqual({ canHold, canFail }));
});

/** The library's scheme with one indicator changed. */
function changed(id: string, change: object): Scheme {
  const majors = libraryScheme.majors.map((major) => ({
    ...major,
    indicators: major.indicators.map((indicator) => (indicator.id === id ? { ...indicator, ...change } : indicator)),
  }));
  return { ...libraryScheme, majors };
}
const indicator = (id: string) =>
  libraryScheme.majors.flatMap(({ indicators }) => indicators).find((one) => one.id === id)!;
const said = (scheme: Scheme): string[] =>
  proveScheme(scheme)
    .filter(({ code }) => code !== "criteriaOutdated")
    .map((fault) => faultInWords(fault));

describe("what can't happen is told", () => {
  const [field, ...fields] = indicator("L1.4").fields;
  it.each<readonly [string, Scheme, RegExp]>([
    [
      "a condition for N/A that never holds",
      changed("L1.5", { notApplicableWhen: sum("L1.5.pointsDue", ">", 200) }),
      /^L1\.5 不适用条件：这个条件永远不会成立/,
    ],
    [
      "a flag that is always raised",
      changed("L4.3", {
        flags: [{ when: sum("L4.3.accidents", ">=", 0), effect: { ledger: true }, text: field!.title }],
      }),
      /^L4\.3 标志第1项 条件：这个条件总是成立/,
    ],
    [
      "a cap that caps nothing",
      changed("L4.3", {
        flags: [{ when: sum("L4.3.accidents", ">", 0), effect: { gradeCap: "优良" }, text: field!.title }],
      }),
      /“优良”已是最高等次/,
    ],
    [
      "points that no answers bring",
      changed("L3.3", {
        parts: [
          ...indicator("L3.3").parts.slice(0, 2),
          {
            ...indicator("L3.3").parts[2],
            levels: [
              { tier: "好", share: 0.9 },
              { tier: "较好", share: 0.8 },
              { tier: "一般", share: 0.6 },
              { tier: "差", share: 0 },
            ],
          },
        ],
      }),
      /^L3\.3 计分方式第3项：怎样填都得不到这里的2分/,
    ],
    [
      "a field that nobody uses",
      changed("L1.4", { fields: [field, ...fields, { ...field, id: "L1.4.extra" }] }),
      /^L1\.4\.extra：填了没有用处/,
    ],
    [
      "a title that fills a page",
      changed("L1.4", { title: { zh: "字".repeat(61), en: "Short" } }),
      /^L1\.4 名称 （中文）：共122个字符宽/,
    ],
    [
      "an option with a comma",
      changed("L2.4", {
        fields: indicator("L2.4").fields.map((one) =>
          one.kind === "choice"
            ? { ...one, options: [...one.options!.slice(0, 3), { zh: "差", en: "Poor, or none" }] }
            : one,
        ),
      }),
      /选项“Poor, or none”里有半角逗号/,
    ],
  ])("%s", (_, scheme, sentence) => {
    const found = said(scheme);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
  });

  it("has nothing to say of the scheme itself", () => expect(said(libraryScheme)).toEqual([]));
});
