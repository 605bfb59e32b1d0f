import type { DamageKind, FileKind, HostProblem } from "#core/form/workbook";

/**
 * Carries trouble with a file from where it is noticed to `readWorkbook`, which returns it. Never leaves this folder;
 * any other error is a fault of ours and passes through.
 */
export class Unreadable extends Error {
  constructor(readonly problem: HostProblem) {
    super(problem.kind);
  }
}

export const damaged = (detail: DamageKind): Unreadable => new Unreadable({ kind: "damaged", detail });

export const notAWorkbook = (found: FileKind): Unreadable => new Unreadable({ kind: "notAWorkbook", found });

export const tooLarge = (limit: Extract<HostProblem, { kind: "tooLarge" }>["limit"]): Unreadable =>
  new Unreadable({ kind: "tooLarge", limit });

export const encrypted = (): Unreadable => new Unreadable({ kind: "encrypted" });
