import type { BuildStep } from "#adapters/officejs/build/steps";
import type { Language, PlanOutline } from "#core";
import type { Roster } from "#core/roster/roster";
import type { ReturnFindings, RoundSummary } from "#usecases/returnSummary";
import type { FileAnswer } from "#usecases/intake";
import type { OwnSet } from "../schemeShelf";
import type { SentReading } from "./carriage";

/**
 * Who says what to whom. The page asks the reading worker for files; that one hands what it read to the keeping worker,
 * over a line of their own, and the keeping worker tells the page. Everything can be cloned; files travel as handles.
 */
export type ReadingOrder =
  /** Where everything that is read goes; comes first. */
  | { readonly kind: "connect"; readonly keeper: MessagePort }
  /** Comes before anything is read that may need them, and whenever they change. */
  | { readonly kind: "schemes"; readonly own: OwnSet }
  | { readonly kind: "begin"; readonly roster: Roster | undefined }
  | { readonly kind: "read"; readonly id: number; readonly file: File }
  | { readonly kind: "sample"; readonly id: number; readonly language: Language }
  | {
      readonly kind: "pack";
      readonly id: number;
      readonly roster: Roster;
      readonly language: Language;
      readonly stamp: string;
    };

export type KeepingOrder =
  | { readonly kind: "connect"; readonly reader: MessagePort }
  | { readonly kind: "sumUp"; readonly id: number; readonly kept: readonly number[]; readonly roster: Roster }
  | { readonly kind: "findings"; readonly id: number; readonly kept: number }
  /** The workbook of what was summed up, and then its steps, batch by batch. */
  | { readonly kind: "plan"; readonly id: number; readonly language: Language }
  | { readonly kind: "next"; readonly id: number };

/** From the reading worker to the keeping one; schemes go the same way, so that they are there before what needs them. */
export type Handed = { readonly id: number; readonly reading: SentReading } | { readonly own: OwnSet };

export interface SampleFiles {
  readonly roster: Roster;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

export type Report =
  | { readonly kind: "answer"; readonly id: number; readonly answer: FileAnswer }
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly all: number }
  | { readonly kind: "packed"; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "sampled"; readonly id: number; readonly sample: SampleFiles }
  | { readonly kind: "summary"; readonly id: number; readonly summary: RoundSummary }
  | { readonly kind: "findings"; readonly id: number; readonly findings: ReturnFindings }
  | { readonly kind: "planned"; readonly id: number; readonly outline: PlanOutline }
  /** undefined = there are no more. */
  | { readonly kind: "steps"; readonly id: number; readonly steps: readonly BuildStep[] | undefined }
  | { readonly kind: "fault"; readonly id: number; readonly text: string };
