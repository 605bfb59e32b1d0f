import type { Language } from "#core";
import type { Roster } from "#core/roster/roster";
import type { SentAnswer } from "./carriage";

/** What the page asks of the worker, and what it hears. Everything can be cloned; files travel as handles. */
export type Order =
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

export interface SampleFiles {
  readonly roster: Roster;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

export type Report =
  | { readonly kind: "answer"; readonly id: number; readonly answer: SentAnswer }
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly all: number }
  | { readonly kind: "packed"; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "sampled"; readonly id: number; readonly sample: SampleFiles }
  | { readonly kind: "fault"; readonly id: number; readonly text: string };
