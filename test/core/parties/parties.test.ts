import { describe, expect, it } from "@jest/globals";
import { given } from "#core/answers/answer";
import { planSnapshot } from "#core/form/planSnapshot";
import { languages } from "#core/languages/index";
import { composite, type Voice } from "#core/parties/parties";
import { weightsFault } from "#core/scheme/voices";
import { partiesWorkbook, readParties } from "#core/parties/partiesWorkbook";
import type { Roster } from "#core/roster/roster";
import type { CellValue } from "#core/form/workbook";
import { shippedSchemes } from "../../../src/cli/schemes";

const survey = (score: number | undefined, tooFew = false): Voice => ({ id: "survey", weight: 10, score, tooFew });
const media = (score: number | undefined): Voice => ({ id: "media", weight: 5, score });

describe("a composite score", () => {
  it.each([
    ["is the office's alone where nobody else has a weight", 83.5, [], 83.5, 100, true],
    ["gives each voice its share", 80, [survey(90), media(60)], 80, 85, true],
    ["rounds once, halves up", 80.55, [survey(70.5)], 79.55, 90, true],
    ["leaves the share of too few questionnaires to the office", 80, [survey(100, true), media(60)], 79, 95, false],
    ["leaves the share of a silent party to the office", 80, [media(undefined)], 80, 100, false],
  ] as const)("%s", (_, own, voices, score, office, whole) =>
    expect(composite(own, voices)).toMatchObject({ score, office, whole }),
  );
  it("is not there without an own score", () => {
    expect(composite(undefined, [survey(90)]).score).toBeUndefined();
  });
  it.each([
    [30, new Map(), undefined],
    [31, new Map(), "surveyTooMuch"],
    [30, new Map([["media", 20]] as const), undefined],
    [30, new Map([["media", 21]] as const), "outsideTooMuch"],
  ] as const)("knows how much others may weigh (%d)", (weight, weights, fault) =>
    expect(weightsFault({ survey: weight, parties: weights })?.kind).toBe(fault),
  );
});

describe("the workbook of outside parties", () => {
  const unit = {
    scheme: "departments",
    sampled: false,
    sampleReason: "",
    contact: "",
    numbers: new Map([["x", given(1)]]),
  };
  const roster: Roster = {
    settings: { round: "2015", title: "示例评估" },
    units: [{ ...unit, code: "BM01", name: "甲局" }],
    transfers: [],
    items: [],
  };
  const words = languages["zh-CN"];
  const order = {
    roster,
    schemes: shippedSchemes(),
    form: words.form,
    words: words.parties,
    language: "zh-CN" as const,
  };
  const plan = planSnapshot(partiesWorkbook({ ...order, stamp: "2015-09-10T00:00:00Z" }));
  const typed = (entries: readonly (readonly [sheet: string, key: string, column: string, value: CellValue])[]) => ({
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: [
        ...sheet.cells,
        ...entries.flatMap(([name, key, column, value]) => {
          if (name !== sheet.name) return [];
          const row = sheet.cells.find((cell) => cell.column === 1 && cell.value === key)?.row ?? 0;
          const at = sheet.cells.find((cell) => cell.row === 1 && cell.value === `ph.${column}`)?.column ?? 0;
          return [{ row, column: at, value }];
        }),
      ],
    })),
  });
  const scores = "外部评分（市直部门）";

  it("has all of them off", () => {
    expect(readParties(plan, roster)).toEqual({ ok: true, scores: { weights: new Map(), scores: new Map() } });
  });
  it("reads weights and scores", () => {
    const filled = typed([
      ["评价主体和权重", "media", "weight", 5],
      [scores, "unit.BM01", "media", 88],
    ]);
    expect(readParties(filled, roster)).toEqual({
      ok: true,
      scores: { weights: new Map([["media", 5]]), scores: new Map([["BM01", new Map([["media", 88]])]]) },
    });
  });
  it.each([
    ["a score above 100", typed([[scores, "unit.BM01", "media", 101]]), "odd"],
    ["a weight in words", typed([["评价主体和权重", "media", "weight", "一成"]]), "odd"],
    ["another workbook", { ...plan, sheets: [] }, "notOurs"],
    ["another round's", { ...plan, properties: new Map([["pinghui.round", "2011"]]) }, "otherRound"],
  ])("refuses %s", (_, snapshot, kind) =>
    expect(readParties(snapshot, roster)).toMatchObject({ ok: false, fault: { kind } }),
  );
});
