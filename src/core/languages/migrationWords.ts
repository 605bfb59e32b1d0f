import type { HeadKey } from "../form/keys";
import type { Unplaced } from "../migration/migration";
import type { Why } from "../migration/sameMeaning";

/** What is said when a return on an older version of a scheme is taken over into the newer one. */
export interface MigrationWords {
  /** At most 31 characters. */
  readonly sheet: string;
  readonly notes: (from: string, to: string) => readonly string[];
  readonly head: readonly [number: string, under: string, entry: string, at: string, said: string, why: string];
  readonly aboutForm: string;
  readonly reason: string;
  readonly headEntry: Readonly<Record<HeadKey, string>>;
  /** Why it has no place, and what to do. */
  readonly why: (why: Why) => string;
  /** One line of a report. */
  readonly said: (entry: Unplaced) => string;
  /** What all the lines are about. */
  readonly older: (from: string, to: string, unplaced: number) => string;
  readonly origin: string;
}
