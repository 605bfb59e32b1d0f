import { fieldsOf } from "../../expressions/condition";
import { ruleByCode } from "../../validation/checks";
import type { SchemeFault } from "../faults";
import { schemeIndex } from "../schemeIndex";
import type { Proof } from "../underProof";

/** Rules that never speak: the fields' limits leave no answers they would mind, or they wait for words nobody can choose. */
export const idleRules: Proof = ({ scheme, survey, fault, reasoning }) => {
  const { fields, annexes } = schemeIndex(scheme);
  const entryAt = (place: string) => {
    const [annex = "", column = ""] = place.split(".");
    return fields.get(place) ?? annexes.get(annex)?.columns.find(({ key }) => key === column);
  };
  return survey.checks.flatMap(({ it: { rule: code, severity: _, errorFrom: __, ...limits }, path }): SchemeFault[] => {
    const rule = ruleByCode.get(code);
    const unheard = (rule?.words?.(limits) ?? []).flatMap(({ place, words }): SchemeFault[] => {
      const entry = entryAt(place);
      const offered = entry?.options?.map(({ zh }) => zh);
      if (!entry || !offered) return [];
      return words
        .filter((word) => !offered.includes(word))
        .map((word) => fault("wordNotOffered", path, { of: entry.title, word }, "warning"));
    });
    if (unheard.length > 0) return unheard;
    return (rule?.occasions?.(limits) ?? []).flatMap((test): SchemeFault[] => {
      const ids = [...new Set(fieldsOf(test))];
      // A field that isn't there is named elsewhere.
      if (ids.some((id) => !fields.has(id)) || reasoning.narrow(test, reasoning.anything, true)) return [];
      const of = ids.flatMap((id) => fields.get(id)?.title ?? []);
      return [fault("ruleIdle", path, { of }, "warning")];
    });
  });
};
