import type { Language } from "../answers/text";
import type { FileWords } from "../languages/fileWords";
import type { FormWords } from "../languages/formWords";
import type { SurveyWords } from "../languages/surveyWords";
import type { Roster } from "../roster/roster";
import type { Scheme } from "../scheme/scheme";
import type { SurveyVerdict } from "./survey";

/** All that the sheets of 问卷汇总 are made from. */
export interface SurveyResultParts {
  readonly roster: Roster;
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly verdicts: readonly SurveyVerdict[];
  readonly form: FormWords;
  readonly words: SurveyWords;
  readonly files: FileWords;
  readonly language: Language;
}
