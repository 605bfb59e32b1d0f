import type { Language, Snapshot } from "#core";
import type { ClassPictures } from "#core/consolidation/pictures";
import type { StepField, StepId, StepInput } from "#core/languages/stepWords";
import type { Roster } from "#core/roster/roster";
import type { Remark } from "#usecases/verificationRemarks";
import type { Tone } from "../fileLines";
import type { OwnSet } from "../schemeShelf";

export type { Remark };

/** A file as it was chosen, or what stands in the open workbook. */
export type GivenFile =
  | { readonly name: string; readonly path: string; readonly file: File }
  | { readonly name: string; readonly snapshot: Snapshot };

/** One step, with all it is made from; it can be cloned, files travel as handles. */
export interface StepOrder {
  readonly step: StepId;
  readonly language: Language;
  readonly roster: Roster | undefined;
  /** Schemes of the office's own. */
  readonly own: OwnSet;
  readonly inputs: Readonly<Partial<Record<StepInput, readonly GivenFile[]>>>;
  /** As written; nothing where nothing was written. "yes" for a box that is ticked. */
  readonly fields: Readonly<Partial<Record<StepField, string>>>;
  /** ISO 8601 UTC. */
  readonly stamp: string;
}

/** What became of one of the given files; they are counted through all inputs, in the order of the step's list. */
export interface StepLine {
  readonly name: string;
  readonly unit: string;
  readonly tone: Tone;
  readonly short: string;
  readonly why: string;
  readonly remarks: readonly Remark[];
}

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type StepOutcome =
  | {
      readonly done: true;
      /** What was made; nothing where something was only looked over. */
      readonly file: MadeFile | undefined;
      readonly said: string;
      readonly notes: readonly Remark[];
      /** What there is to look at now, class by class. */
      readonly pictures?: readonly ClassPictures[];
    }
  | { readonly done: false; readonly why: string };

/** What comes back while a step is carried out; the outcome, or a fault of ours, is the last of it. */
export type StepMessage =
  | { readonly kind: "reading"; readonly index: number }
  | { readonly kind: "read"; readonly index: number; readonly line: StepLine }
  | { readonly kind: "making"; readonly done: number; readonly all: number }
  | { readonly kind: "outcome"; readonly outcome: StepOutcome }
  | { readonly kind: "fault"; readonly text: string };

/** To the worker. */
export interface SteppingOrder {
  readonly order: StepOrder;
  /** Files that are not read: they hung the worker before. */
  readonly skip: readonly number[];
}
