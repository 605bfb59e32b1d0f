import fc from "fast-check";
import { languages } from "#core/languages/index";
import type { Language } from "#core";
import type { Scheme } from "#core/scheme/scheme";
import { questions, respondents, troubles } from "#core/survey/questions";
import type { Response, Tick } from "#core/survey/response";
import { SURVEY_TEMPLATE } from "#core/survey/surveyForm";
import type { SurveyEntries, SurveyParts } from "#core/survey/surveyParts";
import { identityOf } from "./form";

/** Every question answered the same, but for those that are named. */
export const answered = (
  tick: Tick,
  but: Readonly<Record<number, Tick | null>> = {},
  more: Partial<Response> = {},
): Response => ({
  group: 1,
  ticks: new Map(
    questions.flatMap(({ no }): [number, Tick][] => {
      const said = but[no] === undefined ? tick : but[no];
      return said === null ? [] : [[no, said]];
    }),
  ),
  troubles: [],
  detail: "",
  other: "",
  opinion: "",
  ...more,
});

const tick = (options: number): fc.Arbitrary<Tick | undefined> =>
  fc.oneof(
    { weight: 14, arbitrary: fc.integer({ min: 1, max: options }) },
    { weight: 1, arbitrary: fc.constant<Tick>("several") },
    { weight: 3, arbitrary: fc.constant(undefined) },
  );

/** Sheets as a meeting might hand them in: blanks, double ticks, and some with the same answer throughout. */
export const responses: fc.Arbitrary<Response> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        group: fc.option(fc.integer({ min: 1, max: respondents.length }), { nil: undefined }),
        said: fc.tuple(...questions.map(({ options }) => tick(options.length))),
        troubles: fc.subarray(troubles.map((_, index) => index + 1)),
        opinion: fc.constantFrom("", "建议充实基层力量"),
      })
      // An empty row is no sheet.
      .map(({ said, ...rest }) => ({
        group: rest.group ?? 2,
        troubles: rest.troubles,
        opinion: rest.opinion,
        detail: "",
        other: "",
        ticks: new Map(questions.flatMap(({ no }, index) => (said[index] === undefined ? [] : [[no, said[index]]]))),
      })),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map((same) => answered(same)) },
);

export const surveyParts = (scheme: Scheme, entries: SurveyEntries, language: Language = "zh-CN"): SurveyParts => ({
  scheme,
  identity: identityOf(scheme, { language, template: SURVEY_TEMPLATE }),
  entries,
  form: languages[language].form,
  words: languages[language].survey,
  language,
});
