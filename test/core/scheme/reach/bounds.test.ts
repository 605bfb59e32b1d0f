import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { evaluate } from "#core";
import { given, type Answer } from "#core/answers/answer";
import { holds } from "#core/expressions/condition";
import { toNumber } from "#core/numbers/fraction";
import type { SchemeFault } from "#core/scheme/faults";
import { proveScheme } from "#core/scheme/proof";
import { partBounds, applying, indicatorBounds, totalBounds } from "#core/scheme/reach/bounds";
import { reasoning } from "#core/scheme/reach/narrow";
import type { Scheme } from "#core/scheme/scheme";
import { indicatorsOf, schemeIndex } from "#core/scheme/schemeIndex";
import { survey } from "#core/scheme/survey";
import { pathText, valueAt } from "#core/scheme/faultPlace";
import { ruleByCode } from "#core/validation/checks";
import { anyScheme } from "../../../builders/anyScheme";
import { formContents } from "../../../builders/formContent";

/** Limits so tight that much of what a scheme says can't happen. */
const tightened = (scheme: Scheme): fc.Arbitrary<Scheme> =>
  fc.infiniteStream(fc.integer({ min: 0, max: 4 })).map((numbers) => {
    const next = (): number => numbers.next().value as number;
    return {
      ...scheme,
      majors: scheme.majors.map((major) => ({
        ...major,
        indicators: major.indicators.map((indicator) => ({
          ...indicator,
          fields: indicator.fields.map((field) => {
            if (field.kind !== "integer" || field.computed !== undefined) return field;
            const min = next();
            return { ...field, min, max: Math.max(1, min + next()) };
          }),
        })),
      })),
    };
  });

/** Answers with which one can hand in: numbers beyond the limits brought back to them. */
function allowed(scheme: Scheme, answers: ReadonlyMap<string, Answer>): ReadonlyMap<string, Answer> {
  const { fields } = schemeIndex(scheme);
  return new Map(
    [...answers].map(([id, answer]) => {
      const { kind, min = 0, max = Infinity } = fields.get(id) ?? {};
      return answer.state === "given" && kind === "integer"
        ? [id, given(Math.max(min, Math.min(max, Number(answer.value))))]
        : [id, answer];
    }),
  );
}

/** Only what the proof claims of reach, not sums and texts. */
const CLAIMS = ["neverHolds", "alwaysHolds", "neverApplies", "neverFull", "alwaysFull", "neverTakes", "neverTogether"];
const claimsOf = (scheme: Scheme): SchemeFault[] => proveScheme(scheme).filter(({ code }) => CLAIMS.includes(code));

const cases = anyScheme()
  .chain(tightened)
  .chain((scheme) =>
    fc.record({
      scheme: fc.constant(scheme),
      contents: fc.array(formContents(scheme), { minLength: 5, maxLength: 5 }),
    }),
  );

describe("what the proof says can't happen", () => {
  it("doesn't happen, whatever is filled in", () => {
    let claimed = 0;
    fc.assert(
      fc.property(cases, ({ scheme, contents }) => {
        const reason = reasoning(scheme);
        const claims = claimsOf(scheme);
        claimed += claims.length;
        const total = totalBounds(scheme, reason);
        for (const content of contents) {
          const {
            facts,
            indicators,
            total: got,
            issues,
          } = evaluate(scheme, {
            ...content,
            answers: allowed(scheme, content.answers),
          });
          for (const { it: test, path } of survey(scheme).conditions) {
            const claim = claims.find((one) => one.path === pathText(path))?.code;
            if (claim === "neverHolds") expect(holds(test, facts)).not.toBe(true);
            if (claim === "alwaysHolds") expect(holds(test, facts)).not.toBe(false);
          }
          for (const indicator of indicatorsOf(scheme)) {
            const scored = indicators.get(indicator.id);
            if (scored?.state !== "scored") continue;
            const bounds = indicatorBounds(indicator, reason);
            expect(bounds).toBeDefined();
            expect(scored.points).toBeGreaterThanOrEqual(bounds!.least);
            expect(scored.points).toBeLessThanOrEqual(bounds!.most);
            indicator.parts.forEach((part, at) => {
              const made = scored.parts[at]!;
              if (made.waived) return;
              const { least, most, drops, taken } = partBounds(part, applying(indicator, reason)!, reason);
              const earned = toNumber(made.earned);
              const off = made.taken ? toNumber(made.taken) : 0;
              if (drops !== true || made.available.numerator !== 0n) {
                expect(earned).toBeGreaterThanOrEqual(least - 1e-9);
                expect(earned).toBeLessThanOrEqual(most + 1e-9);
              }
              if (taken) expect([off >= taken.least - 1e-9, off <= taken.most + 1e-9]).toEqual([true, true]);
            });
            const together = claims.find(
              ({ code, path }) => code === "neverTogether" && valueAt(scheme, steps(path).slice(0, 4)) === indicator,
            );
            const counted = scored.parts.every(
              ({ waived, available }) => waived !== true && available.numerator !== 0n,
            );
            if (together && counted)
              expect(scored.parts.every(({ earned, available }) => toNumber(earned) === toNumber(available))).toBe(
                false,
              );
          }
          if (got.final !== undefined) {
            expect(got.final).toBeGreaterThanOrEqual(total.least);
            expect(got.final).toBeLessThanOrEqual(total.most);
          }
          for (const [code, rule] of ruleByCode) {
            if (!rule.occasions) continue;
            const listed = survey(scheme).checks.filter(({ it }) => it.rule === code);
            const mayFind = listed.some(({ it: { rule: _, ...limits } }) =>
              rule.occasions?.(limits).some((test) => reason.narrow(test, reason.anything, true)),
            );
            if (listed.length > 0 && !mayFind) expect(issues.filter((issue) => issue.code === code)).toEqual([]);
          }
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
    // Else nothing was put to the test.
    expect(claimed).toBeGreaterThan(40);
  });
});

const steps = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, number, name]) =>
    number === undefined ? (name ?? "") : Number(number),
  );
