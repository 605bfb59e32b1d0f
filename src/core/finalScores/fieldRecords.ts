import { byText } from "../consolidation/collect";
import type { FieldProblem, FieldSubmission, FieldVerdict, HandedOut } from "../fieldwork/fieldRecord";
import type { FieldWords } from "../languages/fieldWords";
import type { FileWords } from "../languages/fileWords";

/** Field records with the words they are shown in. */
export interface FieldPart {
  readonly records: FieldRecords;
  readonly words: FieldWords;
  readonly files: FileWords;
}

/** Field records as they came back, sorted out: the latest of each unit counts, the others stay visible. */
export interface FieldRecords {
  readonly verdicts: readonly FieldVerdict[];
  readonly counted: readonly FieldSubmission[];
  /** Replaced records with the name of the file that replaced them. */
  readonly replaced: ReadonlyMap<FieldSubmission, string>;
}

export function fieldRecords(verdicts: readonly FieldVerdict[]): FieldRecords {
  const latestFirst = verdicts
    .flatMap((verdict) => (verdict.state === "accepted" ? [verdict.submission] : []))
    .sort((one, two) => byText(two.savedAt ?? "", one.savedAt ?? "") || byText(two.file.hash, one.file.hash));
  const counted = new Map<string, FieldSubmission>();
  const replaced = new Map<FieldSubmission, string>();
  for (const one of latestFirst) {
    const later = counted.get(one.unitCode);
    if (later) replaced.set(one, later.file.name);
    else counted.set(one.unitCode, one);
  }
  return { verdicts, counted: [...counted.values()].sort((one, two) => byText(one.unitCode, two.unitCode)), replaced };
}

/** The same, with a warning where the record's numbers of questionnaires are not those that were counted. */
export function besideSurveys(
  verdicts: readonly FieldVerdict[],
  surveys: ReadonlyMap<string, HandedOut> | undefined,
): readonly FieldVerdict[] {
  return verdicts.map((verdict): FieldVerdict => {
    if (verdict.state === "rejected") return verdict;
    const { submission } = verdict;
    const recorded = submission.record;
    const counted = surveys?.get(submission.unitCode);
    const differs = (key: keyof HandedOut): boolean =>
      recorded[key] !== undefined && counted?.[key] !== undefined && recorded[key] !== counted[key];
    if (!counted || (!differs("issued") && !differs("collected"))) return verdict;
    const pair = ({ issued, collected }: HandedOut): HandedOut => ({ issued, collected });
    const warning = { kind: "surveyDiffers", recorded: pair(recorded), counted: pair(counted) } as const;
    return { ...verdict, submission: { ...submission, warnings: [...submission.warnings, warning] } };
  });
}

/** Every problem found on site, for the findings. */
export const fieldProblems = ({
  counted,
}: FieldRecords): readonly (FieldProblem & { readonly unit: FieldSubmission })[] =>
  counted.flatMap((unit) => unit.record.problems.map((problem) => ({ ...problem, unit })));
