import type { Language } from "../answers/text";
import { blankForms, NO_DAY, NOBODY, nobodysForm } from "../form/blankForms";
import { compareForms, expectedFrom, type Expected } from "../form/compareForms";
import { verifyMark } from "../form/keys";
import type { TamperFinding } from "../form/tamper";
import { asPeopleCallIt } from "../form/tamperTitle";
import type { Snapshot } from "../form/workbook";
import type { FormWords } from "../languages/formWords";
import type { VerificationWords } from "../languages/verificationWords";
import type { Scheme } from "../scheme/scheme";
import { verificationTemplate } from "./identity";
import type { VerificationReading, VerificationSheets } from "./readVerification";
import { blankRecord, verificationForm } from "./verificationForm";

/** The columns whose texts give a row its meaning. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  [verifyMark.data]: ["no", "field", "unit"],
  [verifyMark.score]: ["no", "indicator", "points"],
};

const blanks = blankForms();

const expectedForm = (scheme: Scheme, language: Language, form: FormWords, words: VerificationWords): Expected =>
  blanks(scheme, language, () => {
    const template = verificationTemplate(scheme);
    const plan = verificationForm({
      scheme,
      identity: { form: nobodysForm(scheme, language, template), assessor: NOBODY, returned: "", template },
      self: new Map(),
      evidence: [],
      record: blankRecord(NOBODY, ""),
      form,
      words,
      stamp: NO_DAY,
    });
    return expectedFrom(plan, LABELS, verifyMark.data);
  });

/** Everything in a verification form that differs from the form as it was issued. What was changed never counts. */
export function findChanges(
  scheme: Scheme,
  snapshot: Snapshot,
  { all, identity }: VerificationSheets,
  reading: VerificationReading,
  { form, words }: { readonly form: FormWords; readonly words: VerificationWords },
): readonly TamperFinding[] {
  const corners: readonly string[] = Object.values(verifyMark);
  const found = compareForms({
    expected: expectedForm(scheme, identity.form.language, form, words),
    snapshot,
    sheets: all.filter(({ corner }) => corners.includes(corner)),
    unitLine: {
      issued: words.data.unitLine(NOBODY, NOBODY),
      wanted: words.data.unitLine(identity.form.unitName, identity.form.round),
    },
    places: reading.places,
    formulaEntries: reading.formulaEntries,
    cover: verifyMark.cover,
    merges: new Set([verifyMark.cover]),
  });
  return found.map((finding) => asPeopleCallIt(scheme, finding));
}
