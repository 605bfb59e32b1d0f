import { describe, expect, it } from "@jest/globals";
import { betweenUnits } from "../../../../src/core/languages/en-US/betweenUnits";
import { betweenUnitsRules } from "../../../../src/core/validation/betweenUnits/rules";
import { roundSentenceOf, validateRound } from "../../../../src/core/validation/betweenUnits/validateRound";
import { itemDecision, round, roundNames, taking, transfer } from "../../../builders/round";

const troubled = round(
  {
    教育局: {
      values: {
        "D4.3.postsInDue": 0,
        "D4.3.postsOutDue": 6,
        "D4.3.pplOutDue": 3,
        "D2.8.overlapFound": 1,
        "D2.8.overlapDesc": "与民政局",
      },
      indicators: [{ id: "D2.6", notApplicable: false, officeSaid: true }],
      annexes: {
        transfers: [{ direction: "划出", other: "民政局", posts: 5, people: 3 }],
        register: [{ name: "李四" }],
      },
    },
    民政局: {
      values: { "D4.3.postsInDue": 7, "D4.3.postsOutDue": 0, "D2.8.overlapFound": 0, "D2.2.itemsToCancel": 3 },
      indicators: [{ id: "D2.6", notApplicable: false, officeSaid: true }],
      annexes: {
        transfers: [{ direction: "划入", other: "教育局", posts: 4, people: 2 }],
        register: [{ name: "李四" }],
      },
    },
    档案局: { indicators: [{ id: "D2.6", notApplicable: true, officeSaid: false }] },
    海拉尔区: { scheme: "banners", verified: false, values: { "B2.1.itemsToTake": 5, "B2.8.pplHanded": 9 } },
  },
  {
    transfers: [
      transfer("教育局", "民政局", 6, { people: 3, confirmedTo: false }),
      transfer("自治区工商局", "海拉尔区", 0, { people: 8, confirmedFrom: false, confirmedTo: false }),
      transfer("民政局", "海拉尔区", 0, { confirmedFrom: false }),
    ],
    items: [
      itemDecision("甲", {
        targets: ["海拉尔区", "满洲里市"],
        devolvedOn: "2015-03-01",
        takings: [taking("海拉尔区", "2015-06-01")],
      }),
      itemDecision("乙", {
        targets: ["海拉尔区"],
        devolvedOn: "2015-03-01",
        takings: [taking("海拉尔区", "2015-01-01")],
      }),
      itemDecision("丙", { decision: "取消", takings: [taking("海拉尔区")] }),
    ],
    rankings: [["教育局", "海拉尔区"]],
    totals: [{ what: "自评总分", total: 1, details: [] }],
  },
);

describe("validateRound", () => {
  it("is content with an empty round", () => expect(validateRound(round({}))).toStrictEqual([]));

  it("runs every rule that looks at a round, in the order of the table", () => {
    const codes = [...new Set(validateRound(troubled).map(({ code }) => code))];
    expect(codes).toStrictEqual(["V30", "V38", "V39", "V40", "V41", "V42", "V45", "V52", "V56", "V58"]);
  });

  it("keeps a finding's own severity", () => {
    const severities = validateRound(troubled).map(({ code, severity }) => `${code} ${severity}`);
    expect(severities).toContain("V40 warning");
    expect(severities).toContain("V40 error");
    expect(severities).toContain("V45 hint");
  });

  it("keeps facts apart from where and how bad", () => {
    expect(validateRound(troubled).find(({ code }) => code === "V56")).toStrictEqual({
      code: "V56",
      severity: "error",
      units: [],
      facts: { what: "自评总分", total: 1, sum: 0 },
    });
  });
});

describe("roundSentenceOf", () => {
  const issues = validateRound(troubled);

  it.each([["Chinese", undefined] as const, ["English", betweenUnits] as const])(
    "says everything in %s",
    (_, sentences) => {
      for (const issue of issues) {
        const sentence = roundSentenceOf(issue, roundNames, sentences);
        expect(sentence).toMatch(sentences ? /[.]$/ : /。$/);
        expect(sentence).not.toMatch(/undefined|NaN|\[object|\bV\d\d\b/);
      }
    },
  );

  it("falls back to Chinese", () => {
    const [issue] = issues;
    expect(roundSentenceOf(issue!, roundNames)).toMatch(/[\u4e00-\u9fa5]/);
  });

  it("has one code for each rule", () => {
    const codes = betweenUnitsRules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("is as strict as the table says, but for what is read from a text", () => {
    expect(betweenUnitsRules.map(({ code, severity }) => `${code} ${severity}`)).toStrictEqual([
      "V30 warning",
      "V38 error",
      "V39 error",
      "V40 error",
      "V41 error",
      "V42 warning",
      "V43 error",
      "V44 error",
      "V45 hint",
      "V52 error",
      "V56 error",
      "V58 warning",
    ]);
  });

  it("speaks of what the gates find too", () => {
    const gates = [
      { code: "V43", facts: { what: "duplicate", kept: "b.xlsx", superseded: "a.xlsx" } },
      { code: "V43", facts: { what: "unknownUnit", code: "9", name: "某局" } },
      { code: "V43", facts: { what: "otherClass", name: "甲", scheme: "a", wanted: "b" } },
      { code: "V43", facts: { what: "unitDiffers", cover: "甲", identity: "乙" } },
      { code: "V44", facts: { what: "otherVersion", version: "1", wanted: "2" } },
      { code: "V44", facts: { what: "otherRound", round: "2011", wanted: "2015" } },
      { code: "V44", facts: { what: "changed", faults: 2 } },
    ];
    for (const { code, facts } of gates) {
      const sentence = roundSentenceOf({ code, severity: "error", units: ["甲"], facts }, roundNames, betweenUnits);
      expect(sentence).toMatch(/[.]$/);
      expect(sentence).not.toMatch(/undefined/);
    }
  });
});
