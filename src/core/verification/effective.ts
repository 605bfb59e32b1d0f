import { blank, given, type Answer } from "../answers/answer";
import type { Evaluation } from "../evaluate/evaluation";
import { annexColumnsOf } from "../expressions/expression";
import type { Field, Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import type { FieldRecord, SelfValues } from "./record";

/** Where the value that counts comes from. "fixed" is the office's or computed, and nobody's to verify. */
export type ValueSource = "site" | "desk" | "accepted" | "self" | "optional" | "fixed";

export interface EffectiveValue {
  readonly answer: Answer;
  readonly source: ValueSource;
}

/** Fields that add up an annex are verified as one number. */
export const isAnnexSum = ({ computed }: Field): boolean =>
  computed !== undefined && annexColumnsOf(computed).length > 0;

/** Whether assessors may give a value for it. */
export const isVerifiable = (field: Field): boolean =>
  field.filledBy === "unit" || field.filledBy === "assessor" || isAnnexSum(field);

/** 实地核实 ?? 书面核实 ?? 自查: only what is blank falls through; what can't be read stays so, and the indicator waits. */
export function effectiveValue(
  field: Field,
  self: Answer,
  { desk, site, accepted }: FieldRecord,
  acceptRest: boolean,
): EffectiveValue {
  if (!isVerifiable(field)) return { answer: self, source: "fixed" };
  if (site.state !== "blank") return { answer: site, source: "site" };
  if (desk.state !== "blank") return { answer: desk, source: "desk" };
  if (field.filledBy === "assessor") return { answer: blank, source: "optional" };
  return { answer: self, source: (accepted ?? acceptRest) ? "accepted" : "self" };
}

/** What an accepted return says, field by field, with the sums of its annexes. */
export function selfValuesOf(scheme: Scheme, { facts }: Pick<Evaluation, "facts">): SelfValues {
  const fields = indicatorsOf(scheme).flatMap((indicator) => indicator.fields);
  return new Map(
    fields.flatMap((field): [string, Answer][] => {
      if (field.computed === undefined) return [[field.id, facts.answer(field.id)]];
      if (!isAnnexSum(field)) return [];
      const sum = facts.number(field.id);
      return [[field.id, sum === undefined ? blank : given(sum)]];
    }),
  );
}
