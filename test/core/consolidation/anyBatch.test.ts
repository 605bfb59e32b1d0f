import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { blank, given, notApplicable, unreadable, type Answer } from "#core/answers/answer";
import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import { DETAIL_COLUMNS } from "#core/consolidation/detailColumns";
import { roundWorkbook } from "#core/consolidation/roundWorkbook";
import type { Submission, Verdict } from "#core/consolidation/submission";
import { cellName } from "#core/form/address";
import type { PlainValue, Plan } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import { indicatorsOf } from "#core/scheme/schemeIndex";
import { departmentScheme } from "../../builders/schemes";
import { accepted, listed, rejected, rosterOf, type Returned } from "./returned";
import { runs } from "../../builders/runs";

/** Nothing lost, nothing made up, in any batch. A few on every change; more by hand: `npm run test:properties -- anyBatch`. */
const BATCHES = runs(15);

const UNITS = ["BM01", "BM02", "BM03"];
const roster = rosterOf(UNITS.map((code) => listed(code, `单位${code}`)));
const numbers = indicatorsOf(departmentScheme)
  .flatMap(({ fields }) => fields)
  .filter(({ kind, computed, filledBy }) => kind === "integer" && !computed && filledBy !== "assessor")
  .map(({ id }) => id);

const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 12 }).map((value) => given(value)) },
  { weight: 1, arbitrary: fc.constantFrom(blank, notApplicable, unreadable("约12", "vague")) },
);
const values = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...numbers), answer), { selector: ([id]) => id, maxLength: 12 })
  .map((pairs) => Object.fromEntries(pairs));
const returned = fc.record({
  unit: fc.constantFrom(...UNITS, "X9"),
  minute: fc.integer({ min: 10, max: 59 }),
  valid: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  values,
});

function planOf(verdicts: readonly Verdict[]): Plan {
  const words = languages["zh-CN"];
  const round = consolidate({ collection: collect(verdicts), roster, schemes: [departmentScheme] });
  return roundWorkbook(round, {
    language: "zh-CN",
    words: words.consolidation,
    issueSentence: words.issueSentence,
    stamp: "2015-08-03T01:00:00Z",
  });
}

/** The return that counts for each unit of the roster: of the valid ones the latest. Told without the code under test. */
function counting(verdicts: readonly Verdict[]): ReadonlyMap<string, Submission> {
  const latest = new Map<string, Submission>();
  for (const { state, submission } of verdicts) {
    if (state === "rejected" || !submission || !UNITS.includes(submission.identity.unitCode)) continue;
    const before = latest.get(submission.identity.unitCode);
    if (!before || String(before.savedAt) < String(submission.savedAt))
      latest.set(submission.identity.unitCode, submission);
  }
  return latest;
}

/** Every number that a return gives, with where it stands; as 明细 has to show it. */
const givenIn = (submissions: ReadonlyMap<string, Submission>): string[] =>
  [...submissions].flatMap(([code, { reading, file }]) =>
    numbers.flatMap((id) => {
      const said = reading.answers.get(id);
      const at = reading.places.get(id);
      return said?.state === "given" && at
        ? [[code, id, said.value, file.name, at.sheet, cellName(at.row, at.column), file.hash].join("|")]
        : [];
    }),
  );

function shownIn(plan: Plan): string[] {
  const rows = [...(plan.sheets.find(({ name }) => name === "明细")?.longTable?.rows() ?? [])];
  const { code, id, said, file, sheet, cell, hash } = DETAIL_COLUMNS;
  return rows.flatMap((row) => {
    const at = (column: number): PlainValue => row[column - 1] ?? null;
    const number = at(said + 1);
    return numbers.includes(String(at(id))) && typeof number === "number"
      ? [[at(code), at(id), number, at(file), at(sheet), at(cell), at(hash)].join("|")]
      : [];
  });
}

const hundredths = (value: unknown): bigint => {
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(value)) ?? [];
  if (whole === "") throw new Error(`${String(value)} is no number of two decimals`);
  return BigInt(sign + whole + decimals.padEnd(2, "0"));
};

/** Sub-totals and totals are the exact sums of the scores above them, as they are shown. */
function expectSums(plan: Plan, submissions: ReadonlyMap<string, Submission>): void {
  const [matrix, summary] = ["指标矩阵", "汇总表"].map((name) =>
    plan.sheets.find((sheet) => sheet.name.startsWith(name)),
  );
  const cells = matrix?.cells ?? [];
  const headRow = cells.find(({ value }) => value === "单位BM01")?.row ?? 0;
  for (const code of UNITS) {
    if (!submissions.has(code)) continue;
    const unit = cells.find(({ row, value }) => row === headRow && value === `单位${code}`)?.column;
    const shown = (id: string): unknown => {
      const row = cells.find((cell) => cell.column === 1 && cell.value === id)?.row;
      return cells.find((cell) => cell.row === row && cell.column === unit)?.value;
    };
    let total = 0n;
    for (const { id: major, indicators } of departmentScheme.majors) {
      const sum = indicators
        .map(({ id }) => shown(id))
        .filter((value) => typeof value === "number")
        .reduce((all, value) => all + hundredths(value), 0n);
      expect([code, major, hundredths(shown(major))]).toEqual([code, major, sum]);
      total += sum;
    }
    const row = summary?.cells.find(({ value }) => value === `单位${code}`)?.row;
    const column = summary?.cells.find(({ value }) => value === "自评总分")?.column;
    const said = summary?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
    expect([code, hundredths(said)]).toEqual([code, total]);
  }
}

it(`holds for ${BATCHES.numRuns} batches of returns`, () => {
  fc.assert(
    fc.property(fc.array(returned, { maxLength: 7 }), (batch) => {
      const verdicts = batch.map(({ unit, minute, valid, values: said }, index): Verdict => {
        // No two at the same moment: what then decides has its own test.
        const savedAt = `2015-07-20T08:${minute}:0${index}Z`;
        const about: Returned = { unit, file: `${index}.xlsx`, savedAt, values: said };
        return valid ? accepted(about) : rejected({ kind: "errors", count: 1 }, about);
      });
      const plan = planOf(verdicts);
      const submissions = counting(verdicts);
      expect(shownIn(plan).sort()).toEqual(givenIn(submissions).sort());
      expectSums(plan, submissions);
    }),
    BATCHES,
  );
}, 3_600_000);
