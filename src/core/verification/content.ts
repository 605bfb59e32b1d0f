import { blank, type AnnexRow, type Answer } from "../answers/answer";
import type { Language } from "../answers/text";
import type { FormWords } from "../languages/formWords";
import type { VerificationWords } from "../languages/verificationWords";
import type { PartFormulaFacts } from "../scoring/part";
import type { Field, Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { effectiveValue, isAnnexSum, type EffectiveValue } from "./effective";
import type { VerificationIdentity } from "./identity";
import type { Judged } from "./judge";
import type { VerificationLayout } from "./layout";
import { noFieldRecord, type FieldRecord, type SelfValues, type VerificationRecord } from "./record";

/** All that the sheets of a verification form are made from. */
export interface VerificationParts {
  readonly scheme: Scheme;
  readonly identity: VerificationIdentity;
  readonly self: SelfValues;
  readonly record: VerificationRecord;
  readonly values: ReadonlyMap<string, EffectiveValue>;
  readonly judged: Judged;
  /** Rows of the return's 佐证材料目录 (A21). */
  readonly evidence: readonly AnnexRow[];
  readonly layout: VerificationLayout;
  readonly facts: PartFormulaFacts;
  readonly form: FormWords;
  readonly words: VerificationWords;
  readonly language: Language;
}

export const recordOf = ({ fields }: Pick<VerificationRecord, "fields">, id: string): FieldRecord =>
  fields.get(id) ?? noFieldRecord;

/** The values that count in one assessor's record. */
export function valuesOf(scheme: Scheme, self: SelfValues, record: VerificationRecord): Map<string, EffectiveValue> {
  const fields = indicatorsOf(scheme).flatMap((indicator): readonly Field[] => indicator.fields);
  return new Map(
    fields
      .filter((field) => field.computed === undefined || isAnnexSum(field))
      .map((field) => [
        field.id,
        effectiveValue(field, selfOf(self, field.id), recordOf(record, field.id), record.acceptRest),
      ]),
  );
}

export const selfOf = (self: SelfValues, id: string): Answer => self.get(id) ?? blank;
