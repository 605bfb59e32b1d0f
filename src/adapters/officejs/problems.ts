import type { Answered, LiveProblem } from "#core/form/workbook";

/** What Excel says and what it means; the only place that knows its codes. Any other code is `hostRefused`. */
const MEANINGS: Readonly<Record<string, LiveProblem>> = {
  InvalidOperationInCellEditMode: { kind: "cellBeingEdited" },
  AccessDenied: { kind: "protected" },
  RequestPayloadSizeLimitExceeded: { kind: "tooMuchAtOnce" },
  ResponsePayloadSizeLimitExceeded: { kind: "tooMuchAtOnce" },
  // The workbook went away under our hands, or the pane's connection to it.
  HostIsClosed: { kind: "closed" },
  HostRestartNeeded: { kind: "closed" },
  InvalidRequestContext: { kind: "closed" },
  ConnectionFailure: { kind: "closed" },
};

/** Trouble that one of our own functions noticed, on its way to the answer. */
export class Trouble extends Error {
  constructor(readonly problem: LiveProblem) {
    super(problem.kind);
  }
}

// Errors of the library may come from another realm, so not by class but by what they carry.
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error || (typeof error === "object" && error !== null)
    ? (error as { readonly code?: unknown }).code === undefined
      ? undefined
      : String((error as { readonly code: unknown }).code)
    : undefined;

/** Codes by which the library reports a fault of ours, never trouble of the world. */
const OURS = new Set(["PropertyNotLoaded", "InvalidArgument", "ApiNotFound", "ValueNotLoaded", "InvalidObjectPath"]);

/** Gives the answer, or the trouble in our words. A fault of ours goes on as it came. */
export async function answered<T>(ask: () => Promise<T>): Promise<Answered<T>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

export function problemOf(error: unknown): LiveProblem {
  if (error instanceof Trouble) return error.problem;
  const code = codeOf(error);
  if (code === undefined || OURS.has(code)) throw error;
  return MEANINGS[code] ?? { kind: "hostRefused", code };
}
