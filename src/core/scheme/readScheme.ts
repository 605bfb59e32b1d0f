import { faultsIn } from "./fault";
import type { SchemeFault } from "./faults";
import { proveScheme } from "./proof";
import { scheme as schemeSpec, type Scheme } from "./scheme";
import type { ScoringWords } from "./scoringWords";
import { structureFaults, tooDeep } from "./structure";

export type ReadScheme =
  | { readonly ok: true; readonly scheme: Scheme; readonly warnings: readonly SchemeFault[] }
  | { readonly ok: false; readonly faults: readonly SchemeFault[] };

/** Data from outside → a scheme that is known to hold together, or everything that is wrong with it. */
export function readScheme(data: unknown, languages?: readonly ScoringWords[]): ReadScheme {
  const fault = faultsIn(data);
  const deep = tooDeep(data, fault);
  if (deep) return { ok: false, faults: [deep] };
  const parsed = schemeSpec.safeParse(data);
  if (!parsed.success) return { ok: false, faults: structureFaults(parsed.error.issues, data, fault) };
  const faults = proveScheme(parsed.data, languages);
  return faults.some(({ severity }) => severity === "error")
    ? { ok: false, faults }
    : { ok: true, scheme: parsed.data, warnings: faults };
}
