import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { partsFormula, scoreParts } from "#core/scoring/indicatorScore";
import type { PartSpec } from "#core/scoring/parts/index";
import { cells, factsOf } from "../expressions/facts";
import { runs } from "../../builders/runs";

const half = (done: string, due: string): PartSpec => ({
  kind: "ratio",
  done: [{ field: done, weight: 1 }],
  due: [due],
  points: 2,
  whenNothingDue: "rescale",
});
const check = (field: string, points: number): PartSpec => ({ kind: "check", field, points });
const waived = (part: PartSpec, on: string): PartSpec => ({ ...part, waivedWhen: { yes: on } }) as PartSpec;
const penalty: PartSpec = { kind: "penalty", items: [{ field: "kept", each: 1 }] };

describe("scoreParts", () => {
  const cases: [string, PartSpec[], number, Parameters<typeof factsOf>[0], number | undefined][] = [
    ["adds up its parts", [check("a", 1.5), check("b", 0.5)], 2, { a: true, b: false }, 1.5],
    ["thirds are rounded once, at the end", [half("a", "n"), half("b", "n")], 4, { a: 1, b: 1, n: 3 }, 1.33],
    [
      "what drops out leaves the rest scaled up",
      [half("a", "n"), check("b", 1), check("c", 1)],
      4,
      { a: 0, n: 0, b: true, c: false },
      2,
    ],
    ["one of two that drop out", [half("a", "n"), half("b", "m")], 4, { a: 0, n: 0, b: 18, m: 20 }, 3.6],
    [
      "everything drops out: nothing applies",
      [half("a", "n"), half("b", "m")],
      4,
      { a: 0, n: 0, b: 0, m: 0 },
      undefined,
    ],
    [
      "a waived part leaves the rest scaled up",
      [waived(check("a", 3), "w"), check("b", 1)],
      4,
      { w: true, b: true },
      4,
    ],
    [
      "what is not waived counts as ever",
      [waived(check("a", 3), "w"), check("b", 1)],
      4,
      { w: false, a: false, b: true },
      1,
    ],
    ["a waiver that nobody granted is none", [waived(check("a", 3), "w"), check("b", 1)], 4, { a: false, b: true }, 1],
    [
      "all of it waived: nothing applies",
      [waived(check("a", 3), "w"), waived(check("b", 1), "w")],
      4,
      { w: true },
      undefined,
    ],
    [
      "a part that drops out and one that is waived",
      [half("a", "n"), waived(check("b", 1), "w"), check("c", 1)],
      4,
      { a: 0, n: 0, w: true, c: true },
      4,
    ],
    [
      "a penalty still takes off",
      [waived(check("a", 3), "w"), check("b", 1), penalty],
      4,
      { w: true, b: true, kept: 1 },
      3,
    ],
    ["a penalty takes off the whole", [check("a", 4), penalty], 4, { a: true, kept: 1 }, 3],
    ["a penalty is not scaled", [half("a", "n"), check("b", 2), penalty], 4, { a: 0, n: 0, b: true, kept: 1 }, 3],
    ["never below 0", [check("a", 4), penalty], 4, { a: true, kept: 9 }, 0],
    [
      "a half hundredth goes up",
      [{ kind: "deduct", items: [{ field: "a", each: 0.325 }], points: 3 }],
      3,
      { a: 1 },
      2.68,
    ],
  ];
  it.each(cases)("%s", (_, parts, maximum, values, points) =>
    expect(scoreParts(parts, maximum, factsOf(values))?.points).toBe(points),
  );

  it("tells which part was waived", () => {
    const parts = [waived(check("a", 3), "w"), check("b", 1)];
    const scores = scoreParts(parts, 4, factsOf({ w: true, b: true }))?.parts;
    expect(scores?.map((part) => part.waived)).toEqual([true, undefined]);
  });

  it("stays within the indicator and has two decimals", () => {
    const parts = [half("a", "n"), check("b", 1), check("c", 1), penalty];
    const count = fc.nat(20);
    fc.assert(
      fc.property(count, count, fc.boolean(), fc.boolean(), fc.nat(5), (a, n, b, c, kept) => {
        const points = scoreParts(parts, 4, factsOf({ a, n, b, c, kept }))?.points ?? NaN;
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(4);
        expect(Number(points.toFixed(2))).toBe(points);
      }),
      runs(),
    );
  });
});

describe("partsFormula", () => {
  it.each([
    ["adds up", [check("a", 1.5), check("b", 0.5)], 2, "ROUND(ROUND(MAX(0,MIN(2,a*1.5+b*0.5)),12),2)"],
    ["takes off", [check("a", 4), penalty], 4, "ROUND(ROUND(MAX(0,MIN(4,a*4-(N(kept)*1))),12),2)"],
    [
      "scales up what is left",
      [half("a", "n"), check("b", 2)],
      4,
      "ROUND(ROUND(MAX(0,MIN(4,(IF(n=0,0,2*MIN(1,(a)/(n)))+b*2)*4/(IF(n=0,0,2)+2))),12),2)",
    ],
    [
      "takes off for each of several things",
      [check("a", 4), penalty, { kind: "penalty", items: [{ field: "lost", each: 2 }] }],
      4,
      "ROUND(ROUND(MAX(0,MIN(4,a*4-(N(kept)*1+N(lost)*2))),12),2)",
    ],
    [
      "a penalty beside what can drop out does not keep the indicator",
      [half("a", "n"), penalty],
      2,
      'IF(IF(n=0,0,2)+0=0,"不适用",ROUND(ROUND(MAX(0,MIN(2,(IF(n=0,0,2*MIN(1,(a)/(n))))*2/(IF(n=0,0,2)+0)-(N(kept)*1))),12),2))',
    ],
    [
      "leaves out what is waived",
      [waived(check("a", 3), "w"), check("b", 1)],
      4,
      "ROUND(ROUND(MAX(0,MIN(4,(IF(IF(COUNT(w)=1,w=1,FALSE),0,a*3)+b*1)*4/(IF(IF(COUNT(w)=1,w=1,FALSE),0,3)+1))),12),2)",
    ],
    [
      "says so where everything can drop out",
      [half("a", "n")],
      2,
      'IF(IF(n=0,0,2)=0,"不适用",ROUND(ROUND(MAX(0,MIN(2,(IF(n=0,0,2*MIN(1,(a)/(n))))*2/(IF(n=0,0,2)))),12),2))',
    ],
  ] as [string, PartSpec[], number, string][])("%s", (_, parts, maximum, formula) =>
    expect(partsFormula(parts, maximum, cells, '"不适用"')).toBe(formula),
  );
});
