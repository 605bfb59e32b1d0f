import { blank, type AnnexRow } from "../answers/answer";
import type { Language } from "../answers/text";
import { fixed, fixedRange, onSheet } from "../form/address";
import { formulaFactsOver, HOLIDAYS_NAME } from "../form/formulaFacts";
import { hiddenSheet } from "../form/identitySheet";
import { IDENTITY_SHEET } from "../form/keys";
import type { Plan } from "../form/workbook";
import type { FormWords } from "../languages/formWords";
import type { VerificationWords } from "../languages/verificationWords";
import type { Scheme } from "../scheme/scheme";
import { valuesOf, type VerificationParts } from "./content";
import { SELF, verificationRows, type VerificationIdentity } from "./identity";
import { judge } from "./judge";
import { verificationLayout } from "./layout";
import { manualOf } from "./manual";
import type { SelfValues, VerificationRecord } from "./record";
import { coverSheet } from "./sheets/coverSheet";
import { dataSheet } from "./sheets/dataSheet";
import { evidenceSheet } from "./sheets/evidenceSheet";
import { scoreSheet } from "./sheets/scoreSheet";
import { verificationStyles } from "./styles";

export interface VerificationOrder {
  readonly scheme: Scheme;
  readonly identity: VerificationIdentity;
  readonly self: SelfValues;
  readonly evidence: readonly AnnexRow[];
  readonly record: VerificationRecord;
  readonly form: FormWords;
  readonly words: VerificationWords;
  /** ISO 8601 UTC, written into the file as created and saved. */
  readonly stamp: string;
}

/** What an assessor begins with. */
export const blankRecord = (assessor: string, assessorUnit: string): VerificationRecord => ({
  assessor,
  assessorUnit,
  verifiedOn: blank,
  acceptRest: false,
  platesSeen: blank,
  problemsFound: blank,
  fields: new Map(),
  indicators: new Map(),
  evidence: [],
});

/** A whole verification form as a plan; blank and filled ones are made here. */
export function verificationForm(order: VerificationOrder): Plan {
  const { scheme, identity, self, record, words, form, stamp } = order;
  const language: Language = identity.form.language;
  const layout = verificationLayout(scheme, words);
  const values = valuesOf(scheme, self, record);
  const judged = judge({ scheme, self, values, manual: manualOf(record) });
  const facts = formulaFactsOver(scheme, {
    number: (id) => layout.cell(id, "used"),
    // Fields that add up an annex are verified as one number; nothing else looks at annexes (`isAnnexSum`).
    annexSum(reference) {
      throw new Error(`${reference}: a verification form has no annexes`);
    },
  });
  const parts: VerificationParts = { ...order, values, judged, layout, facts, words, form, language };
  const rows = verificationRows(identity, self);
  const hidden = hiddenSheet(rows, scheme);
  const names = new Map<string, string>();
  const holidays = hidden.ranges.get("holidays");
  if (holidays) {
    const { column, from, to } = holidays;
    names.set(
      HOLIDAYS_NAME,
      onSheet(IDENTITY_SHEET, fixedRange({ top: from, bottom: to, left: column, right: column })),
    );
  }
  [...rows.keys()].forEach((key, index) => {
    if (!key.startsWith(SELF)) names.set(`PH_${key}`, onSheet(IDENTITY_SHEET, fixed(2 + index, 2)));
  });
  return {
    sheets: [coverSheet(parts), scoreSheet(parts), dataSheet(parts), evidenceSheet(parts), hidden.sheet],
    styles: verificationStyles,
    names,
    properties: new Map(
      [...rows]
        .filter(([key, value]) => !key.startsWith(SELF) && value !== "")
        .map(([key, value]) => [`pinghui.${key}`, value]),
    ),
    lockStructure: true,
    title: `${words.cover.title(identity.form.roundTitle)} ${identity.form.unitName}`,
    stamp,
    activeSheet: 0,
  };
}
