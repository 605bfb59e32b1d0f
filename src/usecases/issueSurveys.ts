import type { Language, Plan, Scheme } from "#core";
import type { FormWords } from "#core/languages/formWords";
import type { SurveyWords } from "#core/languages/surveyWords";
import type { Roster, RosterUnit } from "#core/roster/roster";
import { SURVEY_TEMPLATE, surveyForm } from "#core/survey/surveyForm";
import { noEntries } from "#core/survey/surveyParts";
import { safeName } from "./safeName";
import { unitIdentity } from "./unitIdentity";

export interface SurveyOrder {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly roster: Roster;
  readonly units: readonly RosterUnit[];
  readonly form: FormWords;
  readonly words: SurveyWords;
  readonly language: Language;
  /** ISO 8601 UTC; the same order with the same stamp gives the same bytes. */
  readonly stamp: string;
}

/** One questionnaire workbook for each unit, one at a time. */
export function* issueSurveys(order: SurveyOrder): Generator<{ readonly fileName: string; readonly plan: Plan }> {
  const { schemes, roster, form, words, language, stamp } = order;
  for (const unit of order.units) {
    const scheme = schemes.get(unit.scheme);
    if (!scheme) continue;
    const identity = unitIdentity({ scheme, roster, unit, language, template: SURVEY_TEMPLATE });
    const plan = surveyForm({ scheme, identity, entries: noEntries, form, words, language }, stamp);
    yield { fileName: surveyFileName(unit, words), plan };
  }
}

export const surveyFileName = ({ code, name }: RosterUnit, words: SurveyWords): string =>
  `${safeName(words.fileName(`${code} ${name}`))}.xlsx`;
