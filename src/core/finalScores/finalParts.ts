import type { Language } from "../answers/text";
import type { ExplainWords } from "../evaluate/explain";
import type { FinalWords } from "../languages/finalWords";
import type { FormWords } from "../languages/formWords";
import type { VerificationWords } from "../languages/verificationWords";
import type { Scheme } from "../scheme/scheme";
import type { ScoringWords } from "../scheme/scoringWords";
import type { Issue } from "../validation/issue";
import type { FinalScores } from "./finalScores";
import type { FieldPart } from "./fieldRecords";
import type { OtherVoices } from "./otherVoices";

/** All that the sheets of 核验汇总 are made from. */
export interface FinalParts {
  readonly scores: FinalScores;
  readonly language: Language;
  readonly words: FinalWords;
  readonly form: FormWords;
  readonly verification: VerificationWords;
  readonly scoring: ScoringWords;
  readonly explain: ExplainWords;
  readonly issueSentence: (scheme: Scheme) => (issue: Issue) => string;
  /** Questionnaires and outside parties, where there are any. */
  readonly voices?: OtherVoices | undefined;
  /** Records of visits, where any came back. */
  readonly field?: FieldPart | undefined;
  /** What was changed in a form, in words. */
  readonly tampering: (finding: FinalScores["accepted"][number]["tampering"][number]) => string;
}

/** Sheet names hold at most 31 characters and none of []:*?/\ (ECMA-376 part 1, 18.2.19). */
export const sheetName = (title: string): string => title.replace(/[[\]:*?/\\]/g, "").slice(0, 31);

export const hundredths = (points: number): number => Math.round(points * 100) / 100;
export const NO_GAP = "—";
