import { describe, expect, it } from "@jest/globals";
import { packed, unpacked } from "#core/consolidation/carriage";
import type { Verdict } from "#core/consolidation/submission";
import { planSnapshot } from "#core/form/planSnapshot";
import { formTemplate } from "#core/form/template";
import type { Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import type { Scheme } from "#core/scheme/scheme";
import { checkReturn } from "#usecases/checkReturn";
import { shippedSchemes } from "../../src/cli/schemes";
import { sampleRound } from "../builders/sampleRound";

const { verdicts } = sampleRound({ departments: 8, banners: 4, odd: 6 });
const schemes = shippedSchemes();

describe("every verdict of a sample round that came from another thread", () => {
  it("is the verdict that was sent, for every return of a sample round", () => {
    const arrived = verdicts.map((verdict) => unpacked(structuredClone(packed(verdict)), schemes));
    expect(arrived.map(plain)).toEqual(verdicts.map(plain));
    // And what looks things up finds the same.
    for (const [index, verdict] of verdicts.entries()) {
      const { submission } = verdict;
      const other = arrived[index]?.submission;
      if (!submission || !other) continue;
      for (const id of submission.reading.answers.keys()) {
        expect(other.evaluation.facts.number(id)).toBe(submission.evaluation.facts.number(id));
        expect(other.reading.places.get(id)).toEqual(submission.reading.places.get(id));
      }
      for (const [annex, rows] of submission.reading.annexes) {
        for (const { number, entries } of rows) {
          const row = other.reading.annexes.get(annex)?.[number - 1];
          expect([...(row?.entries ?? [])]).toEqual([...entries]);
          for (const [column] of entries)
            expect(other.reading.places.get(`${annex}#${number}.${column}`)).toEqual(
              submission.reading.places.get(`${annex}#${number}.${column}`),
            );
        }
      }
    }
  });

  it("is the same of a return on an accepted older version, taken over or refused by that version", () => {
    const first = verdicts.find(({ state, submission }) => state !== "rejected" && submission);
    const own = first?.submission?.scheme;
    if (!first?.submission || !own) throw new Error("the sample holds an accepted return");
    const { file, identity, reading } = first.submission;
    const newer: Scheme = {
      ...own,
      version: "2",
      annexes: own.annexes.map(({ columns, ...annex }) => ({ ...annex, columns: [...columns].reverse() })),
    };
    const now = new Map([...schemes, [newer.id, newer] as const]);
    const form = (answers: typeof reading.answers): Snapshot =>
      planSnapshot(
        formTemplate({
          scheme: own,
          identity,
          words: languages["zh-CN"].form,
          issued: reading.issued,
          content: { answers, annexes: reading.annexes, head: reading.head },
          stamp: "2015-08-01T00:00:00Z",
        }),
      );
    for (const answers of [reading.answers, new Map()]) {
      const options = { schemes: now, earlier: [own], words: languages["zh-CN"].allForms };
      const sent = checkReturn(file, { ok: true, snapshot: form(answers) }, options);
      expect(sent.submission?.scheme.version).toBe(answers.size > 0 ? "2" : own.version);
      const arrived = unpacked(structuredClone(packed(sent)), now, [own]);
      expect(plain(arrived)).toEqual(plain(sent));
      for (const [annex, rows] of sent.submission?.reading.annexes ?? [])
        for (const { number, entries } of rows)
          expect([...(arrived.submission?.reading.annexes.get(annex)?.[number - 1]?.entries ?? [])]).toEqual([
            ...entries,
          ]);
    }
  });

  it("from a side that knows other schemes is a fault", () => {
    const sent = verdicts.find(({ submission }) => submission);
    expect(() => sent && unpacked(packed(sent), new Map())).toThrow(/no scheme/);
  });
});

const plain = (verdict: Verdict): unknown => {
  if (!verdict.submission) return verdict;
  const { evaluation, reading, ...rest } = verdict.submission;
  const { facts: _facts, ...results } = evaluation;
  const { places: _places, annexes: _annexes, ...read } = reading;
  return { ...verdict, submission: { ...rest, ...results, ...read } };
};
