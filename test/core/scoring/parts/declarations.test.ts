import { describe, expect, it } from "@jest/globals";
import { partOf, partSpec, type PartSpec } from "#core/scoring/parts/index";

const check = { kind: "check", field: "D1.1.issued", points: 1.5 } as const;
const condition = { kind: "condition", when: { sum: ["D1.2.a", "D1.2.b"], is: ">", than: 0 }, points: 1 } as const;
const ratio = {
  kind: "ratio",
  done: [
    { field: "D1.3.onTime", weight: 1 },
    { field: "D1.3.late", weight: 0.5 },
  ],
  due: ["D1.3.due", "D1.3.more"],
  points: 4,
  whenNothingDue: "full",
} as const;
const items = [
  { field: "D1.6.breaches", each: 1.5 },
  { field: "D1.6.plates", each: 0.25 },
];
const deduct = { kind: "deduct", items, points: 3 } as const;
const tier = {
  kind: "tier",
  field: "D1.4.tier",
  points: 2,
  levels: [
    { tier: "好", share: 1 },
    { tier: "一般", share: 0.6 },
    { tier: "差", share: 0 },
  ],
} as const;
const late = {
  kind: "late",
  due: "D1.5.due",
  actual: "D1.5.sent",
  points: 1,
  bands: [
    { upTo: 0, share: 1 },
    { upTo: 5, share: 0.5 },
  ],
  beyond: 0,
} as const;
const penalty = { kind: "penalty", items } as const;

describe("what a scheme learns of a part", () => {
  it.each<[unknown, number, string[], string[] | undefined, boolean]>([
    [check, 1.5, ["D1.1.issued"], ["yesNo"], false],
    [condition, 1, ["D1.2.a", "D1.2.b"], undefined, false],
    [ratio, 4, ["D1.3.onTime", "D1.3.late", "D1.3.due", "D1.3.more"], ["integer"], false],
    [deduct, 3, ["D1.6.breaches", "D1.6.plates"], ["integer"], true],
    [tier, 2, ["D1.4.tier"], ["choice"], false],
    [late, 1, ["D1.5.due", "D1.5.sent"], ["date"], false],
    [penalty, 0, ["D1.6.breaches", "D1.6.plates"], ["integer"], true],
  ])("%j", (data, points, reads, kinds, blankIsNone) => {
    const spec: PartSpec = partSpec.parse(data);
    expect(spec).toEqual(data);
    const part = partOf(spec);
    expect(part).toMatchObject({ kind: spec.kind });
    expect(part.points(spec)).toBe(points);
    expect(part.reads(spec)).toEqual(reads);
    expect(part.kinds).toEqual(kinds);
    expect(part.blankIsNone === true).toBe(blankIsNone);
  });
});

describe("the spec of a part", () => {
  const waivedWhen = { yes: "D1.1.waived" };
  it.each<[string, unknown, boolean]>([
    ["may be waived: check", { ...check, waivedWhen }, true],
    ["may be waived: condition", { ...condition, waivedWhen }, true],
    ["may be waived: ratio", { ...ratio, waivedWhen }, true],
    ["may be waived: deduct", { ...deduct, waivedWhen }, true],
    ["may be waived: tier", { ...tier, waivedWhen }, true],
    ["may be waived: late", { ...late, waivedWhen }, true],
    ["a penalty can't be waived", { ...penalty, waivedWhen }, false],
    ["a kind nobody knows", { ...check, kind: "bonus" }, false],
    ["no points", { ...check, points: 0 }, false],
    ["a word that means nothing", { ...check, weight: 1 }, false],
    ["one thing done, one due", { ...ratio, done: ratio.done.slice(0, 1), due: ["D1.3.due"] }, true],
    ["nothing done", { ...ratio, done: [] }, false],
    ["nothing due", { ...ratio, due: [] }, false],
    ["done without its weight", { ...ratio, done: [{ field: "D1.3.onTime" }] }, false],
    ["whenNothingDue: none", { ...ratio, whenNothingDue: "none" }, false],
    ["whenNothingDue: zero", { ...ratio, whenNothingDue: "zero" }, true],
    ["whenNothingDue: rescale", { ...ratio, whenNothingDue: "rescale" }, true],
    ["no items", { ...deduct, items: [] }, false],
    ["an item without its price", { ...deduct, items: [{ field: "D1.6.plates" }] }, false],
    ["a single tier is no choice", { ...tier, levels: tier.levels.slice(0, 1) }, false],
    ["two tiers are", { ...tier, levels: tier.levels.slice(0, 2) }, true],
    ["a tier without its share", { ...tier, levels: [{ tier: "好" }, { tier: "差" }] }, false],
    ["a share above all", { ...tier, levels: [{ tier: "好", share: 1.1 }, ...tier.levels] }, false],
    ["a share below nothing", { ...tier, levels: [{ tier: "好", share: -0.1 }, ...tier.levels] }, false],
    ["no bands", { ...late, bands: [] }, false],
    ["a band without its share", { ...late, bands: [{ upTo: 5 }] }, false],
    ["a band's share above all", { ...late, bands: [{ upTo: 5, share: 1.1 }] }, false],
    ["a band's share below nothing", { ...late, bands: [{ upTo: 5, share: -0.1 }] }, false],
    ["beyond at its upper end", { ...late, beyond: 1 }, true],
    ["beyond in the middle", { ...late, beyond: 0.5 }, true],
    ["beyond above all", { ...late, beyond: 1.1 }, false],
    ["beyond below nothing", { ...late, beyond: -0.1 }, false],
  ])("%s", (_, data, fits) => expect(partSpec.safeParse(data).success).toBe(fits));
});
