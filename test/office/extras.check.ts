import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "@jest/globals";
import { evaluate, formTemplate, type Language, type Plan } from "#core";
import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import { roundWorkbook } from "#core/consolidation/roundWorkbook";
import type { Submission } from "#core/consolidation/submission";
import { finalScores } from "#core/finalScores/finalScores";
import type { FinalParts } from "#core/finalScores/finalParts";
import { figuresOf } from "#core/finalScores/figuresOf";
import { finalWorkbook } from "#core/finalScores/finalWorkbook";
import { finalBook } from "#core/followUp/finalBook";
import { noEntries } from "#core/followUp/readFinalBook";
import { given, type Answer } from "#core/answers/answer";
import { indicatorsOf } from "#core/scheme/schemeIndex";
import { selfValuesOf } from "#core/verification/effective";
import { languages } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import { verificationForm } from "#core/verification/verificationForm";
import { extraScheme } from "../builders/extraScheme";
import { finalised, recordOf } from "../builders/finalBook";
import { identityOf } from "../builders/form";
import { formContents } from "../builders/formContent";
import { withLibreOffice } from "../builders/libreOffice";
import { differences, formulaCount, recalculated } from "../builders/recalculated";
import { filledVerifications, verificationOrder, verificationSubmission } from "../builders/verification";

/** 加分项 and 扣分项 in every workbook that shows scores: what LibreOffice works out is what the core says. */
const SEED = Number(process.env["PINGHUI_SEED"] ?? 20162);
const STAMP = "2016-08-01T00:00:00Z";
const UNITS = 6;

const folder = mkdtempSync(join(tmpdir(), "pinghui-extras-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const wrongIn = (name: string, plans: readonly Plan[]): string[] => {
  expect(plans.map(formulaCount).every((formulas) => formulas > 20)).toBe(true);
  const back = recalculated(join(folder, name), plans);
  return plans.flatMap((plan, index) => differences(plan, back(index)).map((text) => `${name} ${index}, ${text}`));
};

const contents = fc.sample(formContents(extraScheme), { numRuns: UNITS, seed: SEED });
const code = (index: number): string => `TS0${index + 1}`;
const name = (index: number): string => `第${index + 1}图书馆`;
const roster: Roster = {
  settings: { round: "2016", title: "公共图书馆自评", due: "2016-07-31" },
  units: contents.map((_, index) => ({
    code: code(index),
    name: name(index),
    scheme: extraScheme.id,
    sampled: index < 2,
    sampleReason: "",
    contact: "",
    due: undefined,
    numbers: new Map(),
  })),
  transfers: [],
  items: [],
};

function round(language: Language): Plan {
  const words = languages[language];
  const verdicts = contents.map(({ answers, annexes }, index) => {
    const reading = {
      answers,
      annexes,
      head: {},
      issued: new Map(),
      formulaEntries: [],
      faults: [],
      places: new Map() as unknown as Submission["reading"]["places"],
    };
    const file = { name: `${code(index)}.xlsx`, path: `${code(index)}.xlsx`, hash: `${index}`.repeat(64), size: 1 };
    const submission: Submission = {
      file,
      scheme: extraScheme,
      reading,
      tampering: [],
      evaluation: evaluate(extraScheme, { answers, annexes }),
      identity: identityOf(extraScheme, { unitCode: code(index), unitName: name(index), round: "2016" }),
    };
    return { state: "accepted" as const, file, submission };
  });
  const consolidation = consolidate({ collection: collect(verdicts), roster, schemes: [extraScheme] });
  // What no rule of a whole form says is of no matter here: the scores are.
  return roundWorkbook(
    { ...consolidation, issues: [] },
    { language, words: words.consolidation, issueSentence: () => () => "", stamp: STAMP },
  );
}

/** Nothing is left open, so that there is something to verify and to rank. */
const complete = contents.map(({ answers }) => {
  const filled = new Map<string, Answer>(answers);
  for (const { id, kind, min, options } of indicatorsOf(extraScheme).flatMap(({ fields }) => fields)) {
    if (answers.get(id)?.state === "given") continue;
    const value = { integer: min ?? 1, yesNo: true, choice: options?.[0]?.zh ?? "", date: "2016-06-01", text: "张三" };
    filled.set(id, given(value[kind]));
  }
  const row = new Map([
    ["name", given("街道服务点")],
    ["count", given(1)],
    ["visits", given(3)],
  ] as const);
  const annexes = new Map([["points", [{ annex: "points", number: 1, entries: row }]]]);
  return selfValuesOf(extraScheme, evaluate(extraScheme, { answers: filled, annexes }));
});

function verified(language: Language): FinalParts {
  const words = languages[language];
  const filled = fc.sample(filledVerifications(extraScheme), { numRuns: UNITS, seed: SEED });
  const submissions = filled.map((one, index) =>
    verificationSubmission(
      verificationOrder(
        extraScheme,
        {
          self: complete[index] ?? new Map<string, Answer>(),
          evidence: [],
          record: { ...one.record, fields: new Map(), acceptRest: index % 3 < 2 },
        },
        language,
        {
          code: code(index),
          name: name(index),
        },
      ),
    ),
  );
  return {
    scores: finalScores({
      verdicts: submissions.map((submission) => ({ state: "accepted" as const, file: submission.file, submission })),
      roster,
      schemes: [extraScheme],
      decisions: new Map(),
    }),
    language,
    words: words.final,
    form: words.form,
    verification: words.verification,
    scoring: words.scoring,
    explain: words.explain,
    issueSentence: (scheme) => words.issueSentence(scheme),
    tampering: (finding) => words.consolidation.tampering(finding),
  };
}

withLibreOffice()("bonus and penalties, recalculated by LibreOffice, agree with the core", () => {
  it.each<[Language]>([["zh-CN"], ["en-US"]])(
    "in forms, verification forms, the round workbook, 核验汇总 and 评估定稿, in %s",
    (language) => {
      const words = languages[language];
      const forms = contents.map((content) =>
        formTemplate({
          scheme: extraScheme,
          content,
          issued: new Map(),
          stamp: STAMP,
          words: words.form,
          identity: identityOf(extraScheme, { language }),
        }),
      );
      const verifications = fc
        .sample(filledVerifications(extraScheme), { numRuns: UNITS, seed: SEED })
        .map((one) => verificationForm(verificationOrder(extraScheme, one, language)));
      const parts = verified(language);
      const schemes = new Map([[extraScheme.id, extraScheme]]);
      const record = recordOf(finalised({ figures: figuresOf(parts), schemes }));
      const book = finalBook({
        record,
        entries: noEntries,
        language,
        schemes,
        words: words.followUp,
        final: words.final,
        form: words.form,
        parties: words.parties,
      });
      const wrong = [
        ...wrongIn(`forms ${language}`, forms),
        ...wrongIn(`verifications ${language}`, verifications),
        ...wrongIn(`round ${language}`, [round(language)]),
        ...wrongIn(`final ${language}`, [finalWorkbook(parts, STAMP)]),
        ...wrongIn(`book ${language}`, [book]),
      ];
      expect(wrong.slice(0, 20)).toEqual([]);
    },
    600_000,
  );
});
