import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "@jest/globals";
import type { Plan } from "#core";
import { languages } from "#core/languages/index";
import { readSurvey } from "#core/survey/readSurvey";
import { unitSurvey, type SurveyVerdict } from "#core/survey/survey";
import { surveyForm } from "#core/survey/surveyForm";
import { surveyResult } from "#core/survey/surveyResult";
import { noEntries, tallyOf, type SurveyEntries } from "#core/survey/surveyParts";
import { shippedSchemes } from "../../src/cli/schemes";
import { withLibreOffice } from "../builders/libreOffice";
import { differences, formulaCount, recalculated } from "../builders/recalculated";
import { answered, responses, surveyParts } from "../builders/survey";

/** Questionnaires, entered and counted: what LibreOffice makes of the formulas, and what the core says. */
const folder = mkdtempSync(join(tmpdir(), "pinghui-survey-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const schemes = shippedSchemes();
const [departments] = schemes.values();
const entriesOf: fc.Arbitrary<SurveyEntries> = fc
  .tuple(fc.array(responses, { minLength: 0, maxLength: 40 }), fc.boolean())
  .map(([sheets, byHand]) => {
    const tally = tallyOf({ responses: sheets, counts: undefined });
    const counted = [...tally.questions].map(([no, { options, none }]) => [no, { options, none }] as const);
    const numbers = { issued: sheets.length + 5, collected: sheets.length + 2 };
    return byHand
      ? { ...numbers, responses: [], counts: { valid: tally.valid, questions: new Map(counted) } }
      : { ...numbers, responses: sheets, counts: undefined };
  });

withLibreOffice()("questionnaires, recalculated by LibreOffice, agree with the core", () => {
  if (!departments) throw new Error("no scheme");
  const filled = [noEntries, ...fc.sample(entriesOf, { numRuns: 10, seed: 20159 })];

  it("unit by unit", () => {
    const plans = filled.map((entries, index) =>
      surveyForm(surveyParts(departments, entries, index % 4 === 3 ? "en-US" : "zh-CN"), "2015-09-10T00:00:00Z"),
    );
    const read = recalculated(join(folder, "units"), plans);
    const back = plans.map((_, index) => read(index));
    expect(plans.map(formulaCount).every((formulas) => formulas > 500)).toBe(true);
    expect(plans.flatMap((plan, index) => (back[index] ? differences(plan, back[index]) : [])).slice(0, 20)).toEqual(
      [],
    );
    for (const [index, entries] of filled.entries()) {
      const reading = back[index] && readSurvey(back[index]);
      expect(reading).toMatchObject({ ok: true, entries });
    }
  });

  it("and all units together", () => {
    const units = [...schemes.values()].flatMap(({ id: scheme }, order) =>
      filled.slice(1).map((entries, index): SurveyVerdict => {
        const file = { name: `${order}${index}.xlsx`, path: "", hash: "", size: 0 };
        const [unitCode, unitName] = [`${order}${index}`, `单位${order}${index}`];
        return { state: "accepted", file, survey: unitSurvey(file, { unitCode, unitName, scheme }, entries) };
      }),
    );
    const roster = { settings: { round: "2015", title: "示例评估" }, units: [], transfers: [], items: [] };
    const words = languages["zh-CN"];
    const survey = { form: words.form, words: words.survey, files: words.files, language: "zh-CN" as const };
    const plan = surveyResult({ roster, schemes, verdicts: units, ...survey }, "2015-09-30T00:00:00Z");
    expect(formulaCount(plan)).toBeGreaterThan(1_000);
    expect(differences(plan, recalculated(join(folder, "result"), [plan])(0)).slice(0, 20)).toEqual([]);
  });

  it("and a mistake of ours would show", () => {
    const plan = surveyForm(
      surveyParts(departments, { ...noEntries, responses: [answered(2)] }),
      "2015-09-10T00:00:00Z",
    );
    const wrong: Plan = {
      ...plan,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.formula?.startsWith("IF(COUNT(") === true ? { ...cell, value: 81 } : cell,
        ),
      })),
    };
    const back = recalculated(join(folder, "wrong"), [plan])(0);
    expect(differences(wrong, back).length).toBeGreaterThan(0);
  });
});
