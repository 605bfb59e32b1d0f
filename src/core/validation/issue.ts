/** What was noticed in a return. Errors block it, warnings ask for a reason that travels with it, hints only tell. */
export type Severity = "error" | "warning" | "hint";

/**
 * Where an issue stands: a field or reason (`D1.3.tasksDue`, `D1.3.reason`), an indicator (`D1.3`), an annex (`divisions`)
 * or an entry of its n-th filled row (`divisions#3.status`).
 */
export type Place = string;

export interface Issue {
  /** Stable: V01–V60 of the domain's table. */
  readonly code: string;
  readonly severity: Severity;
  readonly at: readonly Place[];
  /** Numbers and names for the sentence; each rule knows its own. */
  readonly facts: object;
  /** A warning that is an error in forms filled in from this day on. */
  readonly errorFrom?: string;
}
