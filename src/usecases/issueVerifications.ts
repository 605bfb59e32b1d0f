import type { Language, Plan } from "#core";
import { EVIDENCE } from "#core/validation/evidence";
import { collect } from "#core/consolidation/collect";
import type { Submission, Verdict } from "#core/consolidation/submission";
import type { FormWords } from "#core/languages/formWords";
import type { VerificationWords } from "#core/languages/verificationWords";
import { selfValuesOf } from "#core/verification/effective";
import { isAssessorOfUnit } from "#core/verification/rules/assessorOfUnit";
import type { RosterUnit } from "#core/roster/roster";
import { verificationTemplate } from "#core/verification/identity";
import { blankRecord, verificationForm } from "#core/verification/verificationForm";
import { safeName } from "./safeName";

export interface VerificationOrders {
  /** Accepted returns. */
  readonly submissions: readonly Submission[];
  readonly assessor: string;
  readonly assessorUnit: string;
  readonly form: FormWords;
  readonly words: VerificationWords;
  readonly language: Language;
  /** ISO 8601 UTC; the same order with the same stamp gives the same bytes. */
  readonly stamp: string;
}

export interface IssuedVerification {
  readonly submission: Submission;
  readonly fileName: string;
  readonly plan: Plan;
}

/** The first of the units that is the assessor's own (V48): nobody verifies the unit they work for. */
export const ownUnitOf = (assessorUnit: string, units: readonly RosterUnit[]): RosterUnit | undefined =>
  units.find((unit) => isAssessorOfUnit(assessorUnit, unit));

/** Of these units, the returns that count, and the units that have none. */
export function verifiableOf(
  units: readonly RosterUnit[],
  verdicts: readonly Verdict[],
): { readonly submissions: readonly Submission[]; readonly without: readonly RosterUnit[] } {
  const ofUnit = new Map(
    collect(verdicts).counted.map((submission) => [submission.identity.unitCode, submission] as const),
  );
  return {
    submissions: units.flatMap(({ code }) => ofUnit.get(code) ?? []),
    without: units.filter(({ code }) => !ofUnit.has(code)),
  };
}

/** One verification form for each accepted return, one at a time. */
export function* issueVerifications(orders: VerificationOrders): Generator<IssuedVerification> {
  const { assessor, assessorUnit, form, words, language, stamp } = orders;
  for (const submission of orders.submissions) {
    const { scheme, evaluation, reading, file } = submission;
    const template = verificationTemplate(scheme);
    const plan = verificationForm({
      scheme,
      identity: { form: { ...submission.identity, language, template }, assessor, returned: file.hash, template },
      self: selfValuesOf(scheme, evaluation),
      evidence: reading.annexes.get(EVIDENCE) ?? [],
      record: blankRecord(assessor, assessorUnit),
      form,
      words,
      stamp,
    });
    yield { submission, fileName: verificationFileName(submission, assessor, words), plan };
  }
}

/** 150702 海拉尔区核验表（张三）.xlsx */
export const verificationFileName = (
  { identity }: Pick<Submission, "identity">,
  assessor: string,
  words: VerificationWords,
): string => `${safeName(words.fileName(`${identity.unitCode} ${identity.unitName}`, assessor))}.xlsx`;
