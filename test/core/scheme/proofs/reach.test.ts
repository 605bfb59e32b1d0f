import { describe, expect, it } from "@jest/globals";
import type { Condition } from "#core/expressions/condition";
import { faultInWords } from "#core/scheme/faults";
import { proveScheme } from "#core/scheme/proof";
import type { Scheme } from "#core/scheme/scheme";
import { libraryScheme } from "../../../builders/library";

const sum = (id: string, is: ">" | "<" | ">=" | "<=" | "=" | "<>", than: number | string[]): Condition => ({
  sum: [id],
  is,
  than,
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
