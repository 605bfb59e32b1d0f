import { batchesOf, stepsOf } from "#adapters/officejs/build/stepsOf";
import { roundWorkbook } from "#core/consolidation/roundWorkbook";
import { languages } from "#core/languages/index";
import { keepReturns } from "#usecases/keepReturns";
import { keep, send } from "../../src/taskpane/worker/carriage";
import { sampleRound } from "../builders/sampleRound";
import { shippedSchemes } from "../../src/cli/schemes";

const { consolidation: words, issueSentence } = languages["zh-CN"];
const round = sampleRound({ departments: 6, banners: 2, odd: 4 });

function kept() {
  const schemes = shippedSchemes();
  const keeper = keepReturns(() => schemes);
  const answers = round.verdicts.map((verdict, index) =>
    // Twice over a line between threads: read, kept, told.
    structuredClone(keep(index, structuredClone(send({ is: "return", verdict })), keeper, schemes)),
  );
  return { keeper, answers };
}

describe("from the worker that reads to the one that keeps", () => {
  it("a round is the same as if it had never been handed over", () => {
    const { keeper } = kept();
    keeper.sumUp([...round.verdicts.keys()], round.sample.roster);
    const plan = keeper.plan({ language: "zh-CN", words, issueSentence });
    const plain = ({ sheets }: typeof plan) =>
      sheets.map(({ longTable, ...sheet }) => ({ ...sheet, long: longTable ? [...longTable.rows()] : [] }));
    // As old as the newest of the returns, whatever the day.
    expect(plan.stamp).toBe(
      round.verdicts
        .map(({ submission }) => submission?.savedAt ?? "")
        .sort()
        .at(-1),
    );
    const again = roundWorkbook(round.consolidation, { language: "zh-CN", words, issueSentence, stamp: plan.stamp });
    expect(plain(plan)).toEqual(plain(again));
  });

  it("the page hears what its list and its board show, and no more", () => {
    const { keeper, answers } = kept();
    for (const [index, answer] of answers.entries()) {
      const verdict = round.verdicts[index];
      expect(answer).toMatchObject({ is: "return", verdict: { kept: index, state: verdict?.state } });
      expect(JSON.stringify(answer).length).toBeLessThan(2_000);
    }
    const summary = structuredClone(keeper.sumUp([...round.verdicts.keys()], round.sample.roster));
    expect(summary.files).toEqual(round.consolidation.files);
    expect(summary.units.map(({ code, status }) => [code, status])).toEqual(
      round.consolidation.classes.flatMap(({ units }) => units.map(({ unit, status }) => [unit.code, status])),
    );
    expect(summary.units.some(({ counted }) => counted)).toBe(true);
  });

  it("what was noticed in a return can be had, errors first, and is gone with the return", () => {
    const { keeper } = kept();
    const index = round.verdicts.findIndex(
      ({ submission }) => submission && submission.evaluation.issues.some(({ severity }) => severity !== "hint"),
    );
    const found = structuredClone(keeper.findings(index));
    expect(found.issues.map(({ issue }) => issue.severity)).toEqual(
      found.issues.map(({ issue }) => issue.severity).sort(),
    );
    expect(found.issues[0]?.place).toMatchObject({ row: expect.any(Number) });
    keeper.sumUp([index + 1], round.sample.roster);
    expect(() => keeper.findings(index)).toThrow(`no return ${index} is kept here`);
  });
});

describe("the steps of a plan", () => {
  it("can be handed over, in batches that are deserialised in a moment", () => {
    const batches = [...batchesOf(stepsOf(round.workbook))];
    expect(structuredClone(batches)).toEqual(batches);
    const sizes = batches.map((batch) => JSON.stringify(batch).length);
    expect(Math.max(...sizes)).toBeLessThan(300_000);
    expect(batches.flat().map(({ work }) => work.tell)).toEqual(
      expect.arrayContaining(["formulas", "values", "formats", "look", "link", "page", "chart"]),
    );
  });
});
