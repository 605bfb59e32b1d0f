import type { OddCell } from "./readEntries";
import type { HostProblem } from "./workbook";

/** Why a workbook of the office's fieldwork is not taken, in the order of the gates. */
export type FileFault =
  | { readonly kind: "cannotOpen" | "notAWorkbook" | "encrypted" | "damaged" | "tooLarge" | "tooSlow" | "ourFault" }
  | { readonly kind: "notOurs" }
  | { readonly kind: "otherVersion" }
  | { readonly kind: "otherRound"; readonly round: string; readonly wanted: string }
  | { readonly kind: "unknownUnit"; readonly name: string }
  | { readonly kind: "sheetMissing"; readonly corner: string }
  | { readonly kind: "sheetTwice"; readonly name: string }
  | { readonly kind: "columnMissing"; readonly sheet: string }
  | { readonly kind: "odd"; readonly cells: readonly OddCell[] };

export const hostFileFault = (problem: HostProblem): FileFault => ({ kind: problem.kind });
