import { pathText, placeOf, type Path } from "./faultPlace";
import type { FactsOfFault, FaultCode, SchemeFault } from "./faults";

/** Makes faults of one scheme; the data only tells their places. */
export const faultsIn =
  (data: unknown) =>
  <Code extends FaultCode>(
    code: Code,
    path: Path,
    facts: FactsOfFault<Code>,
    severity: SchemeFault["severity"] = "error",
  ): SchemeFault =>
    // The compiler can't see that code and facts still belong together once they are in one object.
    ({ code, severity, path: pathText(path), place: placeOf(data, path), facts }) as unknown as SchemeFault;

export type MakeFault = ReturnType<typeof faultsIn>;
