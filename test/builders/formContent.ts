import fc from "fast-check";
import { blank, given, unreadable, type Answer, type AnnexRow } from "#core/answers/answer";
import type { FormContent } from "#core/form/content";
import type { EntrySpec } from "#core/answers/field";
import type { Annex, Scheme } from "#core/scheme/scheme";
import { indicatorsOf, reasonId } from "#core/scheme/schemeIndex";

/** Answers as the world gives them: blanks, zeros, what doesn't apply, the ends of every range, and a few that nobody can read. */

const small = fc.integer({ min: 0, max: 12 });

function value(spec: EntrySpec): fc.Arbitrary<Answer> {
  const { kind, min = 0, max = 999, options = [] } = spec;
  switch (kind) {
    case "integer":
      return fc
        .oneof(
          { weight: 3, arbitrary: fc.constant(0) },
          { weight: 10, arbitrary: small },
          { weight: 2, arbitrary: fc.integer({ min, max }) },
          { weight: 1, arbitrary: fc.constantFrom(min, max, max + 1) },
        )
        .map((number) => given(number));
    case "yesNo":
      return fc.boolean().map((yes) => given(yes));
    case "choice":
      return fc.constantFrom(...options).map(({ zh }) => given(zh));
    case "date":
      return fc
        .tuple(fc.integer({ min: 7, max: 9 }), fc.integer({ min: 1, max: 28 }))
        .map(([month, day]) => given(`2015-0${month}-${String(day).padStart(2, "0")}`));
    case "text":
      return fc
        .constantFrom("呼编办发〔2015〕12号", "已完成", "张三", "无", "　None ", "x".repeat(Math.min(max, 40)))
        .map((text) => given(text));
  }
}

const answer = (spec: EntrySpec): fc.Arbitrary<Answer> =>
  fc.oneof({ weight: 20, arbitrary: value(spec) }, { weight: 1, arbitrary: fc.constant(blank) });

/** Mostly filled, now and then something that can't be read. */
export const entry = (spec: EntrySpec): fc.Arbitrary<Answer> =>
  spec.kind === "text"
    ? answer(spec)
    : fc.oneof(
        { weight: 60, arbitrary: answer(spec) },
        { weight: 1, arbitrary: fc.constant(unreadable("约12", "vague")) },
      );

function annexRows(annex: Annex): fc.Arbitrary<AnnexRow[]> {
  const entered = annex.columns.filter(({ computed }) => computed === undefined);
  const row = fc.tuple(...entered.map((column) => entry(column)));
  return fc
    .oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 5, arbitrary: fc.array(row, { maxLength: 6 }) })
    .map((rows) =>
      rows
        .map(
          (answers) =>
            new Map(
              answers.flatMap((one, index) =>
                one.state === "blank" ? [] : [[entered[index]?.key ?? "", one] as const],
              ),
            ),
        )
        .filter((entries) => entries.size > 0)
        .map((entries, index) => ({ annex: annex.key, number: index + 1, entries })),
    );
}

/** What may stand in a form of this scheme. */
export function formContents(scheme: Scheme): fc.Arbitrary<FormContent> {
  const fields = indicatorsOf(scheme).flatMap(({ fields: own }) =>
    own.filter(({ computed, filledBy }) => computed === undefined && filledBy !== "assessor"),
  );
  const reasons = indicatorsOf(scheme).map(({ id }) => reasonId(id));
  return fc
    .record({
      answers: fc.tuple(...fields.map((field) => entry(field))),
      reasons: fc.array(fc.option(fc.constantFrom("任务未全部完成", "已整改", "无")), {
        minLength: reasons.length,
        maxLength: reasons.length,
      }),
      annexes: fc.tuple(...scheme.annexes.map(annexRows)),
      filledOn: fc.option(fc.constant("2015-08-10")),
    })
    .map((made): FormContent => {
      const answers = new Map<string, Answer>();
      fields.forEach(({ id }, index) => answers.set(id, made.answers[index] ?? blank));
      reasons.forEach((id, index) => {
        const text = made.reasons[index];
        answers.set(id, text ? given(text) : blank);
      });
      return {
        answers,
        annexes: new Map(scheme.annexes.map(({ key }, index) => [key, made.annexes[index] ?? []])),
        head: made.filledOn === null ? {} : { "head.filledOn": given(made.filledOn) },
      };
    });
}
