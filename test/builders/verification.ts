import fc from "fast-check";
import { blank, given, type Answer } from "#core/answers/answer";
import { trimmed, type Language } from "#core/answers/text";
import { evaluate } from "#core/evaluate/evaluate";
import { languages } from "#core/languages/index";
import type { Indicator, Scheme } from "#core/scheme/scheme";
import { indicatorsOf } from "#core/scheme/schemeIndex";
import { valuesOf } from "#core/verification/content";
import { isVerifiable, selfValuesOf } from "#core/verification/effective";
import { verificationTemplate } from "#core/verification/identity";
import { judge } from "#core/verification/judge";
import { manualOf } from "#core/verification/manual";
import type {
  EvidenceRecord,
  FieldRecord,
  IndicatorRecord,
  ManualEntry,
  SelfValues,
  VerificationRecord,
} from "#core/verification/record";
import type { VerificationSubmission } from "#core/verification/submission";
import type { VerificationOrder } from "#core/verification/verificationForm";
import { identityOf } from "./form";
import { entry, formContents } from "./formContent";

/** Verification forms as a team might fill them: accepted, corrected at the desk and on site, and here and there odd. */

const STAMP = "2015-09-10T00:00:00Z";

const indicatorRecord = ({ points, measures }: Indicator): fc.Arbitrary<IndicatorRecord> =>
  fc.record({
    manual: fc.oneof(
      { weight: 12, arbitrary: fc.constant<ManualEntry>({ state: "blank" }) },
      {
        weight: 3,
        arbitrary: fc
          .constantFrom(0, points, 1.25, points + 1, 0.333)
          .map((value): ManualEntry => ({ state: "given", points: value })),
      },
      { weight: 1, arbitrary: fc.constant<ManualEntry>({ state: "unreadable", text: "约3分" }) },
    ),
    manualReason: fc.constantFrom("", "制度已出台，实施不久"),
    deduction: fc.constantFrom("", "扣分", "材料与自查不符，扣分", "六个字的理由"),
    measures: fc.subarray([...measures]),
    notes: fc.constantFrom("", "查阅了计划、总结"),
  });

const noEntry = (weight: number, own: fc.Arbitrary<Answer>): fc.Arbitrary<Answer> =>
  fc.oneof({ weight, arbitrary: fc.constant<Answer>(blank) }, { weight: 1, arbitrary: own });

/** What decoding makes of a text: nobody's entry begins or ends with spaces. */
const tidy = (answer: Answer): Answer =>
  answer.state === "given" && typeof answer.value === "string" ? given(trimmed(answer.value)) : answer;

export interface Filled {
  readonly self: SelfValues;
  readonly evidence: VerificationOrder["evidence"];
  readonly record: VerificationRecord;
}

export function filledVerifications(scheme: Scheme, assessor = "张三"): fc.Arbitrary<Filled> {
  const fields = indicatorsOf(scheme).flatMap((indicator) => indicator.fields.filter(isVerifiable));
  const indicators = indicatorsOf(scheme);
  return fc
    .record({
      content: formContents(scheme),
      fields: fc.tuple(
        ...fields.map((field) =>
          fc.record<FieldRecord>({
            desk: noEntry(5, entry(field)).map(tidy),
            site: noEntry(10, entry(field)).map(tidy),
            accepted:
              field.filledBy === "assessor"
                ? fc.constant(undefined)
                : fc.constantFrom(undefined, undefined, true, false),
          }),
        ),
      ),
      indicators: fc.tuple(...indicators.map(indicatorRecord)),
      acceptRest: fc.boolean(),
      findings: fc.array(fc.constantFrom("asStated", "differs", "notSeen", undefined), { minLength: 6, maxLength: 6 }),
    })
    .map((made): Filled => {
      const answers = new Map([...made.content.answers].map(([id, answer]) => [id, readable(tidy(answer))] as const));
      const evaluation = evaluate(scheme, { answers, annexes: made.content.annexes });
      const evidence = made.content.annexes.get("evidence") ?? [];
      const record: VerificationRecord = {
        assessor,
        assessorUnit: "市编办",
        verifiedOn: given("2015-09-10"),
        acceptRest: made.acceptRest,
        platesSeen: blank,
        problemsFound: given(0),
        fields: new Map(fields.map(({ id }, index) => [id, made.fields[index] ?? none])),
        indicators: new Map(
          indicators.flatMap(({ id }, index) => {
            const one = made.indicators[index];
            return one ? [[id, one] as const] : [];
          }),
        ),
        evidence: evidence.map(({ number }, index): EvidenceRecord => ({
          number,
          indicator: "",
          name: "",
          docNo: "",
          note: "",
          finding: made.findings[index],
        })),
      };
      return { self: selfValuesOf(scheme, evaluation), evidence, record };
    });
}

const none: FieldRecord = { desk: blank, site: blank, accepted: undefined };
/** An accepted return holds nothing that can't be read. */
const readable = (answer: Answer): Answer => (answer.state === "unreadable" ? blank : answer);

export function verificationOrder(
  scheme: Scheme,
  { self, evidence, record }: Filled,
  language: Language = "zh-CN",
  unit: { readonly code: string; readonly name: string } = { code: "BM01", name: "示例单位" },
): VerificationOrder {
  const template = verificationTemplate(scheme);
  const form = identityOf(scheme, { unitCode: unit.code, unitName: unit.name, language, template });
  return {
    scheme,
    self,
    evidence,
    record,
    identity: { form, assessor: record.assessor, returned: "ab".repeat(32), template },
    form: languages[language].form,
    words: languages[language].verification,
    stamp: STAMP,
  };
}

/** As it would be taken back, without its file. */
export function verificationSubmission(order: VerificationOrder, savedAt = STAMP): VerificationSubmission {
  const { scheme, identity, self, record } = order;
  const judged = judge({ scheme, self, values: valuesOf(scheme, self, record), manual: manualOf(record) });
  const name = `${identity.form.unitCode} ${identity.assessor}.xlsx`;
  return {
    file: { name, path: name, hash: `${name}${savedAt}`, size: 1 },
    scheme,
    identity,
    self,
    record,
    judged,
    savedAt,
    issues: [],
    odd: [],
    tampering: [],
  };
}
