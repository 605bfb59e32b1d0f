import type { FileFault } from "../form/fileFault";

/** What is said of any workbook of the fieldwork that comes back. */
export interface FileWords {
  readonly title: string;
  readonly head: readonly [file: string, unit: string, verdict: string, about: string, hash: string];
  readonly accepted: string;
  readonly rejected: string;
  readonly none: string;
  /** `what`: the kind of workbook that was expected, as people call it. */
  readonly fault: (fault: FileFault, what: string) => string;
}
