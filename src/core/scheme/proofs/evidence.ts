import { EVIDENCE, indicatorNamed } from "../../validation/evidence";
import type { SchemeFault } from "../faults";
import { indicatorsOf } from "../schemeIndex";
import type { Proof } from "../underProof";

/**
 * Units choose in the evidence annex which indicator a paper proves. One that isn't offered there could never be proved, and
 * a unit with points for it never hand in (V25); one that is none would be offered in vain. Warnings: a scheme that was
 * published before anybody looked for this stays readable.
 */
export const evidence: Proof = ({ scheme, fault }) =>
  scheme.annexes.flatMap(({ key, columns }, annex) =>
    columns.flatMap((column, at): SchemeFault[] => {
      const { options } = column;
      if (key !== EVIDENCE || column.key !== "indicator" || !options) return [];
      const offered = options.map(({ zh }) => indicatorNamed(zh) ?? zh);
      const indicators = indicatorsOf(scheme);
      const missing = indicators.filter(({ id, extra }) => extra !== "penalty" && !offered.includes(id));
      const unknown = offered.filter((id) => !indicators.some((indicator) => indicator.id === id));
      const path = ["annexes", annex, "columns", at, "options"] as const;
      return [
        ...(missing.length > 0
          ? [fault("evidenceNotOffered", path, { ids: missing.map(({ id }) => id) }, "warning")]
          : []),
        ...(unknown.length > 0 ? [fault("evidenceOfNothing", path, { ids: unknown }, "warning")] : []),
      ];
    }),
  );
