/** How much of a file is looked at before it is called too large. Sizes are bytes, or characters where it says so. */
export interface Limits {
  /** The file itself. */
  readonly file: number;
  /** One part, inflated. A million formatted blank rows are 68 MB. */
  readonly part: number;
  /** All parts that are read, inflated. */
  readonly total: number;
  /** Entries in the archive. */
  readonly parts: number;
  /** Cells (or rows, or shared texts) that are kept of one workbook. */
  readonly cells: number;
}

const MB = 1 << 20;

/** Calibrated on 1,420 genuine packages, of which the largest inflates to 60 MB (docs: untrusted returns). */
export const LIMITS: Limits = { file: 50 * MB, part: 72 * MB, total: 128 * MB, parts: 2_000, cells: 2_000_000 };

/** Excel's own: the last cell is XFD1048576, and no cell holds more characters. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;
export const MAX_TEXT = 32_767;

/** Markup nobody writes by honest means: how deep what we look at may nest, attributes of one tag, characters of one. */
export const MAX_DEPTH = 64;
export const MAX_ATTRIBUTES = 256;
export const MAX_ATTRIBUTE = 65_536;
