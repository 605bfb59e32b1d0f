import { inLanguage, kindOf, type Language, type Scheme } from "#core";
import { explain } from "#core/evaluate/explain";
import { languages } from "#core/languages/index";
import { shown } from "#core/scoring/show";
import { tryScheme, type Trial } from "#usecases/tryScheme";
import type { TriedExample, TriedIndicator, TriedScheme } from "../../schemeDesk/schemeOrder";

type Major = Scheme["majors"][number];
type Indicator = Major["indicators"][number];

/** How far a scheme's points reach, and how each point would arise; everything comes from the evaluation of a return. */
export function triedScheme(scheme: Scheme, language: Language): TriedScheme {
  const { highest, lowest } = tryScheme(scheme);
  return {
    total: shown(scheme.total),
    highest: example(scheme, highest, language),
    lowest: example(scheme, lowest, language),
  };
}

function example(scheme: Scheme, { answers, evaluation }: Trial, language: Language): TriedExample {
  const words = languages[language];
  const { entry } = words.schemeDesk.trial;
  const entriesOf = ({ fields }: Indicator): string[] =>
    fields.flatMap((field) => {
      const answer = answers.get(field.id);
      if (answer?.state !== "given") return [];
      // A day is a number to a cell, and a day to people.
      const value = field.kind === "date" ? answer.value : kindOf(field.kind).encode(answer.value, field, language);
      return [
        entry(inLanguage(field.title, language), String(value), field.unit ? inLanguage(field.unit, language) : ""),
      ];
    });
  const indicator = (one: Indicator): TriedIndicator => ({
    id: one.id,
    title: inLanguage(one.title, language),
    entries: entriesOf(one),
    how: explain(scheme, evaluation, one.id, words),
  });
  const { final } = evaluation.total;
  return {
    total: final === undefined ? "—" : shown(final),
    majors: scheme.majors.map((major: Major) => {
      const { points, applicable } = evaluation.majors.get(major.id) ?? { points: 0, applicable: 0 };
      return {
        id: major.id,
        title: inLanguage(major.title, language),
        points: `${shown(points)}/${shown(applicable)}`,
        indicators: major.indicators.map(indicator),
      };
    }),
  };
}
