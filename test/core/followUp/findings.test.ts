import { describe, expect, it } from "@jest/globals";
import { categoryOf } from "#core/followUp/category";
import { findingsOf, type Finding } from "#core/followUp/findings";
import type { OfficeEntries } from "#core/followUp/record";
import { languages } from "#core/languages/index";
import { indicatorsOf, schemeIndex } from "#core/scheme/schemeIndex";
import { shippedSchemes } from "../../../src/cli/schemes";
import { verifiedRound } from "../../builders/verifiedRound";

const schemes = shippedSchemes();
const { figures } = verifiedRound({ departments: 8, banners: 3 });
const verified = figures.units.filter(({ state }) => state === "verified");
const findings = (edits: OfficeEntries["findings"] = new Map()): readonly Finding[] =>
  findingsOf(figures, { language: "zh-CN", words: languages["zh-CN"].followUp, schemes, edits });

describe("findings", () => {
  it("are made for every lost point and every verified difference, and for nothing else", () => {
    const expected = verified.flatMap((unit) => {
      const scheme = schemes.get(unit.scheme);
      return (scheme ? indicatorsOf(scheme) : []).flatMap(({ id, points }) => {
        const one = unit.indicators[id];
        if (typeof one?.final === "number" && one.final < points) return [`${unit.code}|${id}|lost`];
        return one && one.changed.length > 0 ? [`${unit.code}|${id}|difference`] : [];
      });
    });
    expect(
      findings()
        .filter(({ kind }) => kind !== "seen")
        .map(({ key }) => key)
        .sort(),
    ).toEqual(expected.sort());
  });

  it("are none of a unit that isn't verified to the end, which lost points and was seen to have a problem (V52)", () => {
    const open = figures.units.find(({ state }) => state === "unfinished");
    if (!open) throw new Error("every unit is verified");
    expect(Object.values(open.indicators).some(({ final }) => final === 0)).toBe(true);
    const [indicator = ""] = Object.keys(open.indicators);
    const remarks = [{ indicator, text: "加挂牌子未经批准" }];
    const found = (state: "verified" | "unfinished") =>
      findingsOf(
        { ...figures, units: [{ ...open, state, remarks }] },
        { language: "zh-CN", words: languages["zh-CN"].followUp, schemes, edits: new Map() },
      );
    expect(found("unfinished")).toEqual([]);
    expect(found("verified").map(({ kind }) => kind)).toEqual(expect.arrayContaining(["lost", "seen"]));
  });

  it("add up to the points lost", () => {
    const [scheme] = schemes.values();
    const units = verified.filter((unit) => unit.scheme === scheme?.id);
    const lost = units.flatMap((unit) =>
      Object.entries(unit.indicators).flatMap(([id, { final }]) =>
        typeof final === "number" ? [(schemeIndex(scheme!).indicators.get(id)?.points ?? 0) - final] : [],
      ),
    );
    const found = findings().filter((one) => one.scheme === scheme);
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(found.map((one) => one.lost))).toBeCloseTo(sum(lost), 6);
  });

  it("come from where the value came from, with the assessors' reason in front and no name", () => {
    const corrected = findings().find(({ indicator, source }) => indicator.id === "D2.4" && source === "desk");
    expect(corrected?.shown.text).toMatch(/^核实数与自查数不符，按标准扣分；“.*”自查为\d+，核实为7$/);
    const site = findings().filter(({ source, kind }) => source === "site" && kind === "lost");
    expect(new Set(site.map(({ indicator }) => indicator.id))).toEqual(new Set(["D3.4"]));
  });

  it("are 共性 when three units and half of those it applies to lost points (A13)", () => {
    for (const { indicator, scheme, shown, kind } of findings()) {
      const units = verified.filter((unit) => unit.scheme === scheme.id);
      const scored = units.flatMap((unit) => {
        const final = unit.indicators[indicator.id]?.final;
        return typeof final === "number" ? [final] : [];
      });
      const lost = scored.filter((points) => points < indicator.points).length;
      const common = kind === "lost" && lost >= 3 && lost * 2 >= scored.length;
      expect([indicator.id, shown.nature]).toEqual([indicator.id, common ? "共性" : "个性"]);
    }
  });

  it("keep the office's words, and remember their own", () => {
    const [one] = findings();
    if (!one) throw new Error("no findings");
    const edited = findings(new Map([[one.key, { category: "机制", nature: "共性" }]]))[0];
    expect(edited?.shown).toEqual({ ...one.own, category: "机制", nature: "共性" });
    expect(edited?.own).toEqual(one.own);
  });

  it("have to be tracked where verification includes 改 (V51)", () => {
    for (const { indicator, lost, mustBeTracked } of findings())
      expect(mustBeTracked).toBe(lost > 0 && indicator.measures.includes("改"));
  });
});

describe("the category of a finding", () => {
  it.each([
    ["D1.1", {}, "absence"],
    ["D2.1", {}, "absence"],
    ["D2.2", { "D2.2.disguisedKept": 1 }, "overreach"],
    ["D2.2", { "D2.2.disguisedKept": 0 }, "absence"],
    ["D2.4", { "D2.4.offListUse": 2 }, "overreach"],
    ["D2.8", {}, "misplacement"],
    ["B2.9", {}, "misplacement"],
    ["D3.4", {}, "institution"],
    ["D4.1", {}, "establishment"],
    ["D4.2", {}, "headcount"],
    ["D4.5", {}, "headcount"],
    ["B3.5", {}, "headcount"],
    ["D5.1", {}, "mechanism"],
    ["B3.8", {}, "mechanism"],
  ] as const)("%s with %j is %s", (id, numbers, wanted) => {
    const scheme = schemes.get(id.startsWith("D") ? "departments" : "banners");
    const indicator = scheme && schemeIndex(scheme).indicators.get(id);
    if (!indicator) throw new Error(`no ${id}`);
    expect(categoryOf(indicator, numbers)).toBe(wanted);
  });
});
