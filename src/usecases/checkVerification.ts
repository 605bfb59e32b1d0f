import {
  schemeIndex,
  type Answer,
  type Answers,
  type HostProblem,
  type Language,
  type Readable,
  type Scheme,
} from "#core";
import { sameAnswer } from "#core/answers/answer";
import { inLanguage } from "#core/answers/text";
import { formatOf } from "#core/form/bookFormat";
import { FORM_FORMAT } from "#core/form/keys";
import type { ReturnedFile } from "#core/consolidation/submission";
import type { FormWords } from "#core/languages/formWords";
import type { VerificationWords } from "#core/languages/verificationWords";
import { officeNumbers } from "#core/roster/officeNumbers";
import type { Roster } from "#core/roster/roster";
import { selfOf, valuesOf } from "#core/verification/content";
import { findChanges } from "#core/verification/findChanges";
import { verificationTemplate } from "#core/verification/identity";
import { judge } from "#core/verification/judge";
import { manualOf } from "#core/verification/manual";
import {
  readVerification,
  textShown,
  verificationSheets,
  type ChangedValue,
  type VerificationSheets,
} from "#core/verification/readVerification";
import type { SelfValues } from "#core/verification/record";
import { recordIssues } from "#core/verification/recordIssues";
import { isAssessorOfUnit } from "#core/verification/rules/assessorOfUnit";
import type { FormFault, VerificationSubmission, VerificationVerdict } from "#core/verification/submission";

export interface VerificationCheck {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly forms: Readonly<Record<Language, FormWords>>;
  readonly words: Readonly<Record<Language, VerificationWords>>;
  readonly roster: Roster;
}

/** One verification form, one verdict; the same gates as for returns, in the same order. */
export function checkVerification(
  file: ReturnedFile,
  readable: Readable,
  { schemes, forms, words, roster }: VerificationCheck,
): VerificationVerdict {
  const rejected = (fault: FormFault, more: object = {}): VerificationVerdict => ({
    state: "rejected",
    file,
    fault,
    ...more,
  });
  if (!readable.ok) return rejected(hostFault(readable.problem));
  const { snapshot } = readable;
  const sheets = verificationSheets(snapshot);
  if (!sheets) {
    return rejected(formatOf(snapshot) === FORM_FORMAT ? { kind: "notOurs", is: "form" } : { kind: "notOurs" });
  }
  const { identity } = sheets;
  const { form } = identity;
  const scheme = schemes.get(form.scheme);
  if (!scheme || form.version !== scheme.version || identity.template !== verificationTemplate(scheme))
    return rejected({ kind: "otherVersion" }, { identity });
  const stranger = strangerFault(sheets, roster);
  if (stranger) return rejected(stranger, { identity });

  const said = { form: forms[form.language], words: words[form.language] };
  const reading = readVerification(scheme, sheets, said);
  if (reading.faults.length > 0) return rejected({ kind: "changed", faults: reading.faults }, { identity });
  const given = roster.units.find(({ code }) => code === form.unitCode)?.numbers ?? new Map<string, Answer>();
  for (const [kind, changes] of [
    ["selfChanged", reading.selfChanged],
    ["officeNumberChanged", otherThanInRoster(scheme, reading.self, given, said.form)],
  ] as const) {
    const [first] = changes;
    if (!first) continue;
    const { field, was, now } = first;
    const title = `${field.id.slice(0, field.id.lastIndexOf("."))} ${inLanguage(field.title, form.language)}`;
    return rejected({ kind, field: field.id, title, was, now, count: changes.length }, { identity });
  }
  const { record, self, odd } = reading;
  if (record.assessorUnit === "") return rejected({ kind: "unitMissing" }, { identity });
  if (isAssessorOfUnit(record.assessorUnit, { code: form.unitCode, name: form.unitName }))
    return rejected({ kind: "recusal", assessor: identity.assessor, unit: form.unitName }, { identity });

  const values = valuesOf(scheme, self, record);
  const judged = judge({ scheme, self, values, manual: manualOf(record) });
  const answers = new Map([...values].map(([id, { answer }]) => [id, answer] as const));
  const issues = recordIssues({ scheme, self, record, answers, judged });
  const tampering = findChanges(scheme, snapshot, sheets, reading, said);
  const submission: VerificationSubmission = {
    file,
    identity,
    scheme,
    self,
    record,
    judged,
    issues,
    odd,
    tampering,
    savedAt: snapshot.savedAt,
  };
  const errors = issues.filter(({ severity }) => severity === "error").length + odd.length;
  if (errors > 0) return rejected({ kind: "errors", count: errors }, { identity, submission });
  return { state: "accepted", file, submission };
}

/** V54, as for returns: a form that was issued before a number of the roster changed would be scored by the old one. */
const otherThanInRoster = (
  scheme: Scheme,
  self: SelfValues,
  given: Answers,
  form: FormWords,
): readonly ChangedValue[] =>
  [...officeNumbers(scheme, given)].flatMap(([id, now]) => {
    const was = selfOf(self, id);
    const field = schemeIndex(scheme).fields.get(id);
    return !field || sameAnswer(was, now) ? [] : [{ field, was: textShown(was, form), now: textShown(now, form) }];
  });

function hostFault(problem: HostProblem): FormFault {
  switch (problem.kind) {
    case "notAWorkbook":
      return { kind: "notAWorkbook", found: problem.found };
    case "damaged":
      return { kind: "damaged", detail: problem.detail };
    case "encrypted":
    case "tooLarge":
      return { kind: problem.kind };
  }
}

function strangerFault({ identity, all }: VerificationSheets, roster: Roster): FormFault | undefined {
  const { form } = identity;
  const { round } = roster.settings;
  if (form.round !== round) return { kind: "otherRound", round: form.round, wanted: round };
  const unit = roster.units.find(({ code }) => code === form.unitCode);
  if (unit?.scheme !== form.scheme) return { kind: "unknownUnit", name: form.unitName };
  for (const sheet of all) {
    const [row, column] = [sheet.rows.get("cover.unit")?.[0], sheet.columns.get("value")];
    if (row === undefined || column === undefined) continue;
    const shown = sheet.cell(row, column)?.value;
    if (typeof shown === "string" && shown.trim() !== form.unitName)
      return { kind: "unitDiffers", shown: shown.trim(), wanted: form.unitName };
  }
  return undefined;
}
