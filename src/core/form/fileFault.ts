import type { OddCell } from "./readEntries";
import type { FileKind, HostProblem } from "./workbook";

/** Why a workbook of the office's fieldwork is not taken, in the order of the gates. */
export type FileFault =
  | { readonly kind: "notAWorkbook"; readonly found: FileKind }
  | { readonly kind: "cannotOpen" | "encrypted" | "damaged" | "tooLarge" | "tooSlow" | "ourFault" }
  | { readonly kind: "notOurs" }
  | { readonly kind: "otherVersion" }
  | { readonly kind: "otherRound"; readonly round: string; readonly wanted: string }
  | { readonly kind: "unknownUnit"; readonly name: string }
  | { readonly kind: "sheetMissing"; readonly corner: string }
  | { readonly kind: "sheetTwice"; readonly name: string }
  | { readonly kind: "columnMissing"; readonly sheet: string }
  /** Formulas without a result, as a program leaves them that doesn't calculate, or with an error for one. */
  | { readonly kind: "notCalculated"; readonly sheet: string }
  | { readonly kind: "odd"; readonly cells: readonly OddCell[] };

type Unreadable =
  | { readonly kind: "notAWorkbook"; readonly found: FileKind }
  | { readonly kind: Exclude<HostProblem["kind"], "notAWorkbook"> };

/** What a file was found to be goes along: whoever has an empty one, or one of another program, can do something about it. */
export const hostFileFault = (problem: Unreadable): FileFault =>
  problem.kind === "notAWorkbook" ? { kind: problem.kind, found: problem.found } : { kind: problem.kind };
