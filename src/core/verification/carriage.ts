import type { Scheme } from "../scheme/scheme";
import { valuesOf } from "./content";
import { judge } from "./judge";
import { manualOf } from "./manual";
import type { VerificationSubmission, VerificationVerdict } from "./submission";

/** A verdict on its way between threads: plain data. What the record comes to is worked out again from it. */
type Carried<Of> = Of extends VerificationVerdict
  ? Omit<Of, "submission"> & { readonly submission: Omit<VerificationSubmission, "scheme" | "judged"> | undefined }
  : never;
export type CarriedVerification = Carried<VerificationVerdict>;

export function packedVerification(verdict: VerificationVerdict): CarriedVerification {
  const { submission } = verdict;
  if (!submission) return { ...verdict, submission };
  const { scheme: _scheme, judged: _judged, ...rest } = submission;
  return { ...verdict, submission: rest };
}

/** Throws when the other side knew a scheme that this one doesn't. */
export function unpackedVerification(
  verdict: CarriedVerification,
  schemes: ReadonlyMap<string, Scheme>,
): VerificationVerdict {
  const { submission } = verdict;
  if (!submission) return verdict as VerificationVerdict;
  const scheme = schemes.get(submission.identity.form.scheme);
  if (!scheme) throw new Error(`no scheme here is called ${submission.identity.form.scheme}`);
  const { self, record } = submission;
  const judged = judge({ scheme, self, values: valuesOf(scheme, self, record), manual: manualOf(record) });
  return { ...verdict, submission: { ...submission, scheme, judged } };
}
