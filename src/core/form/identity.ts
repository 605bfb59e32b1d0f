import type { IsoDate } from "../calendar/civilDate";
import type { Language } from "../answers/text";
import { fingerprint } from "../numbers/fingerprint";
import type { Scheme } from "../scheme/scheme";
import { oncePer } from "../oncePer";

/** Who and what a form is. It travels in the form itself, never in its file name. */
export interface FormIdentity {
  readonly scheme: string;
  readonly version: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly round: string;
  /** 政府职能转变和机构改革评估 …; what the form is headed with. */
  readonly roundTitle: string;
  readonly roundStart?: IsoDate | undefined;
  readonly due?: IsoDate | undefined;
  readonly contact?: string | undefined;
  readonly party: "self";
  readonly language: Language;
  /** Of the scheme and the layout the form was made from. */
  readonly template: string;
  /** Made-up data, said on the cover. */
  readonly sample?: boolean | undefined;
}

/** Raised whenever the form's layout changes, so that an older form is known for what it is. */
const LAYOUT_VERSION = 1;

/** Fingerprint of a scheme and the layout. */
export const templateFingerprint = oncePer((scheme: Scheme): string =>
  fingerprint(`${LAYOUT_VERSION}\n${JSON.stringify(scheme)}`),
);
