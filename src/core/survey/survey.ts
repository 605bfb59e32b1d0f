import type { FileFault } from "../form/fileFault";
import type { ReturnedFile } from "../consolidation/submission";
import { ENOUGH, questions } from "./questions";
import { tallyOf, type SurveyEntries } from "./surveyParts";
import type { Tally } from "./tally";

/** Why the questionnaires of one unit are not counted (V47), besides what can be wrong with any file. */
export type SurveyFault =
  | FileFault
  | CsvFault
  | { readonly kind: "nothingEntered" }
  /** Sheet by sheet and by hand at once: nobody can know which of the two is meant. */
  | { readonly kind: "enteredTwice" }
  | { readonly kind: "numbersMissing" }
  | { readonly kind: "moreCollected"; readonly issued: number; readonly collected: number }
  | { readonly kind: "moreEntered"; readonly collected: number; readonly entered: number }
  | {
      readonly kind: "sumDiffers";
      readonly question: number;
      readonly sum: number;
      readonly valid: number;
      readonly count: number;
    }
  | { readonly kind: "unitTwice"; readonly first: string };

/** Why an export of a survey tool is not taken. */
export type CsvFault =
  | { readonly kind: "notText" }
  | { readonly kind: "quoteOpen"; readonly line: number }
  | { readonly kind: "noRows" }
  | { readonly kind: "questionsMissing"; readonly questions: readonly number[] }
  | { readonly kind: "questionTwice"; readonly question: number }
  | { readonly kind: "unitColumnMissing" }
  | { readonly kind: "unknownUnits"; readonly names: readonly string[] }
  | {
      readonly kind: "answersUnreadable";
      readonly line: number;
      readonly question: number;
      readonly text: string;
      readonly count: number;
    };

/** Counted questionnaires of one unit. */
export interface UnitSurvey {
  readonly file: ReturnedFile;
  readonly unitCode: string;
  readonly unitName: string;
  readonly scheme: string;
  readonly entries: SurveyEntries;
  readonly tally: Tally;
  /** Fewer than ten valid sheets: for reference only. */
  readonly tooFew: boolean;
  /** When the file says it was last saved, ISO 8601 UTC. */
  readonly savedAt?: string | undefined;
}

export type SurveyVerdict =
  | { readonly state: "accepted"; readonly file: ReturnedFile; readonly survey: UnitSurvey }
  | {
      readonly state: "rejected";
      readonly file: ReturnedFile;
      readonly fault: SurveyFault;
      readonly unit?: string | undefined;
    };

/** V47: 有效 ≤ 回收 ≤ 发放, and what was counted by hand adds up to the valid sheets in every question. */
export function entriesFault(entries: SurveyEntries, fromTool = false): SurveyFault | undefined {
  const { issued, collected, responses, counts } = entries;
  if (responses.length === 0 && !counts) return { kind: "nothingEntered" };
  if (responses.length > 0 && counts) return { kind: "enteredTwice" };
  if (!fromTool && (issued === undefined || collected === undefined)) return { kind: "numbersMissing" };
  if (issued !== undefined && collected !== undefined && collected > issued)
    return { kind: "moreCollected", issued, collected };
  const entered = counts ? counts.valid : responses.length;
  if (collected !== undefined && entered > collected) return { kind: "moreEntered", collected, entered };
  if (!counts) return undefined;
  const sums = questions.flatMap(({ no }) => {
    const { options = [], none = 0 } = counts.questions.get(no) ?? {};
    const sum = options.reduce((all, one) => all + one, none);
    return sum === counts.valid ? [] : [{ no, sum }];
  });
  const [first] = sums;
  return first && { kind: "sumDiffers", question: first.no, sum: first.sum, valid: counts.valid, count: sums.length };
}

export function unitSurvey(
  file: ReturnedFile,
  unit: Pick<UnitSurvey, "unitCode" | "unitName" | "scheme" | "savedAt">,
  entries: SurveyEntries,
): UnitSurvey {
  const tally = tallyOf(entries);
  return { file, ...unit, entries, tally, tooFew: tally.valid < ENOUGH };
}

/** One unit counts once: of two files about the same unit the second is refused, because sheets would count twice. */
export function onceEach(verdicts: readonly SurveyVerdict[]): readonly SurveyVerdict[] {
  const seen = new Map<string, string>();
  return verdicts.map((verdict): SurveyVerdict => {
    if (verdict.state === "rejected") return verdict;
    const { file, survey } = verdict;
    const first = seen.get(survey.unitCode);
    if (first !== undefined)
      return { state: "rejected", file, fault: { kind: "unitTwice", first }, unit: survey.unitName };
    seen.set(survey.unitCode, file.name);
    return verdict;
  });
}
