import { languages } from "#core/languages/index";
import { schemeIndex, type Scheme } from "#core";
import { fflateDeflater } from "#adapters/xlsx/write/fflateDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import type { Submission } from "#core/consolidation/submission";
import type { Roster } from "#core/roster/roster";
import { selfValuesOf } from "#core/verification/effective";
import { verificationTemplate } from "#core/verification/identity";
import { noIndicatorRecord } from "#core/verification/record";
import { blankRecord, verificationForm } from "#core/verification/verificationForm";
import { fflateInflater } from "#adapters/xlsx/read/fflateInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { checkAssessorFile, type AssessorVerdict } from "#usecases/checkAssessorFile";
import { checkReturn } from "#usecases/checkReturn";
import { makeSample } from "#usecases/sample/makeSample";

const words = languages["zh-CN"];

export interface SmallRound {
  readonly roster: Roster;
  readonly returns: readonly File[];
  /** What an assessor hands in who accepts everything. */
  readonly forms: readonly File[];
  /** The same forms as verdicts. */
  readonly verdicts: readonly AssessorVerdict[];
}

/** A round of a few units, as files: returns, and verification forms filled in. */
export function smallRound(
  schemes: ReadonlyMap<string, Scheme>,
  size: { readonly departments: number; readonly banners: number },
): SmallRound {
  const sample = makeSample({ schemes, words: words.form, language: "zh-CN", ...size, odd: 0, seed: 7 });
  const returns = sample.returns.map(({ fileName, content }) => {
    const made = content();
    if (made.kind !== "plan") throw new Error("an odd return in a round without any");
    return { name: fileName, bytes: writeWorkbook(made.plan, fflateDeflater) };
  });
  const forms = returns.flatMap(({ name, bytes }) => {
    const readable = readWorkbook(bytes, { inflater: fflateInflater, fileName: name });
    const facts = { name, path: name, hash: `hash of ${name}`, size: bytes.length };
    const { submission } = checkReturn(facts, readable, { schemes, words: words.allForms, roster: sample.roster });
    return submission ? [accepted(submission)] : [];
  });
  const known = { schemes, roster: sample.roster, forms: words.allForms, words: words.allVerifications };
  return {
    roster: sample.roster,
    returns: returns.map(({ name, bytes }) => fileOf(name, bytes)),
    forms: forms.map(({ name, bytes }) => fileOf(name, bytes)),
    verdicts: forms.map(({ name, bytes }) => {
      const readable = readWorkbook(bytes, { inflater: fflateInflater, fileName: name });
      return checkAssessorFile({ name, path: name, hash: name, size: bytes.length }, readable, known);
    }),
  };
}

export const fileOf = (name: string, content: Uint8Array | string): File =>
  new File([typeof content === "string" ? content : new Uint8Array(content)], name);

function accepted({ scheme, identity: form, evaluation, file }: Submission) {
  const template = verificationTemplate(scheme);
  const reason = { ...noIndicatorRecord, deduction: "按标准扣分，见佐证材料" };
  const indicators = new Map([...schemeIndex(scheme).indicators.keys()].map((id) => [id, reason]));
  const plan = verificationForm({
    scheme,
    identity: { form: { ...form, template }, assessor: "张三", returned: file.hash, template },
    self: selfValuesOf(scheme, evaluation),
    evidence: [],
    form: words.form,
    words: words.verification,
    record: { ...blankRecord("张三", "市编办"), acceptRest: true, indicators },
    stamp: "2015-09-01T00:00:00Z",
  });
  return { name: `${form.unitCode} 核验表.xlsx`, bytes: writeWorkbook(plan, fflateDeflater) };
}
