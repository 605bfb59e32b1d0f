import { ruleByCode } from "../../validation/checks";
import { isLooser, SOURCE_RULES } from "../../validation/level";
import type { SchemeFault } from "../faults";
import type { Proof } from "../underProof";

/** A rule steps in from something milder, and what the source itself asks stays as strict as it is. */
export const levels: Proof = ({ survey, fault }) =>
  survey.checks.flatMap(({ it: { rule, severity, errorFrom }, path }): SchemeFault[] => {
    const own = ruleByCode.get(rule)?.severity;
    if (severity === undefined || own === undefined) return [];
    if (errorFrom !== undefined && severity === "error") return [fault("errorFromAlready", [...path, "errorFrom"], {})];
    if (errorFrom === undefined && SOURCE_RULES.has(rule) && isLooser(severity, own))
      return [fault("ruleTooLoose", [...path, "severity"], { rule })];
    return [];
  });
