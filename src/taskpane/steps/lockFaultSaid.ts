import type { StepWords } from "#core/languages/stepWords";
import type { LockFault } from "#core/headcount/lockBasis";

/** Why a workbook can't be the basis of scoring, as a sentence. */
export function lockFaultSaid({ refused }: StepWords, file: string, fault: LockFault): string {
  switch (fault.kind) {
    case "notThere":
      return refused.notHeadcount(file);
    case "changed":
      return refused.changed(file);
    case "otherRound":
      return refused.headcountOfOtherRound(file, fault.found, fault.wanted);
  }
}
