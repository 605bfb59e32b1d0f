import type { Bilingual } from "../answers/text";
import type { FormReading } from "../form/readForm";
import type { CellRef } from "../form/workbook";
import type { Why } from "./sameMeaning";

/** An entry of an older form without a sure place in the newer one. Told with all that is needed to enter it by hand. */
export interface Unplaced {
  /** `D1.3.tasksDue`, `D1.3.reason`, `head.filledOn`, `divisions#3.status`. */
  readonly id: string;
  /** The indicator or annex it stood under; left out for entries about the form itself. */
  readonly under?: Bilingual;
  /** What the entry is called; left out for a reason (自评说明) and for entries about the form itself. */
  readonly title?: Bilingual;
  /** The entry as it was written. */
  readonly said: string;
  readonly why: Why;
  /** Where it stood in the older form. */
  readonly at?: CellRef;
  /** `E16`: the same cell as people find it. */
  readonly cell?: string;
}

/** An older return as the newer version sees it. */
export interface Migration {
  /** The scheme's version that it was filled in on. */
  readonly from: string;
  readonly reading: FormReading;
  readonly unplaced: readonly Unplaced[];
  /** Entries that found their place. */
  readonly placed: number;
}
