import { EVIDENCE, indicatorNamed } from "../../validation/evidence";
import type { SchemeFault } from "../faults";
import type { Annex, Scheme } from "../scheme";
import { indicatorsOf } from "../schemeIndex";
import type { Proof } from "../underProof";

/**
 * Units choose in an annex which indicator a row is about: a paper that proves it, a problem they found. One that isn't
 * offered can't be told of there; one that is none is offered in vain. Warnings: a scheme that was published before anybody
 * looked for this stays readable. What keeps units from handing in isn't published anew (publishScheme.ts).
 */
export const evidence: Proof = ({ scheme, fault }) =>
  scheme.annexes.flatMap((annex, index) =>
    annex.columns.flatMap((column, at): SchemeFault[] => {
      const offered = offeredBy(column);
      if (!offered) return [];
      const missing = notOffered(scheme, annex, offered);
      const unknown = offered.filter((id) => !indicatorsOf(scheme).some((indicator) => indicator.id === id));
      const path = ["annexes", index, "columns", at, "options"] as const;
      const lacking = annex.key === EVIDENCE ? "evidenceNotOffered" : "indicatorNotOffered";
      return [
        ...(missing.length > 0 ? [fault(lacking, path, { ids: missing }, "warning")] : []),
        ...(unknown.length > 0 ? [fault("evidenceOfNothing", path, { ids: unknown }, "warning")] : []),
      ];
    }),
  );

/** Indicators that nothing could prove: a unit with points for one could never hand in (V25). */
export const evidenceGap = (scheme: Scheme): readonly string[] =>
  scheme.annexes
    .filter(({ key }) => key === EVIDENCE)
    .flatMap((annex) => annex.columns.flatMap((column) => notOffered(scheme, annex, offeredBy(column))));

/** undefined for a column that chooses no indicator. */
const offeredBy = ({ key, options }: Annex["columns"][number]): readonly string[] | undefined =>
  key === "indicator" ? options?.map(({ zh }) => indicatorNamed(zh) ?? zh) : undefined;

const notOffered = (scheme: Scheme, { key }: Annex, offered: readonly string[] | undefined): readonly string[] =>
  offered === undefined
    ? []
    : indicatorsOf(scheme)
        // Nobody proves a penalty by papers of their own; problems may well be found there.
        .filter(({ id, extra }) => !(key === EVIDENCE && extra === "penalty") && !offered.includes(id))
        .map(({ id }) => id);
