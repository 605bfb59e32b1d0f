import type { Plan, Scheme } from "#core";
import { newest } from "#core/form/newest";
import type { LanguageWords } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import { onceEach, type SurveyVerdict, type UnitSurvey } from "#core/survey/survey";
import { countedSurveys, surveyResult } from "#core/survey/surveyResult";

interface CountOrder {
  /** As read, questionnaire workbooks before exports of survey tools. */
  readonly verdicts: readonly SurveyVerdict[];
  readonly roster: Roster;
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly words: LanguageWords;
}

export interface SurveysCounted {
  /** Each unit once. */
  readonly verdicts: readonly SurveyVerdict[];
  readonly surveys: readonly UnitSurvey[];
  /** Units with too few valid sheets. */
  readonly few: number;
  /** 问卷汇总; undefined where nothing was taken: an earlier result stays. */
  readonly plan: Plan | undefined;
}

export function countSurveys({ verdicts: read, roster, schemes, words }: CountOrder): SurveysCounted {
  const { form, survey, files, language } = words;
  const verdicts = onceEach(read);
  const parts = { roster, schemes, verdicts, form, words: survey, files, language };
  const surveys = countedSurveys(parts);
  return {
    verdicts,
    surveys,
    few: surveys.filter(({ tooFew }) => tooFew).length,
    plan: surveys.length > 0 ? surveyResult(parts, newest(surveys)) : undefined,
  };
}
