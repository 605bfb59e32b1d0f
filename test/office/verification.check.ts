import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "@jest/globals";
import type { Language, Scheme } from "#core";
import { finalScores } from "#core/finalScores/finalScores";
import { finalWorkbook } from "#core/finalScores/finalWorkbook";
import { languages } from "#core/languages/index";
import { selfValuesOf } from "#core/verification/effective";
import { verificationTemplate } from "#core/verification/identity";
import { readVerification, verificationSheets } from "#core/verification/readVerification";
import { blankRecord, verificationForm } from "#core/verification/verificationForm";
import { shippedSchemes } from "../../src/cli/schemes";
import { withLibreOffice } from "../builders/libreOffice";
import { differences, formulaCount, recalculated } from "../builders/recalculated";
import { sampleRound } from "../builders/sampleRound";
import { filledVerifications, verificationOrder, verificationSubmission } from "../builders/verification";

/**
 * Both faces of a verification: what the assessors' form and 核验汇总 say when LibreOffice recalculates them, and what the
 * core says; every formula cell of every sheet. The files carry a wrong result in each formula cell.
 */
const FORMS = Number(process.env["PINGHUI_FORMS"] ?? 20);
const SEED = Number(process.env["PINGHUI_SEED"] ?? 20159);

const folder = mkdtempSync(join(tmpdir(), "pinghui-verification-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const schemes = [...shippedSchemes().values()];

withLibreOffice()("a verification, recalculated by LibreOffice, agrees with the core", () => {
  it.each(
    schemes.flatMap((scheme): [string, Scheme, Language, number][] => [
      [`${scheme.id} forms in Chinese`, scheme, "zh-CN", FORMS],
      [`${scheme.id} forms in English`, scheme, "en-US", Math.ceil(FORMS / 10)],
    ]),
  )(
    "%s",
    (name, scheme, language, count) => {
      const filled = fc.sample(filledVerifications(scheme), { numRuns: count, seed: SEED });
      const orders = filled.map((one) => verificationOrder(scheme, one, language));
      const plans = orders.map(verificationForm);
      const back = recalculated(join(folder, name), plans);
      const wrong = plans.flatMap((plan, index) => {
        const snapshot = back(index);
        const sheets = verificationSheets(snapshot);
        const reading =
          sheets &&
          readVerification(scheme, sheets, { form: languages[language].form, words: languages[language].verification });
        const wanted = orders[index];
        const same =
          reading?.faults.length === 0 &&
          reading.selfChanged.length === 0 &&
          entriesText(reading.record.fields) === entriesText(wanted?.record.fields) &&
          entriesText(reading.record.indicators) === entriesText(wanted?.record.indicators);
        return [
          ...differences(plan, snapshot).map((text) => `form ${index}, ${text}`),
          ...(same ? [] : [`form ${index}: reads back differently: ${JSON.stringify(reading?.selfChanged)}`]),
        ];
      });
      expect(plans.map(formulaCount).every((formulas) => formulas > 500)).toBe(true);
      expect(wrong.slice(0, 20)).toEqual([]);
    },
    3_600_000,
  );

  it.each(schemes.map((scheme) => [scheme.id, scheme] as const))(
    "the final scores of %s",
    (name, scheme) => {
      const { sample, verdicts: returns } = sampleRound({ departments: 8, banners: 8, odd: 0 });
      const { roster } = sample;
      const accepted = returns.flatMap(({ state, submission }) =>
        state !== "rejected" && submission?.scheme.id === scheme.id ? [submission] : [],
      );
      const filled = fc.sample(filledVerifications(scheme), { numRuns: accepted.length, seed: SEED });
      const submissions = accepted.map((one, index) =>
        verificationSubmission({
          ...verificationOrder(scheme, {
            self: selfValuesOf(scheme, one.evaluation),
            evidence: one.reading.annexes.get("evidence") ?? [],
            record: {
              ...blankRecord("张三", "市编办"),
              // Two in three are verified to the end, so that there is something to rank.
              acceptRest: index % 3 < 2,
              indicators: filled[index]?.record.indicators ?? new Map(),
            },
          }),
          identity: {
            form: one.identity,
            assessor: "张三",
            returned: one.file.hash,
            template: verificationTemplate(scheme),
          },
        }),
      );
      // The first unit has a second assessor, who leaves all points to the rules.
      const [first] = submissions;
      if (!first) throw new Error("no accepted returns");
      const second = verificationSubmission({
        ...verificationOrder(scheme, {
          self: first.self,
          evidence: [],
          record: { ...blankRecord("李四", "市编办"), acceptRest: true },
        }),
        identity: { ...first.identity, assessor: "李四" },
      });
      const verdicts = [...submissions, second].map((submission) => ({
        state: "accepted" as const,
        file: submission.file,
        submission,
      }));
      const words = languages["zh-CN"];
      const scores = finalScores({ verdicts, roster, schemes: [scheme], decisions: new Map() });
      const plan = finalWorkbook(
        {
          scores,
          language: "zh-CN" as const,
          words: words.final,
          form: words.form,
          verification: words.verification,
          scoring: words.scoring,
          explain: words.explain,
          voices: {
            surveys: new Map(
              roster.units.slice(0, 12).map(({ code }, index) => [
                code,
                {
                  valid: 9 + (index % 3),
                  total: 70 + index,
                  weighted: 71.11 + index,
                  tooFew: index % 3 === 0,
                  flagged: 0,
                  questions: new Map([2, 3, 4, 5, 12].map((no) => [no, 40 + no * 4 + index])),
                },
              ]),
            ),
            surveyWeight: 10,
            parties: {
              weights: new Map([
                ["congress", 15],
                ["media", 5],
              ]),
              scores: new Map(
                roster.units.map(({ code }, index) => [code, new Map([["congress", 60 + (index % 30)]])]),
              ),
            },
            words: words.parties,
          },
          issueSentence: (one) => words.issueSentence(one),
          tampering: (finding) => words.consolidation.tampering(finding),
        },
        "2015-09-30T00:00:00Z",
      );
      const back = recalculated(join(folder, `final ${name}`), [plan]);
      const states = new Set(scores.classes[0]?.units.map(({ state }) => state));
      expect([...states].sort()).toEqual(["disputed", "unfinished", "verified"]);
      expect(formulaCount(plan)).toBeGreaterThan(400);
      expect(differences(plan, back(0)).slice(0, 20)).toEqual([]);
    },
    600_000,
  );
});

/** Why something can't be read depends on what was asked for; that it can't, and its text, do not. */
const entriesText = (entries: ReadonlyMap<string, object> | undefined): string =>
  JSON.stringify([...(entries ?? [])], (key, value: unknown) => (key === "reason" ? undefined : value));
