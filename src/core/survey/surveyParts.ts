import type { Language } from "../answers/text";
import type { FormIdentity } from "../form/identity";
import type { FormWords } from "../languages/formWords";
import type { SurveyWords } from "../languages/surveyWords";
import type { Scheme } from "../scheme/scheme";
import type { Response } from "./response";
import { tallyCounts, tallyResponses, type QuestionTally, type Tally } from "./tally";

/** Counts that somebody made by hand, question by question. */
export interface HandCounts {
  readonly valid: number;
  readonly questions: ReadonlyMap<number, Pick<QuestionTally, "options" | "none">>;
}

/** What was entered for one unit. */
export interface SurveyEntries {
  readonly issued: number | undefined;
  readonly collected: number | undefined;
  /** Sheet by sheet … */
  readonly responses: readonly Response[];
  /** … or counted by hand. */
  readonly counts: HandCounts | undefined;
}

export const noEntries: SurveyEntries = { issued: undefined, collected: undefined, responses: [], counts: undefined };

/** All that the sheets of a questionnaire workbook are made from. */
export interface SurveyParts {
  readonly scheme: Scheme;
  readonly identity: FormIdentity;
  readonly entries: SurveyEntries;
  readonly form: FormWords;
  readonly words: SurveyWords;
  readonly language: Language;
}

export const tallyOf = ({ responses, counts }: Pick<SurveyEntries, "responses" | "counts">): Tally =>
  responses.length === 0 && counts ? tallyCounts(counts.valid, counts.questions) : tallyResponses(responses);
