import { describe, expect, it } from "@jest/globals";
import { given, type Answer } from "#core/answers/answer";
import { evaluate } from "#core/evaluate/evaluate";
import { explain } from "#core/evaluate/explain";
import { languages } from "#core/languages/index";
import type { Scheme } from "#core/scheme/scheme";
import { tryScheme } from "#usecases/tryScheme";
import { extraScheme } from "../../builders/extraScheme";
import { libraryScheme } from "../../builders/library";

const { highest } = tryScheme(libraryScheme);
const none = {
  "L1.6.lectures": 0,
  "L5.1.newLibrary": false,
  "L5.1.national": 0,
  "L5.1.model": false,
  "L5.2.breaches": 0,
};

/** The best library there is, with these extras; `lost` takes an ordinary indicator's points away. */
function of(values: Readonly<Record<string, number | boolean | null>>, extras?: Scheme["extras"]) {
  const scheme = { ...extraScheme, ...(extras && { extras }) };
  const answers = new Map<string, Answer>(highest.answers);
  for (const [id, value] of Object.entries({ ...none, ...values })) {
    if (value === null) answers.delete(id);
    else answers.set(id, given(value));
  }
  const annexes = new Map([
    [
      "points",
      [
        {
          annex: "points",
          number: 1,
          entries: new Map<string, Answer>([
            ["name", given("点")],
            ["count", given(1)],
            ["visits", given(1)],
          ]),
        },
      ],
    ],
  ]);
  return { scheme, result: evaluate(scheme, { answers, annexes }) };
}
const total = (...of_: Parameters<typeof of>) => {
  const { bonus, penalty, final } = of(...of_).result.total;
  return { bonus, penalty, final };
};

describe("加分项 and 扣分项", () => {
  const full = highest.evaluation.total.final ?? 0;
  it("begin from a full score", () => expect(full).toBe(120));

  it.each([
    ["nothing said of them changes nothing", {}, undefined, { bonus: 0, penalty: 0, final: 120 }],
    [
      "cases add up over indicators",
      { "L1.6.lectures": 2, "L5.1.city": 3 },
      undefined,
      { bonus: 3.5, penalty: 0, final: 123.5 },
    ],
    ["a yes is one case", { "L5.1.model": true }, undefined, { bonus: 2, penalty: 0, final: 122 }],
    [
      "an indicator adds no more than its points",
      { "L5.1.national": 9, "L5.1.model": true },
      {},
      { bonus: 5, penalty: 0, final: 125 },
    ],
    [
      "all together no more than the scheme says",
      { "L1.6.lectures": 9, "L5.1.national": 9, "L5.1.model": true },
      undefined,
      { bonus: 5, penalty: 0, final: 125 },
    ],
    [
      "without such a limit, all of it",
      { "L1.6.lectures": 9, "L5.1.national": 9, "L5.1.model": true },
      {},
      { bonus: 6.5, penalty: 0, final: 126.5 },
    ],
    [
      "a total may be held to the full points",
      { "L5.1.national": 9 },
      { totalMost: 120 },
      { bonus: 4, penalty: 0, final: 120 },
    ],
    [
      "a penalty takes, and a bonus may make up for it",
      { "L5.2.breaches": 2, "L5.1.city": 1 },
      { totalMost: 120 },
      { bonus: 1, penalty: 5, final: 116 },
    ],
    [
      "a penalty takes no more than its points",
      { "L5.2.breaches": 99 },
      undefined,
      { bonus: 0, penalty: 10, final: 110 },
    ],
    [
      "penalties have a limit of their own",
      { "L5.2.breaches": 99 },
      { penaltyMost: 6 },
      { bonus: 0, penalty: 6, final: 114 },
    ],
    [
      "what doesn't apply adds nothing",
      { "L5.1.newLibrary": true, "L5.1.national": 9 },
      undefined,
      { bonus: 0, penalty: 0, final: 120 },
    ],
    [
      "while one waits, so does the total",
      { "L5.2.breaches": null, "L5.1.city": 1 },
      undefined,
      { bonus: 1, penalty: 0, final: undefined },
    ],
  ])("%s", (_, values, extras, expected) => expect(total(values, extras)).toEqual(expected));

  it("are none of a major's points, nor of what applies", () => {
    const { result } = of({ "L1.6.lectures": 2, "L5.1.national": 1 });
    expect(result.majors.get("L1")).toEqual({ points: 30, applicable: 30, pending: 0 });
    expect(result.majors.get("L5")).toEqual({ points: 0, applicable: 0, pending: 0 });
    expect(result.total.applicable).toBe(120);
  });

  it("say how they came about", () => {
    const { scheme, result } = of({ "L5.1.national": 1, "L5.1.city": 2, "L5.1.model": true, "L5.2.breaches": 1 });
    expect(explain(scheme, result, "L5.1", languages["zh-CN"])).toBe(
      "国家级表彰1次×3分、市级表彰2次×1分，共5.00分，最多加4分 → 4.00；文明单位2分 → 加2.00分；合计6.00分，最多5.00分，总分另加5.00分",
    );
    expect(explain(scheme, result, "L5.2", languages["zh-CN"])).toBe("查实的投诉1次×2.5分 → 扣2.50分；总分另扣2.50分");
    expect(explain(scheme, result, "L5.2", languages["en-US"])).toBe(
      "Complaints upheld 1 × 2.5 → 2.50; 2.50 points taken off the total",
    );
  });

  it("are printed as what is counted", () => {
    const criteria = extraScheme.majors.at(-1)?.indicators.map((one) => one.criteria.zh);
    expect(criteria).toEqual([
      "在总分之外加分：①国家级表彰每1次加3分，市级表彰每1次加1分，最多加4分；②文明单位加2分，最多加2分；合计最多加5分。本年新设为“是”的，本项不适用。",
      "从总分中扣分：查实的投诉每1次扣2.5分，最多扣10分。",
    ]);
  });
});
