import { inLanguage, schemeIndex, type Severity } from "#core";
import type { LanguageWords } from "#core/languages/index";
import type { OddEntry } from "#core/verification/readVerification";
import type { VerificationSubmission } from "#core/verification/submission";

export interface Remark {
  readonly severity: Severity;
  readonly text: string;
}

/** All there is to say about one verification form, errors first, as sentences. */
export function verificationRemarks(submission: VerificationSubmission, words: LanguageWords): readonly Remark[] {
  const sentence = words.issueSentence(submission.scheme);
  const said = (severity: "error" | "warning"): Remark[] =>
    submission.issues
      .filter((issue) => issue.severity === severity)
      .map((issue) => ({ severity, text: sentence(issue) }));
  return [
    ...submission.odd.map((odd): Remark => ({
      severity: "error",
      text: words.verification.odd(odd.what, placeOf(odd, submission, words), odd.text),
    })),
    ...said("error"),
    ...said("warning"),
    ...submission.tampering.map((finding): Remark => ({
      severity: "hint",
      text: words.consolidation.tampering(finding),
    })),
  ];
}

function placeOf(
  odd: OddEntry,
  { scheme }: VerificationSubmission,
  { verification, language }: Pick<LanguageWords, "verification" | "language">,
): string {
  const { fields, indicators, indicatorOf } = schemeIndex(scheme);
  switch (odd.what) {
    case "cover":
      return verification.cover.entries[odd.key];
    case "finding":
      return String(odd.number);
    case "accept": {
      const field = fields.get(odd.field);
      return `${indicatorOf.get(odd.field)?.id ?? ""} ${field ? inLanguage(field.title, language) : ""}`;
    }
    case "manual": {
      const indicator = indicators.get(odd.indicator);
      return `${odd.indicator} ${indicator ? inLanguage(indicator.title, language) : ""}`;
    }
  }
}
