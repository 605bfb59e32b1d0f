import { describe, expect, it } from "@jest/globals";
import type { CellValue, Snapshot } from "#core";
import { planSnapshot } from "#core/form/planSnapshot";
import { languages } from "#core/languages/index";
import { readResult } from "#core/survey/readResult";
import { noEntries } from "#core/survey/surveyParts";
import { unitSurvey } from "#core/survey/survey";
import { surveyResult } from "#core/survey/surveyResult";
import { shippedSchemes } from "../../../src/cli/schemes";
import { answered } from "../../builders/survey";

const { form, survey, files } = languages["zh-CN"];
const unit = { code: "BM01", name: "市教育局", scheme: "departments" };
const file = { name: "问卷.xlsx", path: "问卷.xlsx", hash: "", size: 0 };
const responses = Array.from({ length: 12 }, () => answered(1, { 11: 1 }, { group: 1 }));
const entries = { ...noEntries, issued: 15, collected: 12, responses };
const book = planSnapshot(
  surveyResult(
    {
      schemes: shippedSchemes(),
      form,
      words: survey,
      files,
      language: "zh-CN",
      roster: {
        settings: { round: "2015", title: "示例评估" },
        units: [{ ...unit, sampled: true, sampleReason: "", contact: "", numbers: new Map() }],
        transfers: [],
        items: [],
      },
      verdicts: [
        {
          state: "accepted",
          file,
          survey: unitSurvey(file, { unitCode: unit.code, unitName: unit.name, scheme: unit.scheme }, entries),
        },
      ],
    },
    "2015-09-30T00:00:00Z",
  ),
);

/** What the formulas of the result give instead; `until`: only so many of them. */
const formulasGive = (value: CellValue, until = Infinity): Snapshot => {
  let count = 0;
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula !== undefined && count++ < until ? { ...cell, value } : cell)),
    })),
  };
};

describe("问卷汇总", () => {
  it("gives what its formulas came to", () => {
    const read = readResult(book, "2015");
    expect(read.ok && read.units.get("BM01")).toMatchObject({ valid: 12, total: 100, flagged: 12, tooFew: false });
  });

  it.each<[string, CellValue]>([
    ["was never calculated", { kind: "notCalculated" }],
    ["came to an error", { kind: "error", code: "#REF!" }],
  ])("is refused where a formula %s: no score is no reason to leave the questionnaires out", (_, value) => {
    for (const until of [1, Infinity])
      expect(readResult(formulasGive(value, until), "2015")).toEqual({
        ok: false,
        fault: { kind: "notCalculated", sheet: "问卷汇总" },
      });
  });

  it("says what to do about it", () => {
    const fault = { kind: "notCalculated", sheet: "问卷汇总" } as const;
    expect(files.fault(fault, "问卷汇总")).toBe(
      "“问卷汇总”的公式没有计算结果或出错，请在 Excel 或 WPS 中打开核对、保存后再用。",
    );
  });
});
