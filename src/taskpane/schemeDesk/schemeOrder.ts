import type { CellRef, Language, Plan, Scheme, Snapshot } from "#core";
import type { SchemeFileFault } from "#core/languages/schemeDeskWords";
import type { PublishFault } from "#core/scheme/publishScheme";
import type { BookPoints } from "#core/schemeBook/bookPoints";
import type { OwnScheme } from "../schemeShelf";
import type { MadeFile } from "../steps/stepOrder";

/** What is asked of the worker that knows schemes; it can be cloned, files travel as handles. */
export type SchemeOrder = { readonly language: Language } & (
  | { readonly kind: "read"; readonly file: File }
  | { readonly kind: "check"; readonly snapshot: Snapshot }
  | { readonly kind: "try"; readonly scheme: Scheme }
  | { readonly kind: "plan" | "book"; readonly scheme: Scheme; readonly stamp: string }
  | {
      readonly kind: "publish";
      readonly snapshot: Snapshot;
      /** Versions on the shelf; the shipped ones are known there. */
      readonly own: readonly OwnScheme[];
      /** The version it was made from; "" for none. */
      readonly after: string;
      readonly by: string;
      readonly why: string;
      /** ISO 8601 UTC. */
      readonly stamp: string;
    }
);

/** Something that was noticed in a scheme workbook, as people read it. */
export interface BookLine {
  readonly severity: "error" | "warning";
  readonly text: string;
  readonly at: CellRef | undefined;
}

export interface CheckedBook {
  /** undefined while anything is wrong. */
  readonly scheme: Scheme | undefined;
  readonly lines: readonly BookLine[];
  readonly points: BookPoints | undefined;
}

export interface TriedIndicator {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly string[];
  readonly how: string;
}
/** One way to fill the form, and what it brings. */
export interface TriedExample {
  readonly total: string;
  readonly majors: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: string;
    readonly indicators: readonly TriedIndicator[];
  }[];
}
export interface TriedScheme {
  readonly total: string;
  readonly highest: TriedExample;
  readonly lowest: TriedExample;
}

export type ReadSchemeFile =
  | { readonly is: "scheme"; readonly own: OwnScheme }
  | { readonly is: "book"; readonly errors: number }
  | { readonly is: "unusable"; readonly fault: SchemeFileFault }
  | { readonly is: "unsound"; readonly count: number; readonly first: string }
  /** A file that is no workbook of any kind we read, with why. */
  | { readonly is: "unreadable"; readonly why: string };

export type PublishedBook =
  | { readonly is: "unsound"; readonly checked: CheckedBook }
  | { readonly is: "refused"; readonly fault: PublishFault }
  | {
      readonly is: "published";
      readonly own: OwnScheme;
      readonly file: MadeFile;
      /** It was there already with the same content. */
      readonly already: boolean;
    };

export interface SchemeAnswers {
  readonly read: ReadSchemeFile;
  readonly check: CheckedBook;
  readonly try: TriedScheme;
  readonly plan: Plan;
  readonly book: MadeFile;
  readonly publish: PublishedBook;
}
export type SchemeKind = keyof SchemeAnswers;

export interface NumberedOrder {
  readonly id: number;
  readonly order: SchemeOrder;
}
export type SchemeReport =
  | { readonly id: number; readonly answer: SchemeAnswers[SchemeKind] }
  /** A fault of ours. */
  | { readonly id: number; readonly fault: string };
