import type { SchemeFault } from "../faults";
import type { Proof } from "../underProof";

/** Each field and column is sound in itself. */
export const fields: Proof = ({ survey, fault }) => {
  const faults: SchemeFault[] = [];
  for (const { it, path } of survey.fields) {
    if (it.filledBy === "computed" && it.computed === undefined)
      faults.push(fault("computedWithoutExpression", path, {}));
    if (it.filledBy !== "computed" && it.computed !== undefined) faults.push(fault("expressionNotComputed", path, {}));
  }
  for (const { it, path } of [...survey.fields, ...survey.columns]) {
    const { kind, min, max, options } = it;
    if (kind === "choice" && options === undefined) faults.push(fault("choiceWithoutOptions", path, {}));
    if (min !== undefined && max !== undefined && min > max) faults.push(fault("minOverMax", path, { min, max }));
  }
  return faults;
};
