import type { Language, Plan, Scheme } from "#core";
import type { FormIdentity } from "#core/form/identity";
import type { FormWords } from "#core/languages/formWords";
import type { SurveyWords } from "#core/languages/surveyWords";
import type { Roster, RosterUnit } from "#core/roster/roster";
import { SURVEY_TEMPLATE, surveyForm } from "#core/survey/surveyForm";
import { noEntries } from "#core/survey/surveyParts";
import { safeName } from "./issueForms";

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
    const identity = unitIdentity(scheme, roster, unit, language, SURVEY_TEMPLATE);
    const plan = surveyForm({ scheme, identity, entries: noEntries, form, words, language }, stamp);
    yield { fileName: surveyFileName(unit, words), plan };
  }
}

export const surveyFileName = ({ code, name }: RosterUnit, words: SurveyWords): string =>
  `${safeName(words.fileName(`${code} ${name}`))}.xlsx`;

/** Whose workbook it is, for the hidden sheet by which it is known when it comes back. */
export const unitIdentity = (
  scheme: Scheme,
  { settings }: Roster,
  unit: RosterUnit,
  language: Language,
  template: string,
): FormIdentity => ({
  scheme: scheme.id,
  version: scheme.version,
  unitCode: unit.code,
  unitName: unit.name,
  round: settings.round,
  roundTitle: settings.title,
  roundStart: settings.start,
  due: undefined,
  contact: "",
  party: "self",
  language,
  template,
  sample: settings.sample,
});
