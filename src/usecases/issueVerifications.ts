import type { Language, Plan } from "#core";
import { EVIDENCE } from "#core/validation/evidence";
import type { Submission } from "#core/consolidation/submission";
import type { FormWords } from "#core/languages/formWords";
import type { VerificationWords } from "#core/languages/verificationWords";
import { selfValuesOf } from "#core/verification/effective";
import { verificationTemplate } from "#core/verification/identity";
import { blankRecord, verificationForm } from "#core/verification/verificationForm";
import { safeName } from "./issueForms";

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
