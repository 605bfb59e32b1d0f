import type { Issue, StructureFault } from "#core";
import { issueHome } from "#core/evaluate/issueHome";
import { reasonFor } from "#core/evaluate/reasonFor";
import type { FormNow } from "./liveForm";

/** What stands between a form and its hand-in: a clear yes has nothing of all this. */
export interface HandIn {
  readonly ready: boolean;
  readonly faults: readonly StructureFault[];
  readonly errors: readonly Issue[];
  /** Warnings whose indicator has no reason yet; given, it travels with the form. */
  readonly unexplained: readonly Issue[];
  readonly explained: readonly Issue[];
}

export function checkHandIn(form: FormNow): HandIn {
  const { reading, evaluation } = form;
  const errors = evaluation.issues.filter(({ severity }) => severity === "error");
  const warnings = evaluation.issues.filter(({ severity }) => severity === "warning");
  const unexplained = warnings.filter((issue) => wantsReason(form, issue));
  const explained = warnings.filter((issue) => !unexplained.includes(issue));
  const ready = reading.faults.length === 0 && errors.length === 0 && unexplained.length === 0;
  return { ready, faults: reading.faults, errors, unexplained, explained };
}

/** A warning about the whole form has no row where a reason could stand; it only tells. */
export function wantsReason({ scheme, reading }: FormNow, issue: Issue): boolean {
  if (issue.severity !== "warning" || issueHome(scheme, issue) === undefined) return false;
  return reasonFor(issue, scheme, reading.answers) === undefined;
}
