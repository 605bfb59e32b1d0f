import { readsOf } from "../../expressions/expression";
import { dependencies } from "../dependencies";
import type { SchemeFault } from "../faults";
import type { Proof } from "../underProof";

/** Every circle once, from where it is first entered: a → b → a. */
function circlesOf(starts: readonly string[], next: (id: string) => readonly string[]): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (id: string, trail: readonly string[]): void => {
    const at = trail.indexOf(id);
    if (at !== -1) found.push([...trail.slice(at), id]);
    if (at !== -1 || done.has(id)) return;
    for (const one of next(id)) visit(one, [...trail, id]);
    done.add(id);
  };
  for (const start of starts) visit(start, []);
  return found;
}

/** What is computed leads back to what somebody fills, never to itself; conditions for “not applicable” count too. */
export const circles: Proof = ({ scheme, survey, fault }) => {
  const faults: SchemeFault[] = [];
  const ofFields = circlesOf(
    survey.expressions.map(({ field }) => field.id),
    (id) => dependencies(scheme, id) ?? [],
  );
  for (const ids of ofFields) {
    const path = survey.expressions.find(({ field }) => field.id === ids[0])?.path ?? [];
    faults.push(fault("circle", path, { ids }));
  }
  for (const { it: annex, path } of survey.annexes) {
    const column = (key: string) => annex.columns.find((one) => one.key === key)?.computed;
    const ofColumns = circlesOf(
      annex.columns.map(({ key }) => key),
      (key) => {
        const computed = column(key);
        return computed === undefined ? [] : readsOf(computed);
      },
    );
    for (const ids of ofColumns) {
      const at = annex.columns.findIndex(({ key }) => key === ids[0]);
      faults.push(fault("circle", [...path, "columns", at, "computed"], { ids }));
    }
  }
  return faults;
};
