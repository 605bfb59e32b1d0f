import type { Answer } from "../answers/answer";
import { given, notApplicable } from "../answers/answer";
import { templateFingerprint, type FormIdentity } from "../form/identity";
import { identityRows } from "../form/identitySheet";
import { VERIFICATION_FORMAT } from "../form/keys";
import { identityFrom } from "../form/readIdentity";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import type { SelfValues } from "./record";

/** Raised whenever the verification form's layout changes. */
const LAYOUT_VERSION = 1;

export const verificationTemplate = (scheme: Scheme): string => `${templateFingerprint(scheme)}-v${LAYOUT_VERSION}`;

export interface VerificationIdentity {
  /** Unit, scheme and round, as in the return. */
  readonly form: FormIdentity;
  readonly assessor: string;
  /** SHA-256 of the return that is verified. */
  readonly returned: string;
  readonly template: string;
}

/** Rows of the hidden sheet that hold what the unit reported: `self:D1.3.tasksDue`. */
export const SELF = "self:";
const NOT_APPLICABLE = "n/a";
/** In front of a given value, so that no text can be taken for something else. */
const GIVEN = "=";

export function verificationRows(identity: VerificationIdentity, self: SelfValues): ReadonlyMap<string, string> {
  const rows = new Map(identityRows(identity.form, new Map()));
  rows.set("format", VERIFICATION_FORMAT);
  rows.set("party", "assessor");
  rows.set("template", identity.template);
  rows.set("assessor", identity.assessor);
  rows.set("returned", identity.returned);
  for (const [id, answer] of self) {
    if (answer.state === "given") rows.set(SELF + id, GIVEN + String(answer.value));
    else if (answer.state === "notApplicable") rows.set(SELF + id, NOT_APPLICABLE);
  }
  return rows;
}

/** undefined when the workbook is no verification form. */
export function verificationIdentity(texts: ReadonlyMap<string, string>): VerificationIdentity | undefined {
  const form = identityFrom(texts, VERIFICATION_FORMAT);
  const assessor = texts.get("assessor") ?? "";
  if (!form || assessor === "") return undefined;
  return { form, assessor, returned: texts.get("returned") ?? "", template: form.template };
}

export function selfFrom(texts: ReadonlyMap<string, string>, scheme: Scheme): SelfValues {
  const self = new Map<string, Answer>();
  for (const [id, { kind }] of schemeIndex(scheme).fields) {
    const text = texts.get(SELF + id);
    if (text === NOT_APPLICABLE) self.set(id, notApplicable);
    if (text?.startsWith(GIVEN) !== true) continue;
    const value = text.slice(GIVEN.length);
    self.set(id, given(kind === "integer" ? Number(value) : kind === "yesNo" ? value === "true" : value));
  }
  return self;
}
