import type { Answer } from "../answers/answer";
import { saysNothing } from "../answers/kinds/text";
import { holds, surelyHolds } from "../expressions/condition";
import { isExcused } from "../evaluate/completeness";
import type { Evaluation } from "../evaluate/evaluation";
import type { FormWords } from "../languages/formWords";
import type { PartFormulaFacts } from "../scoring/part";
import type { Field, Indicator } from "../scheme/scheme";
import { quoted } from "./address";

/** The 状态 column, in words: what a row of the data sheet still needs. Two faces, as everywhere. */
export type EntryStatus = Exclude<keyof FormWords["state"], "pending" | "complete" | "incomplete">;

export const outOfRange = ({ kind, min, max }: Field, value: unknown): boolean => {
  if (kind === "integer")
    return (min !== undefined && Number(value) < min) || (max !== undefined && Number(value) > max);
  return kind === "text" && max !== undefined && String(value).length > max;
};

export function entryStatus(field: Field, evaluation: Evaluation, answer: Answer): EntryStatus {
  const { facts, indicators } = evaluation;
  if (field.filledBy === "computed") return facts.number(field.id) === undefined ? "missing" : "computed";
  const awaited = field.required && !isExcused(field, facts);
  if (field.filledBy === "office") {
    if (answer.state === "blank") return awaited ? "officeMissing" : "optional";
    return answer.state === "given" && !outOfRange(field, answer.value) ? "prefilled" : "check";
  }
  const indicator = field.id.slice(0, field.id.lastIndexOf("."));
  if (indicators.get(indicator)?.state === "notApplicable") return "notApplicable";
  if (answer.state === "blank") return awaited ? "missing" : "optional";
  return answer.state === "given" && !outOfRange(field, answer.value) ? "filled" : "check";
}

/** `entry` and `used` are the row's own cells, `score` the indicator's score cell. */
export function statusFormula(
  field: Field,
  { entry, used, score }: { entry: string; used: string; score: string },
  facts: PartFormulaFacts,
  { state }: FormWords,
): string {
  const word = (status: EntryStatus): string => quoted(state[status]);
  if (field.filledBy === "computed") return `IF(${used}="",${word("missing")},${word("computed")})`;
  const office = field.filledBy === "office";
  const range = rangeTest(field, entry, used);
  const ok = word(office ? "prefilled" : "filled");
  const given = range === undefined ? ok : `IF(${range},${ok},${word("check")})`;
  const excuse = field.notRequiredWhen;
  const needed = word(!field.required ? "optional" : office ? "officeMissing" : "missing");
  const blank = excuse && field.required ? `IF(${surelyHolds(excuse, facts)},${word("optional")},${needed})` : needed;
  // A text of spaces is blank; anything else that can't be used has to be looked at.
  const open =
    field.kind === "text"
      ? `IF(${used}="",${blank},${given})`
      : `IF(${entry}="",${blank},IF(${used}="",${word("check")},${given}))`;
  const own = `IFERROR(${open},${word("check")})`;
  return office ? own : `IF(${score}=${word("notApplicable")},${word("notApplicable")},${own})`;
}

/** Formula for "within the field's limits"; undefined where it has none. */
export function rangeTest({ kind, min, max }: Field, entry: string, used: string): string | undefined {
  if (kind === "integer") {
    const tests = [...(min ? [`${used}>=${min}`] : []), ...(max === undefined ? [] : [`${used}<=${max}`])];
    return tests.length === 0 ? undefined : tests.length === 1 ? tests[0] : `AND(${tests.join(",")})`;
  }
  return kind === "text" && max !== undefined ? `LEN(${entry})<=${max}` : undefined;
}

/** The reason row of an indicator: asked for under the scheme's condition, else optional. */
export function reasonStatus(indicator: Indicator, evaluation: Evaluation, answer: Answer): EntryStatus {
  if (evaluation.indicators.get(indicator.id)?.state === "notApplicable") return "notApplicable";
  // “无” where a reason is asked for is none.
  if (answer.state !== "blank" && !(answer.state === "given" && saysNothing(String(answer.value))))
    return answer.state === "given" && String(answer.value).length <= REASON_LENGTH ? "filled" : "check";
  const when = indicator.reasonRequired?.when;
  const asked = when === "always" || (when !== undefined && holds(when, evaluation.facts) === true);
  return asked ? "missing" : "optional";
}

export const REASON_LENGTH = 500;

export function reasonStatusFormula(
  indicator: Indicator,
  { entry, used, score }: { entry: string; used: string; score: string },
  facts: PartFormulaFacts,
  { state }: FormWords,
): string {
  const when = indicator.reasonRequired?.when;
  const [missing, optional] = [quoted(state.missing), quoted(state.optional)];
  const blank =
    when === undefined
      ? optional
      : when === "always"
        ? missing
        : `IF(${surelyHolds(when, facts)},${missing},${optional})`;
  const given = `IF(LEN(${entry})<=${REASON_LENGTH},${quoted(state.filled)},${quoted(state.check)})`;
  return `IF(${score}=${quoted(state.notApplicable)},${quoted(state.notApplicable)},IFERROR(IF(N(${used})=0,${blank},${given}),${quoted(state.check)}))`;
}
