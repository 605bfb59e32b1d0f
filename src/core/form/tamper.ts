import type { Bilingual } from "../answers/text";
import type { ActiveContent, CellRef } from "./workbook";

/** What differs between a return and the form as it was issued. Told, never silently mended. */
export type TamperFinding = {
  readonly at?: CellRef;
  /** `E16`: the same cell as people find it. */
  readonly cell?: string;
  /** What people call the row or entry it is about. */
  readonly title?: Bilingual;
} & (
  | {
      readonly kind: "formulaChanged";
      readonly key: string;
      readonly column: string;
      readonly replacedByValue: boolean;
    }
  | { readonly kind: "labelChanged"; readonly key: string; readonly was: string; readonly now: string }
  | { readonly kind: "rowsAdded"; readonly sheet: string; readonly count: number }
  | { readonly kind: "columnsAdded"; readonly sheet: string; readonly count: number }
  | { readonly kind: "rowsMoved"; readonly sheet: string }
  | { readonly kind: "unlocked"; readonly sheet: string }
  | { readonly kind: "titleChanged"; readonly sheet: string; readonly was: string; readonly now: string }
  | { readonly kind: "activeContent"; readonly what: ActiveContent }
  | { readonly kind: "structureUnlocked" }
  | { readonly kind: "hidden"; readonly sheet: string }
  | { readonly kind: "renamed"; readonly was: string; readonly now: string }
  | { readonly kind: "merged"; readonly sheet: string; readonly range: string }
  | { readonly kind: "formulaEntry"; readonly key: string }
  /** Saved by a program that doesn't calculate: `count` scores have a formula and no result. */
  | { readonly kind: "scoresNotCalculated"; readonly sheet: string; readonly count: number }
  | {
      readonly kind: "shownScoreDiffers";
      readonly indicator: string;
      readonly shown: string;
      readonly computed: string;
    }
);
