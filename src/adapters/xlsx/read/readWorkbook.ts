import type { Readable } from "#core/form/workbook";
import type { Inflater } from "./inflater";
import { LIMITS, type Limits } from "./limits";
import { PackageParts } from "./packageParts";
import { readSnapshot } from "./snapshot";
import { sniff } from "./sniff";
import { TextPool } from "./textPool";
import { encrypted, notAWorkbook, tooLarge, Unreadable } from "./unreadable";

export interface ReadOptions {
  readonly inflater: Inflater;
  /** Helps to name what is no workbook: .xls and .et have the same bytes. Never decides whether a file is read. */
  readonly fileName?: string;
  /** Sheets by name that are wanted; others are not looked at and not listed. */
  readonly sheets?: (name: string) => boolean;
  /** Whether formula texts are read along with the values (they are, if nothing is said). */
  readonly formulas?: boolean;
  readonly limits?: Partial<Limits>;
  /** Shared by the files of one batch, so that what they have in common is decoded once. */
  readonly texts?: TextPool;
}

/** For a file by itself: enough for what repeats within it. */
const SMALL = 1 << 18;

/**
 * The values of an .xlsx file. A file that cannot be read gives a `HostProblem`, whatever is wrong with it; only a
 * fault of ours throws. Nothing of a file is executed, calculated, or fetched from elsewhere.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions): Readable {
  const limits = { ...LIMITS, ...options.limits };
  try {
    const found = sniff(bytes, options.fileName);
    if (found === "encrypted") throw encrypted();
    if (found !== "package") throw notAWorkbook(found);
    if (bytes.length > limits.file) throw tooLarge("file");
    const parts = new PackageParts(bytes, options.inflater, limits);
    return {
      ok: true,
      snapshot: readSnapshot(parts, { ...options, limits, texts: options.texts ?? new TextPool(SMALL) }),
    };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}
