import type { Answers } from "../answers/answer";
import type { Language } from "../answers/text";
import type { FormWords } from "../languages/formWords";
import type { Scheme } from "../scheme/scheme";
import { blankForms, NO_DAY, NOBODY, nobodysForm } from "./blankForms";
import { compareForms, expectedFrom, type Expected } from "./compareForms";
import { templateFingerprint } from "./identity";
import { mark } from "./keys";
import type { FormReading, FormSheets } from "./readForm";
import type { TamperFinding } from "./tamper";
import { asPeopleCallIt } from "./tamperTitle";
import { formTemplate } from "./template";
import type { Snapshot } from "./workbook";

/** The columns whose texts give a row its meaning; a changed one changes what was asked. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  "ph.data": ["no", "field", "unit"],
  "ph.score": ["no", "indicator", "points", "criteria"],
};

/** Issued with merged cells, and without entries. */
const PRINTED: ReadonlySet<string> = new Set([mark.cover, mark.score]);

const blanks = blankForms();
const nothing: Answers = new Map();

/** A blank form of the scheme, as it would read back: what every return is compared with. */
const expectedForm = (scheme: Scheme, words: FormWords, language: Language): Expected =>
  blanks(scheme, language, () => {
    const identity = nobodysForm(scheme, language, templateFingerprint(scheme));
    const content = { answers: nothing, annexes: new Map(), head: {} };
    const plan = formTemplate({ scheme, identity, words, issued: nothing, content, stamp: NO_DAY });
    return expectedFrom(plan, LABELS, mark.data);
  });

export interface TamperInput {
  readonly scheme: Scheme;
  readonly words: FormWords;
  readonly snapshot: Snapshot;
  readonly sheets: FormSheets;
  readonly reading: FormReading;
}

/** Everything that differs from the form as it was issued. Altered formulas are told; they never count anyway. */
export function findTampering({ scheme, words, snapshot, sheets, reading }: TamperInput): readonly TamperFinding[] {
  const expected = expectedForm(scheme, words, sheets.identity.language);
  const ours = [sheets.cover, sheets.score, ...sheets.data, ...[...sheets.annexes.values()].flat()].filter(
    (sheet) => sheet !== undefined,
  );
  const findings = compareForms({
    expected,
    snapshot,
    sheets: ours,
    unitLine: {
      issued: words.data.unitLine(NOBODY, NOBODY),
      wanted: words.data.unitLine(sheets.identity.unitName, sheets.identity.round),
    },
    places: reading.places,
    formulaEntries: reading.formulaEntries,
    cover: mark.cover,
    merges: PRINTED,
  });
  return findings.map((finding) => asPeopleCallIt(scheme, finding));
}
