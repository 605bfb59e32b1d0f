import type { CellValue, SheetState, Snapshot } from "#core/form/workbook";
import { DAYS_TO_1904 } from "./serials";

/** What a sheet holds, in numbers: to compare with what another program sees in the same file. */
export interface SheetSummary {
  readonly name: string;
  readonly state: SheetState;
  /** Dates that are stored as numbers are numbers here, as they stand in the file. */
  readonly numbers: number;
  readonly sum: number;
  readonly texts: number;
  readonly booleans: number;
  readonly errors: number;
  /** Dates that are stored as ISO 8601 text. */
  readonly isoDates: number;
  readonly notCalculated: number;
  readonly broken: number;
}

const EMPTY = { numbers: 0, sum: 0, texts: 0, booleans: 0, errors: 0, isoDates: 0, notCalculated: 0, broken: 0 };

export function inspectWorkbook(snapshot: Snapshot): SheetSummary[] {
  const dayOffset = snapshot.date1904 ? DAYS_TO_1904 : 0;
  return snapshot.sheets.map(({ name, state, cells }) => {
    const counts = { ...EMPTY };
    for (const { value } of cells) count(value, counts, dayOffset);
    return { name, state, ...counts };
  });
}

function count(value: CellValue, counts: typeof EMPTY, dayOffset: number): void {
  if (typeof value === "string") counts.texts++;
  else if (typeof value === "boolean") counts.booleans++;
  else if (typeof value === "number") {
    counts.numbers++;
    counts.sum += value;
  } else if (value?.kind === "error") counts.errors++;
  else if (value?.kind === "notCalculated") counts.notCalculated++;
  else if (value?.kind === "broken") counts.broken++;
  else if (value?.iso) counts.isoDates++;
  else if (value) {
    counts.numbers++;
    counts.sum += value.serial - dayOffset;
  }
}
