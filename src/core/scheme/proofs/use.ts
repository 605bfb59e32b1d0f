import { fieldsOf } from "../../expressions/condition";
import { readsOf } from "../../expressions/expression";
import { partOf } from "../../scoring/parts";
import { ruleByCode } from "../../validation/checks";
import type { SchemeFault } from "../faults";
import type { Proof } from "../underProof";

/**
 * Fields that nobody uses: a yes/no or a choice that is asked for, but neither scored, nor computed with, nor checked, nor
 * looked at by any condition. Texts, days and numbers may be asked for the record alone.
 */
export const use: Proof = ({ survey, fault }) => {
  const used = new Set<string>([
    ...survey.parts.flatMap(({ it }) => partOf(it).reads(it)),
    ...survey.conditions.flatMap(({ it }) => fieldsOf(it)),
    ...survey.expressions.flatMap(({ it }) => readsOf(it)),
    ...survey.checks.flatMap(({ it: { rule, ...limits } }) => ruleByCode.get(rule)?.names?.(limits) ?? []),
  ]);
  return survey.fields.flatMap(({ it, path }): SchemeFault[] =>
    (it.kind === "yesNo" || it.kind === "choice") && it.filledBy !== "assessor" && !used.has(it.id)
      ? [fault("unusedField", path, {}, "warning")]
      : [],
  );
};
