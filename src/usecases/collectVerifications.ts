import type { Plan, Scheme } from "#core";
import type { Decisions } from "#core/finalScores/decision";
import { besideSurveys, fieldRecords, type FieldRecords } from "#core/finalScores/fieldRecords";
import { finalScores, type FinalScores } from "#core/finalScores/finalScores";
import { finalWorkbook } from "#core/finalScores/finalWorkbook";
import type { OtherVoices } from "#core/finalScores/otherVoices";
import { newest } from "#core/form/newest";
import type { LanguageWords } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import type { AssessorVerdict } from "./checkAssessorFile";

export interface CollectOrder {
  readonly verdicts: readonly AssessorVerdict[];
  readonly roster: Roster;
  /** Every scheme in force, by id. */
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** As the office settled differences in an earlier 核验汇总. */
  readonly decisions: Decisions;
  readonly voices: OtherVoices | undefined;
  readonly words: LanguageWords;
}

/** Units by how far they are verified. */
export interface VerificationCounts {
  readonly due: number;
  readonly verified: number;
  readonly open: number;
  readonly disputed: number;
  /** Differences that are settled. */
  readonly settled: number;
}

export interface Collected {
  readonly scores: FinalScores;
  readonly field: FieldRecords;
  readonly counts: VerificationCounts;
  /** 核验汇总. */
  readonly plan: Plan;
}

/** What assessors handed in → settled scores, and the workbook of them. */
export function collectVerifications({
  verdicts: handedIn,
  roster,
  schemes: known,
  decisions,
  voices,
  words,
}: CollectOrder): Collected {
  const verdicts = handedIn.flatMap((one) => (one.is === "verification" ? [one.verdict] : []));
  const visits = handedIn.flatMap((one) => (one.is === "field" ? [one.verdict] : []));
  const field = fieldRecords(besideSurveys(visits, voices?.surveys));
  const schemes = [...known.values()].filter(({ id }) => roster.units.some(({ scheme }) => scheme === id));
  const scores = finalScores({ verdicts, roster, schemes, decisions });
  const plan = finalWorkbook(
    {
      scores,
      language: words.language,
      form: words.form,
      verification: words.verification,
      words: words.final,
      scoring: words.scoring,
      explain: words.explain,
      voices,
      field: { records: field, words: words.field, files: words.files },
      issueSentence: (scheme) => words.issueSentence(scheme),
      tampering: (finding) => words.consolidation.tampering(finding),
    },
    newest([...scores.accepted, ...field.counted]),
  );
  return { scores, field, counts: countsOf(scores), plan };
}

function countsOf({ classes }: FinalScores): VerificationCounts {
  const units = classes.flatMap((one) => one.units);
  const count = (state: string): number => units.filter((unit) => unit.state === state).length;
  return {
    due: units.length + classes.reduce((sum, { without }) => sum + without.length, 0),
    verified: count("verified"),
    open: count("unfinished"),
    disputed: count("disputed"),
    settled: units.flatMap(({ differences }) => differences).filter(({ state }) => state === "settled").length,
  };
}
