import { planSnapshot } from "#core/form/planSnapshot";
import { languages } from "#core/languages/index";
import { readRoster } from "#core/roster/readRoster";
import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import type { Verdict } from "#core/consolidation/submission";
import { checkReturn } from "#usecases/checkReturn";
import { makeSample, oddKinds, type Sample, type SampleReturn } from "#usecases/sample/makeSample";
import { plan, schemes } from "../../builders/roster";

const forms = { "zh-CN": languages["zh-CN"].form, "en-US": languages["en-US"].form };

function sampleOf(about: Partial<Parameters<typeof makeSample>[0]> = {}): Sample {
  const language = about.language ?? "zh-CN";
  return makeSample({
    schemes,
    words: forms[language],
    departments: 41,
    banners: 14,
    odd: 0,
    seed: 7,
    language,
    ...about,
  });
}

function verdictOf(one: SampleReturn, sample: Sample): Verdict {
  const file = { name: one.fileName, path: one.fileName, hash: one.fileName, size: 1 };
  const made = one.content();
  if (made.kind === "text")
    return checkReturn(
      file,
      { ok: false, problem: { kind: "notAWorkbook", found: "unknown" } },
      { schemes, words: forms },
    );
  return checkReturn(
    file,
    { ok: true, snapshot: planSnapshot(made.plan) },
    { schemes, words: forms, roster: sample.roster },
  );
}

const whatHappened = (verdict: Verdict): string => (verdict.state === "rejected" ? verdict.reason.kind : verdict.state);
const errorsOf = ({ submission }: Verdict): string[] =>
  (submission?.evaluation.issues ?? [])
    .filter(({ severity }) => severity === "error")
    .map(({ code, at }) => `${code} ${at.join(" ")}`);

describe("makeSample", () => {
  // One class a seed in full, and the registers between all of them below.
  it.each([1, 2, 3, 4, 5])(
    "makes returns without an error, spread over the grades (seed %i)",
    (seed) => {
      const sample = sampleOf({ seed, departments: 20, banners: 8 });
      const verdicts = sample.returns.map((one) => verdictOf(one, sample));
      expect(verdicts.flatMap(errorsOf)).toEqual([]);
      expect(verdicts.filter(({ state }) => state === "rejected")).toEqual([]);
      expect(verdicts.flatMap(({ submission }) => submission?.tampering ?? [])).toEqual([]);

      const evaluations = verdicts.flatMap(({ submission }) => submission?.evaluation ?? []);
      const points = evaluations.map(({ total }) => total.final ?? -1);
      expect(Math.min(...points)).toBeGreaterThan(59);
      expect(Math.min(...points)).toBeLessThan(68);
      expect(Math.max(...points)).toBeGreaterThan(97);
      expect(evaluations.filter(({ grade }) => grade?.uncapped === "优秀")).toHaveLength(2);
      expect(
        evaluations.some(({ indicators }) => [...indicators.values()].some(({ state }) => state === "notApplicable")),
      ).toBe(true);
      const warned = verdicts.filter(({ state }) => state === "acceptedWithWarnings").length;
      expect(warned).toBeGreaterThan(3);
      expect(warned).toBeLessThan(verdicts.length);
    },
    60_000,
  );

  it("has registers that agree with the returns (V38–V42, V58)", () => {
    const sample = sampleOf();
    const collection = collect(sample.returns.map((one) => verdictOf(one, sample)));
    expect(collection.counted).toHaveLength(55);
    expect(consolidate({ collection, roster: sample.roster, schemes: [...schemes.values()] }).issues).toEqual([]);
    for (const { name, numbers, scheme } of sample.roster.units) {
      if (scheme !== "departments") continue;
      const count = (decision: string): number =>
        sample.roster.items.filter((item) => item.department === name && item.decision === decision).length;
      for (const [id, decision] of [
        ["D2.1.itemsToTake", "承接"],
        ["D2.2.itemsToCancel", "取消"],
        ["D2.3.itemsToDevolve", "下放"],
      ] as const) {
        expect(numbers.get(id)).toMatchObject({ value: count(decision) });
      }
    }
  });

  it("writes a roster that reads back, marked as made up", () => {
    const { roster } = sampleOf();
    const reading = readRoster(schemes, planSnapshot(plan(roster)));
    expect(reading).toEqual({ ok: true, roster, warnings: [] });
    expect(roster.settings.sample).toBe(true);
  });

  it("samples only the three departments that the source names, and no banner", () => {
    const sampled = sampleOf().roster.units.filter((unit) => unit.sampled);
    expect(sampled.map(({ name }) => name).sort()).toEqual(
      ["市卫生和计划生育委员会", "市市场监督管理局", "市食品药品监督管理局"].sort(),
    );
    expect(new Set(sampled.map(({ sampleReason }) => sampleReason))).toEqual(new Set(["整合力度较大"]));
  });

  it("brings the odd ones, each of its own kind", () => {
    const sample = sampleOf({ odd: oddKinds.length, banners: 3 });
    const odd = sample.returns.filter(({ kind }) => kind !== "good");
    const happened = Object.fromEntries(odd.map((one) => [one.kind, whatHappened(verdictOf(one, sample))]));
    expect(happened).toEqual({
      duplicate: expect.stringMatching(/^accepted/),
      oldVersion: "otherVersion",
      wrongUnit: "unknownUnit",
      tamperedFormula: "acceptedWithWarnings",
      pastedText: "errors",
      pastedOfficeNumber: "errors",
      copiedSheet: "changed",
      deletedRow: "changed",
      notAWorkbook: "notAWorkbook",
    });
    const [missing] = sample.odd.filter(({ kind }) => kind === "missing");
    expect(sample.returns.some(({ unitCode }) => unitCode === missing?.unitCode)).toBe(false);
    // 44 units: one is missing, one came twice, and a stranger came.
    expect(sample.returns).toHaveLength(45);
  });

  it("tells in which cells the pasted text stands, and reads the full-width one", () => {
    const sample = sampleOf({ odd: 6 });
    const pasted = sample.returns.find(({ kind }) => kind === "pastedText");
    if (!pasted) throw new Error("no pasted text");
    const verdict = verdictOf(pasted, sample);
    expect(errorsOf(verdict)).toHaveLength(2);
    const hints = (verdict.submission?.evaluation.issues ?? []).filter(
      ({ code, severity }) => code === "V55" && severity === "hint",
    );
    expect(hints.filter(({ facts }) => /[０-９]/.test(JSON.stringify(facts)))).toHaveLength(1);
  });

  it("counts the later one of two returns, which says something else", () => {
    const sample = sampleOf({ odd: 2 });
    const both = sample.returns.filter(({ kind }) => kind === "duplicate").map((one) => verdictOf(one, sample));
    const { counted, superseded } = collect(both);
    expect(counted).toHaveLength(1);
    expect(superseded).toHaveLength(1);
    const points = (verdict: { evaluation: { total: { final?: number | undefined } } } | undefined) =>
      verdict?.evaluation.total.final;
    expect(points(counted[0])).toBeGreaterThan(points(superseded[0]?.submission) ?? 100);
  });

  it("names files as people do, and none twice", () => {
    const names = sampleOf({ odd: 6, seed: 2 }).returns.map(({ fileName }) => fileName);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.endsWith(".xlsx"))).toBe(true);
    expect(names.some((name) => /终稿\(1\)/.test(name))).toBe(true);
  });

  it("is the same for the same seed, and another for another", () => {
    const said = (seed: number): string => {
      const sample = sampleOf({ seed, departments: 4, banners: 2, odd: 4 });
      return JSON.stringify([sample.odd, sample.returns.map((one) => [one.fileName, one.content()])]);
    };
    expect(said(3)).toBe(said(3));
    expect(said(3)).not.toBe(said(4));
  });

  it("goes on with made-up names where the list of departments ends", () => {
    const { roster } = sampleOf({ departments: 60, banners: 0 });
    expect(roster.units[45]?.name).toBe("示例部门46");
    expect(roster.units.map(({ code }) => code).slice(0, 2)).toEqual(["BM01", "BM02"]);
  });

  it("fills English forms in English", () => {
    const sample = sampleOf({ language: "en-US", departments: 3, banners: 2 });
    const verdicts = sample.returns.map((one) => verdictOf(one, sample));
    expect(verdicts.flatMap(errorsOf)).toEqual([]);
    expect(verdicts.map(({ state }) => state)).not.toContain("rejected");
    const notes = verdicts.flatMap(({ submission }) => submission?.reading.answers.get("D5.1.mechNote") ?? []);
    expect(notes).toHaveLength(3);
    expect(JSON.stringify(notes[0])).toMatch(/First-contact duty/);
  });
});
