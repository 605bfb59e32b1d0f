import { questions, scoredQuestions } from "./questions";

/** Number of the option that is ticked, counted from 1; "several" where two are, and so none counts. */
export type Tick = number | "several";

/** One sheet as it was handed in. */
export interface Response {
  /** Number of the respondent's group, counted from 1; undefined where nothing was ticked. */
  readonly group: number | undefined;
  /** By question number; unanswered ones left out. */
  readonly ticks: ReadonlyMap<number, Tick>;
  /** Options of question 15, counted from 1. */
  readonly troubles: readonly number[];
  /** What was written beside question 11 and question 15. */
  readonly detail: string;
  readonly other: string;
  readonly opinion: string;
}

/** "uniform": all scored questions got the same answer; such a sheet is pointed out and counted all the same. */
export type Validity = "valid" | "uniform" | "tooManyBlank" | "tooManySeveral";

/** Invalid are sheets with more than a third of the single-choice questions unanswered, or two ticks on three of them. */
export function validityOf({ ticks }: Pick<Response, "ticks">): Validity {
  const unanswered = questions.filter(({ no }) => !ticks.has(no)).length;
  if (unanswered * 3 > questions.length) return "tooManyBlank";
  if ([...ticks.values()].filter((tick) => tick === "several").length >= 3) return "tooManySeveral";
  const [first, ...rest] = scoredQuestions.map(({ no }) => ticks.get(no));
  return typeof first === "number" && rest.every((tick) => tick === first) ? "uniform" : "valid";
}

export const counts = (validity: Validity): boolean => validity === "valid" || validity === "uniform";
